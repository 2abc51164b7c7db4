// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme_signs.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

#include <cmath>
#include <numbers>

namespace taper {

namespace {

QPolygonF hexagon(QPointF centre, double radius)
{
    QPolygonF corners;
    for (int corner = 0; corner < 6; ++corner) {
        const double angle = corner * std::numbers::pi / 3.0;
        corners << centre + QPointF{std::cos(angle), std::sin(angle)} * radius;
    }
    return corners;
}

QPolygonF triangle(QPointF centre, double radius)
{
    // Its middle lies lower than that of its box, so it is set a little higher to sit on the line.
    const double half = radius * 1.05;
    return QPolygonF{QList<QPointF>{centre + QPointF{0, -radius}, centre + QPointF{half, radius * 0.85},
        centre + QPointF{-half, radius * 0.85}}};
}

} // namespace

void paintVerdictSign(QPainter& painter, const QRectF& box, Verdict verdict, const QColor& colour)
{
    const double radius = std::min(box.width(), box.height()) / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (verdict) {
    case Verdict::Ideal:
        painter.drawEllipse(box.center(), radius * 0.85, radius * 0.85);
        break;
    case Verdict::Fine:
        break;
    case Verdict::Caution:
        painter.drawPolygon(triangle(box.center(), radius * 0.95));
        break;
    case Verdict::TooClose:
        painter.drawPolygon(hexagon(box.center(), radius));
        break;
    }
    painter.restore();
}

void paintVerdictSign(QPainter& painter, const QRectF& box, Verdict verdict)
{
    paintVerdictSign(painter, box, verdict, theme().tone(verdict).ink);
}

void paintHatching(QPainter& painter, const QRectF& area)
{
    const Theme& look = theme();
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    painter.fillRect(area, look.sunken);
    const double gap = look.space(2.5);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{look.faint, gap * 0.4});
    // Lines x + y = n · gap; the whole numbers n are the same for every area, so neighbours join.
    const double first = std::floor((area.left() + area.top()) / gap) * gap;
    for (double sum = first; sum <= area.right() + area.bottom() + gap; sum += gap)
        painter.drawLine(QPointF{sum - area.bottom(), area.bottom()}, QPointF{sum - area.top(), area.top()});
    painter.restore();
}

} // namespace taper
