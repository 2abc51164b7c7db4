// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduling/recurrence_days.h"

#include <algorithm>
#include <cstdlib>

namespace taper {

namespace {

using std::chrono::days;
using std::chrono::year_month_day;

/// Half-open.
struct Period {
    Date start;
    Date end;

    [[nodiscard]] int length() const { return daysBetween(start, end); }
    /// 0 for the first day.
    [[nodiscard]] int indexOf(Date day) const { return daysBetween(start, day); }
};

template <size_t Size>
std::vector<int> listed(const short (&values)[Size])
{
    std::vector<int> found;
    for (const short value : values) {
        if (value == ICAL_RECURRENCE_ARRAY_MAX)
            break;
        found.push_back(value);
    }
    return found;
}

bool isIn(const std::vector<int>& values, int value)
{
    return std::ranges::find(values, value) != values.end();
}

/// Counted from the first (1) or from the last (−1) of so many.
bool isPositionIn(const std::vector<int>& positions, int index, int count)
{
    return isIn(positions, index + 1) || isIn(positions, index - count);
}

Period monthOf(Date day)
{
    const year_month_day date{day};
    const Date start{date.year() / date.month() / std::chrono::day{1}};
    return {start, Date{date.year() / date.month() / std::chrono::last} + days{1}};
}

Period yearOf(Date day)
{
    const auto year = year_month_day{day}.year();
    return {Date{year / std::chrono::January / 1},
        Date{(year + std::chrono::years{1}) / std::chrono::January / 1}};
}

/// Answers for single days; everything that a rule says about them, read once.
class DayFilter {
public:
    DayFilter(const icalrecurrencetype& rule, Date first)
        : m_freq{rule.freq}
        , m_weekStart{(static_cast<int>(rule.week_start) + 5) % 7}
        , m_months{listed(rule.by_month)}
        , m_monthDays{listed(rule.by_month_day)}
        , m_yearDays{listed(rule.by_year_day)}
        , m_weeks{listed(rule.by_week_no)}
        , m_weekdays{listed(rule.by_day)}
        , m_setPositions{listed(rule.by_set_pos)}
    {
        takeDefaults(first);
    }

    [[nodiscard]] int weekStart() const { return m_weekStart; }

    /// The days of the period that answer, BYSETPOS among them.
    [[nodiscard]] std::vector<Date> of(const Period& period) const
    {
        std::vector<Date> found;
        for (Date day = period.start; day < period.end; day += days{1}) {
            if (matches(day))
                found.push_back(day);
        }
        if (m_setPositions.empty())
            return found;
        std::vector<Date> chosen;
        const auto count = static_cast<int>(found.size());
        for (int index = 0; index < count; ++index) {
            if (isPositionIn(m_setPositions, index, count))
                chosen.push_back(found[static_cast<size_t>(index)]);
        }
        return chosen;
    }

private:
    /// What a rule leaves out, its first date says.
    void takeDefaults(Date first)
    {
        const year_month_day date{first};
        const auto takeWeekday = [this, first] { m_weekdays = {(weekdayIndex(first) + 1) % 7 + 1}; };
        const auto takeMonthDay = [this, date] {
            m_monthDays = {static_cast<int>(static_cast<unsigned>(date.day()))};
        };
        const bool saysNoDay = m_weekdays.empty() && m_monthDays.empty() && m_yearDays.empty();
        if (!saysNoDay || m_freq == ICAL_DAILY_RECURRENCE)
            return;
        if (m_freq == ICAL_WEEKLY_RECURRENCE || !m_weeks.empty())
            return takeWeekday();
        takeMonthDay();
        if (m_freq == ICAL_YEARLY_RECURRENCE && m_months.empty())
            m_months = {static_cast<int>(static_cast<unsigned>(date.month()))};
    }

    [[nodiscard]] bool matches(Date day) const
    {
        const year_month_day date{day};
        const auto month = static_cast<int>(static_cast<unsigned>(date.month()));
        if (!m_months.empty() && !isIn(m_months, month))
            return false;
        if (!m_monthDays.empty()
            && !isPositionIn(m_monthDays, monthOf(day).indexOf(day), monthOf(day).length()))
            return false;
        if (!m_yearDays.empty() && !isPositionIn(m_yearDays, yearOf(day).indexOf(day), yearOf(day).length()))
            return false;
        return (m_weeks.empty() || isInWeek(day)) && (m_weekdays.empty() || isWeekday(day));
    }

    [[nodiscard]] bool isWeekday(Date day) const
    {
        const bool withinMonth = m_freq == ICAL_MONTHLY_RECURRENCE || !m_months.empty();
        const Period period = withinMonth ? monthOf(day) : yearOf(day);
        return std::ranges::any_of(m_weekdays, [&](int encoded) {
            const auto value = static_cast<short>(encoded);
            const int weekday = (static_cast<int>(icalrecurrencetype_day_day_of_week(value)) + 5) % 7;
            const int position = icalrecurrencetype_day_position(value);
            if (weekday != weekdayIndex(day))
                return false;
            const int fromStart = period.indexOf(day) / 7 + 1;
            const int fromEnd = -((period.length() - 1 - period.indexOf(day)) / 7 + 1);
            return position == 0 || position == fromStart || position == fromEnd;
        });
    }

    /// The first week of a year is the first with four days in it.
    [[nodiscard]] Date firstWeekOf(std::chrono::year year) const
    {
        const Date fourth{year / std::chrono::January / 4};
        return fourth - days{(weekdayIndex(fourth) - m_weekStart + 7) % 7};
    }

    [[nodiscard]] bool isInWeek(Date day) const
    {
        std::chrono::year year = year_month_day{day}.year();
        if (day >= firstWeekOf(year + std::chrono::years{1}))
            year += std::chrono::years{1};
        else if (day < firstWeekOf(year))
            year -= std::chrono::years{1};
        const Date start = firstWeekOf(year);
        const int count = daysBetween(start, firstWeekOf(year + std::chrono::years{1})) / 7;
        return isPositionIn(m_weeks, daysBetween(start, day) / 7, count);
    }

    icalrecurrencetype_frequency m_freq;
    int m_weekStart; ///< 0 = Monday
    std::vector<int> m_months;
    std::vector<int> m_monthDays;
    std::vector<int> m_yearDays;
    std::vector<int> m_weeks;
    std::vector<int> m_weekdays; ///< as libical encodes them
    std::vector<int> m_setPositions;
};

/// The period that `steps` times the rule's interval after the one of the first date.
Period periodAfter(const icalrecurrencetype& rule, int weekStart, Date first, int steps)
{
    const int distance = steps * rule.interval;
    switch (rule.freq) {
    case ICAL_DAILY_RECURRENCE:
        return {first + days{distance}, first + days{distance + 1}};
    case ICAL_WEEKLY_RECURRENCE: {
        const Date start = first - days{(weekdayIndex(first) - weekStart + 7) % 7} + days{7 * distance};
        return {start, start + days{7}};
    }
    case ICAL_MONTHLY_RECURRENCE: {
        const year_month_day date{monthOf(first).start};
        return monthOf(Date{date + std::chrono::months{distance}});
    }
    default: {
        const year_month_day date{yearOf(first).start};
        return yearOf(Date{date + std::chrono::years{distance}});
    }
    }
}

/// How many steps of the rule surely end before `from`.
int stepsBefore(const icalrecurrencetype& rule, Date first, Date from)
{
    int longest = 366;
    if (rule.freq == ICAL_DAILY_RECURRENCE)
        longest = 1;
    else if (rule.freq == ICAL_WEEKLY_RECURRENCE)
        longest = 7;
    else if (rule.freq == ICAL_MONTHLY_RECURRENCE)
        longest = 31;
    return std::max(0, daysBetween(first, from) / (longest * std::max<int>(1, rule.interval)) - 1);
}

} // namespace

std::vector<Date> recurrenceDays(const icalrecurrencetype& rule, Date first, Date last, size_t most)
{
    return recurrenceDays(rule, first, first, last, most);
}

std::vector<Date> recurrenceDays(
    const icalrecurrencetype& rule, Date first, Date from, Date last, size_t most)
{
    const DayFilter filter{rule, first};
    std::vector<Date> found;
    for (int steps = stepsBefore(rule, first, from); found.size() < most; ++steps) {
        const Period period = periodAfter(rule, filter.weekStart(), first, steps);
        if (period.start > last)
            break;
        for (const Date day : filter.of(period)) {
            if (day >= from && day <= last && found.size() < most)
                found.push_back(day);
        }
    }
    return found;
}

} // namespace taper
