// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/clinic_settings.h"
#include "core/domain/room.h"
#include "core/domain/session_type.h"
#include "core/domain/therapist.h"

#include <QByteArray>

#include <vector>

namespace taper {

struct ProfileTherapist {
    TherapistFields fields; ///< `usualRoom` is not set: rooms have no numbers in a profile
    QString room; ///< name of the usual room, or empty; need not be among the profile's rooms

    bool operator==(const ProfileTherapist&) const = default;
};

/// How a clinic is set up, apart from its people and diary: what `setup export` writes and `setup apply`
/// reads.
struct ClinicProfile {
    ClinicSettingsFields settings;
    bool hasLateCancel = false; ///< whether settings.lateCancel is said; profiles of earlier versions do not
    std::vector<RoomFields> rooms;
    std::vector<ClosureFields> closures;
    std::vector<ProfileTherapist> therapists;
    std::vector<SessionTypeFields> sessionTypes;

    bool operator==(const ClinicProfile&) const = default;
};

/// Reads a profile (UTF-8 JSON). All fields are checked and tidied, names are unique (rooms, therapists,
/// session types, also the types' codes). Only the clinic's name, a therapist's and a type's name and the
/// type's code, profile and minutes are required; unknown keys are passed over, so that profiles of later
/// versions can be read. Beyond the contract's keys: phone_region, late_cancel_minutes, address, phone,
/// email, and a therapist's "leave": [{"from": "2026-07-01T00:00", "to": …, "reason"}] and daily limits
/// "deep_cap" and "minutes_cap".
///
/// The error's problems name every fault by its path, as field and as "where":
/// "session_types[1].buffer_after" with the field's own code, or BadProfile where the shape is wrong
/// ("therapists[2].hours.mon[0]"). What is not JSON at all is BadProfile with "where" as line:column.
[[nodiscard]] Result<ClinicProfile> profileFromJson(const QByteArray& json);

/// The opposite; what is archived is left out.
[[nodiscard]] QByteArray profileToJson(const ClinicProfile& profile);

} // namespace taper
