// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/book.h"
#include "core/clinic/client_timing.h"
#include "core/scheduling/busy_booking.h"

namespace taper {

/// How far from the wanted day another time is looked for, in days either side.
inline constexpr int kFixDays = 10;

/// All that is known about a proposal, read in one unit. Points into the Workspace's setup: not to be kept
/// beyond the unit.
struct ReviewContext {
    const KnownSetup* setup = nullptr;
    const Stored<Therapist>* therapist = nullptr; ///< null while none is chosen
    const Stored<SessionType>* type = nullptr;
    std::optional<Stored<Client>> client; ///< none while a new client is being typed
    std::vector<Stored<ClientCondition>> conditions; ///< of the client, that nobody has cleared
    std::optional<Stored<Booking>> original; ///< the booking that the proposal replaces
    ClientTiming timing; ///< of the wanted day, the original's, and kFixDays around
    std::vector<BusyBooking> busy; ///< of the day, and of what reaches into it
    Moment now{};
};

/// Reads what the review of this proposal needs. Errors: NotFound (client, therapist, room, session_type,
/// booking).
[[nodiscard]] Result<ReviewContext> loadReview(Workspace& workspace, const BookingProposal& proposal);

/// Diary, races, the day's load and the client's screening together, worst first: the one answer for the
/// dialog, the command line, the drag on the board and the transaction that writes. A proposal without a room
/// is reviewed with the room it would get; when there are rooms and none is free, a RoomBusy without figures
/// says so.
[[nodiscard]] BookingReview composeReview(const ReviewContext& context, const BookingProposal& proposal);
/// What the races, the day's load and the screening say, for a booking that stays where it is.
[[nodiscard]] BookingReview composeTimingReview(
    const ReviewContext& context, const BookingProposal& proposal);
[[nodiscard]] BookingReview reviewOf(Findings findings);

/// The proposal with the room it would get if it asks for none (see chooseRoom()).
[[nodiscard]] BookingProposal withRoom(const ReviewContext& context, BookingProposal proposal);
/// The same for a booking that is moved: it keeps its room if the therapist stays and the room is free.
[[nodiscard]] BookingProposal withRoomOfMoved(const ReviewContext& context, BookingProposal proposal);

[[nodiscard]] BusyBooking busyOf(const BusyTime& time, const KnownSetup& setup);

} // namespace taper
