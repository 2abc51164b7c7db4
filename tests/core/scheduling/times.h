// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/therapist.h"

#include <QString>

namespace taper::test {

/// "2026-04-24"
inline Date day(const char* iso)
{
    return parseDate(QString::fromLatin1(iso)).value();
}
/// "2026-04-24T09:00"
inline Moment when(const char* iso)
{
    return parseMoment(QString::fromLatin1(iso)).value();
}
/// "09:00", up to "24:00"
inline TimeOfDay clock(const char* text)
{
    return parseTimeOfDay(QString::fromLatin1(text)).value();
}
inline Interval span(Date date, const char* from, const char* to)
{
    return {at(date, clock(from)), at(date, clock(to))};
}
inline TimeSpan hours(const char* from, const char* to)
{
    return {clock(from), clock(to)};
}

/// A Friday. The therapist of these tests works 09:00–12:30 and 13:30–17:00 on every day but Sunday.
inline const Date kFriday = day("2026-04-24");
inline const Date kSunday = day("2026-04-26");

inline TherapistFields workingTherapist(const QString& name = QStringLiteral("Dana"))
{
    TherapistFields therapist;
    therapist.name = name;
    for (size_t weekday = 0; weekday < 6; ++weekday)
        therapist.weeklyHours.at(weekday) = {hours("09:00", "12:30"), hours("13:30", "17:00")};
    return therapist;
}

} // namespace taper::test
