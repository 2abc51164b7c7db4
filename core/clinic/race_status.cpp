// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/race_status.h"

#include "core/clinic/race_write.h"
#include "core/storage/race_links.h"

namespace taper {

namespace {

/// Reads the race, lets `alter` change it, and writes it: the version that was seen or, without one,
/// whichever is there.
template <class Alter>
Result<RaceChange> alterRace(
    Clinic& clinic, Id<Race> id, const std::optional<int>& revision, const QString& action, Alter&& alter)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<RaceChange> {
        const auto before = workspace.races().byId(id);
        if (!before)
            return fail(noRace(id));
        RaceFields wanted = before->fields();
        alter(wanted);
        return writeRace(workspace, changes, *before, revision.value_or(before->revision), wanted, action);
    });
}

void setDay(RaceFields& race, Date date, const std::optional<TimeOfDay>& startTime)
{
    if (!race.postponedFrom)
        race.postponedFrom = race.date; // the same day is no postponement: check() forgets it
    if (race.endDate)
        race.endDate = date + (*race.endDate - race.date);
    race.date = date;
    if (startTime)
        race.startTime = startTime;
}

} // namespace

Result<RaceChange> moveRace(Clinic& clinic, Id<Race> id, Date date, std::optional<TimeOfDay> startTime)
{
    return alterRace(clinic, id, std::nullopt, QStringLiteral("move"), [&](RaceFields& race) {
        setDay(race, date, startTime);
        if (race.status == RaceStatus::Postponed)
            race.status = RaceStatus::Scheduled;
    });
}

Result<RaceChange> postponeRace(Clinic& clinic, Id<Race> id, int revision, std::optional<Date> newDate,
    std::optional<TimeOfDay> startTime)
{
    return alterRace(clinic, id, revision, QStringLiteral("postpone"), [&](RaceFields& race) {
        if (!newDate) {
            race.status = RaceStatus::Postponed;
            return;
        }
        setDay(race, *newDate, startTime);
        race.status = RaceStatus::Scheduled;
    });
}

Result<RaceChange> cancelRace(Clinic& clinic, Id<Race> id)
{
    return alterRace(clinic, id, std::nullopt, QStringLiteral("cancel"),
        [](RaceFields& race) { race.status = RaceStatus::Cancelled; });
}

Result<RaceChange> cancelRace(Clinic& clinic, Id<Race> id, int revision)
{
    return alterRace(clinic, id, revision, QStringLiteral("cancel"),
        [](RaceFields& race) { race.status = RaceStatus::Cancelled; });
}

Result<RaceChange> reinstateRace(Clinic& clinic, Id<Race> id, int revision)
{
    return alterRace(clinic, id, revision, QStringLiteral("reinstate"),
        [](RaceFields& race) { race.status = RaceStatus::Scheduled; });
}

Result<void> removeRace(Clinic& clinic, Id<Race> id, int revision)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<void> {
        const auto before = workspace.races().byId(id);
        if (!before)
            return fail(noRace(id));
        RaceLinks links{workspace.connection()};
        if (const RaceUses uses = links.uses(id); uses.isAny()) {
            return fail(ErrorCode::InUse,
                {{QStringLiteral("what"), QStringLiteral("race")}, {QStringLiteral("entries"), uses.entries},
                    {QStringLiteral("others"), uses.deferrals + uses.contacts + uses.plans}});
        }
        links.forget(id);
        if (auto removed = workspace.races().remove(id, revision); !removed)
            return fail(std::move(removed.error()));
        workspace.audit(
            QStringLiteral("remove"), QStringLiteral("race"), id.value(), rowJson(before->fields()), {});
        changes.races.insert(id);
        return {};
    });
}

} // namespace taper
