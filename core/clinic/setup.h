// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clinic.h"
#include "core/domain/session_type.h"
#include "core/domain/therapist.h"
#include "core/timing/policy.h"

#include <QByteArray>

namespace taper {

/// Everything the settings page shows, and what editors choose from.
struct Setup {
    ClinicSettingsFields settings;
    int settingsRevision = 0;
    std::vector<Stored<Room>> rooms;
    std::vector<Stored<Therapist>> therapists; ///< in the order of the board
    std::vector<Stored<SessionType>> sessionTypes;
    std::vector<Stored<Closure>> closures; ///< by date
    TimingPolicy policy;
    int policyRevision = 0;
    Date today{}; ///< at the clinic
};
Result<Setup> loadSetup(Clinic& clinic);

// Each writes one thing: a new one with an invalid id, else the one read at `revision`. Errors: bad input by
// field (a name or code already taken is Duplicate at "name" or "code"), NotFound, StaleRevision.
Result<void> saveSettings(Clinic& clinic, int revision, const ClinicSettingsFields& fields);
Result<Stored<Room>> saveRoom(Clinic& clinic, Id<Room> id, int revision, const RoomFields& fields);
Result<Stored<Therapist>> saveTherapist(
    Clinic& clinic, Id<Therapist> id, int revision, const TherapistFields& fields);
Result<Stored<SessionType>> saveSessionType(
    Clinic& clinic, Id<SessionType> id, int revision, const SessionTypeFields& fields);
Result<Stored<Closure>> saveClosure(
    Clinic& clinic, Id<Closure> id, int revision, const ClosureFields& fields);
Result<void> removeClosure(Clinic& clinic, Id<Closure> id, int revision);

/// The clinic profile as JSON (contract of `setup export`).
Result<QByteArray> exportProfile(Clinic& clinic);
/// Adds what the profile names and updates what is already there by name; removes nothing.
/// Errors: BadProfile, bad input with the place in the profile as field.
Result<void> applyProfile(Clinic& clinic, const QByteArray& json);

} // namespace taper
