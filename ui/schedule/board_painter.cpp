// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/board_painter.h"

#include "ui/schedule/alert_mark.h"
#include "ui/schedule/board_drag_painter.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/theme_signs.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/finding_words.h"

#include <QCoreApplication>
#include <QPainter>

namespace taper {

namespace {

constexpr double kCarriedOpacity = 0.4;

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

/// Made once for a frame: a font that is made anew looks for its engine each time.
struct BlockFonts {
    QFont name = theme().font(TextSize::Body, QFont::DemiBold);
    QFont tag = theme().font(TextSize::Small, QFont::DemiBold);
    QFont line = theme().font(TextSize::Small);
    double nameHeight = QFontMetricsF{name}.height();
    double lineHeight = QFontMetricsF{line}.height();
};

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
double paintTag(QPainter& painter, const QRectF& line, const BookingView& booking, const BlockFonts& fonts)
{
    if (!booking.race && booking.verdict < Verdict::Caution)
        return 0;
    const Theme& look = theme();
    painter.setFont(fonts.tag);
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
void paintLines(QPainter& painter, const QRectF& inner, const BookingView& booking, const BlockFonts& fonts)
{
    const Theme& look = theme();
    const auto& [nameFont, tagFont, lineFont, nameHeight, lineHeight] = fonts;
    QRectF line = inner;
    line.setHeight(std::min(nameHeight, inner.height()));
    double tag = paintTag(painter, line, booking, fonts);
    if (hasAlertMark(booking)) {
        const double mark = look.space(2.8);
        paintAlertMark(
            painter, {line.right() - tag - mark, line.center().y() - mark / 2, mark, mark}, booking);
        tag += mark + look.space(1.2);
    }

    const bool isOver = booking.fields.status == BookingStatus::NoShow;
    QFont font = nameFont;
    if (isOver)
        font.setStrikeOut(true);
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

/// In a compact column: the sign of the verdict and as much of the name as there is room for.
void paintNarrow(QPainter& painter, const QRectF& rect, const BookingView& booking, const BlockFonts& fonts)
{
    const Theme& look = theme();
    QRectF inner = rect.adjusted(look.space(1.6), look.space(0.5), -look.space(0.6), -look.space(0.3));
    const double lineHeight = fonts.lineHeight;
    const bool hasVerdict = booking.verdict != Verdict::Fine && holdsSlot(booking.fields.status);
    const bool hasAlert = hasAlertMark(booking);
    if (hasVerdict || hasAlert) {
        // What the client has weighs more than the race: it stands first, and stays if there is no room.
        const double sign = std::min<double>(look.space(2.2), inner.width());
        QRectF place{inner.left(), inner.top() + (lineHeight - sign) / 2, sign, sign};
        if (hasAlert) {
            paintAlertMark(painter, place, booking);
            place.translate(sign + look.space(0.5), 0);
        }
        const bool fits = place.right() <= inner.right();
        if (hasVerdict && fits) {
            paintVerdictSign(painter, place, booking.verdict);
            place.translate(sign + look.space(0.5), 0);
        }
        if (inner.height() >= 2 * lineHeight)
            inner.setTop(inner.top() + lineHeight);
        else
            inner.setLeft(place.left());
    }
    painter.setFont(fonts.line);
    painter.setPen(look.text);
    // A family name cut at the edge still tells people apart; dots would take the room of two letters.
    painter.drawText(QRectF{inner.left(), inner.top(), inner.width(), std::min(lineHeight, inner.height())},
        static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, booking.clientName);
}

void paintBooking(QPainter& painter, const BookingView& booking, const QRectF& rect, const BoardMarks& marks,
    const BlockFonts& fonts)
{
    const Theme& look = theme();
    const SessionTone tone = look.session(booking.profile, booking.colour);
    const double radius = look.radius();
    const bool isFlagged = booking.verdict >= Verdict::Caution && holdsSlot(booking.fields.status);
    const bool isDone =
        booking.fields.status == BookingStatus::Completed || booking.fields.status == BookingStatus::NoShow;

    const bool isSelected = marks.selected == booking.id;
    QColor edge = isFlagged ? look.tone(booking.verdict).ink : tone.edge;
    if (marks.carried == booking.id)
        edge = tone.tint; // faded as a whole: a stronger block beneath would shine through
    else if (isSelected)
        edge = look.accent;
    else if (marks.hovered == booking.id)
        edge = tone.bar;
    // A block within a block: far cheaper than stroking a path, and a busy week has hundreds of them.
    const double stroke = isSelected ? 2.0 : isFlagged ? 1.4 : 1.0;
    const QRectF inner = rect.adjusted(stroke, stroke, -stroke, -stroke);
    painter.setPen(Qt::NoPen);
    painter.setBrush(edge);
    painter.drawRoundedRect(rect, radius, radius);
    painter.setBrush(isDone ? look.sunken : tone.tint);
    painter.drawRoundedRect(inner, radius - stroke, radius - stroke);
    const double corner = std::min(radius * 0.4, inner.height() / 4);
    painter.fillRect(QRectF{inner.left(), inner.top() + corner, static_cast<double>(look.space(1)),
                         inner.height() - 2 * corner},
        tone.bar);

    if (rect.width() < look.space(16)) {
        paintNarrow(painter, rect, booking, fonts);
        return;
    }
    const double top = rect.height() < look.space(12) ? look.space(0.5) : look.space(1.2);
    paintLines(painter, rect.adjusted(look.space(3), top, -look.space(2), -look.space(0.5)), booking, fonts);
}

void paintColumnGround(
    QPainter& painter, const BoardColumn& therapist, size_t column, const BoardGeometry& geometry)
{
    const Theme& look = theme();
    const QRectF whole = geometry.columnRect(column);
    painter.fillRect(whole, look.surface);
    // Only what is closed is hatched: it is the dearest part of the ground.
    double top = whole.top();
    for (const Interval& open : therapist.hours.open) {
        const QRectF rect = geometry.spanRect(column, open);
        if (rect.top() > top)
            paintHatching(painter, {whole.left(), top, whole.width(), rect.top() - top});
        top = std::max(top, rect.bottom());
    }
    if (whole.bottom() > top)
        paintHatching(painter, {whole.left(), top, whole.width(), whole.bottom() - top});
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
    QPainter& painter, const BoardView& day, const BoardGeometry& geometry, const BoardCursor& cursor)
{
    if (cursor.column >= day.columns.size())
        return;
    const Theme& look = theme();
    QRectF rect;
    if (cursor.booking) {
        for (const PlacedBooking& placed : geometry.bookings()) {
            if (day.columns[placed.column].bookings[placed.booking].id == *cursor.booking)
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

/// The line of now, over the columns of today.
void paintNow(QPainter& painter, const BoardView& day, const BoardGeometry& geometry, const QRectF& exposed)
{
    const double y = geometry.yOf(timeOfDayOf(day.now));
    painter.setPen(QPen{theme().danger, 1.6});
    for (size_t column = 0; column < day.columns.size(); ++column) {
        if (day.columns[column].date != dateOf(day.now))
            continue;
        const QRectF rect = geometry.columnRect(column).intersected(exposed);
        if (!rect.isEmpty())
            painter.drawLine(QPointF{rect.left(), y}, QPointF{rect.right(), y});
    }
}

} // namespace

void paintBoard(QPainter& painter, const BoardView& day, const BoardGeometry& geometry,
    const BoardMarks& marks, const QRectF& exposed)
{
    const Theme& look = theme();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (size_t column = 0; column < day.columns.size(); ++column) {
        if (geometry.columnRect(column).intersects(exposed))
            paintColumnGround(painter, day.columns[column], column, geometry);
    }
    if (marks.placements) {
        const size_t columns = std::min(marks.placements->size(), day.columns.size());
        for (size_t column = 0; column < columns; ++column)
            paintPlacements(painter, marks.placements->at(column), day.columns[column].hours.open, column,
                geometry, exposed);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    paintHourLines(painter, geometry, exposed);
    for (size_t column = 1; column <= day.columns.size(); ++column) {
        const double x = std::floor(geometry.columnRect(column).left()) - 0.5;
        const bool isNewDay =
            column < day.columns.size() && day.columns[column].date != day.columns[column - 1].date;
        painter.setPen(QPen{isNewDay ? look.fieldBorder : look.border, 1});
        painter.drawLine(QPointF{x, exposed.top()}, QPointF{x, exposed.bottom()});
    }

    painter.setRenderHint(QPainter::Antialiasing);
    const BlockFonts fonts;
    for (const PlacedBooking& placed : geometry.bookings()) {
        if (!placed.rect.intersects(exposed))
            continue;
        const BookingView& booking = day.columns[placed.column].bookings[placed.booking];
        painter.setOpacity(marks.carried == booking.id ? kCarriedOpacity : 1.0);
        paintBooking(painter, booking, placed.rect, marks, fonts);
    }
    painter.setOpacity(1);
    if (marks.cursor)
        paintCursor(painter, day, geometry, *marks.cursor);
    paintNow(painter, day, geometry, exposed);
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
    if (hasAlertMark(booking))
        text += QStringLiteral(". ") + alertLine(booking);
    return text;
}

} // namespace taper
