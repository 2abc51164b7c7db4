// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/course_plans.h"

#include "core/clinic/booking_views.h"
#include "core/clinic/workspace.h"

#include <algorithm>
#include <unordered_map>

namespace taper {

namespace {

using std::chrono::days;

/// What plans name besides themselves, read at once.
class PlanReading {
public:
    PlanReading(Workspace& workspace, const std::vector<Stored<CoursePlan>>& plans)
        : m_workspace{workspace}
    {
        Date first = Date::max();
        Date last = Date::min();
        std::vector<Id<Client>> clients;
        for (const Stored<CoursePlan>& plan : plans) {
            clients.push_back(plan->client);
            for (const CoursePlanSession& session : plan->sessions) {
                first = std::min(first, plan->raceDay - days{session.daysBefore});
                last = std::max(last, plan->raceDay - days{session.daysBefore});
            }
        }
        if (clients.empty())
            return;
        std::ranges::sort(clients);
        clients.erase(std::ranges::unique(clients).begin(), clients.end());
        constexpr days kMoved{
            60}; // of a booking, since it was planned; what lies further is looked up by itself
        std::vector<BookingRow> rows =
            workspace.bookings().ofClients(clients, Moment{first - kMoved}, Moment{last + kMoved});
        for (BookingView& view : viewsOf(workspace, std::move(rows)))
            m_bookings.emplace(view.id, std::move(view));
    }

    std::optional<BookingView> booking(Id<Booking> id)
    {
        if (const auto found = m_bookings.find(id); found != m_bookings.end())
            return found->second;
        auto view = viewOf(m_workspace, id);
        return view ? std::optional{*std::move(view)} : std::nullopt;
    }

private:
    Workspace& m_workspace;
    std::unordered_map<Id<Booking>, BookingView> m_bookings;
};

SessionFate fateOf(const std::optional<BookingView>& booking, Moment now)
{
    if (!booking)
        return SessionFate::LeftOut;
    if (booking->fields.status == BookingStatus::Completed)
        return SessionFate::Happened;
    if (!holdsSlot(booking->fields.status))
        return SessionFate::Missed;
    return booking->fields.interval().end > now ? SessionFate::ToCome : SessionFate::Unclear;
}

PlanProgress progressOf(const std::vector<PlanSessionView>& sessions)
{
    PlanProgress progress;
    for (const PlanSessionView& session : sessions) {
        progress.planned += session.fate == SessionFate::LeftOut ? 0 : 1;
        progress.happened += session.fate == SessionFate::Happened ? 1 : 0;
        progress.toCome += session.fate == SessionFate::ToCome ? 1 : 0;
        progress.missed += session.fate == SessionFate::Missed ? 1 : 0;
        progress.unclear += session.fate == SessionFate::Unclear ? 1 : 0;
        progress.leftOut += session.fate == SessionFate::LeftOut ? 1 : 0;
    }
    return progress;
}

bool isRunning(const RaceEntryFields& entry, const RaceFields& race)
{
    const bool runs = entry.status == EntryStatus::Entered || entry.status == EntryStatus::Finished
        || entry.status == EntryStatus::DidNotFinish;
    return runs && (!race.isVirtual || entry.runDay);
}

PlanTrouble troubleOf(const PlanView& plan, const RaceFields& race, const RaceEntryFields* entry)
{
    if (race.status == RaceStatus::Cancelled)
        return PlanTrouble::RaceCancelled;
    if (race.status == RaceStatus::Postponed)
        return PlanTrouble::RacePostponed;
    if (!entry || !isRunning(*entry, race))
        return PlanTrouble::NotRunning;
    return plan.raceDay == plan.plannedFor ? PlanTrouble::None : PlanTrouble::RaceMoved;
}

PlanView viewOfPlan(Workspace& workspace, const Stored<CoursePlan>& plan, const RaceFields& race,
    const RaceEntryFields* entry, const QString& clientName, PlanReading& reading)
{
    PlanView view;
    view.id = plan.id;
    view.revision = plan.revision;
    view.client = plan->client;
    view.clientName = clientName;
    view.race = plan->race;
    view.raceName = race.name;
    view.raceDay = race.isVirtual && entry && entry->runDay ? *entry->runDay : race.date;
    view.plannedFor = plan->raceDay;
    view.rhythm = plan->rhythm;
    view.weeks = plan->weeks;
    view.isDropped = plan->dropped;
    for (const CoursePlanSession& session : plan->sessions) {
        PlanSessionView& shown = view.sessions.emplace_back();
        shown.planned = session;
        if (const Stored<SessionType>* type = workspace.setup().sessionType(session.sessionType))
            shown.sessionTypeName = type->fields().name;
        if (session.booking)
            shown.booking = reading.booking(*session.booking);
        shown.fate = fateOf(shown.booking, workspace.now());
    }
    view.progress = progressOf(view.sessions);
    view.trouble = troubleOf(view, race, entry);
    return view;
}

template <class Thing>
tl::unexpected<Error> notFound(const char* what, Id<Thing> id)
{
    return fail(Error::notFound(QString::fromLatin1(what), QString::number(id.value())));
}

} // namespace

Result<std::vector<PlanView>> plansOf(Clinic& clinic, Id<Client> id)
{
    return readUnit(clinic, [id](Workspace& workspace) -> Result<std::vector<PlanView>> {
        const auto client = workspace.clients().byId(id);
        if (!client)
            return notFound("client", id);
        const std::vector<Stored<CoursePlan>> plans = workspace.coursePlans().ofClient(id);
        PlanReading reading{workspace, plans};
        const std::vector<EntryWithRace> entries =
            plans.empty() ? std::vector<EntryWithRace>{} : workspace.entries().ofClient(id);
        std::vector<PlanView> views;
        views.reserve(plans.size());
        for (const Stored<CoursePlan>& plan : plans) {
            const auto entry = std::ranges::find_if(
                entries, [&](const EntryWithRace& each) { return each.race.id == plan->race; });
            if (entry != entries.end()) {
                views.push_back(viewOfPlan(workspace, plan, entry->race.fields(), &entry->entry.fields(),
                    client->fields().name, reading));
            } else if (const auto race = workspace.races().byId(plan->race)) {
                views.push_back(
                    viewOfPlan(workspace, plan, race->fields(), nullptr, client->fields().name, reading));
            }
        }
        std::ranges::stable_sort(views, {}, &PlanView::isDropped);
        return views;
    });
}

Result<std::vector<PlanView>> plansOfRace(Clinic& clinic, Id<Race> id)
{
    return readUnit(clinic, [id](Workspace& workspace) -> Result<std::vector<PlanView>> {
        const auto race = workspace.races().byId(id);
        if (!race)
            return notFound("race", id);
        std::vector<Stored<CoursePlan>> plans = workspace.coursePlans().ofRace(id);
        std::erase_if(plans, [](const Stored<CoursePlan>& plan) { return plan->dropped; });
        if (plans.empty())
            return std::vector<PlanView>{};
        PlanReading reading{workspace, plans};
        const std::vector<Entrant> entrants = workspace.entries().entrants(id);
        std::vector<PlanView> views;
        views.reserve(plans.size());
        for (const Stored<CoursePlan>& plan : plans) {
            const auto entrant = std::ranges::find_if(
                entrants, [&](const Entrant& each) { return each.entry->client == plan->client; });
            if (entrant != entrants.end()) {
                views.push_back(viewOfPlan(
                    workspace, plan, race->fields(), &entrant->entry.fields(), entrant->clientName, reading));
            } else if (const auto client = workspace.clients().byId(plan->client)) {
                views.push_back(
                    viewOfPlan(workspace, plan, race->fields(), nullptr, client->fields().name, reading));
            }
        }
        std::ranges::stable_sort(views, [](const PlanView& a, const PlanView& b) {
            return QString::localeAwareCompare(a.clientName, b.clientName) < 0;
        });
        return views;
    });
}

} // namespace taper
