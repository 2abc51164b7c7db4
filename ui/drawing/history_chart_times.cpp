// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawing/history_chart_times.h"

#include "ui/words/figure_words.h"

#include <algorithm>
#include <array>

namespace taper {

namespace {

constexpr std::array kSteps{ChartTimeStep{7, 0}, ChartTimeStep{14, 0}, ChartTimeStep{0, 1},
    ChartTimeStep{0, 2}, ChartTimeStep{0, 3}, ChartTimeStep{0, 6}, ChartTimeStep{0, 12}, ChartTimeStep{0, 24},
    ChartTimeStep{0, 60}, ChartTimeStep{0, 120}};
/// Beyond this a chart is too long for weeks to mean anything.
constexpr int kMostDaysInWeeks = 75;

std::vector<ChartTime> weeks(Date from, Date to, int step)
{
    std::vector<ChartTime> times;
    const Date monday = from + std::chrono::days{(7 - weekdayIndex(from)) % 7};
    for (Date day = monday; day <= to; day += std::chrono::days{step})
        times.push_back({day, words::shortDateText(day)});
    return times;
}

std::vector<ChartTime> months(Date from, Date to, int step)
{
    std::vector<ChartTime> times;
    const QDate first = toQDate(from);
    QDate month{first.year(), first.month(), 1};
    if (month < first)
        month = month.addMonths(1);
    // Quarters begin with January, decades with a round year.
    while ((month.year() * 12 + month.month() - 1) % step != 0)
        month = month.addMonths(1);
    bool hasYear = false;
    for (; fromQDate(month) <= to; month = month.addMonths(step)) {
        const QString year = QString::number(month.year());
        if (step % 12 == 0) {
            times.push_back({fromQDate(month), year});
            continue;
        }
        const QString name = words::locale().standaloneMonthName(month.month(), QLocale::ShortFormat);
        const bool isJanuary = month.month() == 1;
        hasYear = hasYear || isJanuary;
        times.push_back({fromQDate(month), isJanuary ? name + u' ' + year : name});
    }
    if (!times.empty() && !hasYear && step % 12 != 0)
        times.front().text += u' ' + QString::number(toQDate(times.front().date).year());
    return times;
}

} // namespace

std::vector<ChartTime> chartTimes(
    Date from, Date to, const std::function<bool(const std::vector<ChartTime>&)>& fits)
{
    for (const ChartTimeStep step : kSteps) {
        if (step.days > 0 && daysBetween(from, to) > kMostDaysInWeeks)
            continue;
        auto times = step.days > 0 ? weeks(from, to, step.days) : months(from, to, step.months);
        if (!times.empty() && fits(times))
            return times;
    }
    return {};
}

} // namespace taper
