// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/attention_model.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/words/figure_words.h"
#include "ui/words/finding_words.h"

#include <algorithm>

namespace taper {

namespace {

QString textOf(const Flag& flag, int column)
{
    const BookingView& booking = flag.booking;
    switch (column) {
    case AttentionModel::When:
        return words::momentText(booking.fields.start);
    case AttentionModel::Who:
        return booking.clientName;
    case AttentionModel::Session:
        return booking.sessionTypeName + u' ' + words::lengthText(booking.fields.length);
    case AttentionModel::With:
        return booking.therapistName;
    case AttentionModel::Verdicts: {
        QString text = words::verdictSign(booking.verdict) + u' ' + words::verdictWord(booking.verdict);
        if (flag.finding.days)
            text +=
                QStringLiteral(" · %1 %2").arg(words::daysText(*flag.finding.days), flag.finding.raceName);
        return text;
    }
    case AttentionModel::Says:
        return booking.fields.reason.isEmpty() ? AttentionModel::tr("no reason given")
                                               : AttentionModel::tr("kept: “%1”").arg(booking.fields.reason);
    default:
        return {};
    }
}

} // namespace

void AttentionModel::setFlags(std::vector<Flag> flags)
{
    std::ranges::stable_partition(flags, [](const Flag& flag) { return flag.booking.needsAttention(); });
    beginResetModel();
    m_flags = std::move(flags);
    endResetModel();
}

int AttentionModel::open() const
{
    return static_cast<int>(
        std::ranges::count_if(m_flags, [](const Flag& flag) { return flag.booking.needsAttention(); }));
}

int AttentionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_flags.size());
}

int AttentionModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AttentionModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Flag& shown = flag(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(shown, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(words::findingText(shown.finding));
    case Qt::ForegroundRole:
        if (index.column() == Verdicts)
            return theme().tone(shown.booking.verdict).ink;
        return index.column() == Says && !shown.booking.needsAttention() ? theme().muted : theme().text;
    case Qt::FontRole:
        return theme().font(TextSize::Body, index.column() == Who ? QFont::DemiBold : QFont::Normal);
    default:
        return {};
    }
}

QVariant AttentionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case Who:
        return tr("Client");
    case Session:
        return tr("Session");
    case With:
        return tr("Therapist");
    case Verdicts:
        return tr("Race");
    case Says:
        return tr("Reason");
    default:
        return {};
    }
}

} // namespace taper
