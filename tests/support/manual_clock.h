// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/time_zone.h"

#include <atomic>

namespace taper::test {

/// A clock that stands still until it is told otherwise.
class ManualClock final : public Clock {
public:
    ManualClock() = default;
    /// `london`: what a clock on a wall in London shows, "2026-04-24T09:40".
    explicit ManualClock(const char* london) { set(london); }

    [[nodiscard]] Instant now() const override { return Instant{Seconds{m_seconds.load()}}; }
    void set(const char* london);
    void advance(Seconds by) { m_seconds += by.count(); }

private:
    std::atomic<qint64> m_seconds{0};
};

} // namespace taper::test
