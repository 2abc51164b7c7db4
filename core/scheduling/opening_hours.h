// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clinic_settings.h"
#include "core/domain/therapist.h"
#include "core/scheduling/interval_set.h"

#include <optional>
#include <span>
#include <vector>

namespace taper {

/// Why nothing can be booked with a therapist on a day; the first that applies.
enum class ClosedBecause {
    ClinicClosed, ///< the clinic is closed
    DatedException, ///< the hours of this date are given, and there are none
    DayOff, ///< no hours on this day of the week
    OnLeave, ///< leave covers all hours there would have been
};

/// One therapist's day: what the board shades and what findings are drawn from.
struct DayHours {
    /// What can be worked on this day: `working` without leave, and nothing when the clinic is closed.
    IntervalSet open;
    /// The hours of the day, before leave and closures; spans that touch are one.
    IntervalSet working;
    /// The gaps between the hours.
    IntervalSet breaks;
    /// Every leave that touches the day, uncut: it may begin on an earlier day and end on a later one.
    std::vector<Leave> leave;
    /// Set when the clinic is closed; the reason may be empty.
    std::optional<QString> closure;
    /// The hours are those of a dated exception instead of the week's.
    bool isException = false;
    /// Set exactly when `open` is empty.
    std::optional<ClosedBecause> closedBecause;

    /// The words a person gave for the day being closed: of the closure or of the first leave; else empty.
    [[nodiscard]] QString reason() const;
};

/// Why the clinic is closed on a day, which may be empty; nothing if it is not.
[[nodiscard]] std::optional<QString> closureOn(std::span<const ClosureFields> closures, Date date);

/// The weekly hours, or a dated exception in their place, without leave; none when a closure covers the day.
/// All intervals lie within the day (24:00 is its end). `archived` is not looked at.
[[nodiscard]] DayHours describeDay(
    const TherapistFields& therapist, std::span<const ClosureFields> closures, Date date);

/// Only DayHours::open.
[[nodiscard]] IntervalSet openIntervals(
    const TherapistFields& therapist, std::span<const ClosureFields> closures, Date date);

} // namespace taper
