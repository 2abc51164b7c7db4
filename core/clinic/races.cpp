// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/races.h"

#include "core/clinic/race_write.h"

namespace taper {

Result<Stored<Race>> addRace(Clinic& clinic, const RaceFields& fields)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<Stored<Race>> {
        const auto race = raceOf(fields);
        if (!race)
            return fail(race.error());
        Stored<Race> stored = workspace.races().insert(*race);
        workspace.audit(
            QStringLiteral("add"), QStringLiteral("race"), stored.id.value(), {}, rowJson(stored.fields()));
        changes.races.insert(stored.id);
        return stored;
    });
}

Result<Stored<Race>> raceById(Clinic& clinic, Id<Race> id)
{
    return readUnit(clinic, [&](Workspace& workspace) -> Result<Stored<Race>> {
        auto race = workspace.races().byId(id);
        if (!race)
            return fail(noRace(id));
        return std::move(*race);
    });
}

Result<RaceChange> updateRace(Clinic& clinic, Id<Race> id, int revision, const RaceFields& fields)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<RaceChange> {
        const auto before = workspace.races().byId(id);
        if (!before)
            return fail(noRace(id));
        RaceFields wanted = fields;
        const bool isDatedAgain = before->fields().status == RaceStatus::Postponed
            && wanted.status == RaceStatus::Scheduled && wanted.date != before->fields().date;
        if (isDatedAgain && !wanted.postponedFrom)
            wanted.postponedFrom = before->fields().date;
        return writeRace(workspace, changes, *before, revision, wanted, QStringLiteral("update"));
    });
}

} // namespace taper
