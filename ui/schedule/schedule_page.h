// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/board.h"
#include "ui/shell/page.h"
#include "ui/shell/view_request.h"

#include <functional>
#include <optional>

class QLabel;
class QSplitter;
class QTimer;

namespace taper {

class AsyncBridge;
class BookingEditor;
class BookingPanel;
struct BookingStart;
class DateBar;
class ScheduleBoard;
class EmptyState;

/// The day at the front desk: the board, and beside it the booking that is chosen.
///
/// Keys: Ctrl+N new booking, Alt+Left and Alt+Right (or PageUp, PageDown on the board) another day, Alt+Home
/// today, Ctrl+G the calendar, Ctrl+P the day list; F2 edits and Ctrl+M moves the chosen booking.
class SchedulePage final : public Page {
    Q_OBJECT

public:
    explicit SchedulePage(AsyncBridge& bridge, QWidget* parent = nullptr);

    void activate() override;
    void refresh(const Changes& changes) override;
    void focusFirst() override;

    /// Shows the day, and selects the booking on it if one is given.
    void showDay(Date date, std::optional<Id<Booking>> booking = std::nullopt);
    [[nodiscard]] std::optional<Date> shownDay() const { return m_date; }

    void startBooking(const BookingStart& start);
    void printDayList();

Q_SIGNALS:
    void clientRequested(Id<Client> client);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void connectBoard();
    void connectPanel();
    void addShortcuts();
    void showToday();
    void load();
    void show(BoardView day);
    void showBoard(bool hasTherapists);
    void tick();
    void chooseBooking(Id<Booking> booking);
    void editBooking(const BookingView& booking);
    void moveBooking(const BookingView& booking, std::optional<Moment> to);
    /// Shows what the editor writes; the sentence has places for who and when.
    void follow(BookingEditor* editor, const QString& sentence);
    [[nodiscard]] const BookingView* selectedBooking() const;
    [[nodiscard]] QString summaryOf(const BoardView& day) const;

    AsyncBridge& m_bridge;
    ViewRequest m_dayRequest;
    ViewRequest m_nowRequest;
    std::optional<Date> m_date; ///< the day asked for; none until the first today is known
    std::optional<Id<Booking>> m_wanted; ///< to be selected once the day is there
    bool m_isFirstDay = true;
    bool m_isStale = true;

    DateBar* m_dateBar;
    ScheduleBoard* m_board;
    BookingPanel* m_panel;
    EmptyState* m_empty;
    QSplitter* m_splitter;
    QTimer* m_timer;
};

} // namespace taper
