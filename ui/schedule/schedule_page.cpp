// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/schedule_page.h"

#include "core/clinic/day_list.h"
#include "ui/booking/booking_editor.h"
#include "ui/booking/booking_panel.h"
#include "ui/print/day_list_preview.h"
#include "ui/schedule/date_bar.h"
#include "ui/schedule/schedule_board.h"
#include "ui/shell/bridge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/finding_words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

namespace taper {

namespace {

/// How often the line of now moves.
constexpr std::chrono::seconds kTick{20};

BookingStart startAt(const BoardPlace& place)
{
    BookingStart start;
    if (place.therapist.isValid())
        start.therapist = place.therapist;
    start.moment = place.moment;
    return start;
}

} // namespace

SchedulePage::SchedulePage(AsyncBridge& bridge, QWidget* parent)
    : Page{parent}
    , m_bridge{bridge}
    , m_dateBar{new DateBar}
    , m_board{new ScheduleBoard}
    , m_panel{new BookingPanel}
    , m_empty{new EmptyState{tr("Nobody works on this day"),
          tr("No therapist has hours, and nothing is booked. Hours are set under Settings, Therapists.")}}
    , m_splitter{new QSplitter{Qt::Horizontal}}
    , m_timer{new QTimer{this}}
{
    setObjectName(QStringLiteral("schedulePage"));
    setFocusPolicy(Qt::ClickFocus);
    build();
    connectBoard();
    connectPanel();
    addShortcuts();
    m_timer->setInterval(kTick);
    connect(m_timer, &QTimer::timeout, this, &SchedulePage::tick);
}

void SchedulePage::build()
{
    auto* print = makeButton(tr("&Print day list"));
    print->setObjectName(QStringLiteral("printDayList"));
    print->setIcon(icon(QStringLiteral("print")));
    print->setToolTip(tr("Ctrl+P"));
    auto* create = makeButton(tr("&New booking"), ButtonRole::Primary);
    create->setObjectName(QStringLiteral("newBooking"));
    create->setIcon(icon(QStringLiteral("plus"), theme().onAccent));
    create->setToolTip(tr("Ctrl+N, or type on a free time"));
    m_dateBar->addAction(print);
    m_dateBar->addAction(create);
    connect(print, &QPushButton::clicked, this, &SchedulePage::printDayList);
    connect(create, &QPushButton::clicked, this, [this] { startBooking({}); });

    auto* left = new QWidget;
    auto* leftLayout = new QVBoxLayout{left};
    leftLayout->setContentsMargins({});
    leftLayout->setSpacing(0);
    leftLayout->addWidget(m_board, 1);
    leftLayout->addWidget(m_empty, 1);
    m_empty->hide();

    m_splitter->addWidget(left);
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

void SchedulePage::connectBoard()
{
    connect(m_dateBar, &DateBar::dateChosen, this, [this](Date date) { showDay(date); });
    connect(m_dateBar, &DateBar::todayChosen, this, &SchedulePage::showToday);
    connect(m_board, &ScheduleBoard::bookingSelected, this, &SchedulePage::chooseBooking);
    connect(m_board, &ScheduleBoard::bookingOpened, this, [this](Id<Booking> booking) {
        if (const BookingView* view = m_board->bookingWith(booking))
            editBooking(*view);
    });
    connect(m_board, &ScheduleBoard::selectionCleared, m_panel, &BookingPanel::clear);
    connect(m_board, &ScheduleBoard::pageTurned, this, [this](int days) {
        if (m_date)
            showDay(*m_date + std::chrono::days{days});
    });
    connect(m_board, &ScheduleBoard::slotChosen, this, [this](const BoardPlace& place, const QString& typed) {
        BookingStart start = startAt(place);
        start.typedText = typed;
        startBooking(start);
    });
}

void SchedulePage::connectPanel()
{
    connect(m_panel, &BookingPanel::noticed, this, &SchedulePage::noticed);
    connect(m_panel, &BookingPanel::undoOffered, this, &SchedulePage::undoOffered);
    connect(m_panel, &BookingPanel::failed, this, &SchedulePage::failed);
    connect(m_panel, &BookingPanel::clientRequested, this, &SchedulePage::clientRequested);
    connect(m_panel, &BookingPanel::editRequested, this, &SchedulePage::editBooking);
    connect(m_panel, &BookingPanel::moveRequested, this, &SchedulePage::moveBooking);
}

void SchedulePage::addShortcuts()
{
    const auto add = [this](const QKeySequence& keys, auto slot) {
        auto* shortcut = new QShortcut{keys, this};
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    add(QKeySequence{Qt::ALT | Qt::Key_Left}, [this] { m_board->pageTurned(-1); });
    add(QKeySequence{Qt::ALT | Qt::Key_Right}, [this] { m_board->pageTurned(1); });
    add(QKeySequence{Qt::ALT | Qt::Key_Home}, [this] { showToday(); });
    add(QKeySequence{Qt::CTRL | Qt::Key_G}, [this] { m_dateBar->openCalendar(); });
    add(QKeySequence{QKeySequence::Print}, [this] { printDayList(); });
    add(QKeySequence{QKeySequence::New}, [this] { startBooking({}); });
    add(QKeySequence{Qt::Key_F2}, [this] {
        if (const BookingView* booking = selectedBooking())
            editBooking(*booking);
    });
    add(QKeySequence{Qt::CTRL | Qt::Key_M}, [this] {
        if (const BookingView* booking = selectedBooking())
            moveBooking(*booking, std::nullopt);
    });
}

void SchedulePage::activate()
{
    m_timer->start();
    if (!m_date)
        showToday();
    else if (m_isStale)
        load();
    else
        tick();
}

void SchedulePage::focusFirst()
{
    if (m_board->isVisibleTo(this))
        m_board->setFocus(Qt::OtherFocusReason);
    else
        setFocus(Qt::OtherFocusReason);
}

void SchedulePage::refresh(const Changes& changes)
{
    m_panel->refresh(changes);
    if (!m_date || !changes.touches(*m_date))
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

void SchedulePage::showDay(Date date, std::optional<Id<Booking>> booking)
{
    m_wanted = booking;
    if (m_date != date && !booking)
        m_panel->clear();
    m_date = date;
    m_dateBar->setDate(date);
    load();
}

void SchedulePage::load()
{
    m_dayRequest.run(
        m_bridge, [date = *m_date](Clinic& clinic) { return dayView(clinic, date); },
        [this](Result<BoardView> day) {
            if (day)
                show(std::move(*day));
            else
                Q_EMIT failed(words::errorText(day.error()));
        });
}

void SchedulePage::show(BoardView day)
{
    m_isStale = false;
    m_dateBar->setToday(dateOf(day.now));
    showBoard(!day.columns.empty());
    Q_EMIT statusChanged(summaryOf(day));
    m_board->setView(std::move(day));

    auto wanted = std::exchange(m_wanted, std::nullopt);
    // The first thing seen in the morning is the next client, not an empty panel.
    if (!wanted && std::exchange(m_isFirstDay, false))
        wanted = firstCursor(m_board->view()).booking;
    if (wanted) {
        m_board->select(wanted);
        m_panel->showBooking(m_bridge, *wanted);
    }
}

void SchedulePage::showBoard(bool hasTherapists)
{
    // A day without a board must not swallow the keyboard: the page holds it until there is a board again.
    const bool hadKeyboard = m_board->hasFocus() || hasFocus();
    m_board->setVisible(hasTherapists);
    m_empty->setVisible(!hasTherapists);
    if (hadKeyboard)
        focusFirst();
}

void SchedulePage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown)
        Q_EMIT m_board->pageTurned(event->key() == Qt::Key_PageUp ? -1 : 1);
    else
        Page::keyPressEvent(event);
}

void SchedulePage::tick()
{
    m_nowRequest.run(
        m_bridge, [](Clinic& clinic) { return clinic.now(); },
        [this](Moment now) {
            m_dateBar->setToday(dateOf(now));
            m_board->setNow(now);
        });
}

void SchedulePage::chooseBooking(Id<Booking> booking)
{
    m_panel->showBooking(m_bridge, booking);
}

void SchedulePage::startBooking(const BookingStart& start)
{
    BookingStart from = start;
    if (!from.moment && m_date) {
        // N takes the free time under the keyboard, if there is one.
        const auto place = m_board->freePlace();
        if (place && m_board->view().from == *m_date) {
            const BookingStart here = startAt(*place);
            from.therapist = here.therapist;
            from.moment = here.moment;
        } else {
            from.date = m_date;
        }
    }
    follow(BookingEditor::openNew(m_bridge, this, from), tr("Booked: %1, %2."));
}

void SchedulePage::editBooking(const BookingView& booking)
{
    follow(BookingEditor::openEdit(m_bridge, this, booking), tr("Saved: %1, %2."));
}

void SchedulePage::moveBooking(const BookingView& booking, std::optional<Moment> to)
{
    follow(BookingEditor::openMove(m_bridge, this, booking, to), tr("Moved: %1, %2."));
}

void SchedulePage::follow(BookingEditor* editor, const QString& sentence)
{
    connect(editor, &BookingEditor::booked, this, [this, sentence](const BookingView& booking) {
        showDay(dateOf(booking.fields.start), booking.id);
        Q_EMIT noticed(sentence.arg(booking.clientName, words::momentText(booking.fields.start)));
    });
}

const BookingView* SchedulePage::selectedBooking() const
{
    return m_board->selected() ? m_board->bookingWith(*m_board->selected()) : nullptr;
}

void SchedulePage::printDayList()
{
    if (!m_date)
        return;
    m_bridge.ask(
        this, [date = *m_date](Clinic& clinic) { return dayList(clinic, date); },
        [this](Result<DayList> list) {
            if (!list) {
                Q_EMIT failed(words::errorText(list.error()));
                return;
            }
            auto* preview = new DayListPreview{std::move(*list), this};
            preview->setAttribute(Qt::WA_DeleteOnClose);
            connect(preview, &DayListPreview::saved, this,
                [this](const QString& path) { Q_EMIT noticed(tr("Day list saved as %1.").arg(path)); });
            preview->open();
        });
}

QString SchedulePage::summaryOf(const BoardView& day) const
{
    QStringList parts{day.bookings == 1 ? tr("1 booking") : tr("%n bookings", nullptr, day.bookings)};
    if (day.open > Minutes{0})
        parts += tr("%1 booked of %2").arg(words::hoursText(day.booked), words::hoursText(day.open));
    if (day.tooClose > 0)
        parts += tr("%n too close", nullptr, day.tooClose);
    if (day.caution > 0)
        parts += day.caution == 1 ? tr("1 caution") : tr("%n cautions", nullptr, day.caution);
    return parts.join(QStringLiteral(" · "));
}

} // namespace taper
