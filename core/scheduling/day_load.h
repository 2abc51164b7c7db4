// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/finding.h"
#include "core/scheduling/busy_booking.h"

#include <optional>
#include <span>
#include <unordered_map>

namespace taper {

/// How much a therapist is booked on a day: sessions without their buffers.
struct DayLoad {
    Minutes booked{0};
    int deep = 0; ///< sessions of a deep load profile

    bool operator==(const DayLoad&) const = default;
};

/// A therapist's day as it stands, and as it would be with a proposal.
struct LoadChange {
    DayLoad before; ///< with the booking that the proposal replaces, if it lies on this day
    DayLoad after; ///< with the proposal instead

    bool operator==(const LoadChange&) const = default;
};

/// The load of every therapist and day that the bookings touch, added up once and then asked any number of
/// times. Cancelled and missed bookings load nobody.
class DayLoads {
public:
    /// `deep`: the load profiles that count as deep work (the timing policy's). The booking to be replaced
    /// counts where it stands, and no more once the proposal takes its place.
    DayLoads(std::span<const BusyBooking> busy, std::span<const LoadProfile> deep,
        std::optional<Id<Booking>> replaces = std::nullopt);

    [[nodiscard]] DayLoad on(Id<Therapist> therapist, Date day) const;
    /// What a session would make of the day on which it starts.
    [[nodiscard]] LoadChange with(
        Id<Therapist> therapist, const Interval& session, LoadProfile profile) const;

private:
    struct Key {
        Id<Therapist> therapist;
        Date day;

        bool operator==(const Key&) const = default;
    };
    struct KeyHash {
        size_t operator()(const Key& key) const;
    };

    [[nodiscard]] bool isDeep(LoadProfile profile) const;

    std::span<const LoadProfile> m_deep;
    std::unordered_map<Key, DayLoad, KeyHash> m_loads;
    std::optional<Key> m_replacedOn;
    DayLoad m_replaced; ///< what the booking to be replaced adds there
};

/// Whether the change takes the therapist beyond a cap: the day would be over it, and more so than it is.
[[nodiscard]] bool goesOverCap(const TherapistFields& therapist, const LoadChange& change);

/// DeepCapReached and MinutesCapReached where the day would be over the therapist's cap: a caution where it
/// grows, so that a booking edited where it stands is not held up by others; else an information.
[[nodiscard]] Findings reviewLoad(const TherapistFields& therapist, const LoadChange& change);

} // namespace taper
