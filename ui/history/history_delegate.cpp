// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_delegate.h"

#include "ui/history/found_words.h"
#include "ui/history/history_model.h"
#include "ui/widgets/theme.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/history_words.h"
#include "ui/words/note_words.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace taper {

struct HistoryDelegate::Inks {
    QColor text;
    QColor quiet;
    QColor chip;
};

namespace {

/// Heights of the lines of a row, which depend on the fonts only.
struct Lines {
    int body = QFontMetrics{theme().font(TextSize::Body)}.height();
    int small = QFontMetrics{theme().font(TextSize::Small)}.height();
    int chip = small + theme().space(1);
    int gap = theme().space(0.75);
    int pad = theme().space(2);
    int edge = theme().space(4);
    int dates = theme().space(25); ///< width of the column of dates
};

bool isStacked(int width)
{
    return width < theme().space(92);
}

bool isOff(const HistoryVisit& visit)
{
    return !holdsSlot(visit.status);
}

/// Only whether there is one: how many chips fit is seen when painting.
bool hasChips(const HistoryVisit& visit)
{
    return !visit.areas.empty() || visit.painBefore || visit.painAfter
        || visit.noteStatus == NoteStatus::Draft || visit.attachments > 0;
}

QStringList chipsOf(const HistoryVisit& visit)
{
    QStringList chips;
    if (visit.noteStatus == NoteStatus::Draft)
        chips += HistoryDelegate::tr("draft");
    if (visit.painBefore || visit.painAfter)
        chips += HistoryDelegate::tr("pain %1").arg(words::painText(visit.painBefore, visit.painAfter));
    for (const VisitArea& area : visit.areas)
        chips += words::visitAreaChip(area);
    if (visit.attachments == 1)
        chips += HistoryDelegate::tr("1 file");
    else if (visit.attachments > 1)
        chips += HistoryDelegate::tr("%n files", nullptr, visit.attachments);
    return chips;
}

void write(QPainter& painter, const QRect& rect, const QString& text)
{
    painter.drawText(rect, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

/// As many as fit into the line; how many more there are, after them.
void paintChips(
    QPainter& painter, const QRect& line, const QStringList& chips, const QColor& ground, const QColor& ink)
{
    painter.setFont(theme().font(TextSize::Small));
    const QFontMetrics measure{painter.font()};
    const int inset = theme().space(2);
    const int gap = theme().space(1);
    const int more = measure.horizontalAdvance(QStringLiteral("+00")) + gap;
    int x = line.left();
    for (qsizetype index = 0; index < chips.size(); ++index) {
        const bool isLast = index + 1 == chips.size();
        const int room = line.right() - x - (isLast ? 0 : more);
        int width = measure.horizontalAdvance(chips[index]) + 2 * inset;
        if (width > room && x > line.left()) {
            painter.setPen(ink);
            write(painter, {x, line.top(), line.right() - x + 1, line.height()},
                QStringLiteral("+%1").arg(chips.size() - index));
            return;
        }
        width = std::min(width, room);
        const QRect box{x, line.top(), width, line.height()};
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(box, line.height() / 2.0, line.height() / 2.0);
        painter.setPen(ink);
        write(painter, box.adjusted(inset, 0, -inset + 1, 0), chips[index]);
        x += width + gap;
    }
}

} // namespace

HistoryDelegate::HistoryDelegate(const HistoryModel& model, QObject* parent)
    : QStyledItemDelegate{parent}
    , m_rows{model}
{ }

Date HistoryDelegate::today() const
{
    return m_rows.history() ? m_rows.history()->today : Date{};
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Lines lines;
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const HistoryVisit* visit = m_rows.visit(index.row());
    if (!visit)
        return {width, lines.chip + 2 * lines.pad + (isStacked(width) ? lines.body + lines.gap : 0)};
    int height = lines.body;
    if (isStacked(width))
        height += 2 * lines.body;
    if (hasChips(*visit))
        height += lines.chip + lines.gap;
    if (!m_rows.line(index.row()).isEmpty())
        height += lines.body;
    if (!isStacked(width))
        height = std::max(height, lines.body + lines.small);
    return {width, height + 2 * lines.pad + 1};
}

void HistoryDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& look = theme();
    const Lines lines;
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isChosen || option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, isChosen ? look.selected : look.hover);
    const QRect room = option.rect.adjusted(lines.edge, lines.pad, -lines.edge, -lines.pad - 1);
    painter->setPen(look.border);
    painter->drawLine(QPoint{room.left(), option.rect.bottom()}, QPoint{room.right(), option.rect.bottom()});
    const bool hasKeyboard = isChosen && option.widget && option.widget->hasFocus();
    if (hasKeyboard || m_rows.isCompared(index.row()))
        painter->fillRect(
            QRect{option.rect.left(), option.rect.top(), look.space(0.75), option.rect.height()},
            look.accent);

    Inks inks{look.text, look.muted, look.isDark ? look.hover : look.faint};
    if (isChosen)
        inks = {look.onSelected, look.onSelected, look.surface};
    if (const HistoryRace* race = m_rows.race(index.row()))
        paintRace(*painter, room, *race, inks);
    else
        paintVisit(*painter, room, index.row(), inks);
    painter->restore();
}

void HistoryDelegate::paintRace(
    QPainter& painter, const QRect& room, const HistoryRace& race, const Inks& inks) const
{
    const Theme& look = theme();
    const Lines lines;
    QRect date = room;
    QRect mark = room;
    if (isStacked(room.width() + 2 * lines.edge)) {
        date.setHeight(lines.body);
        mark.setTop(date.bottom() + 1 + lines.gap);
    } else {
        date.setWidth(lines.dates);
        mark.setLeft(room.left() + lines.dates);
    }
    painter.setFont(look.font(TextSize::Body, QFont::DemiBold));
    painter.setPen(inks.text);
    write(painter, date, words::shortDateText(race.date, today()));
    mark.setHeight(lines.chip);
    paintChips(painter, mark, {words::historyRaceText(race, today())}, look.raceCell, look.onRaceCell);
}

void HistoryDelegate::paintTitle(
    QPainter& painter, const QRect& room, const HistoryVisit& visit, const Inks& inks) const
{
    const Theme& look = theme();
    const Lines lines;
    const QString status = words::capitalised(words::visitStatusText(visit));
    QStringList rest;
    QString title = words::visitTitle(visit);
    if (!status.isEmpty()) {
        rest += title;
        title = status;
        if (visit.at >= Moment{today()} && !isOff(visit))
            rest += toText(timeOfDayOf(visit.at));
    }
    rest += visit.therapistName;
    rest += words::visitRaceText(visit);
    rest.removeAll(QString{});
    const QString dot = QStringLiteral(" · ");
    const QColor ink = isOff(visit) ? inks.quiet : inks.text;
    painter.setFont(look.font(TextSize::Body, QFont::DemiBold));
    painter.setPen(ink);
    const QRect line{room.left(), room.top(), room.width(), lines.body};
    write(painter, line, title);
    const int used = painter.fontMetrics().horizontalAdvance(title);
    painter.setFont(look.font(TextSize::Body));
    painter.setPen(ink);
    if (room.height() > lines.body)
        write(painter, line.translated(0, lines.body), rest.join(dot));
    else if (used < line.width())
        write(painter, line.adjusted(used, 0, 0, 0), dot + rest.join(dot));
}

void HistoryDelegate::paintVisit(QPainter& painter, const QRect& room, int row, const Inks& inks) const
{
    const Theme& look = theme();
    const Lines lines;
    const HistoryVisit& visit = *m_rows.visit(row);
    const Date day = dateOf(visit.at);
    const QString ago = m_rows.isCompared(row) ? tr("compared") : words::agoText(day, today());
    const bool stacked = isStacked(room.width() + 2 * lines.edge);

    painter.setFont(look.font(TextSize::Body, QFont::DemiBold));
    painter.setPen(isOff(visit) ? inks.quiet : inks.text);
    const QRect date{room.left(), room.top(), stacked ? room.width() / 2 : lines.dates, lines.body};
    write(painter, date, words::shortDateText(day, today()));
    painter.setFont(look.font(TextSize::Small));
    painter.setPen(inks.quiet);
    QRect body = room;
    if (stacked) {
        painter.drawText(QRect{date.right(), room.top(), room.width() - date.width(), lines.body},
            Qt::AlignTrailing | Qt::AlignVCenter | Qt::TextSingleLine, ago);
        body.setTop(room.top() + lines.body);
    } else {
        write(painter, {room.left(), room.top() + lines.body, lines.dates - look.space(1), lines.small}, ago);
        body.setLeft(room.left() + lines.dates);
    }
    const int titleHeight = stacked ? 2 * lines.body : lines.body;
    paintTitle(painter, {body.left(), body.top(), body.width(), titleHeight}, visit, inks);
    int y = body.top() + titleHeight;
    if (hasChips(visit)) {
        y += lines.gap;
        paintChips(painter, {body.left(), y, body.width(), lines.chip}, chipsOf(visit), inks.chip,
            isOff(visit) ? inks.quiet : inks.text);
        y += lines.chip;
    }
    const QString line = m_rows.line(row);
    if (line.isEmpty())
        return;
    painter.setFont(look.font(TextSize::Body));
    painter.setPen(inks.quiet);
    const QRect last{body.left(), y, body.width(), lines.body};
    if (m_rows.isSearch())
        paintFound(painter, last, line, m_typed);
    else
        write(painter, last, line);
}

} // namespace taper
