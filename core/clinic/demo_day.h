// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/demo_random.h"
#include "core/domain/session_type.h"
#include "core/scheduling/interval_set.h"

#include <bitset>
#include <optional>

namespace taper {

/// One therapist's day in quarters of an hour, while it is being filled.
class DemoDay {
public:
    static constexpr Minutes kCell{15};

    DemoDay() = default;
    DemoDay(Date date, const IntervalSet& open);

    [[nodiscard]] bool isOpen() const { return m_open.any(); }
    /// A start at which the session, with the type's buffers, fits; nothing if there is none. `early` takes
    /// the first of the day, which leaves the fewest gaps; else the first after a drawn time.
    [[nodiscard]] std::optional<TimeOfDay> findStart(
        DemoRandom& random, const SessionTypeFields& type, Minutes length, bool early) const;
    void take(TimeOfDay start, const SessionTypeFields& type, Minutes length);

private:
    static constexpr int kCells = 96;
    using Cells = std::bitset<kCells>;

    [[nodiscard]] Cells startsFor(int session, int before, int after) const; ///< all lengths in cells
    static Cells run(int from, int to); ///< cells from … to − 1

    Cells m_open;
    Cells m_taken;
};

} // namespace taper
