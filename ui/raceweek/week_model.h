// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/race_week.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace taper {

/// A race's week as a table: a row for each runner whom the filter leaves, a column for each day.
class WeekModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setWeek(std::optional<RaceWeek> week);
    void setFilter(WeekFilter filter);
    [[nodiscard]] WeekFilter filter() const { return m_filter; }

    [[nodiscard]] const std::optional<RaceWeek>& week() const { return m_week; }
    [[nodiscard]] const RaceWeekRow& runner(int row) const;
    /// Null where a runner has no day yet.
    [[nodiscard]] const RaceWeekCell* cell(const QModelIndex& index) const;
    [[nodiscard]] bool isRaceDay(int column) const;
    /// Today, where all run on one day.
    [[nodiscard]] bool isToday(int column) const;
    /// A session is missing, and would suit here.
    [[nodiscard]] bool isWanted(const QModelIndex& index) const;
    [[nodiscard]] std::optional<int> rowOf(Id<Client> client) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    /// Display and accessible text are the whole sentence of a cell; the delegate paints what fits.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void choose();

    std::optional<RaceWeek> m_week;
    WeekFilter m_filter = WeekFilter::All;
    std::vector<size_t> m_shown; ///< rows of the week
};

} // namespace taper
