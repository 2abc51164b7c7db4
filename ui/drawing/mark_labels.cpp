// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawing/mark_labels.h"

#include "ui/words/body_words.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace taper {

MarkLabels::MarkLabels(const BodyInk& ink, const QRectF& box)
    : m_ink{ink}
    , m_figure{box}
    , m_font{ink.font}
{
    m_font.setBold(true);
}

bool MarkLabels::isFree(const QRectF& box) const
{
    return std::ranges::none_of(m_boxes, [&box](const QRectF& other) { return other.intersects(box); });
}

void MarkLabels::add(const BodyMark& mark, const QRectF& sign)
{
    m_signs.push_back(sign);
    const QString text = words::scoresText(mark.before, mark.after);
    if (text.isEmpty())
        return;
    const QFontMetricsF metrics{m_font};
    const QSizeF size{metrics.horizontalAdvance(text), metrics.height()};
    const double gap = sign.width() * 0.45;
    const bool isOnLeft = sign.center().x() < m_figure.center().x();
    QRectF box{QPointF{isOnLeft ? sign.left() - gap - size.width() : sign.right() + gap,
                   sign.center().y() - size.height() / 2},
        size};
    const QRectF first = box;
    for (int step = 1; step <= 8 && !isFree(box); ++step)
        box = first.translated(0, size.height() * 0.9 * ((step + 1) / 2) * (step % 2 == 1 ? 1 : -1));
    m_boxes.push_back(box);
    m_texts.push_back(text);
}

void MarkLabels::paint(QPainter& painter) const
{
    const QFontMetricsF metrics{m_font};
    for (size_t index = 0; index < m_boxes.size(); ++index) {
        QPainterPath text;
        text.addText(m_boxes[index].left(), m_boxes[index].top() + metrics.ascent(), m_font, m_texts[index]);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen{m_ink.halo, metrics.height() * 0.24, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
        painter.drawPath(text);
        painter.setFont(m_font);
        painter.setPen(m_ink.text);
        painter.drawText(m_boxes[index].topLeft() + QPointF{0, metrics.ascent()}, m_texts[index]);
    }
}

} // namespace taper
