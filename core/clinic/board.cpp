// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/board.h"

#include "core/clinic/booking_views.h"
#include "core/domain/checks.h"
#include "core/scheduling/free_gaps.h"

#include <algorithm>

namespace taper {

namespace {

constexpr int kMostDays = 42;

BoardColumn therapistColumn(const KnownSetup& setup, const Stored<Therapist>& therapist, Date date)
{
    BoardColumn column;
    column.date = date;
    column.therapist = therapist.id;
    column.name = therapist->name;
    column.colour = therapist->colour;
    column.roomName = setup.roomName(therapist->usualRoom);
    column.hours = describeDay(therapist.fields(), setup.closures, date);
    column.deepCap = therapist->deepCap;
    column.minutesCap = therapist->minutesCap;
    return column;
}

/// A room can be used whenever anybody works.
DayHours roomHours(const KnownSetup& setup, Date date)
{
    DayHours hours;
    for (const Stored<Therapist>& therapist : setup.therapists) {
        if (therapist->archived)
            continue;
        const DayHours own = describeDay(therapist.fields(), setup.closures, date);
        hours.open.insert(hours.open.end(), own.open.begin(), own.open.end());
        hours.working.insert(hours.working.end(), own.working.begin(), own.working.end());
    }
    hours.open = setOf(std::move(hours.open));
    hours.working = setOf(std::move(hours.working));
    hours.closure = closureOn(setup.closures, date);
    if (hours.open.empty())
        hours.closedBecause = hours.closure ? ClosedBecause::ClinicClosed : ClosedBecause::DayOff;
    return hours;
}

std::vector<BoardColumn> roomColumns(const KnownSetup& setup, Date date)
{
    std::vector<BoardColumn> columns;
    const DayHours hours = roomHours(setup, date);
    const auto add = [&](const std::optional<Id<Room>>& room, const QString& name) {
        BoardColumn& column = columns.emplace_back();
        column.date = date;
        column.order = static_cast<int>(columns.size()) - 1;
        column.room = room;
        column.name = name;
        column.hours = hours;
    };
    for (const Stored<Room>& room : setup.rooms)
        add(room.id, room->name);
    add(std::nullopt, {});
    return columns;
}

std::vector<BoardColumn> columnsOf(const KnownSetup& setup, const BoardRequest& request, Date date)
{
    if (request.by == BoardBy::Rooms)
        return roomColumns(setup, date);
    std::vector<BoardColumn> columns;
    int order = 0;
    for (const Stored<Therapist>& therapist : setup.therapists) {
        const int place = order++;
        if (request.only && therapist.id != *request.only)
            continue;
        columns.push_back(therapistColumn(setup, therapist, date));
        columns.back().order = place;
    }
    return columns;
}

bool isWeekend(Date date)
{
    return weekdayIndex(date) >= 5;
}

bool isWorthShowing(const KnownSetup& setup, const BoardRequest& request, const BoardColumn& column)
{
    if (!column.bookings.empty())
        return true;
    if (request.by == BoardBy::Rooms) {
        const Stored<Room>* room = column.room ? setup.room(*column.room) : nullptr;
        return room && !room->fields().archived;
    }
    // A week keeps its shape: only a weekend on which nothing happens is left out.
    if (request.only)
        return request.days == 1 || !isWeekend(column.date) || !column.hours.open.empty();
    return !setup.therapist(column.therapist)->fields().archived && !column.hours.open.empty();
}

void countInto(BoardView& view, const BookingView& booking)
{
    if (!holdsSlot(booking.fields.status))
        return;
    ++view.bookings;
    view.tooClose += booking.verdict == Verdict::TooClose ? 1 : 0;
    view.caution += booking.verdict == Verdict::Caution ? 1 : 0;
}

void addTotals(const KnownSetup& setup, BoardView& view, BoardColumn& column)
{
    std::vector<Interval> sessions;
    for (const BookingView& booking : column.bookings) {
        if (!holdsSlot(booking.fields.status))
            continue;
        sessions.push_back(booking.fields.interval());
        if (std::ranges::find(setup.deepProfiles, booking.profile) != setup.deepProfiles.end())
            ++column.deep;
    }
    const DayTotals totals = dayTotals(column.hours.open, sessions);
    column.open = totals.open;
    column.booked = totals.booked;
    view.open += totals.open;
    view.booked += totals.booked;
}

bool isPlaceOf(const BoardColumn& column, const BookingFields& booking, BoardBy by)
{
    return column.date == dateOf(booking.start)
        && (by == BoardBy::Rooms ? column.room == booking.room : column.therapist == booking.therapist);
}

void fill(BoardView& view, const BoardRequest& request, std::vector<BookingView> bookings)
{
    for (BookingView& booking : bookings) {
        const auto column = std::ranges::find_if(view.columns,
            [&](const BoardColumn& candidate) { return isPlaceOf(candidate, booking.fields, request.by); });
        if (column == view.columns.end())
            continue; // of a therapist who was not asked for
        countInto(view, booking);
        column->bookings.push_back(std::move(booking));
    }
}

void describeClosure(BoardView& view, const KnownSetup& setup)
{
    view.closure = closureOn(setup.closures, view.from);
    for (int day = 1; day < view.days; ++day) {
        if (!closureOn(setup.closures, view.from + std::chrono::days{day}))
            view.closure.reset();
    }
}

BoardView viewWithin(Workspace& workspace, const BoardRequest& request)
{
    const KnownSetup& setup = workspace.setup();
    BoardView view;
    view.from = request.from;
    view.days = request.days;
    view.now = workspace.now();
    view.grid = setup.settings->grid;
    describeClosure(view, setup);
    for (int day = 0; day < request.days; ++day) {
        auto columns = columnsOf(setup, request, request.from + std::chrono::days{day});
        std::ranges::move(columns, std::back_inserter(view.columns));
    }

    const Moment end = dayInterval(view.to()).end;
    std::vector<BookingRow> rows = workspace.bookings().between(dayInterval(request.from).start, end);
    std::erase_if(rows, [&request](const BookingRow& row) {
        return row.booking->status == BookingStatus::Cancelled
            || (request.only && row.booking->therapist != *request.only);
    });
    fill(view, request, viewsOf(workspace, std::move(rows)));
    std::erase_if(
        view.columns, [&](const BoardColumn& column) { return !isWorthShowing(setup, request, column); });
    for (BoardColumn& column : view.columns)
        addTotals(setup, view, column);
    return view;
}

} // namespace

Result<BoardView> boardView(Clinic& clinic, const BoardRequest& request)
{
    if (request.days < 1 || request.days > kMostDays)
        return fail(Error{Problems{outOfRange(QStringLiteral("days"), 1, kMostDays)}});
    return readUnit(clinic, [&request](Workspace& workspace) -> Result<BoardView> {
        if (request.only && !workspace.setup().therapist(*request.only))
            return fail(Error::notFound(QStringLiteral("therapist"), QString::number(request.only->value())));
        return viewWithin(workspace, request);
    });
}

Result<BoardView> dayView(Clinic& clinic, Date date)
{
    return boardView(clinic, {.from = date});
}

} // namespace taper
