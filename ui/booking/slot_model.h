// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/first_free.h"

#include <QAbstractTableModel>

namespace taper {

/// Free times, the best first, each with what speaks for it.
class SlotModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { When, With, Where, Timing, Why, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setSlots(std::vector<RankedSlot> slotsFound);
    [[nodiscard]] const RankedSlot& slot(int row) const { return m_slots.at(static_cast<size_t>(row)); }
    [[nodiscard]] bool hasRooms() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<RankedSlot> m_slots;
};

} // namespace taper
