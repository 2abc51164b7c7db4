// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/race_week_list.h"

#include "core/clinic/workspace.h"

namespace taper {

namespace {

RaceWeekListCell cellOf(const RaceWeekCell& shown, Id<Race> race)
{
    RaceWeekListCell cell;
    cell.date = shown.date;
    if (shown.race.isValid() && shown.race != race)
        cell.otherRace = shown.raceName;
    cell.bookings.reserve(shown.bookings.size());
    for (const BookingView& booking : shown.bookings) {
        cell.bookings.push_back({.start = booking.fields.start,
            .length = booking.fields.length,
            .sessionType = booking.sessionTypeName,
            .therapist = booking.therapistName,
            .verdict = booking.verdict,
            .status = booking.fields.status});
    }
    return cell;
}

RaceWeekListRow rowOf(const RaceWeekRow& shown, Id<Race> race)
{
    RaceWeekListRow row;
    row.name = shown.name;
    row.priority = shown.entry->priority;
    row.status = shown.entry->status;
    row.phone = shown.phone;
    row.email = shown.email;
    row.bestTime = shown.bestTime;
    row.reach = shown.reach;
    row.raceDay = shown.raceDay;
    row.before = shown.before;
    row.after = shown.after;
    row.suitBefore = shown.suitBefore;
    row.suitAfter = shown.suitAfter;
    row.cells.reserve(shown.cells.size());
    for (const RaceWeekCell& cell : shown.cells)
        row.cells.push_back(cellOf(cell, race));
    return row;
}

} // namespace

Result<RaceWeekList> raceWeekList(Clinic& clinic, Id<Race> race, WeekFilter filter)
{
    const auto week = raceWeek(clinic, race);
    if (!week)
        return fail(week.error());
    RaceWeekList list;
    list.clinicName = clinic.settings()->name;
    list.raceName = week->race->name;
    list.place = week->race->place;
    list.raceDay = week->raceDay;
    list.raceDays = week->raceDays;
    list.startTime = week->race->startTime;
    list.isVirtual = week->race->isVirtual;
    list.status = week->race->status;
    list.offsets = week->offsets;
    list.totals = week->counted;
    list.printedAt = clinic.now();
    list.printedBy = clinic.workspace().actor();
    list.rows.reserve(week->rows.size());
    for (const RaceWeekRow& row : week->rows)
        list.rows.push_back(rowOf(row, race));
    return filtered(std::move(list), filter);
}

} // namespace taper
