// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time_zone.h"

#include <optional>
#include <vector>

namespace taper {

/// As many dates as a series may have: every week for two years.
inline constexpr int kMostDates = 104;
/// How far from its first date a series may reach, in years.
inline constexpr int kLongestSeries = 2;

/// What is wrong with a rule by which a session is to be repeated. In an Error it is the parameter "rule"
/// (its key) of a Problem of code Refused at the field "rule".
enum class RuleFault {
    NotARule, ///< cannot be read as RFC 5545 has it; "text"
    TooFine, ///< repeats more often than daily
    HasTime, ///< names hours or minutes; a series keeps the time of its first date
    WithoutEnd, ///< neither a last day nor a number of times
    EndBeforeStart, ///< the last day lies before the first
    TooManyDates, ///< "limit"
    TooFar, ///< reaches further than kLongestSeries; "limit" (years)
    NoDates, ///< none within kLongestSeries, as of 30 February
};
[[nodiscard]] QString keyOf(RuleFault fault); ///< "not_a_rule", "without_end" …
[[nodiscard]] std::optional<RuleFault> ruleFaultFrom(QStringView key);

/// A rule that has been read and can end: RFC 5545's RRULE, without times of day.
struct Recurrence {
    enum class Every { Day, Week, Month, Year };
    /// "4th Friday" is {4, 4}, "every Monday" {0, 0}, "last Sunday" {-1, 6}.
    struct Weekday {
        int position = 0; ///< in the month or year; 0: every; negative: from the end
        int weekday = 0; ///< 0 = Monday

        bool operator==(const Weekday&) const = default;
    };

    Every every = Every::Week;
    int interval = 1;
    std::optional<Moment> until; ///< on the clinic's wall, included; 23:59 for a rule that names only the day
    std::optional<int> count; ///< set exactly when `until` is not
    std::vector<Weekday> weekdays;
    std::vector<int> monthDays;
    bool isPlain = true; ///< false: it has parts beyond those above (BYMONTH, BYSETPOS …)
    QString text; ///< the whole rule, in capitals, without "RRULE:"

    bool operator==(const Recurrence&) const = default;
};

/// Reads what a person typed or another calendar wrote: "FREQ=WEEKLY;INTERVAL=2;COUNT=6", in any case, with
/// or without "RRULE:". A last moment in UTC is put on the wall of `zone`. Errors: a Problem at "rule" as
/// RuleFault says, but for those that only the dates show.
[[nodiscard]] Result<Recurrence> readRecurrence(const QString& text, const TimeZone& zone);

struct Occurrences {
    std::vector<Moment> dates; ///< strictly increasing, all at the time of day of the first
    /// Days that the rule names and the calendar does not have (31 April, 29 February in most years), which
    /// are passed over as RFC 5545 says; none of them ok(). Known for rules by day of the month.
    std::vector<std::chrono::year_month_day> missing;
    bool startsWithFirst =
        true; ///< false: the first date itself does not answer to the rule, and is left out
};

/// The dates of a rule from a first one on. They keep the time on the wall whatever the clocks do. Costs no
/// more than two years of days however the rule reads. Errors: a Problem at "rule": EndBeforeStart,
/// TooManyDates, TooFar, NoDates.
[[nodiscard]] Result<Occurrences> occurrencesOf(const Recurrence& rule, Moment first);

/// When a series that is put together by hand ends: on a day, or after so many times.
struct SeriesEnd {
    std::optional<Date> until;
    std::optional<int> count; ///< used where there is no `until`
};
// Rules for readRecurrence(), of any end: what is wrong with it is found there.
[[nodiscard]] QString everyWeeks(int interval, const SeriesEnd& end);
[[nodiscard]] QString monthlyOnDate(const SeriesEnd& end); ///< on the date of the first: the 14th
/// On the weekday of the first: the 4th Friday; from the 29th on, which many months lack a fifth of, the
/// last.
[[nodiscard]] QString monthlyOnWeekday(Date first, const SeriesEnd& end);

} // namespace taper
