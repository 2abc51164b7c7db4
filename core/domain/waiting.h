// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/booking.h"

#include <array>
#include <optional>
#include <vector>

namespace taper {

/// Waiting: would come when something is free. Holding: the desk has this person in hand right now, a caller
/// or a booking taken out of the diary, and is looking for a place.
enum class WaitingKind { Waiting, Holding };
enum class Urgency { Low, Normal, High };
enum class WaitingStatus { Open, Booked, Removed };
enum class WaitingRemoval {
    BookedElsewhere,
    NoLongerWanted,
    Undone, ///< put on the list by mistake, and taken back
};

inline constexpr std::array kUrgencies{Urgency::Low, Urgency::Normal, Urgency::High};

[[nodiscard]] QString keyOf(WaitingKind kind); ///< "waiting", "holding"
[[nodiscard]] std::optional<WaitingKind> waitingKindFrom(QStringView key);
[[nodiscard]] QString keyOf(Urgency urgency); ///< "low", "normal", "high"
[[nodiscard]] std::optional<Urgency> urgencyFrom(QStringView key);
[[nodiscard]] QString keyOf(WaitingStatus status); ///< "open", "booked", "removed"
[[nodiscard]] std::optional<WaitingStatus> waitingStatusFrom(QStringView key);
[[nodiscard]] QString keyOf(WaitingRemoval removal); ///< "booked_elsewhere", "no_longer_wanted", "undone"
[[nodiscard]] std::optional<WaitingRemoval> waitingRemovalFrom(QStringView key);

/// A time of the week that suits: the whole session lies in it.
struct SuitingTime {
    std::optional<int> weekday; ///< 0 Monday … 6 Sunday; none: every day
    TimeSpan span{TimeOfDay{0}, kEndOfDay};

    auto operator<=>(const SuitingTime&) const = default;
};

/// Somebody who would like to be booked, and when that would suit.
struct WaitingFields {
    Id<Client> client;
    WaitingKind kind = WaitingKind::Waiting;
    Id<SessionType> sessionType;
    Minutes length{0}; ///< 5 … 480
    std::vector<Id<Therapist>> therapists; ///< empty: any; in order, none twice
    std::vector<SuitingTime> times; ///< empty: any; in order, none twice
    std::optional<Date> from; ///< the first day that suits
    std::optional<Date> until; ///< the last; a session on it still suits
    Urgency urgency = Urgency::Normal;
    QString note;
    /// The booking that was taken out of the diary: a new place brings it back instead of making another.
    std::optional<Id<Booking>> heldBooking;
    WaitingStatus status = WaitingStatus::Open;
    std::optional<WaitingRemoval> removal; ///< set exactly when removed
    std::optional<Id<Booking>> booking; ///< what came of it; set exactly when booked

    bool operator==(const WaitingFields&) const = default;
};
using WaitingEntry = Valid<WaitingFields>;

/// Fields: client, session_type, minutes, times, until, notes, removal, booking.
[[nodiscard]] Problems check(WaitingFields& fields);

} // namespace taper
