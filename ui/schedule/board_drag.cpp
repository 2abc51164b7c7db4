// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/board_drag.h"

#include <algorithm>
#include <utility>

namespace taper {

namespace {

TimeOfDay gridFloor(TimeOfDay time, Minutes grid)
{
    return time - time % grid;
}

TimeOfDay nearestOnGrid(TimeOfDay time, Minutes grid)
{
    // From below zero as well: a booking may be held near its end and pulled over the top.
    const TimeOfDay shifted = time + grid / 2 + kEndOfDay;
    return gridFloor(shifted, grid) - kEndOfDay;
}

/// A start within the hours shown, or as near to it as the length allows.
TimeOfDay startWithin(TimeOfDay start, Minutes length, const TimeSpan& shown)
{
    return std::clamp(start, shown.from, std::max(shown.from, shown.to - length));
}

bool isRoomColumn(const BoardColumn& column)
{
    return !column.therapist.isValid();
}

} // namespace

WaitingCarried carriedFrom(const WaitingView& entry)
{
    WaitingCarried carried{.id = entry.id,
        .revision = entry.revision,
        .client = entry.fields.client,
        .sessionType = entry.fields.sessionType,
        .length = entry.fields.length,
        .name = entry.clientName,
        .sessionTypeName = entry.sessionTypeName,
        .profile = entry.profile,
        .colour = entry.colour,
        .therapist = std::nullopt};
    if (entry.held)
        carried.therapist = entry.held->therapist;
    else if (entry.fields.therapists.size() == 1)
        carried.therapist = entry.fields.therapists.front();
    return carried;
}

BoardDrag BoardDrag::moving(const BoardView& view, const BookingView& booking, size_t column, Minutes grabbed)
{
    BoardDrag drag;
    drag.m_booking = booking;
    drag.m_grabbed = std::clamp(grabbed, Minutes{0}, booking.fields.length);
    drag.m_column = column;
    drag.m_start = booking.fields.start;
    drag.m_length = booking.fields.length;
    drag.remember(view);
    return drag;
}

BoardDrag BoardDrag::resizing(const BoardView& view, const BookingView& booking, size_t column, DragKind edge)
{
    BoardDrag drag = moving(view, booking, column, Minutes{0});
    drag.m_kind = edge;
    return drag;
}

BoardDrag BoardDrag::placing(
    const BoardView& view, const WaitingCarried& waiting, size_t column, Moment start)
{
    BoardDrag drag;
    drag.m_kind = DragKind::Place;
    drag.m_waiting = waiting;
    drag.m_column = column;
    drag.m_start = start;
    drag.m_length = waiting.length;
    drag.remember(view);
    return drag;
}

bool BoardDrag::isResizing() const
{
    return m_kind == DragKind::ResizeEnd || m_kind == DragKind::ResizeBeginning;
}

const QString& BoardDrag::name() const
{
    return m_booking ? m_booking->clientName : m_waiting->name;
}

const BoardColumn* BoardDrag::columnIn(const BoardView& view) const
{
    return m_column < view.columns.size() ? &view.columns[m_column] : nullptr;
}

void BoardDrag::remember(const BoardView& view)
{
    if (const BoardColumn* column = columnIn(view)) {
        m_therapist = column->therapist;
        m_room = column->room;
        m_dayOffset = daysBetween(view.from, column->date);
    }
}

bool BoardDrag::setTarget(const BoardView& view, size_t column, Moment start, Minutes length)
{
    const bool isNew = m_isOutside || column != m_column || start != m_start || length != m_length;
    m_isOutside = false;
    m_column = column;
    m_start = start;
    m_length = length;
    remember(view);
    return isNew;
}

bool BoardDrag::setEdge(const BoardView& view, Moment edge)
{
    const Interval now = target();
    const Interval day = dayInterval(dateOf(now.start));
    edge = std::clamp(edge, day.start, day.end);
    if (m_kind == DragKind::ResizeEnd)
        return setTarget(view, m_column, now.start, std::max(edge, now.start + view.grid) - now.start);
    const Moment start = std::min(edge, now.end - view.grid);
    return setTarget(view, m_column, start, now.end - start);
}

bool BoardDrag::pointTo(const BoardView& view, size_t column, TimeOfDay time, const TimeSpan& shown)
{
    if (column >= view.columns.size())
        return leave();
    if (isResizing())
        return setEdge(view, at(dateOf(m_start), nearestOnGrid(time, view.grid)));
    const TimeOfDay start = startWithin(nearestOnGrid(time - m_grabbed, view.grid), m_length, shown);
    return setTarget(view, column, at(view.columns[column].date, start), m_length);
}

bool BoardDrag::step(const BoardView& view, BoardStep step, const TimeSpan& shown)
{
    const BoardColumn* here = columnIn(view);
    if (!here)
        return false;
    const TimeOfDay time = timeOfDayOf(m_start);
    const auto toTime = [&](TimeOfDay start) {
        return setTarget(view, m_column, at(here->date, startWithin(start, m_length, shown)), m_length);
    };
    const auto toColumn = [&](size_t column) {
        return setTarget(view, column, at(view.columns[column].date, time), m_length);
    };
    switch (step) {
    case BoardStep::Earlier:
        return toTime(gridFloor(time + view.grid - Minutes{1}, view.grid) - view.grid);
    case BoardStep::Later:
        return toTime(gridFloor(time, view.grid) + view.grid);
    case BoardStep::Left:
        return toColumn(m_column > 0 ? m_column - 1 : 0);
    case BoardStep::Right:
        return toColumn(std::min(m_column + 1, view.columns.size() - 1));
    case BoardStep::FirstOfDay:
        return toTime(shown.from);
    case BoardStep::LastOfDay:
        return toTime(shown.to - m_length);
    }
    Q_UNREACHABLE();
}

bool BoardDrag::lengthen(const BoardView& view, int steps)
{
    const Interval day = dayInterval(dateOf(m_start));
    Moment end = at(dateOf(m_start), gridFloor(timeOfDayOf(m_start) + m_length, view.grid));
    if (steps < 0 && end < target().end)
        end += view.grid; // the first step up goes to the grid only
    end = std::clamp(end + steps * view.grid, m_start + view.grid, day.end);
    return setTarget(view, m_column, m_start, end - m_start);
}

void BoardDrag::settleIn(const BoardView& view)
{
    if (view.columns.empty())
        return; // nobody works there: it is carried on to the next page
    const Date date = view.from + std::chrono::days{m_dayOffset};
    const auto isSame = [this](const BoardColumn& column) {
        return column.therapist == m_therapist && column.room == m_room;
    };
    const auto find = [&view](auto matches) { return std::ranges::find_if(view.columns, matches); };
    auto found = find([&](const BoardColumn& column) { return isSame(column) && column.date == date; });
    if (found == view.columns.end())
        found = find(isSame);
    if (found == view.columns.end())
        found = find([date](const BoardColumn& column) { return column.date == date; });
    m_column = found == view.columns.end() ? std::min(m_column, view.columns.size() - 1)
                                           : static_cast<size_t>(found - view.columns.begin());
    if (!isResizing())
        m_start = at(view.columns[m_column].date, timeOfDayOf(m_start));
}

bool BoardDrag::leave()
{
    return !std::exchange(m_isOutside, true);
}

Moment BoardDrag::place(Minutes grid) const
{
    return m_kind == DragKind::ResizeEnd ? target().end - grid : m_start;
}

bool BoardDrag::isChanged(const BoardView& view) const
{
    if (m_isOutside || !columnIn(view))
        return false;
    if (!m_booking)
        return true;
    const BookingProposal wanted = proposal(view);
    const BookingFields& fields = m_booking->fields;
    return wanted.start != fields.start || wanted.length != fields.length
        || wanted.therapist != fields.therapist || (wanted.room && wanted.room != fields.room);
}

BookingProposal BoardDrag::proposal(const BoardView& view) const
{
    BookingProposal proposal;
    if (m_booking) {
        proposal.client = m_booking->fields.client;
        proposal.therapist = m_booking->fields.therapist;
        proposal.sessionType = m_booking->fields.sessionType;
        proposal.replaces = m_booking->id;
    } else {
        proposal.client = m_waiting->client;
        proposal.therapist = m_waiting->therapist.value_or(Id<Therapist>{});
        proposal.sessionType = m_waiting->sessionType;
    }
    proposal.start = m_start;
    proposal.length = m_length;
    const BoardColumn* column = columnIn(view);
    if (column && !isResizing()) {
        if (isRoomColumn(*column))
            proposal.room = column->room;
        else
            proposal.therapist = column->therapist;
    }
    return proposal;
}

BookingMove BoardDrag::move(const BoardView& view) const
{
    const BookingProposal to = proposal(view);
    BookingMove move;
    move.start = to.start;
    move.therapist = to.therapist;
    move.length = to.length;
    move.room = to.room;
    return move;
}

PlacementRequest BoardDrag::placementRequest(const BoardView& view, const TimeSpan& shown) const
{
    PlacementRequest request{.proposal = proposal(view), .columns = {}, .by = {}, .hours = shown};
    if (isResizing()) {
        request.by = m_kind == DragKind::ResizeEnd ? PlacementBy::End : PlacementBy::Beginning;
        request.proposal.start = m_booking->fields.start;
        request.proposal.length = m_booking->fields.length;
        request.columns.push_back({dateOf(m_start), request.proposal.therapist, std::nullopt});
        return request;
    }
    request.columns.reserve(view.columns.size());
    for (const BoardColumn& column : view.columns) {
        PlacementColumn& place = request.columns.emplace_back();
        place.date = column.date;
        place.room = column.room;
        if (!isRoomColumn(column))
            place.therapist = column.therapist;
    }
    return request;
}

} // namespace taper
