// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/entries_csv.h"

#include "core/exchange/row_reader.h"

#include <array>

namespace taper {

namespace {

constexpr std::array kPriorities{RacePriority::A, RacePriority::B, RacePriority::C};
constexpr std::array kStatuses{EntryStatus::Entered, EntryStatus::Finished, EntryStatus::DidNotFinish,
    EntryStatus::DidNotStart, EntryStatus::Deferred};

EntryRow entryFrom(RowReader& row)
{
    EntryRow entry;
    entry.client = row.requiredLine(QStringLiteral("client"));
    entry.race = row.requiredLine(QStringLiteral("race"));
    entry.raceDate = row.date(QStringLiteral("race_date"));
    entry.priority = row.word(QStringLiteral("priority"), RacePriority::B, kPriorities);
    entry.targetTime = row.duration(QStringLiteral("target_time"));
    entry.finishTime = row.duration(QStringLiteral("finish_time"));
    entry.status = row.word(QStringLiteral("status"), EntryStatus::Entered, kStatuses);
    // Who and which race it is will be looked up later; any number stands in for them.
    RaceEntryFields rest{.client = Id<Client>{1},
        .race = Id<Race>{1},
        .targetTime = entry.targetTime,
        .finishTime = entry.finishTime};
    row.note(check(rest));
    return entry;
}

} // namespace

Imported<EntryRow> parseEntries(const CsvTable& table)
{
    static const KnownColumns columns{
        {QStringLiteral("client"), QStringLiteral("race"), QStringLiteral("race_date"),
            QStringLiteral("priority"), QStringLiteral("target_time"), QStringLiteral("finish_time"),
            QStringLiteral("status")},
        {QStringLiteral("client"), QStringLiteral("race")}};
    return readRows<EntryRow>(table, columns, &entryFrom);
}

} // namespace taper
