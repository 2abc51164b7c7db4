// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time_zone.h"
#include "core/domain/race.h"
#include "core/domain/race_entry.h"
#include "core/timing/policy.h"

#include <span>
#include <vector>

namespace taper {

/// A race as one runner runs it: the race itself and what the runner's entry says.
struct RunnerRace {
    Id<Race> id;
    RaceFields race;
    RacePriority priority = RacePriority::B;
    std::optional<Seconds> targetTime; ///< from start to finish
    std::optional<Seconds> finishTime; ///< the runner's own, from start to finish
    EntryStatus status = EntryStatus::Entered;
    std::optional<Date> runDay; ///< of a virtual race
};

/// Whether the race speaks at all: it takes place on a known date, and the runner runs (or ran) it. A virtual
/// race speaks once the runner has chosen a day.
[[nodiscard]] bool counts(const RunnerRace& race);

/// A race that ends on a later date than it starts; not a virtual one, which is merely open for so long.
[[nodiscard]] bool isMultiDay(const RaceFields& race);
/// By distance; a race over several days is an ultra whatever its distance, an unknown distance a marathon.
[[nodiscard]] RaceClass classOf(const TimingPolicy& policy, const RaceFields& race);

/// When this runner starts and is through, with what had to be assumed.
struct RaceTimes {
    Instant start{};
    Instant finish{}; ///< never before the start
    Moment startAtClinic{}; ///< on the wall at the clinic
    Moment finishAtClinic{};
    Date dayAtClinic{}; ///< D: the date of the start on the clinic's calendar
    bool startAssumed = false; ///< the race has no start time
    bool finishAssumed = false; ///< neither the runner's finish nor the race's is known
};
/// A race without a time zone, or with one that this system does not know, is at the clinic's.
[[nodiscard]] RaceTimes raceTimes(const TimingPolicy& policy, const TimeZone& clinic, const RunnerRace& race);

/// A race that counts, with its times worked out.
struct PreparedRace {
    Id<Race> id;
    QString name;
    RaceClass raceClass = RaceClass::Marathon;
    RacePriority priority = RacePriority::B;
    bool isMultiDay = false;
    bool distanceUnknown = false; ///< and therefore judged as a marathon
    RaceTimes times;

    /// The last date of the race on the clinic's calendar; a race that merely runs past midnight stays on its
    /// day.
    [[nodiscard]] Date lastDay() const
    {
        return isMultiDay ? dateOf(times.finishAtClinic) : times.dayAtClinic;
    }
};

/// The races of one runner that count, in order of start, ready to be asked about many bookings (free slots,
/// strips, lists). Their order when given does not matter.
class PreparedRaces {
public:
    PreparedRaces(const TimingPolicy& policy, TimeZone clinic, std::span<const RunnerRace> races);

    [[nodiscard]] const TimeZone& clinicZone() const { return m_clinic; }
    [[nodiscard]] bool isEmpty() const { return m_races.empty(); }
    [[nodiscard]] auto begin() const { return m_races.begin(); }
    [[nodiscard]] auto end() const { return m_races.end(); }

private:
    TimeZone m_clinic;
    std::vector<PreparedRace> m_races;
};

} // namespace taper
