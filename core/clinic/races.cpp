// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/races.h"

#include "core/clinic/races_recheck.h"
#include "core/clinic/workspace.h"

namespace taper {

namespace {

Error noRace(Id<Race> id)
{
    return Error::notFound(QStringLiteral("race"), QString::number(id.value()));
}

/// Writes `wanted` in the place of `before` and re-checks the bookings of everyone entered.
Result<RaceChange> writeRace(Workspace& workspace, Changes& changes, const Stored<Race>& before, int revision,
    const RaceFields& wanted, const QString& action)
{
    const auto race = Race::make(wanted);
    if (!race)
        return fail(race.error());
    const Recheck recheck = Recheck::ofRace(workspace, before.id, {before.fields(), **race});
    const auto stored = workspace.races().update(before.id, revision, *race);
    if (!stored)
        return fail(stored.error());
    workspace.audit(action, QStringLiteral("race"), before.id.value(), rowJson(before.fields()),
        rowJson(stored->fields()));
    recheck.announce(changes);
    changes.races.insert(before.id);
    return RaceChange{*stored, recheck.compare(workspace)};
}

/// Reads the race, lets `alter` change it, and writes it, whatever revision it has.
template <class Alter>
Result<RaceChange> alterRace(Clinic& clinic, Id<Race> id, const QString& action, Alter&& alter)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<RaceChange> {
        const auto before = workspace.races().byId(id);
        if (!before)
            return fail(noRace(id));
        RaceFields wanted = before->fields();
        alter(wanted);
        return writeRace(workspace, changes, *before, before->revision, wanted, action);
    });
}

} // namespace

Result<Stored<Race>> addRace(Clinic& clinic, const RaceFields& fields)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<Stored<Race>> {
        const auto race = Race::make(fields);
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
        return writeRace(workspace, changes, *before, revision, fields, QStringLiteral("update"));
    });
}

Result<RaceChange> moveRace(Clinic& clinic, Id<Race> id, Date date, std::optional<TimeOfDay> startTime)
{
    return alterRace(clinic, id, QStringLiteral("move"), [&](RaceFields& race) {
        if (race.endDate)
            race.endDate = date + (*race.endDate - race.date);
        race.date = date;
        if (startTime)
            race.startTime = startTime;
        if (race.status == RaceStatus::Postponed)
            race.status = RaceStatus::Scheduled;
    });
}

Result<RaceChange> cancelRace(Clinic& clinic, Id<Race> id)
{
    return alterRace(
        clinic, id, QStringLiteral("cancel"), [](RaceFields& race) { race.status = RaceStatus::Cancelled; });
}

} // namespace taper
