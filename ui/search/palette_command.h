// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace taper {

/// Something that can be done from the search box by typing parts of its name.
struct PaletteCommand {
    QString key; ///< for tests and for telling commands apart: "new_booking"
    QString title; ///< translated: "New booking"
    QString shortcut; ///< as shown: "N"; may be empty
    std::function<void()> run;
    QString icon = QStringLiteral("next"); ///< see icons.h
    QString otherWords; ///< translated words that find it as well: "appointment"
};

struct CommandMatch {
    size_t command; ///< its place in the list
    bool isByBeginnings; ///< every word typed begins one of its words
};

/// The commands of which every word typed is a part, in any order, letter case and accents aside. Those whose
/// words begin so come first, else in the order given; an empty text matches all.
[[nodiscard]] std::vector<CommandMatch> matchingCommands(
    const std::vector<PaletteCommand>& commands, const QString& text);

} // namespace taper
