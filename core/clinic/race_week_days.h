// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/client_timing.h"
#include "core/clinic/race_week.h"

#include <array>
#include <map>

namespace taper {

/// What may be done on the days around a race: of the type that is asked for, and on which days some type is
/// ideal. Runners to whom the policy must say the same are judged once.
class RaceWeekDays {
public:
    /// `type` must be one of the setup's. Borrows all of it.
    RaceWeekDays(const KnownSetup& setup, const ClientTiming& timing, const Stored<SessionType>& type,
        const std::vector<int>& offsets, Date today);

    struct Days {
        std::vector<std::optional<Verdict>> verdicts; ///< beside the offsets
        std::vector<Date> before; ///< from today on, ideal for some type before the race
        std::vector<Date> after;
    };
    /// `race`: the runner's, among the races of `client`; null if it does not count.
    [[nodiscard]] const Days& of(Id<Client> client, Date raceDay, const PreparedRace* race);

private:
    /// All that the policy looks at, where that is little enough to be the same for many.
    struct Situation {
        Date raceDay{};
        Instant start{};
        Instant finish{};
        RacePriority priority = RacePriority::B;
        bool hasRecentDeep = false;

        auto operator<=>(const Situation&) const = default;
    };
    struct Kind {
        LoadProfile profile;
        Minutes length;
    };

    [[nodiscard]] std::optional<Situation> situation(
        Id<Client> client, Date raceDay, const PreparedRace* race) const;
    [[nodiscard]] Days judge(Id<Client> client, Date raceDay, const PreparedRace* race) const;
    [[nodiscard]] std::array<TimeOfDay, 3> times(Date date, Minutes length) const;
    [[nodiscard]] std::optional<Verdict> best(Id<Client> client, const Kind& kind, Date date) const;

    const ClientTiming& m_timing;
    const std::vector<int>& m_offsets;
    Date m_today;
    Kind m_asked;
    std::vector<Kind> m_kinds; ///< one of each profile that is offered
    std::array<std::optional<TimeSpan>, 7> m_hours; ///< from the first to the last minute anybody works
    std::map<Situation, Days> m_known;
    Days m_last; ///< of one who is like nobody else
};

} // namespace taper
