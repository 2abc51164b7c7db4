// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduling/recurrence.h"

#include "core/base/keys.h"
#include "core/scheduling/recurrence_days.h"
#include "core/scheduling/recurrence_fault.h"

#include <algorithm>
#include <array>

namespace taper {

namespace {

using std::chrono::year_month_day;

constexpr KeyTable<RuleFault, 8> kFaultKeys{{
    {RuleFault::NotARule, "not_a_rule"},
    {RuleFault::TooFine, "too_fine"},
    {RuleFault::HasTime, "has_time"},
    {RuleFault::WithoutEnd, "without_end"},
    {RuleFault::EndBeforeStart, "end_before_start"},
    {RuleFault::TooManyDates, "too_many_dates"},
    {RuleFault::TooFar, "too_far"},
    {RuleFault::NoDates, "no_dates"},
}};

/// The first day on which no date of the series may lie any more.
Date horizonOf(Date first)
{
    const year_month_day day{first};
    const year_month_day last = day + std::chrono::years{kLongestSeries};
    // 29 February has no anniversary: the month's last day stands for it.
    return (last.ok() ? Date{last} : Date{last.year() / last.month() / std::chrono::last})
        + std::chrono::days{1};
}

/// Days of the rule up to and with `last`, at most one more than may be; whole days, so that no clock change
/// can touch them.
std::vector<Date> daysOf(const Recurrence& rule, Date first, Date last)
{
    const icalrecurrencetype ical = icalrecurrencetype_from_string(rule.text.toLatin1().constData());
    const int most = std::min(rule.count.value_or(kMostDates + 1), kMostDates + 1);
    return recurrenceDays(ical, first, last, static_cast<size_t>(most));
}

/// The days of the month that a rule by date asks of each of its months; none for other rules.
std::vector<unsigned> wantedDays(const Recurrence& rule, year_month_day first)
{
    const bool byDate = rule.isPlain && rule.weekdays.empty()
        && (rule.every == Recurrence::Every::Month
            || (rule.every == Recurrence::Every::Year && rule.monthDays.empty()));
    if (!byDate)
        return {};
    if (rule.monthDays.empty())
        return {static_cast<unsigned>(first.day())};
    std::vector<unsigned> days;
    for (const int day : rule.monthDays) {
        if (day > 0)
            days.push_back(static_cast<unsigned>(day));
    }
    std::ranges::sort(days);
    return days;
}

std::vector<year_month_day> missingDays(const Recurrence& rule, Date first, Date last)
{
    const year_month_day start{first};
    const year_month_day end{last};
    const std::vector<unsigned> wanted = wantedDays(rule, start);
    std::vector<year_month_day> missing;
    if (wanted.empty() || wanted.back() < 29)
        return missing;
    const int months = rule.interval * (rule.every == Recurrence::Every::Year ? 12 : 1);
    const std::chrono::year_month lastMonth = end.year() / end.month();
    for (std::chrono::year_month month = start.year() / start.month(); month <= lastMonth;
         month += std::chrono::months{months}) {
        for (const unsigned day : wanted) {
            const year_month_day date = month / std::chrono::day{day};
            if (!date.ok() && date > start)
                missing.push_back(date);
        }
    }
    return missing;
}

QString ending(const SeriesEnd& end)
{
    if (end.until)
        return QStringLiteral(";UNTIL=%1").arg(toIso(*end.until).remove(QLatin1Char{'-'}));
    return end.count ? QStringLiteral(";COUNT=%1").arg(*end.count) : QString{};
}

} // namespace

QString keyOf(RuleFault fault)
{
    return keyIn(kFaultKeys, fault);
}

std::optional<RuleFault> ruleFaultFrom(QStringView key)
{
    return valueIn(kFaultKeys, key);
}

tl::unexpected<Error> failRule(RuleFault fault, QVariantMap parameters)
{
    parameters.insert(QStringLiteral("rule"), keyOf(fault));
    return fail(Error{Problems{{QStringLiteral("rule"), ErrorCode::Refused, std::move(parameters)}}});
}

Result<Occurrences> occurrencesOf(const Recurrence& rule, Moment first)
{
    const Date start = dateOf(first);
    const TimeOfDay time = timeOfDayOf(first);
    if (rule.until && *rule.until < first)
        return failRule(RuleFault::EndBeforeStart);
    const Date horizon = horizonOf(start);
    // The last moment is included, and on its day the series' own time decides.
    std::optional<Date> untilDay;
    if (rule.until)
        untilDay = dateOf(*rule.until) - std::chrono::days{timeOfDayOf(*rule.until) < time ? 1 : 0};
    const Date last = std::min(untilDay.value_or(horizon), horizon);

    const std::vector<Date> days = daysOf(rule, start, last);
    if (days.size() > kMostDates)
        return failRule(RuleFault::TooManyDates, {{QStringLiteral("limit"), kMostDates}});
    if (days.empty())
        return failRule(RuleFault::NoDates);
    const bool ranOut = rule.count && days.size() < static_cast<size_t>(*rule.count);
    if (ranOut || untilDay.value_or(days.back()) >= horizon || days.back() >= horizon)
        return failRule(RuleFault::TooFar, {{QStringLiteral("limit"), kLongestSeries}});

    Occurrences found;
    found.dates.reserve(days.size());
    for (const Date day : days)
        found.dates.push_back(at(day, time));
    found.startsWithFirst = days.front() == start;
    found.missing = missingDays(rule, start, untilDay.value_or(days.back()));
    return found;
}

QString everyWeeks(int interval, const SeriesEnd& end)
{
    QString rule = QStringLiteral("FREQ=WEEKLY");
    if (interval != 1)
        rule += QStringLiteral(";INTERVAL=%1").arg(interval);
    return rule + ending(end);
}

QString monthlyOnDate(const SeriesEnd& end)
{
    return QStringLiteral("FREQ=MONTHLY") + ending(end);
}

QString monthlyOnWeekday(Date first, const SeriesEnd& end)
{
    static constexpr std::array kDays{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    const auto day = static_cast<unsigned>(year_month_day{first}.day());
    const int position = day >= 29 ? -1 : static_cast<int>((day - 1) / 7 + 1);
    return QStringLiteral("FREQ=MONTHLY;BYDAY=%1%2")
               .arg(position)
               .arg(QLatin1String{kDays.at(static_cast<size_t>(weekdayIndex(first)))})
        + ending(end);
}

} // namespace taper
