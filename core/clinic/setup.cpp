// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/setup.h"

#include "core/clinic/setup_write.h"

namespace taper {

Result<Setup> loadSetup(Clinic& clinic)
{
    return readUnit(clinic, [](Workspace& workspace) -> Result<Setup> {
        const KnownSetup& known = workspace.setup();
        return Setup{.settings = *known.settings,
            .settingsRevision = known.settingsRevision,
            .rooms = known.rooms,
            .therapists = known.therapists,
            .sessionTypes = known.sessionTypes,
            .closures = workspace.closures().all(),
            .policy = known.policy,
            .policyRevision = known.policyRevision,
            .today = workspace.today()};
    });
}

Result<void> saveSettings(Clinic& clinic, int revision, const ClinicSettingsFields& fields)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) {
        changes.setup = true;
        return writeSettings(workspace, revision, fields);
    });
}

Result<Stored<Room>> saveRoom(Clinic& clinic, Id<Room> id, int revision, const RoomFields& fields)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) {
        changes.setup = true;
        return writeRow<Room>(workspace, workspace.rooms(), QStringLiteral("room"), id, revision, fields);
    });
}

Result<Stored<Therapist>> saveTherapist(
    Clinic& clinic, Id<Therapist> id, int revision, const TherapistFields& fields)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<Stored<Therapist>> {
        changes.setup = true;
        if (fields.usualRoom && !workspace.setup().room(*fields.usualRoom))
            return fail(Error::notFound(QStringLiteral("room"), QString::number(fields.usualRoom->value())));
        return writeRow<Therapist>(
            workspace, workspace.therapists(), QStringLiteral("therapist"), id, revision, fields);
    });
}

Result<Stored<SessionType>> saveSessionType(
    Clinic& clinic, Id<SessionType> id, int revision, const SessionTypeFields& fields)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) {
        changes.setup = true;
        return writeRow<SessionType>(
            workspace, workspace.sessionTypes(), QStringLiteral("session_type"), id, revision, fields);
    });
}

Result<Stored<Closure>> saveClosure(Clinic& clinic, Id<Closure> id, int revision, const ClosureFields& fields)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) {
        changes.setup = true;
        return writeRow<Closure>(
            workspace, workspace.closures(), QStringLiteral("closure"), id, revision, fields);
    });
}

Result<void> removeClosure(Clinic& clinic, Id<Closure> id, int revision)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<void> {
        const auto before = workspace.closures().byId(id);
        if (!before)
            return fail(Error::notFound(QStringLiteral("closure"), QString::number(id.value())));
        if (auto removed = workspace.closures().remove(id, revision); !removed)
            return removed;
        workspace.audit(
            QStringLiteral("remove"), QStringLiteral("closure"), id.value(), rowJson(before->fields()), {});
        changes.setup = true;
        return {};
    });
}

} // namespace taper
