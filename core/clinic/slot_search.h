// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/client_timing.h"
#include "core/clinic/slots.h"
#include "core/clinic/workspace.h"
#include "core/scheduling/day_load.h"
#include "core/scheduling/free_slots.h"

#include <memory>

namespace taper {

/// Days from and to which slots may be asked for. Errors: EndBeforeStart, OutOfRange.
[[nodiscard]] Result<void> checkDays(const SlotRequest& request);

/// A request with all that answering it takes, read from the file. For use within one unit: the setup is
/// borrowed.
struct SlotSearch {
    const KnownSetup* setup = nullptr;
    LoadProfile profile = LoadProfile::Moderate;
    Id<Client> client;
    /// Why there cannot be any, whatever the diary says: the type or client is archived, the length is not
    /// offered. A Stop.
    std::optional<Finding> refusal;
    std::vector<BusyBooking> busy;
    std::optional<DayLoads> loads; ///< of `busy`; set unless there is nothing to look for
    /// Borrows from `busy` and the setup; without therapists when there is nothing to look for.
    SlotQuery query;
    std::optional<ClientTiming> timing; ///< set unless there is nothing to look for

    [[nodiscard]] std::vector<Slot> slots() const;
    [[nodiscard]] Verdict verdict(const Interval& session) const;
    /// Booking it would ask for a reason, because it takes the therapist beyond a daily limit.
    [[nodiscard]] bool isOverCap(const Slot& slot) const;
    [[nodiscard]] SlotView view(const Slot& slot, Verdict verdict) const;
};

/// Errors: NotFound. Behind a pointer, because the query borrows from its own search.
[[nodiscard]] Result<std::unique_ptr<SlotSearch>> loadSlotSearch(
    Workspace& workspace, const SlotRequest& request);

} // namespace taper
