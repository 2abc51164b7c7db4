// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/raceweek/week_delegate.h"

#include "ui/raceweek/week_model.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/theme_signs.h"
#include "ui/words/race_week_words.h"

#include <QPainter>

#include <algorithm>

namespace taper {

namespace {

constexpr size_t kMostChips = 2;

QFont chipFont()
{
    return theme().font(TextSize::Small, QFont::DemiBold);
}

void paintChip(QPainter& painter, const QRect& rect, const BookingView& booking)
{
    const Theme& look = theme();
    const SessionTone tone = look.session(booking.profile, booking.colour);
    const bool isHeld = holdsSlot(booking.fields.status);
    painter.setPen(tone.edge);
    painter.setBrush(isHeld ? tone.tint : look.surface);
    painter.drawRoundedRect(QRectF{rect}.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter.fillRect(QRect{rect.left(), rect.top(), look.space(0.75), rect.height()}, tone.bar);

    QFont font = chipFont();
    font.setStrikeOut(!isHeld);
    painter.setFont(font);
    painter.setPen(isHeld ? look.text : look.muted);
    QRect inner = rect.adjusted(look.space(1.25), 0, -look.space(0.5), 0);
    if (isHeld && booking.verdict != Verdict::Fine) {
        const int sign = std::min(look.space(2.5), inner.height());
        paintVerdictSign(
            painter, QRectF(inner.right() - sign, inner.top(), sign, inner.height()), booking.verdict);
        inner.setRight(inner.right() - sign);
    }
    painter.drawText(inner, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
        toText(timeOfDayOf(booking.fields.start)));
}

} // namespace

WeekDelegate::WeekDelegate(const WeekModel& model, QObject* parent)
    : QStyledItemDelegate{parent}
    , m_days{model}
{ }

int WeekDelegate::cellWidth()
{
    const int chip = QFontMetrics{chipFont()}.horizontalAdvance(QStringLiteral("00:00")) + theme().space(6.5);
    // The head of the column is set bolder than it asks for.
    const QFontMetrics head{theme().font(TextSize::Body, QFont::DemiBold)};
    return std::max(chip, head.horizontalAdvance(tr("Today") + QStringLiteral(" 00")) + theme().space(4));
}

void WeekDelegate::paintGround(QPainter& painter, const QRect& rect, const RaceWeekCell& cell) const
{
    const Theme& look = theme();
    const bool isPast = cell.date < m_days.week()->today;
    if (cell.race.isValid()) {
        painter.fillRect(rect, look.raceCell);
    } else if (cell.verdict && !isPast) {
        const bool isIdeal = *cell.verdict == Verdict::Ideal;
        painter.fillRect(rect, isIdeal ? look.idealCell : look.tone(*cell.verdict).tint);
        paintVerdictPattern(painter, rect, *cell.verdict);
    } else {
        painter.fillRect(rect, isPast ? look.sunken : look.surface);
    }
    if (cell.race.isValid() && cell.bookings.empty()) {
        painter.setFont(chipFont());
        painter.setPen(look.onRaceCell);
        const QString text = cell.race == m_days.week()->race.id ? tr("RACE") : tr("other race");
        painter.drawText(rect.adjusted(1, 0, -1, 0), Qt::AlignCenter | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width() - 2));
    }
}

void WeekDelegate::paintBookings(QPainter& painter, const QRect& rect, const RaceWeekCell& cell) const
{
    const Theme& look = theme();
    const QRect inner = rect.adjusted(look.space(0.5), look.space(0.5), -look.space(0.5), -look.space(1.25));
    const int height = inner.height() / static_cast<int>(kMostChips);
    const size_t count = cell.bookings.size();
    for (size_t index = 0; index < std::min(count, kMostChips); ++index) {
        const int top =
            inner.top() + (count == 1 ? (inner.height() - height) / 2 : static_cast<int>(index) * height);
        paintChip(painter, QRect{inner.left(), top, inner.width(), height - 1}, cell.bookings[index]);
    }
    if (count > kMostChips) {
        painter.setFont(chipFont());
        painter.setPen(look.text);
        painter.drawText(inner, Qt::AlignBottom | Qt::AlignTrailing, tr("+%1").arg(count - kMostChips));
    }
}

void WeekDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& look = theme();
    const QRect rect = option.rect;
    painter->save();
    painter->setClipRect(rect);
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect inside = rect.adjusted(0, 0, -1, -1);
    if (const RaceWeekCell* cell = m_days.cell(index)) {
        paintGround(*painter, inside, *cell);
        paintBookings(*painter, inside, *cell);
        if (m_days.isWanted(index)) {
            painter->setPen(QPen{cell->race.isValid() ? look.onRaceCell : look.accent, 2});
            const QPointF middle = cell->race.isValid()
                ? QPointF(inside.right() - look.space(2), inside.top() + look.space(2))
                : QRectF{inside}.center();
            const double arm = look.space(cell->race.isValid() ? 1 : 1.5);
            painter->drawLine(middle - QPointF{arm, 0}, middle + QPointF{arm, 0});
            painter->drawLine(middle - QPointF{0, arm}, middle + QPointF{0, arm});
        }
        if (cell->date == m_days.week()->today) {
            painter->setPen(QPen{look.danger, 2});
            painter->drawLine(inside.topLeft() + QPoint{1, 0}, inside.bottomLeft() + QPoint{1, 0});
        }
    } else {
        painter->fillRect(inside, look.surface);
        paintHatching(*painter, inside);
    }
    painter->setPen(look.border);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->drawLine(rect.topRight(), rect.bottomRight());
    if (option.state.testFlag(QStyle::State_Selected)) {
        const bool hasKeyboard = option.widget && option.widget->hasFocus();
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen{look.surface, 4});
        painter->drawRect(QRectF{inside}.adjusted(2, 2, -2, -2));
        painter->setPen(QPen{hasKeyboard ? look.accent : look.muted, 2});
        painter->drawRect(QRectF{inside}.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

} // namespace taper
