// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringView>
#include <QTime>

#include <chrono>
#include <optional>

namespace taper {

using Minutes = std::chrono::minutes;
using Seconds = std::chrono::seconds;

/// A day on a calendar, of no particular time zone.
using Date = std::chrono::local_days;
/// Wall-clock time to the minute. For a booking the wall is the clinic's.
using Moment = std::chrono::local_time<Minutes>;
/// Minutes since midnight: 0 … 1440, where 1440 (24:00) only ends a span.
using TimeOfDay = Minutes;
/// An instant, the same everywhere.
using Instant = std::chrono::sys_time<Seconds>;

inline constexpr TimeOfDay kEndOfDay{24 * 60};

/// Half-open: the start belongs to it, the end does not, so touching is not overlapping.
struct Interval {
    Moment start;
    Moment end;

    [[nodiscard]] Minutes length() const { return end - start; }
    [[nodiscard]] bool isEmpty() const { return end <= start; }
    [[nodiscard]] bool overlaps(const Interval& other) const
    {
        return start < other.end && other.start < end;
    }
    [[nodiscard]] bool contains(const Interval& other) const
    {
        return start <= other.start && other.end <= end;
    }
    [[nodiscard]] bool contains(Moment moment) const { return start <= moment && moment < end; }

    auto operator<=>(const Interval&) const = default;
};

[[nodiscard]] constexpr Date dateOf(Moment moment)
{
    return std::chrono::floor<std::chrono::days>(moment);
}
[[nodiscard]] constexpr TimeOfDay timeOfDayOf(Moment moment)
{
    return moment - Moment{dateOf(moment)};
}
[[nodiscard]] constexpr Moment at(Date date, TimeOfDay time)
{
    return Moment{date} + time;
}
[[nodiscard]] constexpr std::chrono::weekday weekdayOf(Date date)
{
    return std::chrono::weekday{date};
}
/// 0 = Monday … 6 = Sunday.
[[nodiscard]] constexpr int weekdayIndex(Date date)
{
    return static_cast<int>(weekdayOf(date).iso_encoding()) - 1;
}
/// Later minus earlier, in calendar days.
[[nodiscard]] constexpr int daysBetween(Date earlier, Date later)
{
    return static_cast<int>((later - earlier).count());
}
[[nodiscard]] Interval dayInterval(Date date);
[[nodiscard]] Date makeDate(int year, unsigned month, unsigned day);

// The texts of the contracts. Reading is strict: "2026-2-3", "2026-02-30" and "9:00" are not accepted;
// years run from 1900 to 9999.
[[nodiscard]] std::optional<Date> parseDate(QStringView text); ///< YYYY-MM-DD
[[nodiscard]] std::optional<TimeOfDay> parseTimeOfDay(QStringView text); ///< HH:MM, 00:00 … 24:00
[[nodiscard]] std::optional<Moment> parseMoment(QStringView text); ///< YYYY-MM-DDTHH:MM, or a blank for the T
[[nodiscard]] std::optional<Seconds> parseDuration(QStringView text); ///< H:MM[:SS], hours up to 999
[[nodiscard]] QString toIso(Date date);
[[nodiscard]] QString toIso(Moment moment);
[[nodiscard]] QString toText(TimeOfDay time); ///< HH:MM
[[nodiscard]] QString durationText(Seconds duration); ///< H:MM:SS, or H:MM when the seconds are zero

[[nodiscard]] QDate toQDate(Date date);
[[nodiscard]] QTime toQTime(TimeOfDay time);
[[nodiscard]] Date fromQDate(QDate date); ///< the date must be valid
[[nodiscard]] TimeOfDay fromQTime(QTime time);

/// Whole years between a birth date and a day; 0 on the day of birth.
[[nodiscard]] int ageOn(Date birth, Date day);

} // namespace taper
