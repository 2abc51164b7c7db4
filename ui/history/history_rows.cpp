// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_rows.h"

#include <algorithm>
#include <set>
#include <utility>

namespace taper {

namespace {

bool isBetween(Date date, const HistoryFilter& filter)
{
    return (!filter.from || date >= *filter.from) && (!filter.to || date <= *filter.to);
}

/// A race stands with the visits of its day: after those before noon.
Moment momentOf(const HistoryRace& race)
{
    return Moment{race.date} + Minutes{12 * 60};
}

using AreaKey = std::pair<QString, std::optional<Side>>;

void countOnce(std::map<AreaKey, int>& counts, const std::set<AreaKey>& ofVisit)
{
    for (const AreaKey& key : ofVisit)
        ++counts[key];
}

} // namespace

bool HistoryKey::isSame(const HistoryKey& other) const
{
    if (race || other.race)
        return race == other.race;
    if (booking || other.booking)
        return booking == other.booking;
    return note && note == other.note;
}

HistoryKey keyOf(const HistoryVisit& visit)
{
    return {visit.booking, visit.note, std::nullopt};
}

HistoryKey keyOf(const HistoryRace& race)
{
    return {std::nullopt, std::nullopt, race.race};
}

std::vector<HistoryRow> historyRows(
    const ClientHistory& history, const HistoryFilter& filter, const FoundNotes* found)
{
    std::vector<HistoryRow> rows;
    rows.reserve(history.visits.size() + history.races.size());
    for (size_t index = 0; index < history.visits.size(); ++index) {
        const HistoryVisit& visit = history.visits[index];
        const bool isFound = !found || (visit.note && found->contains(*visit.note));
        if (isFound && matches(visit, filter))
            rows.push_back({HistoryRow::Kind::OfVisit, index});
    }
    if (rows.empty() || found)
        return rows;
    const auto visits = static_cast<std::ptrdiff_t>(rows.size());
    for (size_t index = 0; index < history.races.size(); ++index) {
        if (isBetween(history.races[index].date, filter))
            rows.push_back({HistoryRow::Kind::OfRace, index});
    }
    const auto at = [&history](const HistoryRow& row) {
        return row.kind == HistoryRow::Kind::OfVisit ? history.visits[row.index].at
                                                     : momentOf(history.races[row.index]);
    };
    std::inplace_merge(rows.begin(), rows.begin() + visits, rows.end(),
        [&at](const HistoryRow& one, const HistoryRow& other) { return at(one) > at(other); });
    return rows;
}

std::optional<size_t> earlierNote(const ClientHistory& history, size_t visit)
{
    for (size_t index = visit + 1; index < history.visits.size(); ++index) {
        if (history.visits[index].note)
            return index;
    }
    return std::nullopt;
}

std::vector<WorkedArea> workedAreas(const ClientHistory& history)
{
    std::map<AreaKey, int> counts;
    std::map<QString, std::set<QString>> byPart;
    for (const HistoryVisit& visit : history.visits) {
        std::set<AreaKey> ofVisit;
        for (const VisitArea& area : visit.areas) {
            const BodyRegion* region = bodyRegion(area.region);
            if (!region)
                continue;
            const auto part = QString::fromLatin1(region->part);
            ofVisit.insert({area.region, area.side});
            ofVisit.insert({part, std::nullopt});
            byPart[part].insert(area.region + keyOf(area.side));
        }
        countOnce(counts, ofVisit);
    }
    std::vector<WorkedArea> areas;
    areas.reserve(counts.size());
    for (const auto& [key, visits] : counts) {
        if (key.second || byPart[key.first].size() > 1)
            areas.push_back({key.first, key.second, visits});
    }
    std::ranges::stable_sort(areas, [](const WorkedArea& one, const WorkedArea& other) {
        return std::pair{-one.visits, one.side.has_value()}
        < std::pair{-other.visits, other.side.has_value()};
    });
    return areas;
}

} // namespace taper
