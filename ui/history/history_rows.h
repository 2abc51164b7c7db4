// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/history.h"

#include <map>
#include <optional>
#include <vector>

namespace taper {

/// Where a text was found: the words around it, by note.
using FoundNotes = std::map<Id<TreatmentNote>, QString>;

/// A row of the list: a visit, or a race as a mark between visits.
struct HistoryRow {
    enum class Kind { OfVisit, OfRace };
    Kind kind = Kind::OfVisit;
    size_t index = 0; ///< into the history's visits or races
};

/// What a row is about, so that it is found again after everything was loaded anew.
struct HistoryKey {
    std::optional<Id<Booking>> booking;
    std::optional<Id<TreatmentNote>> note;
    std::optional<Id<Race>> race;

    [[nodiscard]] bool isSame(const HistoryKey& other) const;
};
[[nodiscard]] HistoryKey keyOf(const HistoryVisit& visit);
[[nodiscard]] HistoryKey keyOf(const HistoryRace& race);

/// Latest first. With `found`, only visits whose note is among it, and no races: they are what was looked
/// for. Without a visit that answers to the filter there are no rows at all.
[[nodiscard]] std::vector<HistoryRow> historyRows(
    const ClientHistory& history, const HistoryFilter& filter, const FoundNotes* found);

/// The visit before this one (an index into visits) that has a note, if there is one.
[[nodiscard]] std::optional<size_t> earlierNote(const ClientHistory& history, size_t visit);

/// An area that was worked on at some visit.
struct WorkedArea {
    QString region;
    std::optional<Side> side; ///< none: on whichever side, and whichever muscle of the part
    int visits = 0;

    [[nodiscard]] bool isSame(const WorkedArea& other) const
    {
        return region == other.region && side == other.side;
    }
};
/// Those of a history, the most often worked first; with them the parts in which several areas lie.
[[nodiscard]] std::vector<WorkedArea> workedAreas(const ClientHistory& history);

} // namespace taper
