// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/demo.h"
#include "core/domain/booking.h"
#include "core/domain/race_entry.h"
#include "core/domain/treatment_note.h"
#include "core/domain/waiting.h"
#include "core/timing/policy.h"

#include <vector>

namespace taper {

/// Rows of the plan refer to each other by their place in its lists; the numbers of rows come with writing.
struct DemoTherapist {
    TherapistFields fields;
    int room = 0;
};
struct DemoEntry {
    int client = 0;
    int race = 0;
    RacePriority priority = RacePriority::B;
    std::optional<Seconds> targetTime{};
    std::optional<Seconds> finishTime{};
    EntryStatus status = EntryStatus::Entered;
    std::optional<Date> runDay{};
};
struct DemoBooking {
    int client = 0;
    int therapist = 0;
    int sessionType = 0;
    Moment start{};
    Minutes length{0};
    BookingStatus status = BookingStatus::Booked;
    std::optional<CancelReason> cancelReason{};
    QString note{};
    QString reason{};
    std::optional<Moment> arrivedAt{};
    std::optional<Moment> startedAt{};
    std::optional<Moment> endedAt{};
};

/// A treatment note. Its client, booking and therapist are those of the booking; of its exercises the plan
/// has the names, and the library the rest.
struct DemoNote {
    int booking = 0;
    TreatmentNoteFields fields{};
    std::vector<NoteAddendum> addenda{};
};

struct DemoWaiting {
    int client = 0;
    int sessionType = 0;
    Minutes length{0};
    std::optional<int> therapist{};
    std::vector<SuitingTime> times{};
    std::optional<Date> until{};
    Urgency urgency = Urgency::Normal;
    QString note{};
    Moment since{};
};

/// A whole invented clinic, as plain data.
struct DemoPlan {
    std::vector<RoomFields> rooms;
    std::vector<DemoTherapist> therapists;
    std::vector<ClosureFields> closures;
    std::vector<SessionTypeFields> sessionTypes; ///< the house's, then one of the clinic's own
    std::vector<ClientFields> clients;
    std::vector<RaceFields> races; ///< by date
    std::vector<DemoEntry> entries; ///< by client
    std::vector<DemoBooking> bookings; ///< by start
    std::vector<DemoNote> notes; ///< by booking
    std::vector<DemoWaiting> waiting;
};

/// The same plan for the same options, on every machine. No two bookings clash, all lie on a grid of a
/// quarter of an hour and inside the hours of their therapist, and what is too close to a race is so on
/// purpose.
[[nodiscard]] DemoPlan planDemonstration(const DemoOptions& options);

} // namespace taper
