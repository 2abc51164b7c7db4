// SPDX-License-Identifier: GPL-3.0-or-later
// How the page of the diary is put together.
#include "ui/schedule/schedule_page.h"

#include "core/clinic/waiting.h"
#include "ui/booking/booking_panel.h"
#include "ui/booking/booking_start.h"
#include "ui/schedule/board_mover.h"
#include "ui/schedule/date_bar.h"
#include "ui/schedule/schedule_columns.h"
#include "ui/schedule/schedule_desk.h"
#include "ui/schedule/schedule_stack.h"
#include "ui/schedule/view_switch.h"
#include "ui/schedule/waiting_side.h"
#include "ui/waiting/gap_offer.h"
#include "ui/waiting/waiting_panel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

namespace taper {

void SchedulePage::makeActions()
{
    const auto add = [this](const QString& name, const QString& text, const QKeySequence& keys, auto slot) {
        auto* action = new QAction{text, this};
        action->setObjectName(name);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        return action;
    };
    add(QStringLiteral("book"), tr("New booking…"), QKeySequence::New, [this] { startBooking({}); });
    add(QStringLiteral("firstFree"), tr("First free time…"), QKeySequence{Qt::CTRL | Qt::Key_F}, [this] {
        if (m_date)
            m_desk->findFirstFree(*m_date);
    });
    add(QStringLiteral("edit"), tr("Edit the booking…"), QKeySequence{Qt::Key_F2}, [this] {
        if (const BookingView* booking = m_stack->selectedBooking())
            m_desk->editBooking(*booking);
    });
    add(QStringLiteral("move"), tr("Move the booking…"), QKeySequence{Qt::CTRL | Qt::Key_M}, [this] {
        if (const BookingView* booking = m_stack->selectedBooking())
            m_desk->moveBooking(*booking);
    });
    add(QStringLiteral("hold"), tr("Put the booking on hold"), QKeySequence{Qt::CTRL | Qt::Key_H}, [this] {
        if (const BookingView* booking = m_stack->selectedBooking())
            m_waiting->hold(*booking);
    });
    // Plain keys, so only while the board or the agenda has the keyboard.
    const auto addKey = [this](
                            const QString& name, const QString& text, Qt::Key key, BookingPanel::Key what) {
        auto* action = new QAction{text, this};
        action->setObjectName(name);
        action->setShortcut(QKeySequence{key});
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, what] {
            if (m_stack->selected())
                m_panel->press(what);
        });
        m_stack->addAction(action);
    };
    addKey(QStringLiteral("nextStep"), tr("The booking's next step"), Qt::Key_Space,
        BookingPanel::Key::NextStep);
    addKey(QStringLiteral("stepBack"), tr("A step back"), Qt::Key_Backspace, BookingPanel::Key::StepBack);
    addKey(QStringLiteral("cancel"), tr("Cancel the booking…"), Qt::Key_Delete, BookingPanel::Key::Cancel);
    add(QStringLiteral("gap"), tr("Who fits the free place"), QKeySequence{Qt::CTRL | Qt::Key_E}, [this] {
        if (m_waiting->offer()->isVisible())
            m_waiting->offer()->focusFirst();
    });
    m_undo = new QAction{this};
    m_undo->setObjectName(QStringLiteral("undo"));
    m_undo->setShortcut(QKeySequence::Undo);
    m_redo = new QAction{this};
    m_redo->setObjectName(QStringLiteral("redo"));
    m_redo->setShortcuts(
        {QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_Z}, QKeySequence{Qt::CTRL | Qt::Key_Y}});
    for (QAction* action : {m_undo, m_redo}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setEnabled(false);
        addAction(action);
    }
    add(QStringLiteral("leave"), tr("Leave or closure…"), QKeySequence{Qt::CTRL | Qt::Key_T},
        [this] { enterLeave(); });
    add(QStringLiteral("leaves"), tr("All leave and closures…"),
        QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_T}, [this] { m_desk->listLeave(); });
    add(QStringLiteral("displaced"), tr("Bookings outside hours…"), QKeySequence{}, [this] {
        if (m_date)
            m_desk->settleDisplaced(*m_date);
    });
    add(QStringLiteral("waiting"), tr("Waiting list beside the board"), QKeySequence{Qt::CTRL | Qt::Key_J},
        [this] { m_waiting->toggle(); });
    add(QStringLiteral("columns"), tr("Columns…"), QKeySequence{Qt::CTRL | Qt::Key_L},
        [this] { m_columns->choose(); });
    add(QStringLiteral("print"), tr("Print day list…"), QKeySequence::Print, [this] { printDayList(); });
    add(QStringLiteral("calendar"), tr("Go to a day…"), QKeySequence{Qt::CTRL | Qt::Key_G},
        [this] { m_dateBar->openCalendar(); });
    add(QStringLiteral("today"), tr("Go to today"), QKeySequence{Qt::ALT | Qt::Key_Home},
        [this] { showToday(); });
    add(QStringLiteral("earlier"), tr("Earlier"), QKeySequence{Qt::ALT | Qt::Key_Left},
        [this] { turnPage(-1); });
    add(QStringLiteral("later"), tr("Later"), QKeySequence{Qt::ALT | Qt::Key_Right}, [this] { turnPage(1); });
    for (const ScheduleView view : kScheduleViews)
        add(QStringLiteral("view.") + keyOf(view), tr("View: %1").arg(titleOf(view)),
            QKeySequence{keyTextOf(view)}, [this, view] { showView(view); });
}

void SchedulePage::build()
{
    auto* more = makeIconButton(QStringLiteral("more"), tr("More to do here"));
    more->setObjectName(QStringLiteral("more"));
    more->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu{more};
    const QStringList offered{QStringLiteral("firstFree"), QStringLiteral("hold"), QStringLiteral("leave"),
        QStringLiteral("leaves"), QStringLiteral("displaced"), QStringLiteral("waiting"),
        QStringLiteral("columns"), QStringLiteral("undo"), QStringLiteral("redo")};
    for (QAction* action : actions()) {
        if (offered.contains(action->objectName()))
            menu->addAction(action);
    }
    more->setMenu(menu);
    auto* print = makeButton(tr("&Print day list"));
    print->setObjectName(QStringLiteral("printDayList"));
    print->setIcon(icon(QStringLiteral("print")));
    print->setToolTip(tr("Ctrl+P"));
    auto* create = makeButton(tr("&New booking"), ButtonRole::Primary);
    create->setObjectName(QStringLiteral("newBooking"));
    create->setIcon(icon(QStringLiteral("plus"), theme().onAccent));
    create->setToolTip(tr("Ctrl+N, or type on a free time"));
    for (QWidget* widget : std::initializer_list<QWidget*>{more, print, create})
        m_dateBar->addAction(widget);
    connect(print, &QPushButton::clicked, this, &SchedulePage::printDayList);
    connect(create, &QPushButton::clicked, this, [this] { startBooking({}); });

    auto* middle = new QWidget;
    auto* middleLayout = new QVBoxLayout{middle};
    middleLayout->setContentsMargins({});
    middleLayout->setSpacing(0);
    middleLayout->addWidget(m_stack, 1);
    middleLayout->addWidget(m_waiting->offer());
    m_splitter->addWidget(m_waiting->panel());
    m_splitter->addWidget(middle);
    m_splitter->addWidget(m_panel);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
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
        BookingStart start;
        putAt(start, place);
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
    connect(m_desk, &ScheduleDesk::dayTouched, this, [this](Date day) { showDay(day); });
    connect(m_desk, &ScheduleDesk::undoOffered, this, &SchedulePage::undoOffered);
    connect(m_desk, &ScheduleDesk::noticed, this, &SchedulePage::noticed);
    connect(m_desk, &ScheduleDesk::failed, this, &SchedulePage::failed);
    connect(m_panel, &BookingPanel::noticed, this, &SchedulePage::noticed);
    connect(m_panel, &BookingPanel::undoOffered, this, &SchedulePage::undoOffered);
    connect(m_panel, &BookingPanel::failed, this, &SchedulePage::failed);
    connect(m_panel, &BookingPanel::gapLeft, m_waiting, &WaitingSide::offerGap);
    connect(m_panel, &BookingPanel::clientRequested, this, &SchedulePage::clientRequested);
    connect(m_panel, &BookingPanel::editRequested, m_desk, &ScheduleDesk::editBooking);
    connect(m_panel, &BookingPanel::moveRequested, m_desk, &ScheduleDesk::moveBooking);
}

void SchedulePage::connectLists()
{
    connect(m_mover, &BoardMover::noticed, this, &SchedulePage::noticed);
    connect(m_mover, &BoardMover::undoOffered, this, &SchedulePage::undoOffered);
    connect(m_mover, &BoardMover::failed, this, &SchedulePage::failed);
    connect(m_mover, &BoardMover::outdated, this, &SchedulePage::load);
    connect(m_mover, &BoardMover::gapLeft, m_waiting, &WaitingSide::offerGap);
    connect(m_waiting, &WaitingSide::placeRequested, this, &SchedulePage::place);
    connect(m_waiting, &WaitingSide::booked, this,
        [this](const BookingView& booking) { showDay(dateOf(booking.fields.start), booking.id); });
    connect(m_waiting, &WaitingSide::putAway, this, &SchedulePage::focusFirst);
}

} // namespace taper
