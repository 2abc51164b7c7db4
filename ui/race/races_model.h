// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/race_list.h"

#include <QAbstractTableModel>

namespace taper {

/// Races as they are listed, under the headings "Coming", "Postponed, no new date yet" and "Past". A heading
/// is a row that cannot be chosen; its text stands in the first column.
class RacesModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Day, Away, Name, Place, Distance, Entrants, Status, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRaces(std::vector<RaceRow> races, Date today);
    /// nullptr for a heading.
    [[nodiscard]] const RaceRow* race(int row) const;
    [[nodiscard]] bool isHeading(int row) const { return race(row) == nullptr; }
    [[nodiscard]] int rowOf(Id<Race> race) const; ///< -1 if it is not listed
    [[nodiscard]] int firstRace() const; ///< -1 without any
    [[nodiscard]] int raceCount() const { return static_cast<int>(m_races.size()); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Line {
        int race = -1; ///< -1: the heading of what follows
        RaceWhen when = RaceWhen::Coming;
    };
    [[nodiscard]] QVariant headingData(RaceWhen when, int column, int role) const;
    [[nodiscard]] QString shown(const RaceRow& row, int column) const;

    std::vector<RaceRow> m_races;
    std::vector<Line> m_lines;
    Date m_today{};
};

} // namespace taper
