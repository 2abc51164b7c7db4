// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/find_notes_model.h"

#include "ui/history/found_words.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/words/figure_words.h"
#include "ui/words/history_words.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace taper {

namespace {

QString whenText(const NoteHit& hit)
{
    return words::dateText(dateOf(hit.at)) + QStringLiteral(" · ") + hit.therapistName;
}

} // namespace

void FindNotesModel::show(std::vector<NoteHit> hits, const QString& typed)
{
    beginResetModel();
    m_hits = std::move(hits);
    m_typed = typed;
    endResetModel();
}

QString FindNotesModel::foundText(const NoteHit& hit)
{
    if (!hit.area)
        return hit.excerpt;
    const QString area = words::visitAreaText(*hit.area);
    return hit.excerpt.isEmpty() ? area : area + QStringLiteral(" · ") + hit.excerpt;
}

int FindNotesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QVariant FindNotesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const NoteHit& shown = hit(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown.clientName;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2: %3").arg(shown.clientName, whenText(shown), foundText(shown));
    case Qt::ToolTipRole:
        return plainToolTip(foundText(shown));
    default:
        return {};
    }
}

FindNotesDelegate::FindNotesDelegate(const FindNotesModel& model, QObject* parent)
    : QStyledItemDelegate{parent}
    , m_hits{model}
{ }

QSize FindNotesDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const QFontMetrics body{theme().font(TextSize::Body)};
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return {width, 2 * body.height() + theme().space(4)};
}

void FindNotesDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& look = theme();
    const NoteHit& hit = m_hits.hit(index.row());
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    if (isChosen || option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, isChosen ? look.selected : look.hover);
    const QRect room = option.rect.adjusted(look.space(3), look.space(1.5), -look.space(3), -look.space(1.5));
    const int half = room.height() / 2;
    painter->setPen(isChosen ? look.onSelected : look.text);
    painter->setFont(look.font(TextSize::Body, QFont::DemiBold));
    const QFontMetrics bold = painter->fontMetrics();
    const QString when = whenText(hit);
    const QFontMetrics small{look.font(TextSize::Small)};
    const int whenWidth = std::min(small.horizontalAdvance(when) + 1, room.width() / 2);
    const QRect name{room.left(), room.top(), room.width() - whenWidth - look.space(2), half};
    painter->drawText(name, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
        bold.elidedText(hit.clientName, Qt::ElideRight, name.width()));
    painter->setPen(isChosen ? look.onSelected : look.muted);
    painter->setFont(look.font(TextSize::Small));
    painter->drawText(QRect{room.right() - whenWidth + 1, room.top(), whenWidth, half},
        Qt::AlignTrailing | Qt::AlignVCenter | Qt::TextSingleLine,
        small.elidedText(when, Qt::ElideRight, whenWidth));
    painter->setFont(look.font(TextSize::Body));
    paintFound(*painter, QRectF(room.left(), room.top() + half, room.width(), half),
        FindNotesModel::foundText(hit), m_hits.typed());
    painter->restore();
}

} // namespace taper
