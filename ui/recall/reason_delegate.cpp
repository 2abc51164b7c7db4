// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recall/reason_delegate.h"

#include "ui/recall/recall_model.h"
#include "ui/widgets/theme.h"
#include "ui/words/recall_words.h"

#include <QApplication>
#include <QPainter>

namespace taper {

namespace {

QFont chipFont()
{
    return theme().font(TextSize::Small);
}

int chipWidth(const QString& text)
{
    return QFontMetrics{chipFont()}.horizontalAdvance(text) + 2 * theme().space(1.75) + 1;
}

QString moreText(size_t count)
{
    return QStringLiteral("+%1").arg(count);
}

void paintChip(QPainter& painter, const QRect& rect, const QString& text, bool isLate)
{
    const Theme& look = theme();
    painter.setPen(Qt::NoPen);
    if (isLate)
        painter.setBrush(look.caution.tint);
    else
        painter.setBrush(look.isDark ? look.hover : look.faint);
    const double radius = rect.height() / 2.0;
    painter.drawRoundedRect(rect, radius, radius);
    painter.setPen(isLate ? look.caution.ink : look.text);
    const QRect inner = rect.adjusted(look.space(1.75), 0, -look.space(1.75), 0);
    painter.drawText(inner, Qt::AlignCenter | Qt::TextSingleLine,
        QFontMetrics{chipFont()}.elidedText(text, Qt::ElideRight, inner.width() + 1));
}

} // namespace

ReasonDelegate::ReasonDelegate(const RecallModel& model, QObject* parent)
    : QStyledItemDelegate{parent}
    , m_rows{model}
{ }

void ReasonDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(chipFont());
    const int gap = theme().space(1);
    const int height = QFontMetrics{chipFont()}.height() + theme().space(0.75);
    const QRect room = option.rect.adjusted(gap, 0, -gap, 0);
    int left = room.left();
    const auto& reasons = m_rows.row(index.row()).reasons;
    for (size_t i = 0; i < reasons.size(); ++i) {
        const QString text = words::recallReasonText(reasons[i], m_rows.today());
        const size_t after = reasons.size() - i - 1;
        const int kept = after > 0 ? chipWidth(moreText(after)) + gap : 0;
        const int free = room.right() - left - kept;
        if (i > 0 && free < chipWidth(text)) {
            painter->setPen(theme().muted);
            painter->drawText(QRect{left, room.top(), room.right() - left, room.height()},
                Qt::AlignLeft | Qt::AlignVCenter, moreText(after + 1));
            break;
        }
        const int width = std::min(chipWidth(text), std::max(0, free));
        const QRect chip{left, room.center().y() - height / 2, width, height};
        paintChip(*painter, chip, text, reasons[i].isOverdue);
        left += width + gap;
    }
    painter->restore();
}

QSize ReasonDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    int width = theme().space(2);
    for (const RecallReason& reason : m_rows.row(index.row()).reasons)
        width += chipWidth(words::recallReasonText(reason, m_rows.today())) + theme().space(1);
    return {width, QStyledItemDelegate::sizeHint(option, index).height()};
}

} // namespace taper
