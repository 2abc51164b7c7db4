// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/schedule_page.h"

#include "core/clinic/month.h"
#include "ui/booking/booking_editor.h"
#include "ui/booking/booking_panel.h"
#include "ui/schedule/date_bar.h"
#include "ui/schedule/schedule_columns.h"
#include "ui/schedule/schedule_desk.h"
#include "ui/schedule/schedule_stack.h"
#include "ui/shell/bridge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"

#include <QKeyEvent>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

namespace taper {

namespace {

/// How often the line of now moves.
constexpr std::chrono::seconds kTick{20};

const QString& viewKey()
{
    static const QString key = QStringLiteral("board/view");
    return key;
}

BookingStart startAt(const BoardPlace& place)
{
    BookingStart start;
    if (place.therapist.isValid())
        start.therapist = place.therapist;
    start.room = place.room;
    start.moment = place.moment;
    return start;
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
    , m_timer{new QTimer{this}}
{
    setObjectName(QStringLiteral("schedulePage"));
    setFocusPolicy(Qt::ClickFocus);
    build();
    connectViews();
    connectPanel();
    addShortcuts();
    m_timer->setInterval(kTick);
    connect(m_timer, &QTimer::timeout, this, &SchedulePage::tick);
}

void SchedulePage::build()
{
    auto* columns = makeIconButton(QStringLiteral("columns"), tr("Columns… (Ctrl+L)"));
    columns->setObjectName(QStringLiteral("chooseColumns"));
    auto* print = makeButton(tr("&Print day list"));
    print->setObjectName(QStringLiteral("printDayList"));
    print->setIcon(icon(QStringLiteral("print")));
    print->setToolTip(tr("Ctrl+P"));
    auto* create = makeButton(tr("&New booking"), ButtonRole::Primary);
    create->setObjectName(QStringLiteral("newBooking"));
    create->setIcon(icon(QStringLiteral("plus"), theme().onAccent));
    create->setToolTip(tr("Ctrl+N, or type on a free time"));
    for (QWidget* widget : std::initializer_list<QWidget*>{columns, print, create})
        m_dateBar->addAction(widget);
    connect(columns, &QToolButton::clicked, m_columns, &ScheduleColumns::choose);
    connect(print, &QPushButton::clicked, this, &SchedulePage::printDayList);
    connect(create, &QPushButton::clicked, this, [this] { startBooking({}); });

    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_panel);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setHandleWidth(1);

    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_dateBar);
    layout->addWidget(m_splitter, 1);
}

void SchedulePage::connectViews()
{
    connect(m_dateBar, &DateBar::dateChosen, this, [this](Date date) { showDay(date); });
    connect(m_dateBar, &DateBar::todayChosen, this, &SchedulePage::showToday);
    connect(m_dateBar, &DateBar::pageTurned, this, &SchedulePage::turnPage);
    connect(m_dateBar, &DateBar::viewChosen, this, &SchedulePage::showView);
    connect(m_dateBar, &DateBar::therapistChosen, m_columns, &ScheduleColumns::setWeekOf);
    connect(m_columns, &ScheduleColumns::changed, this, &SchedulePage::takeColumns);
    connect(m_columns, &ScheduleColumns::failed, this, &SchedulePage::failed);
    connect(m_stack, &ScheduleStack::bookingSelected, this,
        [this](Id<Booking> booking) { m_panel->showBooking(m_bridge, booking); });
    connect(m_stack, &ScheduleStack::bookingOpened, this, [this](Id<Booking> booking) {
        if (const BookingView* view = m_stack->bookingWith(booking))
            m_desk->editBooking(*view);
    });
    connect(m_stack, &ScheduleStack::selectionCleared, m_panel, &BookingPanel::clear);
    connect(m_stack, &ScheduleStack::pageTurned, this, &SchedulePage::turnPage);
    connect(m_stack, &ScheduleStack::slotChosen, this, [this](const BoardPlace& place, const QString& typed) {
        BookingStart start = startAt(place);
        start.typedText = typed;
        startBooking(start);
    });
    connect(m_stack, &ScheduleStack::dayMarked, this, [this](Date day) {
        const bool isOtherMonth =
            daysShown(ScheduleView::Month, day) != daysShown(ScheduleView::Month, *m_date);
        m_date = day;
        if (isOtherMonth)
            showDay(day);
    });
    connect(m_stack, &ScheduleStack::dayOpened, this, [this](Date day) {
        m_date = day;
        showView(ScheduleView::Day);
    });
}

void SchedulePage::connectPanel()
{
    connect(m_desk, &ScheduleDesk::placed, this,
        [this](const BookingView& booking) { showDay(dateOf(booking.fields.start), booking.id); });
    connect(m_desk, &ScheduleDesk::noticed, this, &SchedulePage::noticed);
    connect(m_desk, &ScheduleDesk::failed, this, &SchedulePage::failed);
    connect(m_panel, &BookingPanel::noticed, this, &SchedulePage::noticed);
    connect(m_panel, &BookingPanel::undoOffered, this, &SchedulePage::undoOffered);
    connect(m_panel, &BookingPanel::failed, this, &SchedulePage::failed);
    connect(m_panel, &BookingPanel::clientRequested, this, &SchedulePage::clientRequested);
    connect(m_panel, &BookingPanel::editRequested, m_desk, &ScheduleDesk::editBooking);
    connect(m_panel, &BookingPanel::moveRequested, m_desk, &ScheduleDesk::moveBooking);
}

void SchedulePage::addShortcuts()
{
    const auto add = [this](const QKeySequence& keys, auto slot) {
        auto* shortcut = new QShortcut{keys, this};
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    for (const ScheduleView view : kScheduleViews)
        add(QKeySequence{Qt::Key_1 + static_cast<int>(view)}, [this, view] { showView(view); });
    add(QKeySequence{Qt::ALT | Qt::Key_Left}, [this] { turnPage(-1); });
    add(QKeySequence{Qt::ALT | Qt::Key_Right}, [this] { turnPage(1); });
    add(QKeySequence{Qt::ALT | Qt::Key_Home}, [this] { showToday(); });
    add(QKeySequence{Qt::CTRL | Qt::Key_G}, [this] { m_dateBar->openCalendar(); });
    add(QKeySequence{Qt::CTRL | Qt::Key_L}, [this] { m_columns->choose(); });
    add(QKeySequence{QKeySequence::Print}, [this] { printDayList(); });
    add(QKeySequence{QKeySequence::New}, [this] { startBooking({}); });
    add(QKeySequence{Qt::Key_F2}, [this] {
        if (const BookingView* booking = m_stack->selectedBooking())
            m_desk->editBooking(*booking);
    });
    add(QKeySequence{Qt::CTRL | Qt::Key_M}, [this] {
        if (const BookingView* booking = m_stack->selectedBooking())
            m_desk->moveBooking(*booking);
    });
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
    if (!from.moment && m_date) {
        // N takes the free time under the keyboard, if there is one.
        if (const auto place = m_stack->freePlace()) {
            const BookingStart here = startAt(*place);
            from.therapist = here.therapist;
            from.room = here.room;
            from.moment = here.moment;
        } else {
            from.date = m_date;
        }
    }
    m_desk->startBooking(from);
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
