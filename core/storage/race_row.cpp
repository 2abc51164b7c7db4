// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/race_row.h"

#include "core/storage/stored_row.h"

namespace taper {

QString raceColumns()
{
    return QStringLiteral("r.id, r.revision, r.name, r.first_day, r.last_day, r.start_min, r.finish_min, "
                          "r.time_zone, r.distance_m, r.place, r.status, r.is_virtual, r.postponed_from");
}

Stored<Race> takeRace(sql::Row& row)
{
    const auto id = row.take<Id<Race>>();
    const int revision = row.take<int>();
    RaceFields fields;
    fields.name = row.take<QString>();
    fields.date = row.take<Date>();
    fields.endDate = row.take<std::optional<Date>>();
    fields.startTime = row.take<std::optional<TimeOfDay>>();
    fields.finishTime = row.take<std::optional<TimeOfDay>>();
    fields.timeZone = row.take<QString>();
    fields.distanceMetres = row.take<std::optional<int>>();
    fields.place = row.take<QString>();
    fields.status = knownWord(raceStatusFrom(row.take<QString>()), "race");
    fields.isVirtual = row.take<bool>();
    fields.postponedFrom = row.take<std::optional<Date>>();
    return storedRow(id, revision, std::move(fields), "race");
}

QString entryColumns()
{
    return QStringLiteral("e.id, e.revision, e.client_id, e.race_id, e.priority, e.target_sec, e.finish_sec, "
                          "e.status, e.run_day, "
                          "e.deferred_to_id");
}

Stored<RaceEntry> takeEntry(sql::Row& row)
{
    const auto id = row.take<Id<RaceEntry>>();
    const int revision = row.take<int>();
    RaceEntryFields fields;
    fields.client = row.take<Id<Client>>();
    fields.race = row.take<Id<Race>>();
    fields.priority = knownWord(racePriorityFrom(row.take<QString>()), "race_entry");
    fields.targetTime = row.take<std::optional<Seconds>>();
    fields.finishTime = row.take<std::optional<Seconds>>();
    fields.status = knownWord(entryStatusFrom(row.take<QString>()), "race_entry");
    fields.runDay = row.take<std::optional<Date>>();
    fields.deferredTo = row.take<std::optional<Id<Race>>>();
    return storedRow(id, revision, fields, "race_entry");
}

} // namespace taper
