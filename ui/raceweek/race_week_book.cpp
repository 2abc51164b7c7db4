// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/raceweek/race_week_page.h"

#include "core/clinic/race_week_list.h"
#include "ui/booking/booking_editor.h"
#include "ui/booking/undo_history.h"
#include "ui/print/race_week_preview.h"
#include "ui/raceweek/week_model.h"
#include "ui/shell/bridge.h"
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"

#include <QPushButton>

namespace taper {

// What is done from a cell: booking, opening what is booked; and printing the whole.

void RaceWeekPage::activateCell()
{
    if (currentBooking())
        openBooking();
    else
        book();
}

void RaceWeekPage::book()
{
    const RaceWeekCell* cell = currentCell();
    const auto client = currentClient();
    if (!cell || !client || !m_book->isEnabled())
        return;
    m_offerRequest.run(
        m_bridge,
        [client = *client, day = cell->date, type = m_model->week()->type](
            Clinic& clinic) { return weekOffer(clinic, client, day, type); },
        [this, client = *client, day = cell->date](
            const Result<WeekOffer>& offer) { openEditor(client, day, offer); });
}

void RaceWeekPage::openEditor(Id<Client> client, Date day, const Result<WeekOffer>& offer)
{
    if (!offer) {
        Q_EMIT failed(words::errorText(offer.error()));
        return;
    }
    BookingStart start;
    start.client = client;
    start.date = day;
    start.sessionType = offer->type;
    start.length = offer->length;
    if (offer->start) {
        start.moment = offer->start;
        start.therapist = offer->therapist;
        start.room = offer->room;
    }
    follow(BookingEditor::openNew(m_bridge, this, start), tr("Booked: %1, %2."));
}

void RaceWeekPage::openBooking()
{
    const BookingView* booking = currentBooking();
    if (!booking)
        return;
    const bool isOver = booking->fields.start < Moment{m_model->week()->today};
    if (isOver || !holdsSlot(booking->fields.status))
        Q_EMIT dayRequested(dateOf(booking->fields.start), booking->id);
    else
        follow(BookingEditor::openEdit(m_bridge, this, *booking), tr("Saved: %1, %2."));
}

void RaceWeekPage::follow(BookingEditor* editor, const QString& sentence)
{
    connect(editor, &BookingEditor::booked, this, [this, editor, sentence](const BookingView& booking) {
        const QString said = sentence.arg(booking.clientName, words::momentText(booking.fields.start));
        std::function<void()> undo;
        if (m_history)
            undo = m_history->offerFor(said, editor->wayBack());
        if (undo)
            Q_EMIT undoOffered(said, undo);
        else
            Q_EMIT noticed(said);
    });
}

void RaceWeekPage::print()
{
    if (!m_model->week())
        return;
    m_printRequest.run(
        m_bridge,
        [race = m_model->week()->race.id, filter = m_model->filter()](
            Clinic& clinic) { return raceWeekList(clinic, race, filter); },
        [this](Result<RaceWeekList> list) {
            if (!list) {
                Q_EMIT failed(words::errorText(list.error()));
                return;
            }
            auto* preview = new RaceWeekPreview{*std::move(list), this};
            preview->setAttribute(Qt::WA_DeleteOnClose);
            preview->open();
        });
}

} // namespace taper
