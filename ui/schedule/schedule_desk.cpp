// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/schedule_desk.h"

#include "core/clinic/day_list.h"
#include "ui/booking/booking_editor.h"
#include "ui/print/day_list_preview.h"
#include "ui/shell/bridge.h"
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"

namespace taper {

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
    follow(BookingEditor::openEdit(m_bridge, m_page, booking), tr("Saved: %1, %2."));
}

void ScheduleDesk::moveBooking(const BookingView& booking, std::optional<Moment> to)
{
    follow(BookingEditor::openMove(m_bridge, m_page, booking, to), tr("Moved: %1, %2."));
}

void ScheduleDesk::follow(BookingEditor* editor, const QString& sentence)
{
    connect(editor, &BookingEditor::booked, this, [this, sentence](const BookingView& booking) {
        Q_EMIT placed(booking);
        Q_EMIT noticed(sentence.arg(booking.clientName, words::momentText(booking.fields.start)));
    });
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
