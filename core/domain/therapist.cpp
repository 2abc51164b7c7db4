// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/therapist.h"

#include "core/domain/checks.h"

#include <algorithm>

namespace taper {

QString weekdayKey(int weekdayIndex)
{
    static const std::array keys{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    return QString::fromLatin1(keys.at(static_cast<size_t>(weekdayIndex)));
}

Problems check(TherapistFields& fields)
{
    Problems problems;
    checkRequiredLine(fields.name, QStringLiteral("name"), problems);
    checkColour(fields.colour, QStringLiteral("colour"), problems);
    for (int day = 0; day < 7; ++day)
        checkSpans(fields.weeklyHours.at(static_cast<size_t>(day)),
            QStringLiteral("hours.") + weekdayKey(day), problems);

    std::ranges::sort(fields.exceptions, {}, &DatedHours::date);
    for (DatedHours& exception : fields.exceptions)
        checkSpans(exception.spans, QStringLiteral("exceptions"), problems);
    const auto twice = std::ranges::adjacent_find(fields.exceptions, {}, &DatedHours::date);
    if (twice != fields.exceptions.end())
        problems.append({QStringLiteral("exceptions"), ErrorCode::Duplicate,
            {{QStringLiteral("name"), toIso(twice->date)}}});

    std::ranges::sort(fields.leave, {}, [](const Leave& leave) { return leave.interval; });
    for (Leave& leave : fields.leave) {
        if (leave.interval.isEmpty())
            problems.append({QStringLiteral("leave"), ErrorCode::EndBeforeStart, {}});
        checkLine(leave.reason, QStringLiteral("leave"), problems);
    }
    if (fields.deepCap && (*fields.deepCap < 1 || *fields.deepCap > 50))
        problems.append(outOfRange(QStringLiteral("deep_cap"), 1, 50));
    if (fields.minutesCap && (*fields.minutesCap < Minutes{5} || *fields.minutesCap > kEndOfDay))
        problems.append(outOfRange(QStringLiteral("minutes_cap"), 5, kEndOfDay.count()));
    return problems;
}

} // namespace taper
