// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civil_time.h"
#include "core/domain/client.h"
#include "core/domain/race.h"

#include <set>

namespace taper {

/// What a committed use case changed, so that open views refresh what they show and nothing else.
struct Changes {
    std::set<Id<Client>> clients;
    std::set<Date> days;
    std::set<Id<Race>> races;
    bool waiting = false; ///< the waiting list or the holding list
    bool setup = false; ///< settings, policy, rooms, therapists, session types, closures
    bool everything = false; ///< another program wrote to the file, and nobody knows what

    [[nodiscard]] bool touches(Date day) const { return everything || setup || days.contains(day); }
    [[nodiscard]] bool touches(Id<Client> client) const
    {
        return everything || setup || clients.contains(client);
    }
    [[nodiscard]] bool touches(Id<Race> race) const { return everything || races.contains(race); }
    [[nodiscard]] bool touchesWaiting() const { return everything || waiting; }
    [[nodiscard]] bool isEmpty() const
    {
        return clients.empty() && days.empty() && races.empty() && !waiting && !setup && !everything;
    }
};

} // namespace taper
