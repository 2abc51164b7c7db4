// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/board_painter.h"

#include "ui/widgets/theme.h"
#include "ui/widgets/theme_signs.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/finding_words.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

namespace taper {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("BoardPainter", text);
}

void drawElided(
    QPainter& painter, const QRectF& rect, const QString& text, Qt::Alignment alignment = Qt::AlignLeft)
{
    const QString shown =
        painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(rect.width()));
    painter.drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
}

QString raceLine(const BookingView& booking)
{
    if (!booking.race)
        return tr("no race booked");
    if (booking.verdict == Verdict::Caution || booking.verdict == Verdict::TooClose)
        return QStringLiteral("%1 — %2").arg(booking.race->name, words::verdictWord(booking.verdict));
    return booking.race->name;
}

QString sessionLine(const BookingView& booking)
{
    QString line = words::momentText(booking.fields.start).right(5) + QStringLiteral(" · ")
        + booking.sessionTypeName + u' ' + words::lengthText(booking.fields.length);
    if (booking.fields.status != BookingStatus::Booked)
        line += QStringLiteral(" · ") + words::statusWord(booking.fields.status);
    return line;
}

/// "● D−2" at the right end of the first line; returns how wide it is.
double paintTag(QPainter& painter, const QRectF& line, const BookingView& booking)
{
    if (!booking.race && booking.verdict < Verdict::Caution)
        return 0;
    const Theme& look = theme();
    painter.setFont(look.font(TextSize::Small, QFont::DemiBold));
    const QString days = booking.race ? words::daysText(booking.race->days) : QString{};
    const double textWidth = painter.fontMetrics().horizontalAdvance(days);
    const bool hasSign = booking.verdict != Verdict::Fine;
    const double sign = hasSign ? look.space(2.5) : 0;
    const double gap = hasSign ? look.space(0.8) : 0;
    const double width = textWidth + sign + gap;
    QRectF rect = line;
    rect.setLeft(line.right() - width);
    if (hasSign)
        paintVerdictSign(painter, {rect.left(), rect.center().y() - sign / 2, sign, sign}, booking.verdict);
    painter.setPen(hasSign ? look.tone(booking.verdict).ink : look.muted);
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, days);
    return width + look.space(1.5);
}

/// As many of name, session and race as the height has lines for; none is ever cut through.
void paintLines(QPainter& painter, const QRectF& inner, const BookingView& booking)
{
    const Theme& look = theme();
    const QFont nameFont = look.font(TextSize::Body, QFont::DemiBold);
    const QFont lineFont = look.font(TextSize::Small);
    const double nameHeight = QFontMetricsF{nameFont}.height();
    const double lineHeight = QFontMetricsF{lineFont}.height();
    QRectF line = inner;
    line.setHeight(std::min(nameHeight, inner.height()));
    const double tag = paintTag(painter, line, booking);

    const bool isOver = booking.fields.status == BookingStatus::NoShow;
    QFont font = nameFont;
    font.setStrikeOut(isOver);
    painter.setFont(font);
    painter.setPen(isOver ? look.muted : look.text);
    const bool onlyOneLine = inner.height() < nameHeight + lineHeight;
    QRectF nameRect = line.adjusted(0, 0, -tag, 0);
    if (onlyOneLine) {
        const double nameWidth = std::min<double>(
            painter.fontMetrics().horizontalAdvance(booking.clientName) + 1, nameRect.width());
        drawElided(painter, nameRect, booking.clientName);
        painter.setFont(lineFont);
        painter.setPen(look.muted);
        drawElided(painter, nameRect.adjusted(nameWidth + look.space(2), 0, 0, 0), sessionLine(booking));
        return;
    }
    drawElided(painter, nameRect, booking.clientName);
    line.translate(0, nameHeight);
    line.setHeight(lineHeight);
    painter.setFont(lineFont);
    painter.setPen(look.text);
    drawElided(painter, line, sessionLine(booking));
    line.translate(0, lineHeight);
    if (line.bottom() > inner.bottom() + 1)
        return;
    const bool speaks = booking.verdict != Verdict::Fine;
    painter.setPen(speaks ? look.tone(booking.verdict).ink : look.muted);
    drawElided(painter, line, raceLine(booking));
    line.translate(0, lineHeight);
    if (line.bottom() > inner.bottom() + 1 || booking.fields.reason.isEmpty())
        return;
    painter.setPen(look.muted);
    drawElided(painter, line, tr("kept: “%1”").arg(booking.fields.reason));
}

void paintBooking(QPainter& painter, const BookingView& booking, const QRectF& rect, const BoardMarks& marks)
{
    const Theme& look = theme();
    const SessionTone tone = look.session(booking.profile, booking.colour);
    const double radius = look.radius();
    const bool isFlagged = booking.verdict >= Verdict::Caution && holdsSlot(booking.fields.status);
    const bool isDone =
        booking.fields.status == BookingStatus::Completed || booking.fields.status == BookingStatus::NoShow;

    QPainterPath shape;
    shape.addRoundedRect(rect, radius, radius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isDone ? look.sunken : tone.tint);
    painter.drawPath(shape);

    painter.save();
    painter.setClipPath(shape, Qt::IntersectClip);
    painter.fillRect(
        QRectF{rect.left(), rect.top(), static_cast<double>(look.space(1)), rect.height()}, tone.bar);
    painter.restore();

    const bool isSelected = marks.selected == booking.id;
    QColor edge = isFlagged ? look.tone(booking.verdict).ink : tone.edge;
    if (isSelected)
        edge = look.accent;
    else if (marks.hovered == booking.id)
        edge = tone.bar;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{edge, isSelected ? 2.0 : isFlagged ? 1.4 : 1.0});
    painter.drawPath(shape);

    const double top = rect.height() < look.space(12) ? look.space(0.5) : look.space(1.2);
    paintLines(painter, rect.adjusted(look.space(3), top, -look.space(2), -look.space(0.5)), booking);
}

void paintColumnGround(
    QPainter& painter, const TherapistDay& therapist, size_t column, const BoardGeometry& geometry)
{
    const Theme& look = theme();
    const QRectF whole = geometry.columnRect(column);
    painter.fillRect(whole, look.sunken);
    paintHatching(painter, whole);
    for (const Interval& open : therapist.hours.open)
        painter.fillRect(geometry.spanRect(column, open), look.surface);
}

void paintHourLines(QPainter& painter, const BoardGeometry& geometry, const QRectF& exposed)
{
    const Theme& look = theme();
    for (TimeOfDay time = geometry.first(); time <= geometry.last(); time += Minutes{30}) {
        const double y = std::floor(geometry.yOf(time)) + 0.5;
        if (y < exposed.top() - 1 || y > exposed.bottom() + 1)
            continue;
        painter.setPen(QPen{time % Minutes{60} == Minutes{0} ? look.border : look.faint, 1});
        painter.drawLine(QPointF{exposed.left(), y}, QPointF{exposed.right(), y});
    }
}

void paintCursor(
    QPainter& painter, const DayView& day, const BoardGeometry& geometry, const BoardCursor& cursor)
{
    if (cursor.column >= day.therapists.size())
        return;
    const Theme& look = theme();
    QRectF rect;
    if (cursor.booking) {
        for (const PlacedBooking& placed : geometry.bookings()) {
            if (day.therapists[placed.column].bookings[placed.booking].id == *cursor.booking)
                rect = placed.rect.adjusted(-2, -2, 2, 2);
        }
    } else {
        rect = geometry.spanRect(cursor.column, {cursor.time, cursor.time + day.grid}).adjusted(2, 1, -2, -1);
        painter.fillRect(rect, look.selected);
        painter.setPen(look.onSelected);
        painter.setFont(look.font(TextSize::Small, QFont::DemiBold));
        drawElided(
            painter, rect.adjusted(look.space(2), 0, -look.space(2), 0), toText(timeOfDayOf(cursor.time)));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{look.accent, 1.5, Qt::DashLine});
    painter.drawRoundedRect(rect, look.radius(), look.radius());
}

} // namespace

void paintBoard(QPainter& painter, const DayView& day, const BoardGeometry& geometry, const BoardMarks& marks,
    const QRectF& exposed)
{
    const Theme& look = theme();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (size_t column = 0; column < day.therapists.size(); ++column) {
        if (geometry.columnRect(column).intersects(exposed))
            paintColumnGround(painter, day.therapists[column], column, geometry);
    }
    paintHourLines(painter, geometry, exposed);
    painter.setPen(QPen{look.border, 1});
    for (size_t column = 1; column <= day.therapists.size(); ++column) {
        const double x = std::floor(geometry.columnRect(column).left()) - 0.5;
        painter.drawLine(QPointF{x, exposed.top()}, QPointF{x, exposed.bottom()});
    }

    painter.setRenderHint(QPainter::Antialiasing);
    for (const PlacedBooking& placed : geometry.bookings()) {
        if (placed.rect.intersects(exposed))
            paintBooking(painter, day.therapists[placed.column].bookings[placed.booking], placed.rect, marks);
    }
    if (marks.cursor)
        paintCursor(painter, day, geometry, *marks.cursor);
    if (dateOf(day.now) == day.date) {
        const double y = geometry.yOf(day.now);
        painter.setPen(QPen{look.danger, 1.6});
        painter.drawLine(QPointF{exposed.left(), y}, QPointF{exposed.right(), y});
    }
}

void paintBoardHeader(QPainter& painter, const DayView& day, const BoardGeometry& geometry)
{
    const Theme& look = theme();
    const double height = geometry.metrics().header;
    painter.setPen(QPen{look.border, 1});
    for (size_t column = 0; column < day.therapists.size(); ++column) {
        const TherapistDay& therapist = day.therapists[column];
        QRectF rect = geometry.columnRect(column);
        rect.setHeight(height);
        const QColor colour = look.therapist(therapist.colour, static_cast<int>(column));
        painter.fillRect(QRectF{rect.left(), rect.bottom() - 3, rect.width() - 1, 2}, colour);

        QRectF inner = rect.adjusted(look.space(3), look.space(1.2), -look.space(2), -look.space(1.2));
        inner.setHeight(inner.height() / 2);
        painter.setFont(look.font(TextSize::Body, QFont::DemiBold));
        painter.setPen(look.text);
        drawElided(painter, inner, therapist.name);
        inner.translate(0, inner.height());
        painter.setFont(look.font(TextSize::Small));
        painter.setPen(look.muted);
        QString line = therapist.roomName;
        const auto add = [&line](const QString& part) {
            if (!part.isEmpty())
                line += line.isEmpty() ? part : QStringLiteral(" · ") + part;
        };
        if (therapist.hours.closure)
            add(tr("clinic closed"));
        else if (therapist.hours.open.empty())
            add(therapist.hours.leave.empty() ? tr("not working") : tr("on leave"));
        else
            add(tr("%1 of %2").arg(words::hoursText(therapist.booked), words::hoursText(therapist.open)));
        drawElided(painter, inner, line);
        painter.setPen(QPen{look.border, 1});
        painter.drawLine(QPointF{rect.right() - 0.5, 0}, QPointF{rect.right() - 0.5, height});
    }
}

void paintBoardGutter(QPainter& painter, const BoardGeometry& geometry)
{
    const Theme& look = theme();
    painter.setFont(look.font(TextSize::Small));
    painter.setPen(look.muted);
    const double lineHeight = painter.fontMetrics().height();
    for (TimeOfDay time = geometry.first(); time < geometry.last(); time += Minutes{60}) {
        const double y = geometry.yOf(time);
        // The first hour stands under its line, because there is nothing above.
        const double top = time == geometry.first() ? y + 1 : y - lineHeight / 2;
        painter.drawText(QRectF{0, top, geometry.metrics().gutter - look.space(2), lineHeight},
            Qt::AlignRight | Qt::AlignVCenter, toText(time));
    }
}

QString describeBooking(const BookingView& booking)
{
    QString text =
        QStringLiteral("%1, %2, %3 %4, %5")
            .arg(booking.clientName, words::spanText(booking.fields.interval()), booking.sessionTypeName,
                words::lengthText(booking.fields.length), words::statusWord(booking.fields.status));
    if (booking.race)
        text += QStringLiteral(", %1 %2 %3")
                    .arg(words::verdictWord(booking.verdict), words::daysText(booking.race->days),
                        booking.race->name);
    else if (booking.verdict >= Verdict::Caution)
        text += QStringLiteral(", ") + words::verdictWord(booking.verdict);
    return text;
}

} // namespace taper
