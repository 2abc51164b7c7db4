// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/day.h"

#include "core/clinic/booking_views.h"
#include "core/scheduling/free_gaps.h"

#include <algorithm>

namespace taper {

namespace {

TherapistDay emptyDay(const KnownSetup& setup, const Stored<Therapist>& therapist, Date date)
{
    TherapistDay day;
    day.therapist = therapist.id;
    day.name = therapist->name;
    day.colour = therapist->colour;
    day.roomName = setup.roomName(therapist->usualRoom);
    day.hours = describeDay(therapist.fields(), setup.closures, date);
    return day;
}

void countInto(DayView& view, const BookingView& booking)
{
    if (!holdsSlot(booking.fields.status))
        return;
    ++view.bookings;
    view.tooClose += booking.verdict == Verdict::TooClose ? 1 : 0;
    view.caution += booking.verdict == Verdict::Caution ? 1 : 0;
}

void addTotals(DayView& view, TherapistDay& day)
{
    std::vector<Interval> sessions;
    for (const BookingView& booking : day.bookings) {
        if (holdsSlot(booking.fields.status))
            sessions.push_back(booking.fields.interval());
    }
    const DayTotals totals = dayTotals(day.hours.open, sessions);
    day.open = totals.open;
    day.booked = totals.booked;
    view.open += totals.open;
    view.booked += totals.booked;
}

Result<DayView> dayWithin(Workspace& workspace, Date date)
{
    const KnownSetup& setup = workspace.setup();
    DayView view;
    view.date = date;
    view.now = workspace.now();
    view.grid = setup.settings->grid;
    if (const auto closure = std::ranges::find_if(
            setup.closures, [date](const ClosureFields& fields) { return fields.covers(date); });
        closure != setup.closures.end())
        view.closure = closure->reason;
    for (const Stored<Therapist>& therapist : setup.therapists)
        view.therapists.push_back(emptyDay(setup, therapist, date));

    std::vector<BookingRow> rows = workspace.bookings().onDay(date);
    std::erase_if(
        rows, [](const BookingRow& row) { return row.booking->status == BookingStatus::Cancelled; });
    for (BookingView& booking : viewsOf(workspace, std::move(rows))) {
        countInto(view, booking);
        const auto day =
            std::ranges::find(view.therapists, booking.fields.therapist, &TherapistDay::therapist);
        if (day != view.therapists.end())
            day->bookings.push_back(std::move(booking));
    }
    std::erase_if(view.therapists, [&setup](const TherapistDay& day) {
        const bool isArchived = setup.therapist(day.therapist)->fields().archived;
        return day.bookings.empty() && (isArchived || day.hours.open.empty());
    });
    for (TherapistDay& day : view.therapists)
        addTotals(view, day);
    return view;
}

} // namespace

Result<DayView> dayView(Clinic& clinic, Date date)
{
    return readUnit(clinic, [date](Workspace& workspace) { return dayWithin(workspace, date); });
}

} // namespace taper
