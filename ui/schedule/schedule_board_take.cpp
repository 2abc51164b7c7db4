// SPDX-License-Identifier: GPL-3.0-or-later
// How something is taken up and led over the board: with the mouse, with keys, from the list.
#include "ui/schedule/schedule_board.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>

#include <algorithm>

namespace taper {

namespace {

/// How near to the edge of a booking it is pulled longer, px; small bookings keep room to be moved.
constexpr double kEdge = 5;

std::optional<BoardStep> stepOf(int key)
{
    switch (key) {
    case Qt::Key_Up:
        return BoardStep::Earlier;
    case Qt::Key_Down:
        return BoardStep::Later;
    case Qt::Key_Left:
        return BoardStep::Left;
    case Qt::Key_Right:
        return BoardStep::Right;
    case Qt::Key_Home:
        return BoardStep::FirstOfDay;
    case Qt::Key_End:
        return BoardStep::LastOfDay;
    default:
        return std::nullopt;
    }
}

bool isArrow(int key)
{
    return key >= Qt::Key_Left && key <= Qt::Key_Down;
}

/// 1 longer, −1 shorter, 0 for any other key.
int lengtheningOf(const QKeyEvent& event)
{
    if (!event.modifiers().testFlag(Qt::AltModifier) || !event.modifiers().testFlag(Qt::ShiftModifier))
        return 0;
    return event.key() == Qt::Key_Down ? 1 : event.key() == Qt::Key_Up ? -1 : 0;
}

std::optional<Id<WaitingEntry>> entryIn(const QMimeData* data)
{
    // A row of the waiting or holding list; the data is the entry's number in decimal.
    const auto format = QStringLiteral("application/x-taper-waiting");
    if (!data->hasFormat(format))
        return std::nullopt;
    bool isNumber = false;
    const qint64 id = QString::fromLatin1(data->data(format)).toLongLong(&isNumber);
    return isNumber && id > 0 ? std::optional{Id<WaitingEntry>{id}} : std::nullopt;
}

} // namespace

DragKind ScheduleBoard::kindAt(QPointF point) const
{
    const auto placed = m_geometry.bookingAt(toBoard(point));
    if (!placed)
        return DragKind::Move;
    const double edge = std::min(kEdge, placed->rect.height() / 4);
    const double y = toBoard(point).y();
    if (y > placed->rect.bottom() - edge)
        return DragKind::ResizeEnd;
    return y < placed->rect.top() + edge ? DragKind::ResizeBeginning : DragKind::Move;
}

bool ScheduleBoard::takeUpPressed()
{
    const BookingView* booking = bookingWith(m_press->booking);
    const auto placed = m_geometry.bookingAt(toBoard(m_press->point));
    if (!booking || !placed || !holdsSlot(booking->fields.status))
        return false;
    // The board may have been read anew between the press and the move.
    if (m_view.columns[placed->column].bookings[placed->booking].id != booking->id)
        return false;
    const Press press = *m_press;
    if (press.kind == DragKind::Move) {
        const TimeOfDay held = m_geometry.minuteAt(toBoard(press.point).y());
        takeUp(BoardDrag::moving(m_view, *booking, placed->column, held - timeOfDayOf(booking->fields.start)),
            CarriedBy::Mouse);
    } else {
        takeUp(BoardDrag::resizing(m_view, *booking, placed->column, press.kind), CarriedBy::Mouse);
    }
    return true;
}

bool ScheduleBoard::takeUpUnderCursor()
{
    const BookingView* booking = m_cursor.booking ? bookingWith(*m_cursor.booking) : nullptr;
    if (!booking || !holdsSlot(booking->fields.status))
        return false;
    takeUp(BoardDrag::moving(m_view, *booking, m_cursor.column, Minutes{0}), CarriedBy::Keys);
    return true;
}

/// A key that takes the booking under the keyboard up; false if it is none of these.
bool ScheduleBoard::takeUpKey(const QKeyEvent& event)
{
    const bool isLengthening = lengtheningOf(event) != 0;
    const bool isMoving = isArrow(event.key()) && event.modifiers().testFlag(Qt::ShiftModifier)
        && !(event.modifiers() & (Qt::AltModifier | Qt::ControlModifier | Qt::MetaModifier));
    return (isLengthening || isMoving) && takeUpUnderCursor() && carryKey(event);
}

/// A key while something is carried; false if it means nothing to that.
bool ScheduleBoard::carryKey(const QKeyEvent& event)
{
    if (event.key() == Qt::Key_Escape) {
        cancelDrag();
        return true;
    }
    if (m_carrying->isHeld || event.modifiers().testFlag(Qt::ControlModifier))
        return m_carrying->isHeld;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        drop();
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        Q_EMIT pageTurned(event.key() == Qt::Key_PageUp ? -1 : 1);
        return true;
    default:
        break;
    }
    if (m_carrying->by != CarriedBy::Keys)
        return true; // the mouse leads
    const QRect before = dragRect();
    BoardDrag& drag = m_carrying->drag;
    bool isMoved = false;
    if (const int steps = lengtheningOf(event); steps != 0) {
        isMoved = drag.lengthen(m_view, steps);
        if (isMoved)
            askPlacements();
    } else if (event.modifiers().testFlag(Qt::AltModifier)) {
        return false; // turns the page, opens a menu
    } else if (const auto step = stepOf(event.key())) {
        isMoved = drag.step(m_view, *step, shownHours());
    }
    if (isMoved) {
        viewport()->update(before);
        dragMoved(true);
        bringIntoView(ghostRect(drag, m_geometry));
    }
    return true;
}

void ScheduleBoard::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_press.reset();
    if (!m_carrying || m_carrying->by != CarriedBy::Mouse || m_carrying->isHeld)
        return;
    pointDrag(event->position());
    drop();
    hover(event->position());
}

void ScheduleBoard::dragEnterEvent(QDragEnterEvent* event)
{
    const auto entry = entryIn(event->mimeData());
    if (!entry) {
        event->ignore();
        return;
    }
    cancelDrag();
    m_entering = entry;
    m_isDroppedUnknown = false;
    m_pointer = event->position();
    event->setDropAction(Qt::MoveAction);
    event->accept();
    Q_EMIT waitingEntered(*entry);
}

void ScheduleBoard::dragMoveEvent(QDragMoveEvent* event)
{
    if (!entryIn(event->mimeData())) {
        event->ignore();
        return;
    }
    m_pointer = event->position();
    if (m_carrying && m_carrying->by == CarriedBy::List)
        pointDrag(event->position());
    event->setDropAction(Qt::MoveAction);
    // Accepted outside the columns too: the page turns there.
    event->accept();
}

void ScheduleBoard::dragLeaveEvent(QDragLeaveEvent*)
{
    m_entering.reset();
    if (m_carrying && m_carrying->by == CarriedBy::List && !m_carrying->isHeld)
        cancelDrag();
}

void ScheduleBoard::dropEvent(QDropEvent* event)
{
    if (!entryIn(event->mimeData())) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::MoveAction);
    event->accept();
    m_pointer = event->position();
    if (m_entering) {
        m_isDroppedUnknown = true; // it is placed as soon as it is known
    } else if (m_carrying && m_carrying->by == CarriedBy::List && !m_carrying->isHeld) {
        pointDrag(event->position());
        drop();
    }
}

} // namespace taper
