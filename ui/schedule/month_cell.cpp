// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/month_cell.h"

#include "ui/widgets/theme.h"
#include "ui/widgets/theme_signs.h"
#include "ui/words/figure_words.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace taper {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("MonthBoard", text);
}

void drawElided(QPainter& painter, const QRectF& rect, const QString& text)
{
    painter.drawText(rect, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(rect.width())));
}

/// "⬣ 2  ▲ 1" at the right end of the first line.
void paintSigns(QPainter& painter, const MonthDay& day, QRectF line)
{
    const Theme& look = theme();
    painter.setFont(look.font(TextSize::Small, QFont::DemiBold));
    const auto add = [&](Verdict verdict, int count) {
        if (count == 0)
            return;
        const QString text = QString::number(count);
        const double sign = look.space(2.5);
        const double width = sign + look.space(0.8) + painter.fontMetrics().horizontalAdvance(text);
        QRectF place{line.right() - width, line.top(), width, line.height()};
        paintVerdictSign(painter, {place.left(), place.center().y() - sign / 2, sign, sign}, verdict);
        painter.setPen(look.tone(verdict).ink);
        painter.drawText(place, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), text);
        line.setRight(place.left() - look.space(2));
    };
    add(Verdict::Caution, day.caution);
    add(Verdict::TooClose, day.tooClose);
}

void paintNumber(QPainter& painter, const MonthDay& day, const QRectF& line, const MonthCellMarks& marks)
{
    const Theme& look = theme();
    const std::chrono::year_month_day date{day.date};
    QString text = QString::number(static_cast<unsigned>(date.day()));
    if (date.day() == std::chrono::day{1})
        text = words::shortDateText(day.date);
    painter.setFont(look.font(TextSize::Body, QFont::DemiBold));
    if (marks.isToday) {
        const double width =
            std::max<double>(painter.fontMetrics().horizontalAdvance(text) + look.space(2.5), line.height());
        const QRectF pill{line.left() - look.space(1), line.top(), width, line.height()};
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.accent);
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
        painter.setPen(look.onAccent);
        painter.drawText(pill, static_cast<int>(Qt::AlignCenter), text);
        return;
    }
    painter.setPen(marks.isOfMonth ? look.text : look.muted);
    painter.drawText(line, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), text);
}

void paintLoad(QPainter& painter, const MonthDay& day, const QRectF& bar)
{
    const Theme& look = theme();
    const double radius = bar.height() / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.faint);
    painter.drawRoundedRect(bar, radius, radius);
    const double share = std::clamp(
        static_cast<double>(day.booked.count()) / static_cast<double>(std::max<qint64>(day.open.count(), 1)),
        0.0, 1.0);
    if (share <= 0)
        return;
    painter.setBrush(look.accent);
    painter.drawRoundedRect(
        QRectF{bar.left(), bar.top(), std::max(bar.width() * share, bar.height()), bar.height()}, radius,
        radius);
}

QString loadLine(const MonthDay& day)
{
    if (day.closure)
        return day.closure->isEmpty() ? tr("closed") : tr("closed: %1").arg(*day.closure);
    if (day.open == Minutes{0} && day.bookings == 0)
        return {};
    return tr("%1 of %2").arg(words::hoursText(day.booked), words::hoursText(day.open));
}

/// A flag, drawn: a race is not told from other lines by colour alone.
void paintFlag(QPainter& painter, const QRectF& place)
{
    const Theme& look = theme();
    painter.setPen(QPen{look.raceCell, 1.2});
    painter.drawLine(place.bottomLeft(), place.topLeft());
    QPainterPath cloth{place.topLeft()};
    cloth.lineTo(place.right(), place.top() + place.height() * 0.28);
    cloth.lineTo(place.left(), place.top() + place.height() * 0.56);
    painter.fillPath(cloth, look.raceCell);
}

void paintRaces(QPainter& painter, const MonthDay& day, QRectF line, double bottom)
{
    const Theme& look = theme();
    painter.setFont(look.font(TextSize::Small));
    for (const RaceMark& race : day.races) {
        if (line.bottom() > bottom)
            return;
        const double flag = look.space(2.4);
        paintFlag(painter, {line.left(), line.center().y() - flag / 2, flag, flag});
        painter.setPen(look.text);
        drawElided(painter, line.adjusted(flag + look.space(1.2), 0, 0, 0),
            QStringLiteral("%1 · %2").arg(race.name).arg(race.entrants));
        line.translate(0, line.height());
    }
}

} // namespace

void paintMonthCell(QPainter& painter, const MonthDay& day, const QRectF& cell, const MonthCellMarks& marks)
{
    const Theme& look = theme();
    const bool isClosed = day.closure || (day.open == Minutes{0} && day.bookings == 0);
    painter.fillRect(cell, isClosed || !marks.isOfMonth ? look.sunken : look.surface);
    if (day.closure)
        paintHatching(painter, cell);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{look.border, 1});
    painter.drawRect(cell.adjusted(-0.5, -0.5, -0.5, -0.5));

    const double height = QFontMetricsF{look.font(TextSize::Body)}.height();
    const double small = QFontMetricsF{look.font(TextSize::Small)}.height();
    QRectF line = cell.adjusted(look.space(2), look.space(1.2), -look.space(2), 0);
    line.setHeight(height);
    paintSigns(painter, day, line);
    paintNumber(painter, day, line, marks);

    const double bottom = cell.bottom() - look.space(0.5);
    line.translate(0, height + look.space(0.8));
    if (day.open > Minutes{0}) {
        paintLoad(painter, day, {line.left(), line.top(), line.width(), static_cast<double>(look.space(1))});
        line.translate(0, look.space(1.8));
    }
    line.setHeight(small);
    const QString load = loadLine(day);
    if (!load.isEmpty() && line.bottom() <= bottom) {
        painter.setFont(look.font(TextSize::Small));
        painter.setPen(look.muted);
        drawElided(painter, line, load);
        line.translate(0, small);
    }
    paintRaces(painter, day, line, bottom);

    if (marks.isMarked) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen{look.accent, marks.hasKeyboard ? 2.0 : 1.4});
        painter.drawRoundedRect(cell.adjusted(1.5, 1.5, -2, -2), look.radius(), look.radius());
    }
}

} // namespace taper
