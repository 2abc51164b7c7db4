// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/booking_draft.h"

namespace taper {

std::optional<BookingProposal> BookingDraft::proposal() const
{
    if (!sessionType.isValid() || !length || !date || !time)
        return std::nullopt;
    return BookingProposal{client, therapist, room, sessionType, at(*date, *time), *length, replaces};
}

BookingDetails BookingDraft::details() const
{
    const auto wanted = proposal();
    Q_ASSERT(wanted);
    return {*wanted, newClient, note, reason, price};
}

BookingDraft draftOf(const BookingView& booking)
{
    const BookingFields& fields = booking.fields;
    BookingDraft draft;
    draft.replaces = booking.id;
    draft.client = fields.client;
    draft.clientName = booking.clientName;
    draft.sessionType = fields.sessionType;
    draft.length = fields.length;
    draft.therapist = fields.therapist;
    draft.date = dateOf(fields.start);
    draft.time = timeOfDayOf(fields.start);
    draft.room = fields.room;
    draft.price = fields.price;
    draft.note = fields.note;
    draft.reason = fields.reason;
    return draft;
}

} // namespace taper
