// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/screening.h"
#include "core/clinic/workspace.h"

namespace taper {

// What the use cases about screening share; each function takes part in the unit of its caller.

/// The conditions of a client that are not over at that time, in the order in which they were noted.
[[nodiscard]] std::vector<KnownCondition> knownConditions(Workspace& workspace, Id<Client> client, Moment at);
/// When a parent or guardian of somebody under age on that day last agreed; none for others.
[[nodiscard]] std::optional<Date> guardianConsentOf(
    Workspace& workspace, const ClientFields& fields, Id<Client> client, Date day);
/// Hardest first; what is due before what only stands among equals.
void sortByWeight(std::vector<KnownCondition>& conditions);

/// See sessionGate().
[[nodiscard]] SessionGate gateOf(Workspace& workspace, const Stored<Booking>& booking);
/// Whether `before` may become `after`. Errors: DecisionRequired, if that begins the session and the gate is
/// shut.
[[nodiscard]] Result<void> passesGate(
    Workspace& workspace, const Stored<Booking>& before, const BookingFields& after);

/// Everything that is shown with a booking of this client is to be read again.
void noteScreened(Workspace& workspace, Changes& changes, Id<Client> client);

} // namespace taper
