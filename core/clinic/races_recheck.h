// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/client_timing.h"
#include "core/clinic/races.h"

namespace taper {

/// The bookings that a race can speak about, with what was said of them before something about it changes, to
/// be held against what is said afterwards. Lives within one unit of work; a handful of queries, however many
/// runners.
class Recheck {
public:
    /// The bookings that hold their slot, of these clients, near any of the dates (a race's old and new
    /// ones). To be made before the change is written.
    Recheck(Workspace& workspace, std::vector<Id<Client>> clients, const std::vector<RaceFields>& dates);
    /// Of everyone entered in the race.
    static Recheck ofRace(Workspace& workspace, Id<Race> race, const std::vector<RaceFields>& dates);
    /// Every booking that holds its slot and starts at `from` or later: for a change of the policy.
    static Recheck ofComing(Workspace& workspace, Moment from);

    /// To be called after the change is written (a changed policy reloaded): sorts the bookings by what it
    /// means for them.
    [[nodiscard]] RecheckedBookings compare(Workspace& workspace) const;
    /// The same as if the setup were this, with nothing written: for a policy on trial.
    [[nodiscard]] RecheckedBookings compare(Workspace& workspace, const KnownSetup& setup) const;
    /// Everyone who runs, and every day on which a booking of theirs may be seen against the race: that is
    /// further than it can speak, as a board says "D−40" too.
    void announce(Changes& changes) const;

private:
    Recheck() = default;
    void remember(Workspace& workspace);

    std::vector<Id<Client>> m_clients;
    std::vector<std::pair<Date, Date>> m_days; ///< first and last of each of the dates
    std::vector<BookingRow> m_rows; ///< by start
    std::vector<Verdict> m_before; ///< beside the rows
};

} // namespace taper
