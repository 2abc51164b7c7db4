// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/board.h"

#include <QTableView>

namespace taper {

class AgendaModel;

/// The diary as a list. Enter or a double click opens a booking, PageUp and PageDown at the ends of the list
/// turn to the two weeks before and after.
class AgendaList final : public QTableView {
    Q_OBJECT

public:
    explicit AgendaList(QWidget* parent = nullptr);

    /// Shows the bookings of a view; the one chosen stays so, if it is still there.
    void setBookings(const BoardView& view);
    [[nodiscard]] const BookingView* bookingWith(Id<Booking> id) const; ///< nullptr if it is not shown
    /// Marks a booking, or none; does not emit bookingSelected.
    void selectBooking(std::optional<Id<Booking>> booking);
    [[nodiscard]] std::optional<Id<Booking>> selected() const { return m_selected; }

Q_SIGNALS:
    void bookingSelected(Id<Booking> booking);
    void bookingOpened(Id<Booking> booking);
    void pageTurned(int pages);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void open(const QModelIndex& index);

    AgendaModel* m_model;
    std::optional<Id<Booking>> m_selected;
    bool m_isFilling = false;
};

} // namespace taper
