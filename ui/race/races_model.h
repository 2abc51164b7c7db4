// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clients.h"

#include <QAbstractTableModel>

namespace taper {

/// Races as found: coming ones first.
class RacesModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Day, Away, Name, Place, Status, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRaces(std::vector<RaceHit> races, Date today);
    [[nodiscard]] const RaceHit& race(int row) const { return m_races.at(static_cast<size_t>(row)); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<RaceHit> m_races;
    Date m_today{};
};

} // namespace taper
