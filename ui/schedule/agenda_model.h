// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/board.h"

#include <QAbstractTableModel>

#include <vector>

namespace taper {

/// The bookings of several days in order of time; the day stands at its first booking only.
class AgendaModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Day, Time, Who, Session, With, Room, Status, RaceAndVerdict, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setView(const BoardView& view);
    [[nodiscard]] const BookingView& booking(int row) const
    {
        return m_bookings.at(static_cast<size_t>(row));
    }
    [[nodiscard]] int rowOf(Id<Booking> booking) const; ///< −1 if it is not here

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(int row, int column) const;
    /// The same with what a sign stands for.
    [[nodiscard]] QString spokenText(int row, int column) const;
    [[nodiscard]] bool opensDay(int row) const;

    std::vector<BookingView> m_bookings;
    Moment m_now{};
};

} // namespace taper
