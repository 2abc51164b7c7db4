// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/room.h"

#include "core/domain/checks.h"

namespace taper {

Problems check(RoomFields& fields)
{
    Problems problems;
    checkRequiredLine(fields.name, QStringLiteral("name"), problems);
    return problems;
}

} // namespace taper
