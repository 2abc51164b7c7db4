// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/race_entry_store.h"
#include "core/timing/runner_race.h"

namespace taper {

/// What the timing policy asks of an entry and its race.
[[nodiscard]] inline RunnerRace runnerRaceOf(const Stored<RaceEntry>& entry, const Stored<Race>& race)
{
    return {.id = race.id,
        .race = race.fields(),
        .priority = entry->priority,
        .targetTime = entry->targetTime,
        .finishTime = entry->finishTime,
        .status = entry->status,
        .runDay = entry->runDay};
}

} // namespace taper
