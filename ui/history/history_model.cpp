// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_model.h"

#include "ui/widgets/labels.h"
#include "ui/words/figure_words.h"
#include "ui/words/history_words.h"

#include <algorithm>
#include <utility>

namespace taper {

void HistoryModel::setHistory(std::shared_ptr<const ClientHistory> history)
{
    beginResetModel();
    m_history = std::move(history);
    fill();
    endResetModel();
}

void HistoryModel::setFilter(const HistoryFilter& filter)
{
    beginResetModel();
    m_filter = filter;
    fill();
    endResetModel();
}

void HistoryModel::setFound(std::optional<FoundNotes> found)
{
    beginResetModel();
    m_found = std::move(found);
    fill();
    endResetModel();
}

void HistoryModel::setCompared(const HistoryKey& key)
{
    m_compared = key;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void HistoryModel::fill()
{
    m_rows.clear();
    if (m_history)
        m_rows = historyRows(*m_history, m_filter, m_found ? &*m_found : nullptr);
    m_visits = static_cast<int>(std::ranges::count(m_rows, HistoryRow::Kind::OfVisit, &HistoryRow::kind));
}

const HistoryVisit* HistoryModel::visit(int row) const
{
    const auto found = visitIndex(row);
    return found ? &m_history->visits[*found] : nullptr;
}

const HistoryRace* HistoryModel::race(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const HistoryRow& shown = m_rows[static_cast<size_t>(row)];
    return shown.kind == HistoryRow::Kind::OfRace ? &m_history->races[shown.index] : nullptr;
}

std::optional<size_t> HistoryModel::visitIndex(int row) const
{
    if (row < 0 || row >= rowCount())
        return std::nullopt;
    const HistoryRow& shown = m_rows[static_cast<size_t>(row)];
    return shown.kind == HistoryRow::Kind::OfVisit ? std::optional{shown.index} : std::nullopt;
}

HistoryKey HistoryModel::key(int row) const
{
    if (const HistoryVisit* shown = visit(row))
        return keyOf(*shown);
    if (const HistoryRace* shown = race(row))
        return keyOf(*shown);
    return {};
}

int HistoryModel::rowOf(const HistoryKey& wanted) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (key(row).isSame(wanted))
            return row;
    }
    return -1;
}

int HistoryModel::rowOfVisit(size_t index) const
{
    const auto found = std::ranges::find_if(m_rows, [index](const HistoryRow& row) {
        return row.kind == HistoryRow::Kind::OfVisit && row.index == index;
    });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int HistoryModel::rowOfNote(Id<TreatmentNote> note) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (const HistoryVisit* shown = visit(row); shown && shown->note == note)
            return row;
    }
    return -1;
}

int HistoryModel::firstWorthSeeing() const
{
    int first = -1;
    for (int row = 0; row < rowCount(); ++row) {
        const HistoryVisit* shown = visit(row);
        if (!shown)
            continue;
        if (shown->note || shown->status == BookingStatus::Completed)
            return row;
        if (first < 0)
            first = row;
    }
    return first;
}

bool HistoryModel::isCompared(int row) const
{
    return key(row).isSame(m_compared);
}

QString HistoryModel::line(int row) const
{
    const HistoryVisit* shown = visit(row);
    if (!shown)
        return {};
    if (m_found && shown->note) {
        const auto found = m_found->find(*shown->note);
        if (found != m_found->end())
            return found->second;
    }
    return shown->planLine;
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()
        || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole))
        return {};
    QString text;
    if (const HistoryVisit* shown = visit(index.row()))
        text = words::visitSentence(*shown, m_history->today);
    else if (const HistoryRace* raced = race(index.row()))
        text = words::dateText(raced->date) + QStringLiteral(", ")
            + words::historyRaceText(*raced, m_history->today);
    return role == Qt::ToolTipRole ? plainToolTip(text) : text;
}

} // namespace taper
