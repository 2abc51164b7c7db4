// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/client.h"

namespace taper {

/// What somebody at the clinic wants to be reminded of: to call this client on a day.
struct RecallEntryFields {
    Id<Client> client;
    Date due{};
    QString note; ///< what about; may be empty
    bool done = false;

    bool operator==(const RecallEntryFields&) const = default;
};
using RecallEntry = Valid<RecallEntryFields>;

/// Fields: client, notes.
[[nodiscard]] Problems check(RecallEntryFields& fields);

} // namespace taper
