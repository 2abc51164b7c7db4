// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/schedule_page.h"

#include "core/clinic/month.h"
#include "core/clinic/waiting.h"
#include "ui/booking/booking_panel.h"
#include "ui/booking/booking_start.h"
#include "ui/booking/undo_history.h"
#include "ui/schedule/board_mover.h"
#include "ui/schedule/date_bar.h"
#include "ui/schedule/schedule_columns.h"
#include "ui/schedule/schedule_desk.h"
#include "ui/schedule/schedule_stack.h"
#include "ui/schedule/waiting_side.h"
#include "ui/shell/bridge.h"
#include "ui/widgets/labels.h"
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"

#include <QAction>
#include <QKeyEvent>
#include <QSettings>
#include <QSplitter>
#include <QTimer>

namespace taper {

namespace {

/// How often the line of now moves.
constexpr std::chrono::seconds kTick{20};

const QString& viewKey()
{
    static const QString key = QStringLiteral("board/view");
    return key;
}

} // namespace

SchedulePage::SchedulePage(AsyncBridge& bridge, QWidget* parent)
    : Page{parent}
    , m_bridge{bridge}
    , m_view{scheduleViewFrom(QSettings{}.value(viewKey()).toString()).value_or(ScheduleView::Day)}
    , m_dateBar{new DateBar}
    , m_stack{new ScheduleStack}
    , m_panel{new BookingPanel}
    , m_splitter{new QSplitter{Qt::Horizontal}}
    , m_columns{new ScheduleColumns{bridge, this}}
    , m_desk{new ScheduleDesk{bridge, this}}
    , m_mover{new BoardMover{bridge, &m_stack->board(), this}}
    , m_waiting{new WaitingSide{bridge, m_desk, this}}
    , m_timer{new QTimer{this}}
{
    setObjectName(QStringLiteral("schedulePage"));
    setFocusPolicy(Qt::ClickFocus);
    makeActions();
    build();
    connectViews();
    connectPanel();
    connectLists();
    m_timer->setInterval(kTick);
    connect(m_timer, &QTimer::timeout, this, &SchedulePage::tick);
}

void SchedulePage::activate()
{
    m_timer->start();
    if (!m_columns->isLoaded())
        m_columns->load();
    if (!m_date)
        showToday();
    else if (m_isStale)
        load();
    else
        tick();
}

void SchedulePage::focusFirst()
{
    m_stack->focusFront();
}

void SchedulePage::refresh(const Changes& changes)
{
    m_panel->refresh(changes);
    m_waiting->refresh(changes);
    if (changes.setup || changes.everything)
        m_columns->load();
    if (!m_date)
        return;
    const auto [from, to] = daysShown(m_view, *m_date);
    // A month shows races too, and the days beside it.
    bool isTouched = m_view == ScheduleView::Month && !changes.isEmpty();
    for (Date day = from; day <= to && !isTouched; day += std::chrono::days{1})
        isTouched = changes.touches(day);
    if (!isTouched)
        return;
    if (isVisible())
        load();
    else
        m_isStale = true;
}

void SchedulePage::showToday()
{
    m_bridge.ask(
        this, [](Clinic& clinic) { return clinic.today(); }, [this](Date today) { showDay(today); });
}

void SchedulePage::turnPage(int pages)
{
    if (m_date)
        showDay(turned(m_view, *m_date, pages));
}

void SchedulePage::showDay(Date date, std::optional<Id<Booking>> booking)
{
    m_wanted = booking;
    // A booking wants to be seen: the month shows none.
    if (booking && m_view == ScheduleView::Month)
        m_view = ScheduleView::Day;
    if (m_date != date && !booking)
        m_panel->clear();
    m_date = date;
    m_dateBar->show(m_view, date);
    load();
}

void SchedulePage::showView(ScheduleView view)
{
    const auto chosen = m_stack->selected();
    m_view = view;
    QSettings{}.setValue(viewKey(), keyOf(view));
    if (m_date)
        showDay(*m_date, view == ScheduleView::Month ? std::nullopt : chosen);
}

void SchedulePage::takeColumns()
{
    m_dateBar->setTherapists(m_columns->shown(), m_columns->weekOf());
    if (m_date)
        load();
}

void SchedulePage::load()
{
    if (m_view == ScheduleView::Month)
        return loadMonth();
    m_viewRequest.run(
        m_bridge,
        [request = requestFor(m_view, *m_date, m_columns->weekOf())](
            Clinic& clinic) { return boardView(clinic, request); },
        [this](Result<BoardView> view) {
            if (view)
                show(std::move(*view));
            else
                Q_EMIT failed(words::errorText(view.error()));
        });
}

void SchedulePage::loadMonth()
{
    m_viewRequest.run(
        m_bridge, [date = *m_date](Clinic& clinic) { return monthView(clinic, date); },
        [this](Result<MonthView> month) {
            if (month)
                showMonth(std::move(*month));
            else
                Q_EMIT failed(words::errorText(month.error()));
        });
}

void SchedulePage::show(BoardView view)
{
    m_isStale = false;
    m_dateBar->setToday(dateOf(view.now));
    Q_EMIT statusChanged(summaryOf(view));
    if (m_view == ScheduleView::Agenda) {
        m_stack->showAgenda(std::move(view));
    } else {
        const bool anyColumn = !view.columns.empty();
        const bool isChosen = m_view == ScheduleView::Day || m_view == ScheduleView::Team;
        m_stack->showBoard(isChosen ? m_columns->arrange(std::move(view)) : std::move(view), anyColumn);
    }

    auto wanted = std::exchange(m_wanted, std::nullopt);
    // The first thing seen in the morning is the next client, not an empty panel.
    if (!wanted && std::exchange(m_isFirstDay, false))
        wanted = firstCursor(m_stack->board().view()).booking;
    if (wanted) {
        m_stack->select(wanted);
        m_panel->showBooking(m_bridge, *wanted);
    }
}

void SchedulePage::showMonth(MonthView month)
{
    m_isStale = false;
    m_dateBar->setToday(dateOf(month.now));
    BoardView totals;
    for (const MonthDay& day : month.days) {
        if (daysShown(ScheduleView::Month, day.date) != daysShown(ScheduleView::Month, *m_date))
            continue;
        totals.bookings += day.bookings;
        totals.tooClose += day.tooClose;
        totals.caution += day.caution;
        totals.open += day.open;
        totals.booked += day.booked;
    }
    Q_EMIT statusChanged(summaryOf(totals));
    m_stack->showMonth(std::move(month), *m_date);
}

void SchedulePage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown)
        turnPage(event->key() == Qt::Key_PageUp ? -1 : 1);
    else
        Page::keyPressEvent(event);
}

void SchedulePage::tick()
{
    m_nowRequest.run(
        m_bridge, [](Clinic& clinic) { return clinic.now(); },
        [this](Moment now) {
            m_dateBar->setToday(dateOf(now));
            m_stack->setNow(now);
        });
}

void SchedulePage::startBooking(const BookingStart& start)
{
    BookingStart from = start;
    // The free time under the keyboard is taken, if there is one.
    if (const auto place = m_stack->freePlace(); place && !from.moment)
        putAt(from, *place);
    else if (!from.moment)
        from.date = m_date;
    m_desk->startBooking(from);
}

void SchedulePage::putAt(BookingStart& start, const BoardPlace& place)
{
    if (place.therapist.isValid())
        start.therapist = place.therapist;
    start.room = place.room;
    start.moment = place.moment;
}

/// The leave under the keyboard, or new leave from there on.
void SchedulePage::enterLeave()
{
    const auto place = m_stack->freePlace();
    const BookingView* booking = m_stack->selectedBooking();
    if (place)
        m_desk->enterLeave(
            place->therapist.isValid() ? std::optional{place->therapist} : std::nullopt, place->moment);
    else if (booking)
        m_desk->enterLeave(booking->fields.therapist, booking->fields.start);
    else if (m_date)
        m_desk->enterLeave(std::nullopt, Moment{*m_date});
}

void SchedulePage::place(const WaitingView& entry)
{
    if (m_view == ScheduleView::Month || m_view == ScheduleView::Agenda)
        showView(ScheduleView::Day);
    m_mover->carry(entry.id);
    m_stack->focusFront();
}

void SchedulePage::setTopWidget(QWidget* widget)
{
    m_dateBar->setMiddle(widget);
}

void SchedulePage::setHistory(UndoHistory* history)
{
    m_panel->setHistory(history);
    m_mover->setHistory(history);
    m_desk->setHistory(history);
    m_waiting->setHistory(history);
    connect(m_undo, &QAction::triggered, history, &UndoHistory::undo);
    connect(m_redo, &QAction::triggered, history, &UndoHistory::redo);
    const auto follow = [this, history] {
        m_undo->setEnabled(history->canUndo());
        m_redo->setEnabled(history->canRedo());
        m_undo->setText(withoutMnemonics(history->undoText()));
        m_redo->setText(withoutMnemonics(history->redoText()));
    };
    connect(history, &UndoHistory::changed, this, follow);
    connect(history, &UndoHistory::noticed, this, &SchedulePage::noticed);
    connect(history, &UndoHistory::failed, this, &SchedulePage::failed);
    connect(history, &UndoHistory::done, this, [this](const std::vector<BookingView>& bookings) {
        if (!bookings.empty() && holdsSlot(bookings.front().fields.status))
            showDay(dateOf(bookings.front().fields.start), bookings.front().id);
    });
    askReasonsOver(this, *history);
    follow();
}

void SchedulePage::printDayList()
{
    if (m_date)
        m_desk->printDayList(*m_date);
}

QString SchedulePage::summaryOf(const BoardView& view) const
{
    QStringList parts{view.bookings == 1 ? tr("1 booking") : tr("%n bookings", nullptr, view.bookings)};
    if (view.open > Minutes{0})
        parts += tr("%1 booked of %2").arg(words::hoursText(view.booked), words::hoursText(view.open));
    if (view.tooClose > 0)
        parts += tr("%n too close", nullptr, view.tooClose);
    if (view.caution > 0)
        parts += view.caution == 1 ? tr("1 caution") : tr("%n cautions", nullptr, view.caution);
    return parts.join(QStringLiteral(" · "));
}

} // namespace taper
