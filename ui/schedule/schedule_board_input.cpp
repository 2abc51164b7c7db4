// SPDX-License-Identifier: GPL-3.0-or-later
// What the mouse, the wheel and the keyboard do on the board.
#include "ui/schedule/schedule_board.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

namespace taper {

namespace {

/// One turn of the wheel, or one press of Ctrl+Plus.
constexpr double kZoomStep = 1.15;

} // namespace

void ScheduleBoard::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (m_carrying) {
        if (m_carrying->by == CarriedBy::Keys && !m_carrying->isHeld) {
            pointDrag(event->position());
            drop();
        } else if (!m_carrying->written) {
            cancelDrag();
        }
        return;
    }
    if (const BookingView* booking = bookingAt(event->position())) {
        m_press = Press{event->position(), booking->id, kindAt(event->position())};
        chooseBooking(booking->id);
        return;
    }
    const QPointF point = toBoard(event->position());
    const auto column = m_geometry.columnAt(point.x());
    if (!bodyRect().contains(event->position()) || !column || point.y() > m_geometry.content().height())
        return;
    const Moment moment = at(m_view.columns[*column].date, m_geometry.timeAt(point.y()));
    m_cursor = {*column, moment, std::nullopt};
    viewport()->update();
    activateCursor({});
}

void ScheduleBoard::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (m_carrying)
        return;
    if (const BookingView* booking = bookingAt(event->position()))
        Q_EMIT bookingOpened(booking->id);
}

void ScheduleBoard::mouseMoveEvent(QMouseEvent* event)
{
    const bool isPressed = event->buttons().testFlag(Qt::LeftButton);
    if (!isPressed)
        m_press.reset();
    if (m_press && !m_carrying) {
        const QPointF way = event->position() - m_press->point;
        if (way.manhattanLength() < QApplication::startDragDistance())
            return;
        if (!takeUpPressed()) {
            m_press.reset();
            return;
        }
    }
    if (m_carrying && !m_carrying->isHeld && m_carrying->by == CarriedBy::Mouse) {
        // The button may have been let go over another window.
        if (isPressed)
            pointDrag(event->position());
        else
            cancelDrag();
        return;
    }
    if (!m_carrying)
        hover(event->position());
}

void ScheduleBoard::hover(QPointF point)
{
    const BookingView* booking = bookingAt(point);
    const bool isEdge = booking && holdsSlot(booking->fields.status) && kindAt(point) != DragKind::Move;
    viewport()->setCursor(!booking ? Qt::ArrowCursor : isEdge ? Qt::SizeVerCursor : Qt::PointingHandCursor);
    const auto hovered = booking ? std::optional{booking->id} : std::nullopt;
    if (hovered == m_marks.hovered)
        return;
    for (const auto& changed : {m_marks.hovered, hovered}) {
        if (changed)
            viewport()->update(rectOf(*changed).adjusted(-2, -2, 2, 2));
    }
    m_marks.hovered = hovered;
}

void ScheduleBoard::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        if (event->angleDelta().y() != 0)
            zoomBy(event->angleDelta().y() > 0 ? kZoomStep : 1 / kZoomStep, event->position().y());
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void ScheduleBoard::keyPressEvent(QKeyEvent* event)
{
    if (m_carrying ? carryKey(*event) : takeUpKey(*event))
        return;
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        switch (event->key()) {
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            zoomBy(kZoomStep);
            return;
        case Qt::Key_Minus:
            zoomBy(1 / kZoomStep);
            return;
        case Qt::Key_0:
            zoomBy(0);
            return;
        default:
            event->ignore();
            return;
        }
    }
    switch (event->key()) {
    case Qt::Key_Up:
        moveCursor(BoardStep::Earlier);
        return;
    case Qt::Key_Down:
        moveCursor(BoardStep::Later);
        return;
    case Qt::Key_Left:
        moveCursor(BoardStep::Left);
        return;
    case Qt::Key_Right:
        moveCursor(BoardStep::Right);
        return;
    case Qt::Key_Home:
        moveCursor(BoardStep::FirstOfDay);
        return;
    case Qt::Key_End:
        moveCursor(BoardStep::LastOfDay);
        return;
    case Qt::Key_PageUp:
        Q_EMIT pageTurned(-1);
        return;
    case Qt::Key_PageDown:
        Q_EMIT pageTurned(1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        activateCursor({});
        return;
    case Qt::Key_Escape:
        m_marks.selected.reset();
        viewport()->update();
        Q_EMIT selectionCleared();
        return;
    default:
        break;
    }
    const bool isTyping = !event->text().isEmpty() && event->text().at(0).isLetterOrNumber()
        && !(event->modifiers() & (Qt::AltModifier | Qt::MetaModifier));
    if (isTyping && !m_cursor.booking)
        activateCursor(event->text());
    else
        event->ignore();
}

} // namespace taper
