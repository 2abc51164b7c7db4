// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recall/recall_model.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/words/figure_words.h"
#include "ui/words/recall_words.h"

#include <algorithm>

namespace taper {

void RecallModel::setRows(std::vector<RecallRow> rows, Date today)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_today = today;
    endResetModel();
}

int RecallModel::rowOf(Id<Client> client) const
{
    const auto found =
        std::ranges::find_if(m_rows, [client](const RecallRow& row) { return row.client.id == client; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int RecallModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RecallModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RecallModel::textOf(const RecallRow& row, int column) const
{
    switch (column) {
    case Who:
        return row.client.name;
    case Why: {
        QStringList reasons;
        for (const RecallReason& reason : row.reasons)
            reasons += words::recallReasonText(reason, m_today);
        return reasons.join(QStringLiteral(" · "));
    }
    case Due:
        return row.snoozedUntil ? tr("snoozed until %1").arg(words::weekdayDateText(*row.snoozedUntil))
                                : words::recallDueText(row.first(), m_today);
    case Phone:
        return row.client.phone;
    case BestTime:
        return row.client.bestTime;
    case LastTry:
        if (!row.lastAttempt)
            return {};
        return tr("%1, %2").arg(words::agoText(dateOf(row.lastAttempt->at), m_today),
            words::contactOutcomeText(row.lastAttempt->outcome, row.lastAttempt->callOn));
    default:
        return {};
    }
}

QVariant RecallModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const RecallRow& shown = row(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return textOf(shown, column);
    case Qt::ToolTipRole:
        // A narrow column cuts what it says.
        return plainToolTip(textOf(shown, column).replace(QStringLiteral(" · "), QStringLiteral("\n")));
    case Qt::AccessibleTextRole:
        return column == Who ? shown.client.name + QStringLiteral(": ") + textOf(shown, Why)
                             : textOf(shown, column);
    case Qt::ForegroundRole:
        if (shown.triedToday)
            return theme().muted;
        if (column == Due && shown.first().isOverdue)
            return theme().caution.ink;
        return column == Who || column == Why ? theme().text : theme().muted;
    case Qt::FontRole:
        return theme().font(
            TextSize::Body, column == Who && !shown.triedToday ? QFont::DemiBold : QFont::Normal);
    default:
        return {};
    }
}

QVariant RecallModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Who:
        return tr("Client");
    case Why:
        return tr("Why");
    case Due:
        return tr("Due");
    case Phone:
        return tr("Phone");
    case BestTime:
        return tr("Best time");
    case LastTry:
        return tr("Last try");
    default:
        return {};
    }
}

} // namespace taper
