// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/client.h"
#include "core/domain/race.h"

namespace taper {

/// How much the race means to the runner: A is the one that everything is built around, C a training run.
enum class RacePriority { A, B, C };
enum class EntryStatus { Entered, Finished, DidNotFinish, DidNotStart, Deferred };

[[nodiscard]] QString keyOf(RacePriority priority); ///< "A", "B", "C"
[[nodiscard]] std::optional<RacePriority> racePriorityFrom(QStringView key);
[[nodiscard]] QString keyOf(EntryStatus status); ///< "entered", "finished", "dnf", "dns", "deferred"
[[nodiscard]] std::optional<EntryStatus> entryStatusFrom(QStringView key);

/// One client in one race; a client enters a race once.
struct RaceEntryFields {
    Id<Client> client;
    Id<Race> race;
    RacePriority priority = RacePriority::B;
    std::optional<Seconds> targetTime; ///< from start to finish, up to 30 days
    std::optional<Seconds> finishTime; ///< the runner's own
    EntryStatus status = EntryStatus::Entered;
    std::optional<Date>
        runDay; ///< on which the runner runs a virtual race; without it the race does not count
    std::optional<Id<Race>> deferredTo; ///< the edition that a Deferred entry was carried to, if known

    bool operator==(const RaceEntryFields&) const = default;
};
using RaceEntry = Valid<RaceEntryFields>;

/// Fields: client, race, target_time, finish_time, deferred_to.
[[nodiscard]] Problems check(RaceEntryFields& fields);

} // namespace taper
