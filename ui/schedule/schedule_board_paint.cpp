// SPDX-License-Identifier: GPL-3.0-or-later
// What the board looks like, with what is carried over it.
#include "ui/schedule/board_header.h"
#include "ui/schedule/schedule_board.h"
#include "ui/widgets/theme.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

namespace taper {

void ScheduleBoard::paintEvent(QPaintEvent* event)
{
    const Theme& look = theme();
    QPainter painter{viewport()};
    painter.fillRect(viewport()->rect(), look.surface);
    const BoardMetrics& metrics = m_geometry.metrics();
    const QRectF body = bodyRect();
    const QPointF offset = boardOffset();

    painter.save();
    painter.setClipRect(body);
    painter.translate(offset);
    BoardMarks marks = m_marks;
    if (hasFocus() && !m_carrying)
        marks.cursor = m_cursor;
    if (m_carrying) {
        marks.placements = &m_carrying->placements;
        if (m_carrying->drag.booking())
            marks.carried = m_carrying->drag.booking()->id;
    }
    paintBoard(
        painter, m_view, m_geometry, marks, body.intersected(QRectF{event->rect()}).translated(-offset));
    if (m_carrying)
        paintGhost(painter, m_carrying->drag, m_geometry, m_carrying->finding);
    painter.restore();

    painter.save();
    painter.setClipRect(QRectF{0, metrics.header, metrics.gutter, body.height()});
    painter.translate(0, offset.y());
    paintBoardGutter(painter, m_geometry);
    painter.restore();

    painter.fillRect(QRectF{0, 0, static_cast<double>(viewport()->width()), metrics.header}, look.sunken);
    painter.save();
    painter.setClipRect(QRectF{metrics.gutter, 0, body.width(), metrics.header});
    painter.translate(offset.x(), 0);
    paintBoardHeader(painter, m_view, m_geometry);
    painter.restore();
    painter.setPen(QPen{look.border, 1});
    painter.drawLine(QPointF{0, metrics.header - 0.5}, QPointF{body.right(), metrics.header - 0.5});
    painter.drawLine(QPointF{metrics.gutter - 0.5, 0}, QPointF{metrics.gutter - 0.5, body.bottom()});
    paintDrag(painter);
}

QRect ScheduleBoard::ghostOnViewport() const
{
    if (!m_carrying)
        return {};
    const QRectF ghost = ghostRect(m_carrying->drag, m_geometry);
    return ghost.isEmpty() ? QRect{} : ghost.translated(boardOffset()).toAlignedRect();
}

QString ScheduleBoard::dragSentence() const
{
    if (!m_carrying)
        return {};
    const DragWords said = wordsOf(m_carrying->drag, m_view, m_carrying->finding);
    return said.finding.isEmpty() ? said.where : said.where + QStringLiteral(". ") + said.finding;
}

QRect ScheduleBoard::dragRect() const
{
    const QRect ghost = ghostOnViewport();
    if (ghost.isEmpty())
        return {};
    const DragWords said = wordsOf(m_carrying->drag, m_view, m_carrying->finding);
    const QRectF label = dragLabelRect(said, QRectF{ghost}, bodyRect());
    return ghost.united(label.toAlignedRect()).adjusted(-2, -2, 2, 2);
}

void ScheduleBoard::paintDrag(QPainter& painter) const
{
    // What is let go says no more: it is being written, or a reason is asked for in this place.
    if (!m_carrying || m_carrying->isHeld)
        return;
    const QRect ghost = ghostOnViewport();
    if (ghost.isEmpty())
        return;
    const DragWords said = wordsOf(m_carrying->drag, m_view, m_carrying->finding);
    const auto severity = m_carrying->drag.isChanged(m_view) ? m_carrying->finding.severity() : std::nullopt;
    paintDragLabel(painter, dragLabelRect(said, QRectF{ghost}, bodyRect()), said, severity);
}

} // namespace taper
