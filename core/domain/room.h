// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/valid.h"

#include <QString>

namespace taper {

struct RoomFields {
    QString name; ///< required, unique in the clinic
    bool archived = false;

    bool operator==(const RoomFields&) const = default;
};
using Room = Valid<RoomFields>;

/// Fields: name.
[[nodiscard]] Problems check(RoomFields& fields);

} // namespace taper
