// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/search_delegate.h"

#include "ui/search/search_list.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/theme_signs.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace taper {
namespace {

/// Where the parts of a row lie.
struct RowPlan {
    QRect sign;
    QRect text;
    QRect more; ///< empty if there is none
    QRect keys; ///< empty if there is none
    int height = 0;
};

QFont nameFont()
{
    return theme().font(TextSize::Body, QFont::Medium);
}

RowPlan planOf(const SearchRow& row, const QRect& room)
{
    const int edge = theme().space(3);
    const int gap = theme().space(2);
    const int pad = theme().space(1.25);
    const QFontMetrics name{nameFont()};
    const QFontMetrics small{theme().font(TextSize::Small)};
    const int line = std::max(name.height(), theme().space(4.5));

    RowPlan plan;
    plan.sign = QRect{room.left() + edge, room.top() + pad, theme().space(4.5), line};
    int left = plan.sign.right() + gap;
    int right = room.right() - edge;
    if (!row.keys.isEmpty()) {
        const int width = small.horizontalAdvance(row.keys);
        plan.keys = QRect{right - width, room.top() + pad, width + 1, line};
        right = plan.keys.left() - gap;
    }
    plan.text = QRect{left, room.top() + pad, std::max(0, right - left), line};
    plan.height = line + 2 * pad;
    if (row.more.isEmpty())
        return plan;
    const int nameWidth = name.horizontalAdvance(row.text) + theme().space(3);
    const int moreWidth = small.horizontalAdvance(row.more) + 1;
    if (nameWidth + moreWidth <= plan.text.width()) {
        plan.more = QRect{right - moreWidth, plan.text.top(), moreWidth, line};
        plan.text.setWidth(plan.text.width() - moreWidth - gap);
    } else {
        plan.more = QRect{left, plan.text.bottom() + 1, plan.text.width(), small.height()};
        plan.height += small.height();
    }
    return plan;
}

void drawText(QPainter& painter, const QRect& rect, const QString& text, const QFont& font, const QColor& ink)
{
    painter.setFont(font);
    painter.setPen(ink);
    const QString fitting = QFontMetrics{font}.elidedText(text, Qt::ElideRight, rect.width());
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, fitting);
}

int headingHeight()
{
    return QFontMetrics{theme().sectionFont()}.height() + theme().space(3.5);
}

} // namespace

SearchDelegate::SearchDelegate(const SearchModel& model, QObject* parent)
    : QStyledItemDelegate{parent}
    , m_model{model}
{ }

void SearchDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const SearchRow& row = m_model.row(index.row());
    if (!row.isChoice()) {
        paintHeading(*painter, option.rect, row);
    } else {
        const bool isChosen = option.state & QStyle::State_Selected;
        const QRect ground = option.rect.adjusted(theme().space(1), 0, -theme().space(1), 0);
        if (isChosen || option.state & QStyle::State_MouseOver) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(isChosen ? theme().selected : theme().hover);
            painter->drawRoundedRect(ground, theme().radius(), theme().radius());
        }
        paintRow(*painter, option.rect, row, isChosen);
    }
    painter->restore();
}

void SearchDelegate::paintHeading(QPainter& painter, const QRect& rect, const SearchRow& row) const
{
    const QRect line = rect.adjusted(theme().space(3), theme().space(2), -theme().space(3), 0);
    drawText(painter, line, row.text, theme().sectionFont(), theme().muted);
}

void SearchDelegate::paintRow(QPainter& painter, const QRect& rect, const SearchRow& row, bool isChosen) const
{
    const RowPlan plan = planOf(row, rect);
    const QColor ink = isChosen ? theme().onSelected : theme().text;
    const QColor quiet = isChosen ? theme().onSelected : theme().muted;
    const int side = std::min(plan.sign.width(), plan.sign.height());
    const QRect sign{plan.sign.left(), plan.sign.center().y() - side / 2, side, side};
    const double inset = theme().space(0.75);
    if (row.verdict && *row.verdict != Verdict::Fine)
        paintVerdictSign(painter, QRectF{sign}.adjusted(inset, inset, -inset, -inset), *row.verdict);
    else
        icon(row.icon, quiet).paint(&painter, sign);
    drawText(painter, plan.text, row.text, nameFont(), ink);
    if (!plan.more.isEmpty())
        drawText(painter, plan.more, row.more, theme().font(TextSize::Small), quiet);
    if (!plan.keys.isEmpty())
        drawText(painter, plan.keys, row.keys, theme().font(TextSize::Small), quiet);
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const SearchRow& row = m_model.row(index.row());
    const auto* list = qobject_cast<const QListView*>(option.widget);
    const int width = list ? list->viewport()->width() : option.rect.width();
    return {width, row.isChoice() ? planOf(row, QRect{0, 0, width, 0}).height : headingHeight()};
}

} // namespace taper
