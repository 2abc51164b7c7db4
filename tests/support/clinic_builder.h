// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/book.h"
#include "core/clinic/clinic.h"
#include "core/domain/race_entry.h"
#include "tests/support/manual_clock.h"

namespace taper::test {

/// A moment or a date of a contract's text, for tests only: asserts that it is one.
[[nodiscard]] Moment moment(const char* text);
[[nodiscard]] Date date(const char* text);
/// A text with letters of any script, as it stands in a test.
[[nodiscard]] inline QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

/// A client of whom only the name is known.
[[nodiscard]] ClientFields clientNamed(const char* name);

/// A clinic to try a use case on, and the words to furnish it with. It stands in London on Monday 2026-04-20,
/// 08:00. Whatever a function adds must be accepted: the test aborts otherwise.
///
///     ClinicBuilder house;
///     const auto maya = house.therapist("Maya Okafor", house.room("Room 1"));
///     const auto callum = house.runner("Callum Wright", house.londonMarathon());
class ClinicBuilder {
public:
    ClinicBuilder(); ///< in memory
    explicit ClinicBuilder(const QString& path); ///< in a new file

    [[nodiscard]] Clinic& clinic() { return *m_clinic; }
    [[nodiscard]] ManualClock& clock() { return m_clock; }

    Id<Room> room(const char* name);
    /// Monday to Saturday, 09:00–12:30 and 13:30–17:00.
    Id<Therapist> therapist(const char* name, std::optional<Id<Room>> usualRoom = std::nullopt);
    Id<Therapist> therapist(const TherapistFields& fields);
    Id<Closure> closure(const char* from, const char* to, const char* reason);
    /// One of the house's: "full_sports", "myofascial", "pre_event", "post_event".
    [[nodiscard]] Id<SessionType> type(const char* code);
    Id<SessionType> type(const SessionTypeFields& fields);

    Id<Client> client(const char* name);
    Id<Client> client(const ClientFields& fields);
    Id<Race> race(const RaceFields& fields);
    Id<Race> londonMarathon(); ///< Sunday 2026-04-26, 10:00
    Id<RaceEntry> enter(Id<Client> client, Id<Race> race, RacePriority priority = RacePriority::A);
    Id<Client> runner(const char* name, Id<Race> race); ///< a client, entered
    /// A past session that the client came to.
    Id<Booking> visit(Id<Client> client, Id<Therapist> therapist, const char* code, const char* start,
        const char* note = "");

    /// 60 minutes, or what the type offers first if that is less; without a room.
    [[nodiscard]] BookingProposal proposal(
        Id<Client> client, Id<Therapist> therapist, const char* code, const char* start);
    /// What book() says to it.
    Result<BookingOutcome> tryBooking(const BookingProposal& proposal, const char* reason = "");
    /// Books what must be accepted.
    BookingView booked(Id<Client> client, Id<Therapist> therapist, const char* code, const char* start,
        const char* reason = "");

private:
    ManualClock m_clock{"2026-04-20T08:00"};
    std::unique_ptr<Clinic> m_clinic;
};

} // namespace taper::test
