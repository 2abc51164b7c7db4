// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/attention_model.h"

#include "ui/attention/attention_texts.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/words/finding_words.h"

#include <algorithm>

namespace taper {

namespace {

QString textOf(const AttentionPoint& point, int column, Date today)
{
    switch (column) {
    case AttentionModel::When:
        return whenText(point);
    case AttentionModel::Who:
        return whoText(point);
    case AttentionModel::Matter:
        return matterText(point);
    case AttentionModel::Says:
        return saysText(point, today);
    default:
        return {};
    }
}

QColor inkOf(const AttentionPoint& point, int column)
{
    if (!point.isOpen() && column != AttentionModel::Who)
        return theme().muted;
    if (column == AttentionModel::Matter) {
        if (point.kind == AttentionKind::FlaggedBooking)
            return theme().tone(point.booking->verdict).ink;
        return theme().caution.ink;
    }
    return column == AttentionModel::Says ? theme().muted : theme().text;
}

} // namespace

void AttentionModel::setList(const AttentionList& list)
{
    beginResetModel();
    m_rows.clear();
    m_today = dateOf(list.now);
    const auto those = [&list](auto isMeant) {
        std::vector<AttentionPoint> points;
        std::ranges::copy_if(list.points, std::back_inserter(points), isMeant);
        return points;
    };
    for (const AttentionKind kind : {AttentionKind::FlaggedBooking, AttentionKind::MissingRaceData,
             AttentionKind::EntrantWithoutSession, AttentionKind::ScreeningAlert}) {
        add(kindText(kind),
            those([kind](const AttentionPoint& point) { return point.isOpen() && point.kind == kind; }));
    }
    for (const AttentionStanding standing : {AttentionStanding::Asked, AttentionStanding::Kept}) {
        add(standingWord(standing),
            those([standing](const AttentionPoint& point) { return point.standing == standing; }));
    }
    endResetModel();
}

void AttentionModel::add(const QString& heading, std::vector<AttentionPoint> points)
{
    if (points.empty())
        return;
    m_rows.push_back({QStringLiteral("%1 · %2").arg(heading).arg(points.size()), {}});
    for (AttentionPoint& point : points)
        m_rows.push_back({{}, std::move(point)});
}

const AttentionPoint* AttentionModel::point(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const Row& found = m_rows[static_cast<size_t>(row)];
    return found.heading.isEmpty() ? &found.point : nullptr;
}

int AttentionModel::rowOf(const QString& key) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (const AttentionPoint* each = point(row); each && each->key() == key)
            return row;
    }
    return -1;
}

std::vector<int> AttentionModel::openRows() const
{
    std::vector<int> rows;
    for (int row = 0; row < rowCount(); ++row) {
        if (const AttentionPoint* each = point(row); each && each->isOpen())
            rows.push_back(row);
    }
    return rows;
}

int AttentionModel::pointNear(int row) const
{
    for (int next = std::max(0, row); next < rowCount(); ++next) {
        if (point(next))
            return next;
    }
    for (int before = std::min(row, rowCount()) - 1; before >= 0; --before) {
        if (point(before))
            return before;
    }
    return -1;
}

int AttentionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AttentionModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AttentionModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const AttentionPoint* shown = point(index.row());
    if (!shown) {
        switch (role) {
        case Qt::DisplayRole:
            return index.column() == 0 ? m_rows[static_cast<size_t>(index.row())].heading : QString{};
        case Qt::FontRole:
            return theme().font(TextSize::Small, QFont::DemiBold);
        case Qt::ForegroundRole:
            return theme().muted;
        case Qt::TextAlignmentRole:
            return QVariant{Qt::AlignLeft | Qt::AlignBottom};
        default:
            return {};
        }
    }
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*shown, index.column(), m_today);
    case Qt::ToolTipRole:
        return plainToolTip(shown->finding && index.column() == Matter
                ? words::findingText(*shown->finding)
                : textOf(*shown, index.column(), m_today));
    case Qt::ForegroundRole:
        return inkOf(*shown, index.column());
    case Qt::FontRole:
        return theme().font(TextSize::Body, index.column() == Who ? QFont::DemiBold : QFont::Normal);
    default:
        return {};
    }
}

Qt::ItemFlags AttentionModel::flags(const QModelIndex& index) const
{
    // What is not enabled is passed over by the keys and cannot be chosen.
    return point(index.row()) ? QAbstractTableModel::flags(index) : Qt::ItemFlags{Qt::NoItemFlags};
}

QVariant AttentionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case Who:
        return tr("Who");
    case Matter:
        return tr("What");
    case Says:
        return tr("About");
    default:
        return {};
    }
}

} // namespace taper
