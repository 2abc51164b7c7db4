// SPDX-License-Identifier: GPL-3.0-or-later
// What the mouse, the wheel and the keyboard do on the board.
#include "ui/schedule/schedule_board.h"

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
    if (const BookingView* booking = bookingAt(event->position())) {
        chooseBooking(booking->id);
        return;
    }
    const QPointF point = toBoard(event->position());
    const bool isOnBody = event->position().y() >= m_geometry.metrics().header
        && event->position().x() >= m_geometry.metrics().gutter;
    const auto column = m_geometry.columnAt(point.x());
    if (!isOnBody || !column || point.y() > m_geometry.content().height())
        return;
    const Moment moment = at(m_view.columns[*column].date, m_geometry.timeAt(point.y()));
    m_cursor = {*column, moment, std::nullopt};
    viewport()->update();
    activateCursor({});
}

void ScheduleBoard::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const BookingView* booking = bookingAt(event->position()))
        Q_EMIT bookingOpened(booking->id);
}

void ScheduleBoard::mouseMoveEvent(QMouseEvent* event)
{
    const BookingView* booking = bookingAt(event->position());
    const auto hovered = booking ? std::optional{booking->id} : std::nullopt;
    if (hovered == m_marks.hovered)
        return;
    m_marks.hovered = hovered;
    viewport()->setCursor(booking ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void ScheduleBoard::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        zoomBy(event->angleDelta().y() > 0 ? kZoomStep : 1 / kZoomStep);
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void ScheduleBoard::keyPressEvent(QKeyEvent* event)
{
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
