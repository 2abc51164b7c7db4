// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/manual_clock.h"

namespace taper::test {

void ManualClock::set(const char* london)
{
    const auto moment = parseMoment(QString::fromUtf8(london));
    const auto zone = TimeZone::named(QStringLiteral("Europe/London"));
    Q_ASSERT(moment && zone);
    m_seconds = zone->instantOf(*moment).time_since_epoch().count();
}

} // namespace taper::test
