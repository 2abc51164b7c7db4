// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/recall.h"

#include <QAbstractTableModel>

#include <vector>

namespace taper {

/// Whom to call, as a table.
class RecallModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Who, Why, Due, Phone, BestTime, LastTry, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<RecallRow> rows, Date today);
    [[nodiscard]] const RecallRow& row(int row) const { return m_rows.at(static_cast<size_t>(row)); }
    [[nodiscard]] Date today() const { return m_today; }
    [[nodiscard]] int rowOf(Id<Client> client) const; ///< −1 if they are not listed

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString textOf(const RecallRow& row, int column) const;

    std::vector<RecallRow> m_rows;
    Date m_today{};
};

} // namespace taper
