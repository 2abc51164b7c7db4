// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/schedule_stack.h"

#include "ui/schedule/agenda_list.h"
#include "ui/schedule/month_board.h"
#include "ui/widgets/empty_state.h"

#include <QApplication>

#include <algorithm>

namespace taper {

namespace {

bool hasBookings(const BoardView& view)
{
    return std::ranges::any_of(
        view.columns, [](const BoardColumn& column) { return !column.bookings.empty(); });
}

} // namespace

ScheduleStack::ScheduleStack(QWidget* parent)
    : QStackedWidget{parent}
    , m_board{new ScheduleBoard}
    , m_agenda{new AgendaList}
    , m_month{new MonthBoard}
    , m_empty{new EmptyState{{}, {}}}
{
    // What has nothing to show must not swallow the keyboard.
    m_empty->setFocusPolicy(Qt::StrongFocus);
    m_empty->setObjectName(QStringLiteral("scheduleEmpty"));
    addWidget(m_board);
    addWidget(m_agenda);
    addWidget(m_month);
    addWidget(m_empty);

    connect(m_board, &ScheduleBoard::bookingSelected, this, &ScheduleStack::bookingSelected);
    connect(m_board, &ScheduleBoard::bookingOpened, this, &ScheduleStack::bookingOpened);
    connect(m_board, &ScheduleBoard::selectionCleared, this, &ScheduleStack::selectionCleared);
    connect(m_board, &ScheduleBoard::slotChosen, this, &ScheduleStack::slotChosen);
    connect(m_board, &ScheduleBoard::pageTurned, this, &ScheduleStack::pageTurned);
    connect(m_agenda, &AgendaList::bookingSelected, this, &ScheduleStack::bookingSelected);
    connect(m_agenda, &AgendaList::bookingOpened, this, &ScheduleStack::bookingOpened);
    connect(m_agenda, &AgendaList::pageTurned, this, &ScheduleStack::pageTurned);
    connect(m_month, &MonthBoard::dayMarked, this, &ScheduleStack::dayMarked);
    connect(m_month, &MonthBoard::dayOpened, this, &ScheduleStack::dayOpened);
    connect(m_month, &MonthBoard::pageTurned, this, &ScheduleStack::pageTurned);
}

void ScheduleStack::bring(QWidget* widget)
{
    if (currentWidget() == widget)
        return;
    const bool hadKeyboard = currentWidget() && currentWidget()->hasFocus();
    setCurrentWidget(widget);
    if (hadKeyboard)
        widget->setFocus(Qt::OtherFocusReason);
}

void ScheduleStack::showBoard(BoardView view, bool anyHidden)
{
    if (view.columns.empty()) {
        if (anyHidden)
            m_empty->setText(tr("All columns are hidden"),
                tr("Whoever works on this day has been hidden. Choose the columns with Ctrl+L."));
        else
            m_empty->setText(tr("Nobody works on this day"),
                tr("No therapist has hours, and nothing is booked. Hours are set under Settings, "
                   "Therapists."));
        m_board->setView(std::move(view));
        bring(m_empty);
        return;
    }
    m_board->setView(std::move(view));
    bring(m_board);
}

void ScheduleStack::showAgenda(BoardView view)
{
    const bool isEmpty = !hasBookings(view);
    m_agenda->setBookings(view);
    m_empty->setText(tr("Nothing is booked in these two weeks"),
        tr("A booking is made with Ctrl+N, or on a free time of the day."));
    bring(isEmpty ? static_cast<QWidget*>(m_empty) : m_agenda);
}

void ScheduleStack::showMonth(MonthView month, Date day)
{
    m_month->setMonth(std::move(month));
    m_month->setDay(day);
    bring(m_month);
}

void ScheduleStack::select(std::optional<Id<Booking>> booking)
{
    m_board->select(booking);
    m_agenda->selectBooking(booking);
}

std::optional<Id<Booking>> ScheduleStack::selected() const
{
    if (currentWidget() == m_board)
        return m_board->selected();
    return currentWidget() == m_agenda ? m_agenda->selected() : std::nullopt;
}

const BookingView* ScheduleStack::bookingWith(Id<Booking> id) const
{
    if (currentWidget() == m_board)
        return m_board->bookingWith(id);
    return currentWidget() == m_agenda ? m_agenda->bookingWith(id) : nullptr;
}

const BookingView* ScheduleStack::selectedBooking() const
{
    const auto booking = selected();
    return booking ? bookingWith(*booking) : nullptr;
}

std::optional<BoardPlace> ScheduleStack::freePlace() const
{
    return currentWidget() == m_board ? m_board->freePlace() : std::nullopt;
}

void ScheduleStack::setNow(Moment now)
{
    m_board->setNow(now);
    m_month->setNow(now);
}

void ScheduleStack::focusFront()
{
    currentWidget()->setFocus(Qt::OtherFocusReason);
}

} // namespace taper
