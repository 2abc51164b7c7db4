// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawing/body_painter.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace taper {

namespace {

QPointF onCircle(QPointF centre, double radius, double turns)
{
    const double angle = 2 * std::numbers::pi * turns;
    return centre + QPointF{std::sin(angle) * radius, -std::cos(angle) * radius};
}

/// Eight rays.
QPainterPath burst(QPointF centre, double radius)
{
    constexpr int kCorners = 16;
    QPainterPath path;
    for (int corner = 0; corner < kCorners; ++corner) {
        const QPointF point =
            onCircle(centre, corner % 2 == 0 ? radius * 1.12 : radius * 0.62, corner / double{kCorners});
        if (corner == 0)
            path.moveTo(point);
        else
            path.lineTo(point);
    }
    path.closeSubpath();
    return path;
}

QPainterPath polygon(QPointF centre, double radius, int corners, double turned)
{
    QPainterPath path;
    path.moveTo(onCircle(centre, radius, turned / corners));
    for (int corner = 1; corner < corners; ++corner)
        path.lineTo(onCircle(centre, radius, (corner + turned) / corners));
    path.closeSubpath();
    return path;
}

/// Three bars drawn tight around the middle.
QPainterPath bars(QPointF centre, double radius)
{
    QPainterPath path;
    const double height = radius * 0.42;
    for (const int row : {-1, 0, 1}) {
        const double half = row == 0 ? radius * 0.72 : radius;
        const QRectF bar{centre.x() - half, centre.y() + row * radius * 0.66 - height / 2, 2 * half, height};
        path.addRoundedRect(bar, height / 2, height / 2);
    }
    return path;
}

QPainterPath circle(QPointF centre, double radius)
{
    QPainterPath path;
    path.addEllipse(centre, radius, radius);
    return path;
}

QPainterPath shapeOf(MarkKind kind, QPointF centre, double radius)
{
    switch (kind) {
    case MarkKind::Treated:
        return circle(centre, radius * 0.86);
    case MarkKind::Pain:
        return burst(centre, radius);
    case MarkKind::Tight:
        return bars(centre, radius);
    case MarkKind::TriggerPoint:
        return polygon(centre, radius * 1.1, 4, 0);
    case MarkKind::Numb:
        return circle(centre, radius * 0.95).subtracted(circle(centre, radius * 0.55));
    case MarkKind::Avoid:
        return polygon(centre, radius * 1.06, 8, 0.5);
    }
    Q_UNREACHABLE();
}

} // namespace

void paintMarkSign(QPainter& painter, const QRectF& box, MarkKind kind, const BodyInk& ink)
{
    const QPointF centre = box.center();
    const double radius = std::min(box.width(), box.height()) / 2;
    const QPainterPath shape = shapeOf(kind, centre, radius);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{ink.halo, radius * 0.55, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    painter.setBrush(ink.halo);
    painter.drawPath(shape);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink.of(kind));
    painter.drawPath(shape);
    if (kind == MarkKind::TriggerPoint) {
        painter.setBrush(ink.halo);
        painter.drawEllipse(centre, radius * 0.34, radius * 0.34);
    } else if (kind == MarkKind::Avoid) {
        painter.setPen(QPen{ink.halo, radius * 0.32, Qt::SolidLine, Qt::RoundCap});
        const double arm = radius * 0.42;
        painter.drawLine(centre + QPointF{-arm, -arm}, centre + QPointF{arm, arm});
        painter.drawLine(centre + QPointF{-arm, arm}, centre + QPointF{arm, -arm});
    }
    painter.restore();
}

} // namespace taper
