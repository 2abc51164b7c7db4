// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/booking_store.h"
#include "core/storage/race_entry_store.h"

#include <vector>

namespace taper {

/// A point of attention that somebody looked at and left as it is.
struct SettledPoint {
    QString kind; ///< required: the word of the kind of point
    std::optional<Id<Race>> race;
    std::optional<Id<Client>> client;
    std::optional<Id<Booking>> booking;
    QString state; ///< what was looked at: when it changes, the point is open again
    QString reason; ///< required
    Moment at{}; ///< on the clinic's wall
    QString who;

    /// Whether both speak of the same thing, whatever was said of it.
    [[nodiscard]] bool isSameSubject(const SettledPoint& other) const
    {
        return kind == other.kind && race == other.race && client == other.client && booking == other.booking;
    }
    bool operator==(const SettledPoint&) const = default;
};
struct StoredSettledPoint {
    Id<SettledPoint> id;
    SettledPoint point;
};

/// One who runs a race, with what a list shows of them.
struct ComingEntrant {
    EntryWithRace entry;
    QString clientName;
    QString clientPreferredName;
    QString clientPhone;
};
/// A session of a client that holds its slot.
struct ClientSession {
    Id<Client> client;
    Interval session{};
};

/// What lies ahead and may need somebody's attention, and what was said of it. Every query costs what is to
/// come, not what is stored.
class AttentionStore {
public:
    explicit AttentionStore(sql::Connection& connection)
        : m_connection{connection}
    { }

    /// Bookings that start after `now` and wait to be worked (booked, confirmed, arrived) of which a race, or
    /// the lack of one, can say anything: of clients with an entry in a race that is not over since `since`,
    /// and those of a type that expects a race. By start.
    [[nodiscard]] std::vector<BookingRow> bookingsNearRaces(Moment now, Date since);
    /// Those that start after `now` and before `to` of clients with alerts, with a condition that nobody has
    /// cleared, or under age (as far as the month tells) without the consent of a parent or guardian for this
    /// course; by start.
    [[nodiscard]] std::vector<BookingRow> bookingsWithAlerts(Moment now, Moment to);
    /// Everyone entered in a scheduled race of these priorities that touches a day from `from` to `to`, both
    /// included, who is not archived, may be contacted, and has a booking, of any status, since
    /// `activeSince` or has never had one; by day, race and name.
    [[nodiscard]] std::vector<ComingEntrant> entrants(
        Date from, Date to, const std::vector<RacePriority>& priorities, Moment activeSince);
    /// The sessions of these clients that start from `from` (included) to `to` (excluded); by client, start.
    [[nodiscard]] std::vector<ClientSession> sessions(
        const std::vector<Id<Client>>& clients, Moment from, Moment to);

    [[nodiscard]] std::vector<StoredSettledPoint> settledOf(
        const std::vector<Id<Client>>& clients, const std::vector<Id<Race>>& races);
    /// What was said of the same subject before, if anything.
    [[nodiscard]] std::optional<StoredSettledPoint> settled(const SettledPoint& subject);
    [[nodiscard]] Id<SettledPoint> insert(const SettledPoint& point);
    void update(Id<SettledPoint> id, const SettledPoint& point);
    void remove(Id<SettledPoint> id);

private:
    sql::Connection& m_connection;
};

/// As the audit keeps it: see row_json.h.
[[nodiscard]] QByteArray rowJson(const SettledPoint& point);

} // namespace taper
