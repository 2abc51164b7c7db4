// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/race_entrants.h"

#include <QAbstractTableModel>

namespace taper {

/// Everyone entered in a race, as a table.
class EntrantsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Who, Priority, Target, Status, Finish, Best, Sessions, Phone, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// The same people in the same order keep their rows, and what is being typed in one of them.
    void setEntrants(RaceEntrants entrants);
    void clear();
    /// An entry as it has just been written, until the whole is read again.
    void take(const Stored<RaceEntry>& entry);

    [[nodiscard]] const std::optional<RaceEntrants>& entrants() const { return m_entrants; }
    [[nodiscard]] const EntrantRow& row(int row) const
    {
        return m_entrants->rows.at(static_cast<size_t>(row));
    }
    [[nodiscard]] int rowOf(Id<RaceEntry> entry) const; ///< −1 if it is not shown
    [[nodiscard]] int count(EntryStatus status) const;
    /// Whether it can be said how it went for whoever is in this row: their day has come.
    [[nodiscard]] bool isRun(int row) const;
    [[nodiscard]] std::optional<int> metres() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    [[nodiscard]] QString textOf(const EntrantRow& row, int column) const;
    [[nodiscard]] QString statusOf(const EntrantRow& row) const;
    [[nodiscard]] QString sessionsOf(const EntrantRow& row) const;
    [[nodiscard]] QString toolTipOf(const EntrantRow& row, int column) const;

    std::optional<RaceEntrants> m_entrants;
};

} // namespace taper
