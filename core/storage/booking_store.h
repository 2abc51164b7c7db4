// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/booking.h"
#include "core/domain/race.h"
#include "core/domain/screening.h"
#include "core/sql/connection.h"

#include <unordered_map>
#include <vector>

namespace taper {

/// A booking with all that a board or a list shows of it.
struct BookingRow {
    Stored<Booking> booking;
    Instant createdAt{};
    QString clientName;
    QString clientPreferredName;
    QString clientPhone;
    std::optional<Date> clientBirth;
    bool clientArchived = false;
    QStringList clientAlerts;
    std::vector<Stored<ClientCondition>> clientConditions; ///< that nobody has cleared
    std::optional<Date> guardianConsent; ///< of somebody under age: when a parent or guardian last agreed
    bool isScreened = false; ///< somebody has asked for this visit
    QString therapistName;
    QString therapistColour;
    QString roomName; ///< empty without a room
    QString sessionTypeName;
    QString sessionTypeColour;
    LoadProfile profile = LoadProfile::Moderate;

    explicit BookingRow(Stored<Booking> stored)
        : booking{std::move(stored)}
    { }
};

/// What a booking takes: all that free slots and clashes need.
struct BusyTime {
    Id<Booking> booking;
    Id<Client> client;
    Id<Therapist> therapist;
    std::optional<Id<Room>> room;
    Interval interval; ///< the session: the client's time
    Interval occupied; ///< with its buffers: the therapist's and the room's time
    Id<SessionType> sessionType;
};

struct VisitBefore {
    Id<Booking> booking;
    Moment start{};
    Minutes length{0};
    QString therapistName;
    QString sessionTypeName;
    /// The beginning of what its treatment note plans, or else says first (what was done, found, thought,
    /// told); without one, of what was noted with the booking.
    QString note;
};

struct VisitCounts {
    int completed = 0;
    int noShows = 0;
    int cancelled = 0;
    std::optional<Moment> firstVisit; ///< completed
    std::optional<Moment> lastVisit; ///< completed
};

struct DeepSession {
    Id<Client> client;
    Moment start{};
};

class BookingStore {
public:
    explicit BookingStore(sql::Connection& connection)
        : m_connection{connection}
    { }

    [[nodiscard]] std::optional<Stored<Booking>> byId(Id<Booking> id);
    [[nodiscard]] std::optional<BookingRow> rowById(Id<Booking> id);
    /// Errors: SlotTaken ("what": therapist, room or client): the database's own guard against overlaps.
    [[nodiscard]] Result<Stored<Booking>> insert(const Booking& booking, Instant createdAt);
    /// Errors: SlotTaken, StaleRevision, NotFound.
    [[nodiscard]] Result<Stored<Booking>> update(Id<Booking> id, int revision, const Booking& booking);

    // Bookings of every status that start from `from` (included) to `to` (excluded), by start and therapist.
    [[nodiscard]] std::vector<BookingRow> between(Moment from, Moment to);
    [[nodiscard]] std::vector<BookingRow> onDay(Date day);
    /// Those of one client, latest first, at most `limit` (negative: all).
    [[nodiscard]] std::vector<BookingRow> ofClient(Id<Client> client, int limit = -1);
    /// Those of some clients that start from `from` (included) to `to` (excluded), by start.
    [[nodiscard]] std::vector<BookingRow> ofClients(
        const std::vector<Id<Client>>& clients, Moment from, Moment to);
    /// Those of a client that start at or after `now` and hold their slot, soonest first.
    [[nodiscard]] std::vector<BookingRow> coming(Id<Client> client, Moment now);
    /// Bookings that hold their slot, of all who are entered in the race, within `days` of its first and last
    /// day.
    [[nodiscard]] std::vector<BookingRow> affectedByRace(Id<Race> race, int days);
    /// Bookings that hold their slot and whose time with buffers touches `window`, of this therapist, this
    /// room or this client: what a review has to look at.
    [[nodiscard]] std::vector<BookingRow> around(
        const Interval& window, Id<Therapist> therapist, std::optional<Id<Room>> room, Id<Client> client);

    /// Bookings that hold their slot and whose session overlaps `window`, by start.
    [[nodiscard]] std::vector<BookingRow> overlapping(const Interval& window);

    /// What is taken from one day to another, both included, buffers of the days around it too; by start.
    [[nodiscard]] std::vector<BusyTime> busy(Date from, Date to);

    /// For each of these clients who has one: the last completed visit that started before `before`.
    [[nodiscard]] std::unordered_map<Id<Client>, VisitBefore> lastVisitsBefore(
        const std::vector<Id<Client>>& clients, Moment before);
    /// Completed sessions of these load profiles that started from `from` (included) to `to` (excluded), by
    /// client and start.
    [[nodiscard]] std::vector<DeepSession> completedSessions(const std::vector<Id<Client>>& clients,
        Moment from, Moment to, const std::vector<LoadProfile>& profiles);
    /// Start of the last completed session of these load profiles before `before`.
    [[nodiscard]] std::optional<Moment> lastSessionBefore(
        Id<Client> client, Moment before, const std::vector<LoadProfile>& profiles);
    [[nodiscard]] VisitCounts countVisits(Id<Client> client);
    [[nodiscard]] qint64 count();

private:
    sql::Connection& m_connection;
};

} // namespace taper
