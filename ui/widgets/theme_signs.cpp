// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme_signs.h"

#include "ui/widgets/theme.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>
#include <QPolygonF>

#include <algorithm>
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

/// One step of the hatching, kept: drawn line by line it would be the dearest part of a board.
QPixmap hatchingTile(int gap, double scale)
{
    const Theme& look = theme();
    const QString key =
        QStringLiteral("hatching-%1-%2-%3-%4").arg(look.sunken.name(), look.faint.name()).arg(gap).arg(scale);
    QPixmap tile;
    if (QPixmapCache::find(key, &tile))
        return tile;
    const int side = static_cast<int>(std::ceil(gap * scale));
    tile = QPixmap{side, side};
    tile.fill(look.sunken);
    QPainter painter{&tile};
    painter.scale(static_cast<double>(side) / gap, static_cast<double>(side) / gap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{look.faint, gap * 0.4});
    for (const int sum : {0, gap, 2 * gap})
        painter.drawLine(QPointF{sum + 1.0 * gap, -1.0 * gap}, QPointF{sum - 2.0 * gap, 2.0 * gap});
    painter.end();
    tile.setDevicePixelRatio(static_cast<double>(side) / gap);
    QPixmapCache::insert(key, tile);
    return tile;
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

QPixmap verdictPixmap(Verdict verdict)
{
    const int size = theme().space(3.5);
    const double ratio = qGuiApp->devicePixelRatio();
    QPixmap sign{QSize{size, size} * ratio};
    sign.setDevicePixelRatio(ratio);
    sign.fill(Qt::transparent);
    QPainter painter{&sign};
    painter.setRenderHint(QPainter::Antialiasing);
    paintVerdictSign(painter, QRectF{0, 0, double(size), double(size)}, verdict);
    return sign;
}

void paintVerdictFoot(QPainter& painter, const QRectF& cell, Verdict verdict)
{
    const QColor& ink = theme().tone(verdict).ink;
    const double foot = theme().space(0.75);
    const QRectF bar{cell.left(), cell.bottom() - foot, cell.width(), foot};
    if (verdict == Verdict::Ideal)
        painter.fillRect(bar, ink);
    if (verdict != Verdict::Caution)
        return;
    for (double x = bar.left(); x < bar.right(); x += foot * 3)
        painter.fillRect(QRectF{x, bar.top(), std::min(foot * 1.5, bar.right() - x), foot}, ink);
}

void paintVerdictPattern(QPainter& painter, const QRectF& cell, Verdict verdict)
{
    paintVerdictFoot(painter, cell, verdict);
    if (verdict != Verdict::TooClose)
        return;
    QColor line = theme().tone(verdict).ink;
    line.setAlphaF(0.28F);
    painter.setPen(QPen{line, std::max(1.0, theme().space(0.4) * 1.0)});
    painter.drawLine(cell.bottomLeft(), cell.topRight());
}

void paintHatching(QPainter& painter, const QRectF& area)
{
    const Theme& look = theme();
    const int gap = std::max(2, look.space(2.5));
    // Tiles that begin at whole multiples of their size join, in one area and from one area to the next.
    const auto beyond = [gap](double edge) { return edge - std::floor(edge / gap) * gap; };
    const double scale = painter.device() ? painter.device()->devicePixelRatioF() : 1.0;
    painter.drawTiledPixmap(area, hatchingTile(gap, scale), QPointF{beyond(area.left()), beyond(area.top())});
}

} // namespace taper
