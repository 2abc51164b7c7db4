// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/day_page.h"

#include "ui/booking/booking_editor.h"
#include "ui/booking/booking_panel.h"
#include "ui/print/day_list_preview.h"
#include "ui/schedule/date_bar.h"
#include "ui/schedule/day_board.h"
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

} // namespace

DayPage::DayPage(AsyncBridge& bridge, QWidget* parent)
    : Page{parent}
    , m_bridge{bridge}
    , m_dateBar{new DateBar}
    , m_board{new DayBoard}
    , m_panel{new BookingPanel}
    , m_empty{new EmptyState{tr("Nobody works on this day"),
          tr("No therapist has hours, and nothing is booked. Hours are set under Settings, Therapists.")}}
    , m_splitter{new QSplitter{Qt::Horizontal}}
    , m_timer{new QTimer{this}}
{
    setObjectName(QStringLiteral("dayPage"));
    setFocusPolicy(Qt::ClickFocus);
    build();
    connectBoard();
    connectPanel();
    addShortcuts();
    m_timer->setInterval(kTick);
    connect(m_timer, &QTimer::timeout, this, &DayPage::tick);
}

void DayPage::build()
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
    connect(print, &QPushButton::clicked, this, &DayPage::printDayList);
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

void DayPage::connectBoard()
{
    connect(m_dateBar, &DateBar::dateChosen, this, [this](Date date) { showDay(date); });
    connect(m_dateBar, &DateBar::todayChosen, this, &DayPage::showToday);
    connect(m_board, &DayBoard::bookingSelected, this, &DayPage::chooseBooking);
    connect(m_board, &DayBoard::bookingOpened, this, [this](Id<Booking> booking) {
        if (const BookingView* view = m_board->bookingWith(booking))
            editBooking(*view);
    });
    connect(m_board, &DayBoard::selectionCleared, m_panel, &BookingPanel::clear);
    connect(m_board, &DayBoard::dayStepped, this, [this](int days) {
        if (m_date)
            showDay(*m_date + std::chrono::days{days});
    });
    connect(m_board, &DayBoard::slotChosen, this,
        [this](Id<Therapist> therapist, Moment moment, const QString& typed) {
            BookingStart start;
            start.therapist = therapist;
            start.moment = moment;
            start.typedText = typed;
            startBooking(start);
        });
}

void DayPage::connectPanel()
{
    connect(m_panel, &BookingPanel::noticed, this, &DayPage::noticed);
    connect(m_panel, &BookingPanel::undoOffered, this, &DayPage::undoOffered);
    connect(m_panel, &BookingPanel::failed, this, &DayPage::failed);
    connect(m_panel, &BookingPanel::clientRequested, this, &DayPage::clientRequested);
    connect(m_panel, &BookingPanel::editRequested, this, &DayPage::editBooking);
    connect(m_panel, &BookingPanel::moveRequested, this, &DayPage::moveBooking);
}

void DayPage::addShortcuts()
{
    const auto add = [this](const QKeySequence& keys, auto slot) {
        auto* shortcut = new QShortcut{keys, this};
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    add(QKeySequence{Qt::ALT | Qt::Key_Left}, [this] { m_board->dayStepped(-1); });
    add(QKeySequence{Qt::ALT | Qt::Key_Right}, [this] { m_board->dayStepped(1); });
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

void DayPage::activate()
{
    m_timer->start();
    if (!m_date)
        showToday();
    else if (m_isStale)
        load();
    else
        tick();
}

void DayPage::focusFirst()
{
    if (m_board->isVisibleTo(this))
        m_board->setFocus(Qt::OtherFocusReason);
    else
        setFocus(Qt::OtherFocusReason);
}

void DayPage::refresh(const Changes& changes)
{
    m_panel->refresh(changes);
    if (!m_date || !changes.touches(*m_date))
        return;
    if (isVisible())
        load();
    else
        m_isStale = true;
}

void DayPage::showToday()
{
    m_bridge.ask(
        this, [](Clinic& clinic) { return clinic.today(); }, [this](Date today) { showDay(today); });
}

void DayPage::showDay(Date date, std::optional<Id<Booking>> booking)
{
    m_wanted = booking;
    if (m_date != date && !booking)
        m_panel->clear();
    m_date = date;
    m_dateBar->setDate(date);
    load();
}

void DayPage::load()
{
    m_dayRequest.run(
        m_bridge, [date = *m_date](Clinic& clinic) { return dayView(clinic, date); },
        [this](Result<DayView> day) {
            if (day)
                show(std::move(*day));
            else
                Q_EMIT failed(words::errorText(day.error()));
        });
}

void DayPage::show(DayView day)
{
    m_isStale = false;
    m_dateBar->setToday(dateOf(day.now));
    showBoard(!day.therapists.empty());
    Q_EMIT statusChanged(summaryOf(day));
    m_board->setDay(std::move(day));

    auto wanted = std::exchange(m_wanted, std::nullopt);
    // The first thing seen in the morning is the next client, not an empty panel.
    if (!wanted && std::exchange(m_isFirstDay, false))
        wanted = firstCursor(m_board->day()).booking;
    if (wanted) {
        m_board->select(wanted);
        m_panel->showBooking(m_bridge, *wanted);
    }
}

void DayPage::showBoard(bool hasTherapists)
{
    // A day without a board must not swallow the keyboard: the page holds it until there is a board again.
    const bool hadKeyboard = m_board->hasFocus() || hasFocus();
    m_board->setVisible(hasTherapists);
    m_empty->setVisible(!hasTherapists);
    if (hadKeyboard)
        focusFirst();
}

void DayPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown)
        Q_EMIT m_board->dayStepped(event->key() == Qt::Key_PageUp ? -1 : 1);
    else
        Page::keyPressEvent(event);
}

void DayPage::tick()
{
    m_nowRequest.run(
        m_bridge, [](Clinic& clinic) { return clinic.now(); },
        [this](Moment now) {
            m_dateBar->setToday(dateOf(now));
            m_board->setNow(now);
        });
}

void DayPage::chooseBooking(Id<Booking> booking)
{
    m_panel->showBooking(m_bridge, booking);
}

void DayPage::startBooking(const BookingStart& start)
{
    BookingStart from = start;
    if (!from.moment && m_date) {
        // N takes the free time under the keyboard, if there is one.
        const BoardCursor& cursor = m_board->cursor();
        const auto& therapists = m_board->day().therapists;
        if (!cursor.booking && cursor.column < therapists.size() && dateOf(cursor.time) == *m_date) {
            from.therapist = therapists[cursor.column].therapist;
            from.moment = cursor.time;
        } else {
            from.date = m_date;
        }
    }
    follow(BookingEditor::openNew(m_bridge, this, from), tr("Booked: %1, %2."));
}

void DayPage::editBooking(const BookingView& booking)
{
    follow(BookingEditor::openEdit(m_bridge, this, booking), tr("Saved: %1, %2."));
}

void DayPage::moveBooking(const BookingView& booking, std::optional<Moment> to)
{
    follow(BookingEditor::openMove(m_bridge, this, booking, to), tr("Moved: %1, %2."));
}

void DayPage::follow(BookingEditor* editor, const QString& sentence)
{
    connect(editor, &BookingEditor::booked, this, [this, sentence](const BookingView& booking) {
        showDay(dateOf(booking.fields.start), booking.id);
        Q_EMIT noticed(sentence.arg(booking.clientName, words::momentText(booking.fields.start)));
    });
}

const BookingView* DayPage::selectedBooking() const
{
    return m_board->selected() ? m_board->bookingWith(*m_board->selected()) : nullptr;
}

void DayPage::printDayList()
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

QString DayPage::summaryOf(const DayView& day) const
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
