// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/calendar_import.h"

#include "core/clinic/calendar_said.h"
#include "core/clinic/race_write.h"
#include "core/clinic/races_recheck.h"
#include "core/storage/race_source_store.h"

#include <algorithm>
#include <set>

namespace taper {

namespace {

bool changesRace(const CalendarRow& row)
{
    return row.known && row.isChoice() && row.change != CalendarChange::Link;
}

/// A name, a place or a known distance alone do not matter to a booking; anything that moves the race does.
bool mattersToBookings(const CalendarRow& row)
{
    static const QStringList silent{QStringLiteral("name"), QStringLiteral("location")};
    return changesRace(row)
        && std::ranges::any_of(row.changed, [](const QString& field) { return !silent.contains(field); });
}

/// The days of changed races, old and new, made few: those that lie near each other are looked at together.
std::vector<RaceFields> spansOf(const std::vector<const CalendarRow*>& rows)
{
    constexpr std::chrono::days kNear{30};
    std::vector<std::pair<Date, Date>> days;
    for (const CalendarRow* row : rows) {
        for (const RaceFields* race : {&row->known->fields(), &row->wanted})
            days.emplace_back(race->date, race->endDate.value_or(race->date));
    }
    std::ranges::sort(days);
    std::vector<RaceFields> spans;
    for (const auto& [first, last] : days) {
        if (!spans.empty() && first <= *spans.back().endDate + kNear) {
            spans.back().endDate = std::max(*spans.back().endDate, last);
            continue;
        }
        RaceFields span;
        span.date = first;
        span.endDate = last;
        spans.push_back(std::move(span));
    }
    return spans;
}

/// What is written, in the one unit of the whole import.
class Writer {
public:
    Writer(Workspace& workspace, Changes& changes, const QString& calendar)
        : m_workspace{workspace}
        , m_changes{changes}
        , m_calendar{calendar}
        , m_sources{workspace.connection()}
    { }

    Result<void> take(const CalendarRow& row)
    {
        Id<Race> race;
        if (!row.known) {
            const auto added = add(row);
            if (!added)
                return fail(added.error());
            race = *added;
        } else {
            race = row.known->id;
            if (auto changed = change(row); !changed)
                return changed;
        }
        if (!row.formerUid.isEmpty() && row.formerUid != row.uid)
            m_sources.remove(m_calendar, row.formerUid);
        m_sources.put({m_calendar, row.uid, race, saidToJson(row.said)});
        return {};
    }

    [[nodiscard]] CalendarImported& done() { return m_done; }

private:
    Result<Id<Race>> add(const CalendarRow& row)
    {
        const auto race = raceOf(row.wanted);
        if (!race)
            return fail(race.error());
        const Stored<Race> stored = m_workspace.races().insert(*race);
        m_workspace.audit(QStringLiteral("import"), QStringLiteral("race"), stored.id.value(), {},
            rowJson(stored.fields()));
        m_changes.races.insert(stored.id);
        ++m_done.added;
        return stored.id;
    }

    Result<void> change(const CalendarRow& row)
    {
        const Stored<Race>& known = *row.known;
        // Nothing to write, or another row of this calendar has: two of its races were merged here.
        const bool isAsKnown = row.change == CalendarChange::Link || row.change == CalendarChange::Unchanged;
        if (isAsKnown || !m_written.insert(known.id).second) {
            m_done.linked += row.change == CalendarChange::Link ? 1 : 0;
            return {};
        }
        const auto race = raceOf(row.wanted);
        if (!race)
            return fail(race.error());
        const auto stored = m_workspace.races().update(known.id, known.revision, *race);
        if (!stored) {
            Error error = stored.error();
            error.parameters.insert(QStringLiteral("text"), known->name);
            return fail(std::move(error));
        }
        m_workspace.audit(QStringLiteral("import"), QStringLiteral("race"), known.id.value(),
            rowJson(known.fields()), rowJson(stored->fields()));
        m_changes.races.insert(known.id);
        if (known->isVirtual) {
            if (auto dropped = dropRunDays(m_workspace, *stored); !dropped)
                return dropped;
        }
        int& count = row.change == CalendarChange::Move ? m_done.moved
            : row.change == CalendarChange::Cancel      ? m_done.cancelled
                                                        : m_done.updated;
        ++count;
        return {};
    }

    Workspace& m_workspace;
    Changes& m_changes;
    const QString& m_calendar;
    RaceSourceStore m_sources;
    std::set<Id<Race>> m_written;
    CalendarImported m_done;
};

/// Everyone entered in a race that changes in a way that matters, once, before anything is written.
Recheck recheckOf(Workspace& workspace, const std::vector<CalendarRow>& rows)
{
    std::vector<const CalendarRow*> changing;
    std::vector<Id<Race>> races;
    for (const CalendarRow& row : rows) {
        if (!mattersToBookings(row))
            continue;
        changing.push_back(&row);
        races.push_back(row.known->id);
    }
    std::vector<Id<Client>> clients = RaceSourceStore{workspace.connection()}.entrantsOf(races);
    if (clients.empty())
        return {workspace, {}, {}};
    return {workspace, std::move(clients), spansOf(changing)};
}

} // namespace

Result<CalendarImported> importCalendar(Clinic& clinic, const QString& calendar,
    const std::vector<CalendarRow>& rows, const ImportProgress& progress)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<CalendarImported> {
        constexpr int kTellEvery = 50;
        Writer writer{workspace, changes, calendar};
        const Recheck recheck = recheckOf(workspace, rows);
        const int total = static_cast<int>(rows.size());
        int done = 0;
        for (const CalendarRow& row : rows) {
            if (progress && done % kTellEvery == 0 && !progress(done, total))
                return fail(ErrorCode::Cancelled);
            ++done;
            if (!row.isChoice() && row.change != CalendarChange::Unchanged)
                continue;
            if (auto taken = writer.take(row); !taken)
                return fail(std::move(taken.error()));
        }
        if (progress && !progress(total, total))
            return fail(ErrorCode::Cancelled);
        CalendarImported imported = std::move(writer.done());
        imported.bookings = recheck.compare(workspace);
        recheck.announce(changes);
        // A calendar brings hundreds of races to hundreds of days: views had better read themselves anew.
        changes.everything = imported.added + imported.updated + imported.moved + imported.cancelled > 0;
        return imported;
    });
}

} // namespace taper
