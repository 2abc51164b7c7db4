// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/client_timing.h"
#include "core/clinic/recall.h"

namespace taper {

/// How far from the day that is due another one is looked for.
inline constexpr int kProposalDays = 21;

/// What to offer a client for this reason, from today on. `timing` knows the client's races up to
/// kProposalDays after the later of today and the reason's day. Nothing if no session type is offered.
[[nodiscard]] std::optional<RecallProposal> proposalFor(const KnownSetup& setup, const ClientTiming& timing,
    Id<Client> client, const RecallReason& reason, const RecallSession* lastVisit, Date today);

/// The days among which a time is looked for.
struct RecallDays {
    Date from{};
    Date to{};
};
[[nodiscard]] RecallDays daysFor(const RecallReason& reason, const RecallProposal& proposal, Date today);

} // namespace taper
