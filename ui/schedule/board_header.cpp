// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/board_header.h"

#include "core/base/text.h"
#include "ui/widgets/theme.h"
#include "ui/words/figure_words.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace taper {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("BoardHeader", text);
}

void drawLine(QPainter& painter, const QRectF& rect, const QString& text, bool isElided = true)
{
    const QString shown = isElided
        ? painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(rect.width()))
        : text;
    painter.drawText(rect, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
}

QString loadText(const BoardColumn& column)
{
    if (column.hours.closure)
        return tr("clinic closed");
    if (column.hours.open.empty())
        return column.hours.leave.empty() ? tr("not working") : tr("on leave");
    const Minutes most = std::min(column.open, column.minutesCap.value_or(column.open));
    const QString load = tr("%1 of %2").arg(words::hoursText(column.booked), words::hoursText(most));
    if (!column.deepCap)
        return load;
    //: Under a therapist's name: hours booked of those there are, then deep sessions of those allowed a day
    return tr("%1 · %2 of %3 deep").arg(load).arg(column.deep).arg(*column.deepCap);
}

QString secondLine(const BoardColumn& column, BoardHeading heading)
{
    const QString load = loadText(column);
    if (heading == BoardHeading::Dates || column.roomName.isEmpty())
        return load;
    return column.roomName + QStringLiteral(" · ") + load;
}

void paintColumnHead(
    QPainter& painter, const BoardView& view, size_t index, QRectF rect, BoardHeading heading)
{
    const Theme& look = theme();
    const BoardColumn& column = view.columns[index];
    const bool isToday = column.date == dateOf(view.now);
    if (heading == BoardHeading::Dates) {
        if (isToday)
            painter.fillRect(rect.adjusted(0, rect.height() - 3, -1, -1), look.accent);
    } else if (column.therapist.isValid()) {
        painter.fillRect(QRectF{rect.left(), rect.bottom() - 3, rect.width() - 1, 2},
            look.therapist(column.colour, column.order));
    }

    QRectF inner = rect.adjusted(look.space(3), look.space(1.2), -look.space(2), -look.space(1.2));
    inner.setHeight(inner.height() / 2);
    painter.setFont(look.font(TextSize::Body, QFont::DemiBold));
    painter.setPen(isToday && heading == BoardHeading::Dates ? look.accent : look.text);
    drawLine(painter, inner,
        heading == BoardHeading::Dates ? words::weekdayDateText(column.date) : columnName(column));
    inner.translate(0, inner.height());
    painter.setFont(look.font(TextSize::Small));
    painter.setPen(look.muted);
    drawLine(painter, inner, secondLine(column, heading));
}

/// What stands over a compact column: the whole name, the first name or initials, the same for all, whichever
/// is the longest that fits over each.
QString shortName(const QString& name, int shortness)
{
    if (shortness == 0)
        return name;
    return shortness == 1 ? name.section(u' ', 0, 0) : initialsOf(name).remove(u'.');
}

int shortnessFor(const BoardView& view, const QFontMetricsF& metrics, double width)
{
    for (int shortness = 0; shortness < 2; ++shortness) {
        const bool fits = std::ranges::all_of(view.columns, [&](const BoardColumn& column) {
            return metrics.horizontalAdvance(shortName(columnName(column), shortness)) <= width;
        });
        if (fits)
            return shortness;
    }
    return 2;
}

/// One day's columns: the date over all of them, names over each.
void paintGroup(QPainter& painter, const BoardView& view, const BoardGeometry& geometry, size_t first,
    size_t last, int shortness)
{
    const Theme& look = theme();
    const double height = geometry.metrics().header;
    const double half = (height - look.space(2.4)) / 2;
    QRectF whole = geometry.columnRect(first).united(geometry.columnRect(last));
    whole.setHeight(height);
    const Date date = view.columns[first].date;
    painter.setFont(look.font(TextSize::Body, QFont::DemiBold));
    painter.setPen(date == dateOf(view.now) ? look.accent : look.text);
    QRectF top = whole.adjusted(look.space(1.6), look.space(1.2), -look.space(1), 0);
    top.setHeight(half);
    drawLine(painter, top, words::weekdayDateText(date));

    painter.setFont(look.font(TextSize::Small));
    for (size_t index = first; index <= last; ++index) {
        const BoardColumn& column = view.columns[index];
        const QRectF rect = geometry.columnRect(index);
        painter.fillRect(QRectF{rect.left() + 1, height - 3, rect.width() - 2, 2},
            column.therapist.isValid() ? look.therapist(column.colour, column.order) : look.border);
        painter.setPen(look.muted);
        const QRectF line{rect.left() + look.space(1), top.bottom(), rect.width() - look.space(1), half};
        drawLine(painter, line, shortName(columnName(column), shortness), false);
    }
}

} // namespace

BoardHeading headingOf(const BoardView& view)
{
    if (view.days == 1)
        return BoardHeading::Names;
    const auto twice = std::ranges::adjacent_find(view.columns, {}, &BoardColumn::date);
    return twice == view.columns.end() ? BoardHeading::Dates : BoardHeading::Grouped;
}

void paintBoardHeader(QPainter& painter, const BoardView& view, const BoardGeometry& geometry)
{
    const Theme& look = theme();
    const double height = geometry.metrics().header;
    const BoardHeading heading = headingOf(view);
    const int shortness = shortnessFor(
        view, QFontMetricsF{look.font(TextSize::Small)}, geometry.columnWidth() - look.space(1.5));
    size_t first = 0;
    for (size_t index = 0; index < view.columns.size(); ++index) {
        const bool isLast =
            index + 1 == view.columns.size() || view.columns[index + 1].date != view.columns[index].date;
        QRectF rect = geometry.columnRect(index);
        rect.setHeight(height);
        if (heading != BoardHeading::Grouped) {
            paintColumnHead(painter, view, index, rect, heading);
        } else if (isLast) {
            paintGroup(painter, view, geometry, first, index, shortness);
            first = index + 1;
        }
        if (heading == BoardHeading::Grouped && !isLast)
            continue;
        painter.setPen(QPen{look.border, 1});
        painter.drawLine(QPointF{rect.right() - 0.5, 0}, QPointF{rect.right() - 0.5, height});
    }
}

QString columnName(const BoardColumn& column)
{
    return column.name.isEmpty() ? tr("No room") : column.name;
}

QString columnTitle(const BoardView& view, const BoardColumn& column)
{
    const QString name = columnName(column);
    return view.days == 1 ? name : QStringLiteral("%1, %2").arg(name, words::weekdayDateText(column.date));
}

} // namespace taper
