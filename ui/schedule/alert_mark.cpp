// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/alert_mark.h"

#include "ui/widgets/theme.h"
#include "ui/words/screening_words.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QPainter>

#include <algorithm>

namespace taper {

namespace {

/// The hardest is first; what is only to be asked about again holds nobody up.
Severity severityOf(const BookingView& booking)
{
    const auto hard = std::ranges::find_if(booking.conditions,
        [](const ConditionAlert& alert) { return alert.action >= ScreeningAction::Refer && !alert.isDue; });
    if (hard == booking.conditions.end())
        return Severity::Caution;
    return hard->action == ScreeningAction::Refuse ? Severity::Stop : Severity::TooClose;
}

void paintCross(QPainter& painter, const QRectF& square, double inset, const QColor& colour)
{
    const double length = square.width() - 2 * inset;
    const double bar = length / 3;
    const QPointF middle = square.center();
    painter.fillRect(QRectF{middle.x() - bar / 2, middle.y() - length / 2, bar, length}, colour);
    painter.fillRect(QRectF{middle.x() - length / 2, middle.y() - bar / 2, length, bar}, colour);
}

} // namespace

bool hasAlertMark(const BookingView& booking)
{
    return holdsSlot(booking.fields.status)
        && (!booking.conditions.empty() || !booking.clientAlerts.isEmpty());
}

void paintAlertMark(QPainter& painter, const QRectF& box, const BookingView& booking)
{
    const double side = std::min(box.width(), box.height());
    const QRectF square{box.center().x() - side / 2, box.center().y() - side / 2, side, side};
    const Severity severity = severityOf(booking);
    const QColor ink = theme().tone(severity).ink;
    if (severity == Severity::Caution) {
        paintCross(painter, square, 0, ink);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawRoundedRect(square, side / 6, side / 6);
    paintCross(painter, square, side / 6, theme().tone(severity).tint);
}

QPixmap alertPixmap(const BookingView& booking)
{
    const int side = theme().space(3);
    const double ratio = qGuiApp->devicePixelRatio();
    QPixmap pixmap{QSize{side, side} * ratio};
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter{&pixmap};
    painter.setRenderHint(QPainter::Antialiasing);
    paintAlertMark(painter, QRectF{0, 0, static_cast<double>(side), static_cast<double>(side)}, booking);
    return pixmap;
}

QString alertLine(const BookingView& booking)
{
    QStringList parts = words::alertTexts(booking.conditions);
    if (!booking.clientAlerts.isEmpty()) {
        parts << QCoreApplication::translate("AlertMark", "ask: %1")
                     .arg(booking.clientAlerts.join(QStringLiteral(", ")));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace taper
