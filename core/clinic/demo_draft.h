// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/demo_cast.h"
#include "core/clinic/demo_plan.h"
#include "core/clinic/demo_random.h"

#include <algorithm>
#include <array>
#include <vector>

namespace taper {

/// How long bookings are made ahead, and races known, in days from today.
inline constexpr int kDemoDaysAhead = 42;

/// A client as the generator sees them; days are counted from today.
struct DemoPerson {
    int joined = 0; ///< first day they might come
    int leaves = 0; ///< last day they might come
    int cadence = 21;
    int usualTherapist = 0;
    const DemoRole* role = nullptr; ///< set for those on today's board
    std::vector<int> races; ///< places in the plan's list, by date
};

/// A plan in the making. Each part draws from numbers of its own, so that a change in one leaves the others
/// as they are.
struct DemoDraft {
    DemoOptions options;
    DemoPlan plan;
    std::vector<DemoPerson> people; ///< beside plan.clients
    std::array<int, 10> castRaces{}; ///< place of each DemoRace in the plan's list; −1 for None

    [[nodiscard]] DemoRandom random(quint32 part) const { return DemoRandom{options.seed * 31 + part}; }
    [[nodiscard]] Date day(int fromToday) const { return options.today + std::chrono::days{fromToday}; }
    [[nodiscard]] int firstDay() const { return -365 * options.years; }
    /// The first of today's cast has come for two years at least, so that there is a long history to look at.
    [[nodiscard]] int firstEverDay() const { return std::min(firstDay(), -2 * 365); }
};

void planTeam(DemoDraft& draft); ///< rooms, therapists, closures, session types
void planRaces(DemoDraft& draft);
void planClients(DemoDraft& draft); ///< after the team
void planEntries(DemoDraft& draft); ///< after races and clients
void planDiary(DemoDraft& draft); ///< after all of these
void planNotes(DemoDraft& draft); ///< after the diary
void planWaiting(DemoDraft& draft); ///< last: for those who have nothing booked

} // namespace taper
