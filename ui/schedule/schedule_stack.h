// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/month.h"
#include "ui/schedule/schedule_board.h"
#include "ui/schedule/schedule_view.h"

#include <QStackedWidget>

namespace taper {

class AgendaList;
class EmptyState;
class MonthBoard;

/// The board, the month and the agenda, one of them in front; the booking that is chosen is the same in all.
class ScheduleStack final : public QStackedWidget {
    Q_OBJECT

public:
    explicit ScheduleStack(QWidget* parent = nullptr);

    /// `anyHidden`: there are columns that were left out by choice.
    void showBoard(BoardView view, bool anyHidden = false);
    void showAgenda(BoardView view);
    void showMonth(MonthView month, Date day);

    void select(std::optional<Id<Booking>> booking); ///< does not emit bookingSelected
    [[nodiscard]] std::optional<Id<Booking>> selected() const;
    [[nodiscard]] const BookingView* bookingWith(Id<Booking> id) const; ///< nullptr if it is not in front
    [[nodiscard]] const BookingView* selectedBooking() const;
    /// The free time under the keyboard of the board, if that is in front.
    [[nodiscard]] std::optional<BoardPlace> freePlace() const;

    void setNow(Moment now);
    void focusFront();
    [[nodiscard]] ScheduleBoard& board() { return *m_board; }

Q_SIGNALS:
    void bookingSelected(Id<Booking> booking);
    void bookingOpened(Id<Booking> booking);
    void selectionCleared();
    void slotChosen(const taper::BoardPlace& place, const QString& typed);
    void dayMarked(taper::Date day);
    void dayOpened(taper::Date day);
    void pageTurned(int pages);

private:
    void bring(QWidget* widget);

    ScheduleBoard* m_board;
    AgendaList* m_agenda;
    MonthBoard* m_month;
    EmptyState* m_empty;
};

} // namespace taper
