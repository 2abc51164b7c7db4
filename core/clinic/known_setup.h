// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time_zone.h"
#include "core/domain/clinic_settings.h"
#include "core/domain/session_type.h"
#include "core/domain/therapist.h"
#include "core/sql/connection.h"
#include "core/timing/policy.h"

#include <vector>

namespace taper {

/// What changes seldom and nearly every use case needs, as read from the file at one moment: settings,
/// policy, and everybody and everything a booking can name. Kept between use cases by the Workspace.
struct KnownSetup {
    ClinicSettings settings;
    int settingsRevision = 0;
    TimeZone zone;
    TimingPolicy policy;
    int policyRevision = 0;
    std::vector<LoadProfile> deepProfiles; ///< the policy's, as the stores ask for them
    std::vector<Stored<Room>> rooms; ///< with archived ones
    std::vector<Stored<Therapist>> therapists; ///< in the order of the board, with archived ones
    std::vector<Stored<SessionType>> sessionTypes; ///< in the order in which they are offered, with archived
    std::vector<ClosureFields> closures; ///< by date

    // Null if there is none.
    [[nodiscard]] const Stored<Room>* room(Id<Room> id) const;
    [[nodiscard]] const Stored<Therapist>* therapist(Id<Therapist> id) const;
    [[nodiscard]] const Stored<SessionType>* sessionType(Id<SessionType> id) const;

    [[nodiscard]] std::vector<Id<Room>> activeRooms() const;
    [[nodiscard]] QString roomName(const std::optional<Id<Room>>& id) const; ///< empty without a room
};

/// Throws SqlError; a clinic without settings or with a policy that cannot be read is a damaged file.
[[nodiscard]] KnownSetup readSetup(sql::Connection& connection);

} // namespace taper
