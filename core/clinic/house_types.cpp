// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/house_types.h"

namespace taper {

std::vector<SessionTypeFields> houseSessionTypes()
{
    using namespace std::chrono_literals;

    // A quarter of an hour after the long ones: to change the room, and to write the note. The light ones are
    // given back to back on race days.
    return {
        {.name = QStringLiteral("Full sports"),
            .code = QStringLiteral("full_sports"),
            .profile = LoadProfile::FullSports,
            .lengths = {60min, 75min, 90min, 45min},
            .bufferAfter = 15min,
            .price = Money{5500},
            .colour = QStringLiteral("#2d6bb4")},
        {.name = QStringLiteral("Myofascial"),
            .code = QStringLiteral("myofascial"),
            .profile = LoadProfile::Myofascial,
            .lengths = {60min, 75min, 90min},
            .bufferAfter = 15min,
            .price = Money{6000},
            .colour = QStringLiteral("#7a4fb0")},
        {.name = QStringLiteral("Pre-event"),
            .code = QStringLiteral("pre_event"),
            .profile = LoadProfile::PreEvent,
            .lengths = {15min, 20min, 30min, 45min},
            .price = Money{2500},
            .colour = QStringLiteral("#b8780f")},
        {.name = QStringLiteral("Post-event"),
            .code = QStringLiteral("post_event"),
            .profile = LoadProfile::PostEvent,
            .lengths = {15min, 20min, 30min},
            .price = Money{2500},
            .colour = QStringLiteral("#2c8f62")},
    };
}

} // namespace taper
