// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/undo.h"

namespace taper {

/// Where a booking stood that was taken out of the diary.
struct HeldPlace {
    Moment start{};
    Id<Therapist> therapist;
    QString therapistName;

    bool operator==(const HeldPlace&) const = default;
};

/// Somebody on the waiting list or the holding list, with all that a list shows.
struct WaitingView {
    Id<WaitingEntry> id;
    int revision = 0;
    WaitingFields fields;

    Moment since{}; ///< on the clinic's wall
    int daysWaiting = 0;
    bool isLapsed = false; ///< the last day that suited is over
    QString clientName;
    QString clientPreferredName;
    QString clientPhone;
    bool clientArchived = false; ///< and so not to be booked
    QString sessionTypeName;
    LoadProfile profile = LoadProfile::Moderate;
    QString colour; ///< of the session type, "#rrggbb" or empty for the theme's choice
    QStringList therapistNames; ///< in the order of the board; empty: any
    std::optional<HeldPlace> held;
    std::optional<RaceTag> race; ///< the nearest, seen from today

    /// What booking this person there would be, for the review while choosing a place.
    [[nodiscard]] BookingProposal proposal(Id<Therapist> therapist, Moment start) const;
};

/// An entry as it stands now, and the way back from what was done to it.
struct WaitingChange {
    WaitingView entry;
    WayBack back;
};

/// Everybody who is to be placed: those in hand first, then the more urgent, then who has waited longer.
Result<std::vector<WaitingView>> waitingList(Clinic& clinic);
/// Errors: NotFound.
Result<WaitingView> waitingEntry(Clinic& clinic, Id<WaitingEntry> id);
/// How many are waiting or in hand; costs the same however many have been.
Result<int> waitingCount(Clinic& clinic);
/// A client's open entries: for asking, when they are booked otherwise, whether they still wait.
Result<std::vector<WaitingView>> waitingOf(Clinic& clinic, Id<Client> client);

/// What a person wants kept, as typed.
struct WaitingDraft {
    std::optional<Id<WaitingEntry>> id; ///< none: a new entry
    int revision = 0; ///< as read
    WaitingFields fields; ///< status and what came of it are the use cases' own
    std::optional<ClientFields> newClient; ///< instead of fields.client; a name is enough
};

/// Adds or changes an entry. The client of a booking in hand stays who it is. Errors: bad input by field (a
/// length that the type does not offer: OutOfRange at "minutes"), NotFound, StaleRevision, Refused (the entry
/// is closed).
Result<WaitingChange> saveWaiting(Clinic& clinic, const WaitingDraft& draft);

/// Takes somebody off the list unbooked. Errors: NotFound, StaleRevision, Refused (closed already).
Result<WaitingChange> removeWaiting(
    Clinic& clinic, Id<WaitingEntry> id, int revision, WaitingRemoval removal);

/// Puts somebody back on the list. A booking in hand is remembered only while it is out of the diary still.
/// Errors: NotFound, StaleRevision. An open entry stays as it is.
Result<WaitingChange> reopenWaiting(Clinic& clinic, Id<WaitingEntry> id, int revision);

struct HoldOutcome {
    BookingView before;
    BookingView booking; ///< cancelled now: its time is free
    WaitingView entry;
    WayBack back;
};

/// Takes a booking out of the diary and puts the person on the holding list, from where a new place brings
/// the same booking back, with its note, price, series and history. Errors: NotFound, StaleRevision, Refused
/// ("status") for one that is under way, over, missed or cancelled.
Result<HoldOutcome> holdBooking(Clinic& clinic, Id<Booking> id, int revision);

/// Where somebody from the list is to be booked.
struct WaitingPlace {
    Id<Therapist> therapist;
    std::optional<Id<Room>> room; ///< else as book() chooses
    Moment start{};
    std::optional<Minutes> length; ///< else the entry's
    QString reason; ///< for passing a caution
};

/// Either what now stands in the diary, or why it does not, as BookingOutcome.
struct WaitingOutcome {
    BookingReview review;
    std::optional<BookingView> booking;
    WayBack back; ///< back on the list, and out of the diary

    [[nodiscard]] bool isBooked() const { return booking.has_value(); }
};

/// Books, or brings back the booking in hand, and takes the entry off the list, all or nothing. The note of
/// the entry goes with a new booking. Errors: as book(); StaleRevision, also if the booking in hand has been
/// brought back otherwise; Refused (the entry is closed).
Result<WaitingOutcome> bookWaiting(
    Clinic& clinic, Id<WaitingEntry> id, int revision, const WaitingPlace& place);

} // namespace taper
