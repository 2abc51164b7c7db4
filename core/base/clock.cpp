// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

namespace taper {

Instant SystemClock::now() const
{
    return std::chrono::floor<Seconds>(std::chrono::system_clock::now());
}

} // namespace taper
