// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/schedule_desk.h"

#include "core/clinic/day_list.h"
#include "core/clinic/waiting_offers.h"
#include "ui/booking/booking_editor.h"
#include "ui/booking/first_free_dialog.h"
#include "ui/booking/undo_history.h"
#include "ui/leave/displaced_dialog.h"
#include "ui/leave/leave_dialog.h"
#include "ui/leave/leave_list_dialog.h"
#include "ui/print/day_list_preview.h"
#include "ui/shell/bridge.h"
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"

namespace taper {

namespace {

/// How far ahead bookings outside the hours are looked for.
constexpr int kDisplacedDays = 60;

} // namespace

ScheduleDesk::ScheduleDesk(AsyncBridge& bridge, QWidget* page)
    : QObject{page}
    , m_bridge{bridge}
    , m_page{page}
{ }

void ScheduleDesk::startBooking(const BookingStart& start)
{
    follow(BookingEditor::openNew(m_bridge, m_page, start), tr("Booked: %1, %2."));
}

void ScheduleDesk::editBooking(const BookingView& booking)
{
    follow(BookingEditor::openEdit(m_bridge, m_page, booking), tr("Saved: %1, %2."), booking);
}

void ScheduleDesk::moveBooking(const BookingView& booking, std::optional<Moment> to)
{
    follow(BookingEditor::openMove(m_bridge, m_page, booking, to), tr("Moved: %1, %2."), booking);
}

void ScheduleDesk::follow(
    BookingEditor* editor, const QString& sentence, const std::optional<BookingView>& before)
{
    connect(
        editor, &BookingEditor::booked, this, [this, editor, sentence, before](const BookingView& booking) {
            Q_EMIT placed(booking);
            QString told = sentence.arg(booking.clientName, words::momentText(booking.fields.start));
            if (editor->savedCount() > 1)
                //: Follows the notice of the first of several sessions that repeat
                told += u' ' + tr("%n sessions in all.", nullptr, editor->savedCount());
            tell(told, editor->wayBack());
            if (before && leavesGap(before->fields, booking.fields))
                Q_EMIT gapLeft(*before);
        });
}

void ScheduleDesk::tell(const QString& sentence, const WayBack& back)
{
    std::function<void()> undo;
    if (m_history)
        undo = m_history->offerFor(sentence, back);
    if (undo)
        Q_EMIT undoOffered(sentence, undo);
    else
        Q_EMIT noticed(sentence);
}

void ScheduleDesk::findFirstFree(Date from)
{
    FirstFreeStart start;
    start.from = from;
    auto* dialog = FirstFreeDialog::open(m_bridge, m_page, start);
    connect(dialog, &FirstFreeDialog::slotChosen, this,
        [this, dialog](const SlotView& slot) { startBooking(dialog->bookingStart(slot)); });
}

template <class Dialog, class Signal>
void ScheduleDesk::tellOf(Dialog* dialog, Signal signal)
{
    connect(dialog, signal, this, [this](const QString& sentence, const WayBack& back, Date day) {
        Q_EMIT dayTouched(day);
        tell(sentence, back);
    });
}

void ScheduleDesk::enterLeave(std::optional<Id<Therapist>> therapist, Moment from)
{
    tellOf(LeaveDialog::openFor(m_bridge, m_page, therapist, from), &LeaveDialog::entered);
}

void ScheduleDesk::listLeave()
{
    tellOf(LeaveListDialog::open(m_bridge, m_page), &LeaveListDialog::entered);
}

void ScheduleDesk::settleDisplaced(Date from)
{
    tellOf(DisplacedDialog::open(m_bridge, m_page, from, from + std::chrono::days{kDisplacedDays}),
        &DisplacedDialog::settled);
}

void ScheduleDesk::printDayList(Date date)
{
    m_bridge.ask(
        this, [date](Clinic& clinic) { return dayList(clinic, date); },
        [this](Result<DayList> list) {
            if (!list) {
                Q_EMIT failed(words::errorText(list.error()));
                return;
            }
            auto* preview = new DayListPreview{std::move(*list), m_page};
            preview->setAttribute(Qt::WA_DeleteOnClose);
            connect(preview, &DayListPreview::saved, this,
                [this](const QString& path) { Q_EMIT noticed(tr("Day list saved as %1.").arg(path)); });
            preview->open();
        });
}

} // namespace taper
