// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/schedule/schedule_view.h"
#include "ui/shell/page.h"
#include "ui/shell/view_request.h"

#include <optional>

class QAction;
class QSplitter;
class QTimer;

namespace taper {

class AsyncBridge;
class BoardMover;
struct BoardPlace;
class BookingPanel;
struct BookingStart;
struct MonthView;
class DateBar;
class ScheduleColumns;
class ScheduleDesk;
class ScheduleStack;
class UndoHistory;
class WaitingSide;
struct WaitingView;

/// The diary at the front desk: the board (or the month, or the agenda), and beside it the booking that is
/// chosen.
///
/// Keys: 1 … 6 the views, Ctrl+N new booking, Ctrl+F the first free time, Alt+Left and Alt+Right (or PageUp,
/// PageDown on the board) turn the page, Alt+Home today, Ctrl+G the calendar, Ctrl+L the columns, Ctrl+P the
/// day list, Ctrl+T leave, Ctrl+J the waiting list, Ctrl+Z and Ctrl+Shift+Z undo and redo; F2 edits, Ctrl+M
/// moves and Ctrl+H holds the chosen booking; on it Space takes the next step (arrived, in session …),
/// Backspace one back, Delete cancels; Ctrl+E goes to who fits a place that came free. All are QActions of
/// the page.
class SchedulePage final : public Page {
    Q_OBJECT

public:
    explicit SchedulePage(AsyncBridge& bridge, QWidget* parent = nullptr);

    void activate() override;
    void refresh(const Changes& changes) override;
    void focusFirst() override;

    /// Shows the day in the view in force, and selects the booking on it if one is given.
    void showDay(Date date, std::optional<Id<Booking>> booking = std::nullopt);
    void showView(ScheduleView view);
    [[nodiscard]] ScheduleView view() const { return m_view; }
    [[nodiscard]] std::optional<Date> shownDay() const { return m_date; }

    /// Where what was done is remembered; must outlive the page or be the window's.
    void setHistory(UndoHistory* history);
    /// Puts a widget between the views and the buttons of the top row.
    void setTopWidget(QWidget* widget);

    void startBooking(const BookingStart& start);
    /// Lets the person choose a place on the board for somebody on the waiting list.
    void place(const WaitingView& entry);
    void printDayList();

Q_SIGNALS:
    void clientRequested(Id<Client> client);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void makeActions();
    void build();
    void connectViews();
    void connectPanel();
    void connectLists();
    void enterLeave();
    static void putAt(BookingStart& start, const BoardPlace& place);
    void showToday();
    void turnPage(int pages);
    void takeColumns();
    void load();
    void loadMonth();
    void show(BoardView view);
    void showMonth(MonthView month);
    void tick();
    [[nodiscard]] QString summaryOf(const BoardView& view) const;

    AsyncBridge& m_bridge;
    ViewRequest m_viewRequest;
    ViewRequest m_nowRequest;
    ScheduleView m_view = ScheduleView::Day;
    std::optional<Date> m_date; ///< the day asked for; none until the first today is known
    std::optional<Id<Booking>> m_wanted; ///< to be selected once the day is there
    bool m_isFirstDay = true;
    bool m_isStale = true;

    DateBar* m_dateBar;
    ScheduleStack* m_stack;
    BookingPanel* m_panel;
    QSplitter* m_splitter;
    ScheduleColumns* m_columns;
    ScheduleDesk* m_desk;
    BoardMover* m_mover;
    WaitingSide* m_waiting;
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    QTimer* m_timer;
};

} // namespace taper
