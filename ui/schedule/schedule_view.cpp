// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/schedule_view.h"

#include "core/base/keys.h"
#include "ui/words/figure_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace taper {

namespace {

constexpr int kAgendaDays = 14;
constexpr int kWeekDays = 7;

constexpr KeyTable<ScheduleView, 6> kViewKeys{{
    {ScheduleView::Day, "day"},
    {ScheduleView::Rooms, "rooms"},
    {ScheduleView::Week, "week"},
    {ScheduleView::Team, "team"},
    {ScheduleView::Month, "month"},
    {ScheduleView::Agenda, "agenda"},
}};

QString tr(const char* text)
{
    return QCoreApplication::translate("ScheduleView", text);
}

Date mondayOf(Date date)
{
    return date - std::chrono::days{weekdayIndex(date)};
}

Date monthsOn(Date date, int months)
{
    const std::chrono::year_month_day day{date};
    const std::chrono::year_month month = day.year() / day.month() + std::chrono::months{months};
    const std::chrono::year_month_day_last last{month.year(), month.month() / std::chrono::last};
    return Date{month / std::min(day.day(), last.day())};
}

/// "20 – 26 April 2026": what the two days share is said once.
QString rangeText(Date from, Date to)
{
    const std::chrono::year_month_day first{from};
    const std::chrono::year_month_day last{to};
    if (first.year() != last.year())
        return tr("%1 – %2").arg(words::dateText(from), words::dateText(to));
    if (first.month() != last.month())
        return tr("%1 – %2").arg(words::shortDateText(from), words::dateText(to));
    return tr("%1 – %2").arg(static_cast<unsigned>(first.day())).arg(words::dateText(to));
}

} // namespace

QString keyOf(ScheduleView view)
{
    return keyIn(kViewKeys, view);
}

std::optional<ScheduleView> scheduleViewFrom(QStringView key)
{
    return valueIn(kViewKeys, key);
}

QString titleOf(ScheduleView view)
{
    switch (view) {
    case ScheduleView::Day:
        return tr("Day");
    case ScheduleView::Rooms:
        return tr("Rooms");
    case ScheduleView::Week:
        return tr("Week");
    case ScheduleView::Team:
        return tr("Team");
    case ScheduleView::Month:
        return tr("Month");
    case ScheduleView::Agenda:
        return tr("Agenda");
    }
    Q_UNREACHABLE();
}

BoardRequest requestFor(ScheduleView view, Date date, std::optional<Id<Therapist>> only)
{
    const auto [from, to] = daysShown(view, date);
    BoardRequest request{.from = from, .days = daysBetween(from, to) + 1};
    if (view == ScheduleView::Rooms)
        request.by = BoardBy::Rooms;
    if (view == ScheduleView::Week)
        request.only = only;
    return request;
}

std::pair<Date, Date> daysShown(ScheduleView view, Date date)
{
    switch (view) {
    case ScheduleView::Day:
    case ScheduleView::Rooms:
        return {date, date};
    case ScheduleView::Week:
    case ScheduleView::Team:
        return {mondayOf(date), mondayOf(date) + std::chrono::days{kWeekDays - 1}};
    case ScheduleView::Month: {
        const std::chrono::year_month_day day{date};
        const Date first{day.year() / day.month() / 1};
        return {first, Date{day.year() / day.month() / std::chrono::last}};
    }
    case ScheduleView::Agenda:
        return {date, date + std::chrono::days{kAgendaDays - 1}};
    }
    Q_UNREACHABLE();
}

Date turned(ScheduleView view, Date date, int pages)
{
    switch (view) {
    case ScheduleView::Day:
    case ScheduleView::Rooms:
        return date + std::chrono::days{pages};
    case ScheduleView::Week:
    case ScheduleView::Team:
        return date + std::chrono::days{kWeekDays * pages};
    case ScheduleView::Month:
        return monthsOn(date, pages);
    case ScheduleView::Agenda:
        return date + std::chrono::days{kAgendaDays * pages};
    }
    Q_UNREACHABLE();
}

QString periodText(ScheduleView view, Date date)
{
    const auto [from, to] = daysShown(view, date);
    if (from == to)
        return words::longDateText(from);
    return view == ScheduleView::Month ? words::monthText(from) : rangeText(from, to);
}

} // namespace taper
