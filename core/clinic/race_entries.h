// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/races.h"
#include "core/domain/race_results.h"

namespace taper {

// Each is one transaction: all of it, or nothing, and what it means for the bookings of everyone concerned.

struct EnteredClients {
    std::vector<Stored<RaceEntry>> entered;
    QStringList already; ///< names of those who were entered before; their entries are left as they are
    RecheckedBookings bookings;
};
/// Enters many clients in one race. Errors: NotFound, Refused at "client" ("rule": "client_archived", "name":
/// who is archived and not entered yet).
Result<EnteredClients> enterClients(
    Clinic& clinic, Id<Race> race, const std::vector<Id<Client>>& clients, RacePriority priority);

/// An entry in the version that was seen.
struct SeenEntry {
    Id<RaceEntry> entry;
    int revision = 0;
};
/// Errors: NotFound, StaleRevision.
Result<RecheckedBookings> removeEntries(Clinic& clinic, const std::vector<SeenEntry>& entries);

struct DeferredEntry {
    Stored<RaceEntry> entry; ///< now Deferred
    std::optional<Stored<RaceEntry>> other; ///< in the other edition, if one was named
    bool wasEntered = false; ///< already in the other edition, and left as it was there
    RecheckedBookings bookings;
};
/// The runner does not run this time; `to` is the edition that the place was carried to, and enters the
/// runner there with the same priority and target. A finish time goes. Errors: NotFound, StaleRevision,
/// Duplicate at "deferred_to" (the race itself), Refused (an archived client who is not entered there yet).
Result<DeferredEntry> deferEntry(
    Clinic& clinic, Id<RaceEntry> entry, int revision, std::optional<Id<Race>> to = std::nullopt);

/// How it went. Whoever did not finish, or did not start, has no time; "entered" takes a result back.
struct ResultFields {
    EntryStatus status = EntryStatus::Finished;
    std::optional<Seconds> finishTime;

    bool operator==(const ResultFields&) const = default;
};
struct EntryResult {
    SeenEntry seen;
    ResultFields result;
};
struct RecordedResult {
    Stored<RaceEntry> entry;
    std::optional<ResultStanding> standing; ///< of a finish that can be compared
};
struct RecordedResults {
    std::vector<RecordedResult> results; ///< in the order given
    RecheckedBookings bookings;
};
/// Errors: NotFound, StaleRevision; at "status": InTheFuture (finished, or not, before the day has come),
/// NotAStatus (deferred: that is deferEntry()); NotADuration at "finish_time".
Result<RecordedResults> recordResults(Clinic& clinic, const std::vector<EntryResult>& results);
Result<RecordedResults> recordResult(
    Clinic& clinic, Id<RaceEntry> entry, int revision, const ResultFields& result);

} // namespace taper
