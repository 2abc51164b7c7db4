// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/booking.h"
#include "core/domain/recall_entry.h"
#include "core/sql/connection.h"

#include <unordered_map>
#include <vector>

namespace taper {

/// What a list of people to call shows of one of them.
struct RecallPerson {
    Id<Client> id;
    int revision = 0;
    QString name;
    QString preferredName;
    QString phone;
    QString email;
    QString bestTime;
    std::optional<int> cadenceDays;
    bool doNotContact = false;
};

/// A booking as far as the reasons for calling look at it.
struct RecallSession {
    Id<Client> client;
    Id<Booking> booking;
    Moment start{};
    Minutes length{0};
    Id<Therapist> therapist;
    Id<SessionType> sessionType;
    BookingStatus status = BookingStatus::Booked;
    std::optional<CancelReason> cancelReason;
    bool lateCancel = false;
    bool hasReason = false; ///< a caution was passed knowingly
};

/// The last completed visit of a client who has been away for a while.
struct RecallAbsence {
    Id<Client> client;
    Id<Booking> booking;
    Moment start{};
    std::optional<int> cadenceDays;
};

/// What the latest note of a client says of the next visit.
struct RecallAdvice {
    Id<Client> client;
    std::optional<Id<Booking>> booking; ///< of the note
    Moment at{}; ///< of the treatment
    int returnDays = 0; ///< to come again after so many days
};

/// What the list of people to call asks of the file: a set at a time, found by index, so that what lies years
/// back costs nothing. Nowhere is an archived client.
class RecallStore {
public:
    explicit RecallStore(sql::Connection& connection)
        : m_connection{connection}
    { }

    // Entries that somebody wrote.
    [[nodiscard]] std::optional<Stored<RecallEntry>> byId(Id<RecallEntry> id);
    [[nodiscard]] Stored<RecallEntry> insert(const RecallEntry& entry, Instant createdAt);
    /// Errors: StaleRevision, NotFound.
    [[nodiscard]] Result<Stored<RecallEntry>> update(
        Id<RecallEntry> id, int revision, const RecallEntry& entry);
    [[nodiscard]] std::vector<Stored<RecallEntry>> openUntil(Date day); ///< due up to it, by day
    [[nodiscard]] std::vector<Stored<RecallEntry>> ofClient(Id<Client> client); ///< by day, done ones too

    /// Clients who have no booking after their last completed visit: those with a cadence whose visit lies at
    /// least that long before `now`, those without one whose visit lies at least `absence` before it and was
    /// not their only one; nobody whose visit (with the cadence added) lies before `since`.
    [[nodiscard]] std::vector<RecallAbsence> absences(Moment since, Moment now, Minutes absence);
    /// Clients who have neither a note nor a booking after the treatment whose note says to come again, on a
    /// day up to `until`; nobody whose treatment lies before `since`. By client.
    [[nodiscard]] std::vector<RecallAdvice> advised(Moment since, Date until);
    /// Missed and cancelled bookings that start from `from` (included) to `to` (excluded) and after which
    /// (or, if they would be still to come, after `now`) the client has no booking; by client, latest first.
    [[nodiscard]] std::vector<RecallSession> lost(Moment from, Moment to, Moment now);
    /// Bookings of a series that hold their slot, start from `from` (included) to `to` (excluded), and are
    /// the last that their client has; by client.
    [[nodiscard]] std::vector<RecallSession> lastOfSeries(Moment from, Moment to);
    /// Clients entered in a scheduled race that touches a day from `from` to `to`, both included.
    [[nodiscard]] std::vector<Id<Client>> runnersBetween(Date from, Date to);
    /// Bookings of these clients that hold their slot and start from `from` (included) to `to` (excluded).
    [[nodiscard]] std::vector<RecallSession> sessions(
        const std::vector<Id<Client>>& clients, Moment from, Moment to);
    /// For each of these clients who has one: the start of the last booking that holds its slot.
    [[nodiscard]] std::unordered_map<Id<Client>, Moment> lastHeld(const std::vector<Id<Client>>& clients);
    /// For each of these clients who has one: the last completed visit.
    [[nodiscard]] std::unordered_map<Id<Client>, RecallSession> lastVisits(
        const std::vector<Id<Client>>& clients);
    /// Who is on the waiting list or in hand.
    [[nodiscard]] std::vector<Id<Client>> waiting();
    /// Those of these clients who are not archived.
    [[nodiscard]] std::vector<RecallPerson> people(const std::vector<Id<Client>>& clients);
    /// Those of these clients whom the clinic is not to call of its own accord, or who are archived.
    [[nodiscard]] std::vector<std::pair<Id<Client>, bool>> barred(const std::vector<Id<Client>>& clients);

private:
    [[nodiscard]] std::vector<RecallSession> read(sql::Statement rows);

    sql::Connection& m_connection;
};

} // namespace taper
