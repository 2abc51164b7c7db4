// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/history_rows.h"

#include <QAbstractListModel>

#include <memory>

namespace taper {

/// The visits and races of one client that answer to a filter and to what is looked for. A row costs nothing
/// until it is shown.
class HistoryModel final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setHistory(std::shared_ptr<const ClientHistory> history);
    void setFilter(const HistoryFilter& filter);
    /// Only notes in which something was found; nothing: all visits.
    void setFound(std::optional<FoundNotes> found);
    /// The visit that another is compared with, to be told apart.
    void setCompared(const HistoryKey& key);

    [[nodiscard]] const std::shared_ptr<const ClientHistory>& history() const { return m_history; }
    [[nodiscard]] const HistoryFilter& filter() const { return m_filter; }
    [[nodiscard]] bool isSearch() const { return m_found.has_value(); }
    [[nodiscard]] int visitCount() const { return m_visits; } ///< rows that are visits

    /// Nothing where the row is not of this kind, or there is no such row.
    [[nodiscard]] const HistoryVisit* visit(int row) const;
    [[nodiscard]] const HistoryRace* race(int row) const;
    [[nodiscard]] std::optional<size_t> visitIndex(int row) const; ///< into history()->visits
    [[nodiscard]] HistoryKey key(int row) const;
    [[nodiscard]] int rowOf(const HistoryKey& key) const; ///< −1 if it is not shown
    [[nodiscard]] int rowOfVisit(size_t index) const; ///< −1 if it is not shown
    [[nodiscard]] int rowOfNote(Id<TreatmentNote> note) const; ///< −1 if it is not shown
    /// The latest visit that took place, or the latest at all; −1 without rows.
    [[nodiscard]] int firstWorthSeeing() const;
    [[nodiscard]] bool isCompared(int row) const;
    /// The last line of a row: where a text was found, else the plan's first line.
    [[nodiscard]] QString line(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    void fill();

    std::shared_ptr<const ClientHistory> m_history;
    HistoryFilter m_filter;
    std::optional<FoundNotes> m_found;
    HistoryKey m_compared;
    std::vector<HistoryRow> m_rows;
    int m_visits = 0;
};

} // namespace taper
