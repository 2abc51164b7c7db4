// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/entry_rules.h"
#include "core/clinic/race_entries.h"
#include "core/clinic/race_write.h"
#include "core/clinic/races_recheck.h"

#include <map>
#include <unordered_map>

namespace taper {

namespace {

/// The entry as it is after the result; Errors as recordResults().
Result<RaceEntry> withResult(
    const RaceEntryFields& before, const ResultFields& result, const RaceFields& race, Date today)
{
    const auto problem = [](ErrorCode code, QVariantMap parameters = {}) {
        return fail(Error{Problems{{QStringLiteral("status"), code, std::move(parameters)}}});
    };
    if (result.status == EntryStatus::Deferred) {
        return problem(ErrorCode::NotAStatus,
            {{QStringLiteral("text"), keyOf(result.status)},
                {QStringLiteral("choices"),
                    QStringList{keyOf(EntryStatus::Finished), keyOf(EntryStatus::DidNotFinish),
                        keyOf(EntryStatus::DidNotStart), keyOf(EntryStatus::Entered)}}});
    }
    // That somebody will not start may be known before; how it went may not.
    const bool wasRun = result.status == EntryStatus::Finished || result.status == EntryStatus::DidNotFinish;
    if (wasRun && before.runDay.value_or(race.date) > today)
        return problem(ErrorCode::InTheFuture);
    RaceEntryFields fields = before;
    fields.status = result.status;
    fields.finishTime = result.status == EntryStatus::Finished ? result.finishTime : std::nullopt;
    return RaceEntry::make(fields);
}

/// How each finish compares with what its runner has run.
void noteStandings(
    Workspace& workspace, std::vector<RecordedResult>& recorded, const std::vector<Id<Client>>& clients)
{
    std::unordered_map<Id<Client>, std::vector<RunResult>> results;
    for (const EntryWithRace& run :
        workspace.entries().ofClients(clients, makeDate(1900, 1, 1), makeDate(9999, 12, 31))) {
        if (const auto result = resultOf(run.entry.id, run.race.fields(), run.entry.fields()))
            results[run.entry->client].push_back(*result);
    }
    for (RecordedResult& one : recorded) {
        const auto& known = results[one.entry->client];
        for (const RunResult& result : known) {
            if (result.entry == one.entry.id)
                one.standing = standingOf(result, known);
        }
    }
}

} // namespace

Result<RecordedResults> recordResults(Clinic& clinic, const std::vector<EntryResult>& results)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<RecordedResults> {
        Concerned concerned;
        std::map<Id<Race>, Stored<Race>> races;
        std::vector<std::pair<Stored<RaceEntry>, RaceEntry>> rows;
        rows.reserve(results.size());
        for (const EntryResult& result : results) {
            const auto before = workspace.entries().byId(result.seen.entry);
            if (!before)
                return fail(noEntry(result.seen.entry));
            auto race = races.find(before->fields().race);
            if (race == races.end()) {
                const auto stored = workspace.races().byId(before->fields().race);
                if (!stored)
                    return fail(noRace(before->fields().race));
                race = races.emplace(stored->id, *stored).first;
            }
            const auto after =
                withResult(before->fields(), result.result, race->second.fields(), workspace.today());
            if (!after)
                return fail(after.error());
            concerned.add(changes, before->fields().client, race->second);
            rows.emplace_back(*before, *after);
        }

        const Recheck recheck{workspace, concerned.clients, concerned.races};
        RecordedResults done;
        done.results.reserve(rows.size());
        for (size_t i = 0; i < rows.size(); ++i) {
            const auto stored =
                writeEntry(workspace, rows[i].first, results[i].seen.revision, rows[i].second);
            if (!stored)
                return fail(stored.error());
            done.results.push_back({*stored, std::nullopt});
        }
        noteStandings(workspace, done.results, concerned.clients);
        recheck.announce(changes);
        done.bookings = recheck.compare(workspace);
        return done;
    });
}

Result<RecordedResults> recordResult(
    Clinic& clinic, Id<RaceEntry> entry, int revision, const ResultFields& result)
{
    return recordResults(clinic, {{{entry, revision}, result}});
}

} // namespace taper
