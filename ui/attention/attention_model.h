// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/flags.h"

#include <QAbstractTableModel>

#include <vector>

namespace taper {

/// The coming bookings that carry a caution or worse, those without a reason first.
class AttentionModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { When, Who, Verdicts, Says, Session, With, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setFlags(std::vector<Flag> flags);
    [[nodiscard]] const Flag& flag(int row) const { return m_flags.at(static_cast<size_t>(row)); }
    /// How many carry no reason yet.
    [[nodiscard]] int open() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Flag> m_flags;
};

} // namespace taper
