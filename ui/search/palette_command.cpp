// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/palette_command.h"

#include "core/base/text.h"

#include <QStringList>

#include <algorithm>

namespace taper {

std::vector<CommandMatch> matchingCommands(const std::vector<PaletteCommand>& commands, const QString& text)
{
    const QStringList words = foldForSearch(text).split(u' ', Qt::SkipEmptyParts);
    std::vector<CommandMatch> matches;
    for (size_t i = 0; i < commands.size(); ++i) {
        const QString all = u' ' + foldForSearch(commands[i].title + u' ' + commands[i].otherWords);
        const auto isPart = [&all](const QString& word) { return all.contains(word); };
        const auto begins = [&all](const QString& word) { return all.contains(u' ' + word); };
        if (std::ranges::all_of(words, isPart))
            matches.push_back({i, std::ranges::all_of(words, begins)});
    }
    std::ranges::stable_partition(matches, [](const CommandMatch& match) { return match.isByBeginnings; });
    return matches;
}

} // namespace taper
