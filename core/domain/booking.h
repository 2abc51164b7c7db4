// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/client.h"
#include "core/domain/room.h"
#include "core/domain/session_type.h"
#include "core/domain/therapist.h"

#include <array>

namespace taper {

enum class BookingStatus { Booked, Confirmed, Arrived, InSession, Completed, NoShow, Cancelled };
enum class CancelReason {
    ClientRequest,
    ClientIll,
    Injury,
    RaceChanged,
    TherapistAway,
    ClinicClosed,
    BookedInError,
    Other
};

inline constexpr std::array kBookingStatuses{BookingStatus::Booked, BookingStatus::Confirmed,
    BookingStatus::Arrived, BookingStatus::InSession, BookingStatus::Completed, BookingStatus::NoShow,
    BookingStatus::Cancelled};
inline constexpr std::array kCancelReasons{CancelReason::ClientRequest, CancelReason::ClientIll,
    CancelReason::Injury, CancelReason::RaceChanged, CancelReason::TherapistAway, CancelReason::ClinicClosed,
    CancelReason::BookedInError, CancelReason::Other};

[[nodiscard]] QString keyOf(BookingStatus status); ///< "booked", "in_session", "no_show" …
[[nodiscard]] std::optional<BookingStatus> bookingStatusFrom(QStringView key);
[[nodiscard]] QString keyOf(CancelReason reason); ///< "client_request", "client_ill" …
[[nodiscard]] std::optional<CancelReason> cancelReasonFrom(QStringView key);

/// Whether a booking of this status keeps its therapist, room and client from being booked at the same time.
[[nodiscard]] constexpr bool holdsSlot(BookingStatus status)
{
    return status != BookingStatus::Cancelled && status != BookingStatus::NoShow;
}

/// Bookings that were made as one; see core/domain/series.h.
struct Series;

struct BookingFields {
    Id<Client> client;
    Id<Therapist> therapist;
    std::optional<Id<Room>> room;
    Id<SessionType> sessionType;
    Moment start{}; ///< wall-clock time at the clinic
    Minutes length{0}; ///< 5 … 480
    /// Copied from the session type when booked or moved, so that changing the type later moves nobody.
    Minutes bufferBefore{0};
    Minutes bufferAfter{0};
    BookingStatus status = BookingStatus::Booked;
    std::optional<CancelReason> cancelReason; ///< set exactly when cancelled
    Money price;
    QString note;
    QString reason; ///< why a caution or too-close finding was passed; shown wherever the booking is shown
    std::optional<Id<Series>> series; ///< set for one of a series
    // What the desk noted, on the clinic's wall; a step back clears the time of the step it undoes.
    std::optional<Moment> arrivedAt;
    std::optional<Moment> startedAt;
    std::optional<Moment> endedAt;
    bool lateCancel = false; ///< cancelled later than the clinic allows; only when cancelled

    [[nodiscard]] Interval interval() const { return {start, start + length}; }
    /// What the therapist and the room are taken for: the session with its buffers.
    [[nodiscard]] Interval occupied() const { return {start - bufferBefore, start + length + bufferAfter}; }

    bool operator==(const BookingFields&) const = default;
};
using Booking = Valid<BookingFields>;

/// Fields: client, therapist, session_type, minutes, price, cancel_reason, notes, reason.
[[nodiscard]] Problems check(BookingFields& fields);

/// What somebody would like to book: enough to review, not yet a booking.
struct BookingProposal {
    Id<Client> client; ///< may be invalid while a new client is still being typed: then no race speaks
    Id<Therapist> therapist;
    std::optional<Id<Room>> room;
    Id<SessionType> sessionType;
    Moment start{};
    Minutes length{0};
    std::optional<Id<Booking>>
        replaces; ///< the booking being moved or edited, which does not clash with itself

    [[nodiscard]] Interval interval() const { return {start, start + length}; }
};

} // namespace taper
