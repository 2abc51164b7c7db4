// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/race_write.h"

#include "core/clinic/races_recheck.h"

namespace taper {

namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2199;

bool holds(const RaceFields& race, Date day)
{
    return race.isVirtual && day >= race.date && day <= race.endDate.value_or(race.date);
}

} // namespace

Error noRace(Id<Race> id)
{
    return Error::notFound(QStringLiteral("race"), QString::number(id.value()));
}

Result<Race> raceOf(const RaceFields& fields)
{
    const Date first = makeDate(kFirstYear, 1, 1);
    const Date last = makeDate(kLastYear, 12, 31);
    RaceFields checked = fields;
    Problems problems = check(checked);
    const auto checkDay = [&](const std::optional<Date>& day, const QString& field) {
        if (day && (*day < first || *day > last)) {
            problems.append({field, ErrorCode::OutOfRange,
                {{QStringLiteral("minimum"), toIso(first)}, {QStringLiteral("maximum"), toIso(last)}}});
        }
    };
    checkDay(fields.date, QStringLiteral("date"));
    checkDay(fields.endDate, QStringLiteral("end_date"));
    if (!problems.isEmpty())
        return fail(Error{std::move(problems)});
    return Race::make(checked);
}

Result<void> dropRunDays(Workspace& workspace, const Stored<Race>& race)
{
    for (const Entrant& entrant : workspace.entries().entrants(race.id)) {
        RaceEntryFields fields = entrant.entry.fields();
        if (!fields.runDay || holds(race.fields(), *fields.runDay))
            continue;
        const QByteArray before = rowJson(fields);
        fields.runDay.reset();
        const auto entry = RaceEntry::make(fields);
        if (!entry)
            return fail(entry.error());
        const auto stored = workspace.entries().update(entrant.entry.id, entrant.entry.revision, *entry);
        if (!stored)
            return fail(stored.error());
        workspace.audit(QStringLiteral("update"), QStringLiteral("race_entry"), stored->id.value(), before,
            rowJson(stored->fields()));
    }
    return {};
}

Result<RaceChange> writeRace(Workspace& workspace, Changes& changes, const Stored<Race>& before, int revision,
    const RaceFields& wanted, const QString& action)
{
    const auto race = raceOf(wanted);
    if (!race)
        return fail(race.error());
    const Recheck recheck = Recheck::ofRace(workspace, before.id, {before.fields(), **race});
    const auto stored = workspace.races().update(before.id, revision, *race);
    if (!stored)
        return fail(stored.error());
    workspace.audit(action, QStringLiteral("race"), before.id.value(), rowJson(before.fields()),
        rowJson(stored->fields()));
    if (before->isVirtual) {
        if (const auto dropped = dropRunDays(workspace, *stored); !dropped)
            return fail(dropped.error());
    }
    recheck.announce(changes);
    changes.races.insert(before.id);
    return RaceChange{*stored, recheck.compare(workspace)};
}

} // namespace taper
