// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/calendar_event.h"

#include "core/base/keys.h"

#include <algorithm>

namespace taper {

namespace {

constexpr KeyTable<CalendarFault, 14> kFaultKeys{{
    {CalendarFault::NotACalendar, "not_a_calendar"},
    {CalendarFault::CutOff, "cut_off"},
    {CalendarFault::BadStructure, "bad_structure"},
    {CalendarFault::NoDateColumn, "no_date_column"},
    {CalendarFault::NoNameColumn, "no_name_column"},
    {CalendarFault::DateOrder, "date_order"},
    {CalendarFault::UnknownEncoding, "unknown_encoding"},
    {CalendarFault::NoDate, "no_date"},
    {CalendarFault::BadDate, "bad_date"},
    {CalendarFault::FarDate, "far_date"},
    {CalendarFault::NoName, "no_name"},
    {CalendarFault::BadRule, "bad_rule"},
    {CalendarFault::SameUid, "same_uid"},
    {CalendarFault::SameRace, "same_race"},
}};

} // namespace

QString keyOf(CalendarFault fault)
{
    return keyIn(kFaultKeys, fault);
}

std::optional<CalendarFault> calendarFaultFrom(QStringView key)
{
    return valueIn(kFaultKeys, key);
}

Error calendarError(CalendarFault fault, QVariantMap parameters)
{
    parameters.insert(QStringLiteral("calendar"), keyOf(fault));
    return Error{ErrorCode::Refused, std::move(parameters)};
}

bool CalendarEvent::has(CalendarNote note) const
{
    return std::ranges::find(notes, note) != notes.end();
}

} // namespace taper
