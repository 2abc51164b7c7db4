// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waiting/waiting_model.h"

#include "ui/waiting/waiting_texts.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/words/figure_words.h"

#include <algorithm>

namespace taper {

namespace {

QString textOf(const WaitingView& entry, int column)
{
    switch (column) {
    case WaitingModel::Urgent:
        return urgencyText(entry);
    case WaitingModel::Who:
        return entry.clientName;
    case WaitingModel::Phone:
        return entry.clientPhone;
    case WaitingModel::Session:
        return sessionText(entry);
    case WaitingModel::With:
        return withWhomText(entry);
    case WaitingModel::When:
        return whenText(entry);
    case WaitingModel::Since: {
        const Date since = dateOf(entry.since);
        return words::agoText(since, since + std::chrono::days{entry.daysWaiting});
    }
    case WaitingModel::Race:
        return raceText(entry);
    default:
        return {};
    }
}

QString tipOf(const WaitingView& entry, int column)
{
    const QString text = textOf(entry, column);
    return entry.fields.note.isEmpty() ? text : (text + u'\n' + entry.fields.note).trimmed();
}

QVariant colourOf(const WaitingView& entry, int column)
{
    const bool isPressing = entry.isLapsed || entry.fields.urgency == Urgency::High;
    if (column == WaitingModel::Urgent)
        return isPressing ? theme().caution.ink : theme().muted;
    return column == WaitingModel::Who ? theme().text : theme().muted;
}

} // namespace

void WaitingModel::setEntries(std::vector<WaitingView> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    choose();
    endResetModel();
}

void WaitingModel::setKind(std::optional<WaitingKind> kind)
{
    beginResetModel();
    m_kind = kind;
    choose();
    endResetModel();
}

void WaitingModel::choose()
{
    m_shown.clear();
    for (size_t i = 0; i < m_entries.size(); ++i) {
        if (!m_kind || m_entries[i].fields.kind == *m_kind)
            m_shown.push_back(i);
    }
}

const WaitingView& WaitingModel::entry(int row) const
{
    return m_entries.at(m_shown.at(static_cast<size_t>(row)));
}

int WaitingModel::rowOf(Id<WaitingEntry> wanted) const
{
    const auto found =
        std::ranges::find_if(m_shown, [&](size_t place) { return m_entries[place].id == wanted; });
    return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

int WaitingModel::count(WaitingKind kind) const
{
    return static_cast<int>(std::ranges::count_if(
        m_entries, [kind](const WaitingView& each) { return each.fields.kind == kind; }));
}

int WaitingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int WaitingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WaitingModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const WaitingView& shown = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(shown, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(tipOf(shown, index.column())); // a narrow column cuts what it says
    case Qt::ForegroundRole:
        return colourOf(shown, index.column());
    case Qt::FontRole:
        return theme().font(TextSize::Body, index.column() == Who ? QFont::DemiBold : QFont::Normal);
    default:
        return {};
    }
}

QVariant WaitingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Urgent:
        return tr("How urgent");
    case Who:
        return tr("Client");
    case Phone:
        return tr("Phone");
    case Session:
        return tr("Session");
    case With:
        return tr("With");
    case When:
        return tr("When");
    case Since:
        return tr("Since");
    case Race:
        return tr("Race");
    default:
        return {};
    }
}

} // namespace taper
