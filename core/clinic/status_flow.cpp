// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/status_flow.h"

#include <utility>

namespace taper {

namespace {

/// How far the visit has come.
int stepOf(BookingStatus status)
{
    switch (status) {
    case BookingStatus::Arrived:
        return 1;
    case BookingStatus::InSession:
        return 2;
    case BookingStatus::Completed:
        return 3;
    case BookingStatus::Booked:
    case BookingStatus::Confirmed:
    case BookingStatus::NoShow:
    case BookingStatus::Cancelled:
        return 0;
    }
    Q_UNREACHABLE();
}

bool isOnItsDay(const BookingFields& booking, Moment now)
{
    return dateOf(booking.start) == dateOf(now);
}

bool isClinicsFault(CancelReason reason)
{
    return reason == CancelReason::TherapistAway || reason == CancelReason::ClinicClosed
        || reason == CancelReason::BookedInError;
}

} // namespace

BookingFields withStatus(BookingFields booking, BookingStatus status, Moment now)
{
    const BookingStatus before = std::exchange(booking.status, status);
    if (status == before)
        return booking;
    const bool wasSeen = before == BookingStatus::Arrived || before == BookingStatus::InSession;
    const bool isSeen = stepOf(status) > stepOf(before) && isOnItsDay(booking, now);
    const auto note = [isSeen, now](std::optional<Moment>& time) {
        if (isSeen && !time)
            time = now;
    };
    switch (status) {
    case BookingStatus::Booked:
    case BookingStatus::Confirmed:
    case BookingStatus::NoShow:
        booking.arrivedAt.reset();
        booking.startedAt.reset();
        booking.endedAt.reset();
        break;
    case BookingStatus::Arrived:
        note(booking.arrivedAt);
        booking.startedAt.reset();
        booking.endedAt.reset();
        break;
    case BookingStatus::InSession:
        note(booking.startedAt);
        booking.endedAt.reset();
        break;
    case BookingStatus::Completed:
        if (wasSeen)
            note(booking.endedAt);
        break;
    case BookingStatus::Cancelled:
        Q_UNREACHABLE(); // has a reason: cancelledFor()
    }
    return booking;
}

BookingFields cancelledFor(BookingFields booking, CancelReason reason, Moment now, Minutes lateWithin)
{
    booking.status = BookingStatus::Cancelled;
    booking.cancelReason = reason;
    booking.lateCancel =
        lateWithin > Minutes{0} && booking.start - now < lateWithin && !isClinicsFault(reason);
    return booking;
}

} // namespace taper
