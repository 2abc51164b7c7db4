// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/month.h"

#include "core/clinic/client_timing.h"
#include "core/scheduling/free_gaps.h"
#include "core/scheduling/opening_hours.h"

#include <algorithm>

namespace taper {

namespace {

constexpr int kDaysOfWeek = 7;

Date firstOfMonth(Date day)
{
    const std::chrono::year_month_day date{day};
    return Date{date.year() / date.month() / 1};
}

/// The days of the month's weeks, from a Monday to a Sunday.
std::vector<MonthDay> weeksOf(Date month)
{
    const Date next = firstOfMonth(month + std::chrono::days{31});
    const Date from = month - std::chrono::days{weekdayIndex(month)};
    const Date last = next - std::chrono::days{1};
    const Date to = last + std::chrono::days{kDaysOfWeek - 1 - weekdayIndex(last)};
    std::vector<MonthDay> days;
    days.reserve(static_cast<size_t>(daysBetween(from, to)) + 1);
    for (Date day = from; day <= to; day += std::chrono::days{1})
        days.emplace_back().date = day;
    return days;
}

void addHours(MonthDay& day, const KnownSetup& setup, std::optional<Id<Therapist>> only)
{
    for (const Stored<Therapist>& therapist : setup.therapists) {
        if (therapist->archived || (only && therapist.id != *only))
            continue;
        day.open += totalOf(openIntervals(therapist.fields(), setup.closures, day.date));
    }
    day.closure = closureOn(setup.closures, day.date);
}

class MonthBuilder {
public:
    explicit MonthBuilder(MonthView& view)
        : m_view{view}
    { }

    void addBookings(const std::vector<BookingRow>& rows, const ClientTiming& timing)
    {
        for (const BookingRow& row : rows) {
            if (!holdsSlot(row.booking->status))
                continue;
            MonthDay& day = dayOf(dateOf(row.booking->start));
            const Verdict verdict = timing.verdict(row);
            day.booked += row.booking->length;
            ++day.bookings;
            day.tooClose += verdict == Verdict::TooClose ? 1 : 0;
            day.caution += verdict == Verdict::Caution ? 1 : 0;
        }
    }

    void addRaces(const std::vector<RaceSummary>& races)
    {
        for (const RaceSummary& summary : races) {
            const RaceFields& race = summary.race.fields();
            const bool isShown =
                race.date >= m_view.days.front().date && race.date <= m_view.days.back().date;
            if (summary.entrants > 0 && race.status != RaceStatus::Cancelled && isShown)
                dayOf(race.date).races.push_back({summary.race.id, race.name, summary.entrants});
        }
        for (MonthDay& day : m_view.days)
            std::ranges::stable_sort(day.races, std::ranges::greater{}, &RaceMark::entrants);
    }

private:
    MonthDay& dayOf(Date date)
    {
        return m_view.days.at(static_cast<size_t>(daysBetween(m_view.days.front().date, date)));
    }

    MonthView& m_view;
};

MonthView monthWithin(Workspace& workspace, Date day, std::optional<Id<Therapist>> only)
{
    MonthView view;
    view.month = firstOfMonth(day);
    view.now = workspace.now();
    view.days = weeksOf(view.month);
    for (MonthDay& shown : view.days)
        addHours(shown, workspace.setup(), only);

    const Date from = view.days.front().date;
    const Date to = view.days.back().date;
    std::vector<BookingRow> rows = workspace.bookings().between(dayInterval(from).start, dayInterval(to).end);
    if (only)
        std::erase_if(rows, [only](const BookingRow& row) { return row.booking->therapist != *only; });
    MonthBuilder builder{view};
    builder.addBookings(rows, ClientTiming::load(workspace, rows));
    builder.addRaces(workspace.races().between(from, to));
    return view;
}

} // namespace

Result<MonthView> monthView(Clinic& clinic, Date day, std::optional<Id<Therapist>> only)
{
    return readUnit(clinic, [&](Workspace& workspace) -> Result<MonthView> {
        if (only && !workspace.setup().therapist(*only))
            return fail(Error::notFound(QStringLiteral("therapist"), QString::number(only->value())));
        return monthWithin(workspace, day, only);
    });
}

} // namespace taper
