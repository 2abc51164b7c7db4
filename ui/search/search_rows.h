// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/search.h"
#include "ui/search/palette_command.h"

#include <optional>
#include <vector>

namespace taper {

/// One line of the results, as plain text.
struct SearchRow {
    enum class Kind { Heading, Command, OfClient, OfRace, OfBooking, OfDay };

    Kind kind = Kind::Heading;
    QString text;
    QString more; ///< beside or beneath it, in grey
    QString keys; ///< of a command, at the right end
    QString icon; ///< see icons.h; none for a heading
    std::optional<Verdict> verdict; ///< its sign stands for the icon, if it has one
    qint64 id = 0; ///< of the client, race or booking, or the place of the command
    Date date{}; ///< of the booking or day

    [[nodiscard]] bool isChoice() const { return kind != Kind::Heading; }
    [[nodiscard]] bool isSame(const SearchRow& other) const
    {
        return kind == other.kind && id == other.id && date == other.date && text == other.text;
    }
};

/// What is shown for `text`: commands, clients, races and bookings, each under its heading. A day that was
/// typed comes first; commands that only contain what was typed, in the middle of a word, come last. `hits`
/// may be those of a text typed before, or missing while none are there.
[[nodiscard]] std::vector<SearchRow> searchRows(
    const std::vector<PaletteCommand>& commands, const QString& text, const std::optional<SearchHits>& hits);

} // namespace taper
