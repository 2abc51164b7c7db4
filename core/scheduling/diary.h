// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clinic_settings.h"
#include "core/domain/finding.h"
#include "core/scheduling/busy_booking.h"

#include <optional>
#include <span>

namespace taper {

/// What the diary knows about a proposal. The pointers and spans are borrowed for the call.
struct DiaryContext {
    const TherapistFields* therapist = nullptr; ///< never null
    const SessionTypeFields* type = nullptr; ///< never null
    const ClientFields* client = nullptr; ///< null while a new client is being typed
    const RoomFields* room = nullptr; ///< null when no room is asked for
    std::span<const ClosureFields> closures;
    /// At least every booking of the therapist, the room or the client whose `occupied` overlaps
    /// occupiedBy(proposal, type); others do no harm. The booking being edited may be among them.
    std::span<const BusyBooking> busy;
    Moment now{}; ///< on the clinic's wall
    /// Where the booking that the proposal replaces begins now: one that stays there may lie in the past.
    std::optional<Moment> originalStart;
};

/// Everything that speaks against the proposal in the diary; all findings here are stops. The figures each
/// carries are said beside FindingCode. In this order: archived things, time (past, midnight, length), the
/// clinic and the therapist's hours, clashes in order of time.
///
///  - A session lies within one day; it may end at 24:00.
///  - It lies within one span of the therapist's hours; its buffers need not.
///  - A length is refused when it is shorter than the shortest or longer than the longest the type offers.
///  - A booking that is edited where it stands (same therapist, start and length, found in `busy`) keeps the
///    buffers it was made with, whatever its type says today.
[[nodiscard]] Findings reviewDiary(const BookingProposal& proposal, const DiaryContext& context);

} // namespace taper
