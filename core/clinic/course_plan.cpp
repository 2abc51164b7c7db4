// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/course_plan.h"

#include "core/clinic/course_plan_course.h"
#include "core/clinic/course_plan_place.h"
#include "core/domain/checks.h"

#include <algorithm>

namespace taper {

namespace {

constexpr int kLongestWeeks = 52;

template <class Thing>
tl::unexpected<Error> notFound(const char* what, Id<Thing> id)
{
    return fail(Error::notFound(QString::fromLatin1(what), QString::number(id.value())));
}

/// What every use case of the planner reads first.
struct Ground {
    Stored<Race> race;
    CourseSpan span;
    std::vector<Stored<Client>> clients;
};

Result<void> checkNames(const KnownSetup& setup, const PlanRequest& request)
{
    if (request.weeks < 1 || request.weeks > kLongestWeeks)
        return fail(Error{Problems{outOfRange(QStringLiteral("weeks"), 1, kLongestWeeks)}});
    if (request.therapist && !setup.therapist(*request.therapist))
        return notFound("therapist", *request.therapist);
    const CourseTypes& types = request.types;
    for (const auto& type : {types.fullSports, types.myofascial, types.preEvent, types.postEvent}) {
        if (type && !setup.sessionType(*type))
            return notFound("session_type", *type);
    }
    return {};
}

Result<Ground> groundOf(Workspace& workspace, const PlanRequest& request)
{
    if (const auto named = checkNames(workspace.setup(), request); !named)
        return fail(named.error());
    auto race = raceToPlan(workspace, request.race);
    if (!race)
        return fail(race.error());
    std::vector<Stored<Client>> clients;
    clients.reserve(request.clients.size());
    for (const Id<Client> id : request.clients) {
        auto client = workspace.clients().byId(id);
        if (!client)
            return notFound("client", id);
        clients.push_back(*std::move(client));
    }
    const CourseSpan span = courseSpan(race->fields(), request.weeks, workspace.today());
    return Ground{*std::move(race), span, std::move(clients)};
}

std::optional<Id<CoursePlan>> standingPlan(const std::vector<Stored<CoursePlan>>& plans, Id<Client> client)
{
    const auto found = std::ranges::find_if(
        plans, [client](const Stored<CoursePlan>& plan) { return !plan->dropped && plan->client == client; });
    return found == plans.end() ? std::nullopt : std::optional{found->id};
}

CourseObstacle obstacleFor(
    Workspace& workspace, const Stored<Client>& client, const PreparedRace* race, Id<Race> id)
{
    if (client.fields().archived)
        return CourseObstacle::Archived;
    if (race)
        return CourseObstacle::None;
    return workspace.entries().find(client.id, id) ? CourseObstacle::NotRunning : CourseObstacle::NotEntered;
}

/// Existing bookings first, so that what is placed anew is placed around them.
void placeAll(CoursePlacer& placer, ClientCourse& course)
{
    std::vector<PlannedSession*> open;
    for (PlannedSession& session : course.sessions) {
        if (!placer.takeExisting(session))
            open.push_back(&session);
    }
    for (PlannedSession* session : open) {
        placer.propose(*session);
        placer.take(*session);
    }
}

void markDeepWork(const KnownSetup& setup, ClientCourse& course)
{
    std::optional<Date> lastDeep;
    for (PlannedSession& session : course.sessions)
        noteDeepWork(setup, session, lastDeep);
}

Result<CourseProposal> planWithin(Workspace& workspace, const PlanRequest& request)
{
    const auto ground = groundOf(workspace, request);
    if (!ground)
        return fail(ground.error());
    CourseProposal proposal{request, ground->race.fields().name, ground->race.fields().date, {}};
    CoursePlacer placer{workspace, request, request.clients, ground->span.from, ground->span.to};
    const std::vector<Stored<CoursePlan>> plans = workspace.coursePlans().ofRace(request.race);
    proposal.courses.reserve(ground->clients.size());
    for (const Stored<Client>& client : ground->clients) {
        ClientCourse& course = proposal.courses.emplace_back();
        course.client = client.id;
        course.clientName = client.fields().name;
        const PreparedRace* race = raceOf(placer.timing().races(client.id), request.race);
        course.obstacle = obstacleFor(workspace, client, race, request.race);
        if (course.obstacle != CourseObstacle::None)
            continue;
        const CourseOutline outline =
            outlineFor(courseRequest(request, workspace.setup().policy, *race, placer.today()));
        course.raceDay = race->times.dayAtClinic;
        course.startsLate = outline.startsLate;
        course.leftOut = outline.leftOut;
        course.replaces = standingPlan(plans, client.id);
        if (outline.sessions.empty())
            course.obstacle = CourseObstacle::RaceOver;
        course.sessions.reserve(outline.sessions.size());
        for (const CourseSession& wanted : outline.sessions)
            course.sessions.push_back(placer.wantedSession(wanted));
        placer.begin(client);
        placeAll(placer, course);
        markDeepWork(workspace.setup(), course);
    }
    return proposal;
}

/// A placer that knows where every session of the proposal stands.
CoursePlacer placerOf(Workspace& workspace, const Ground& ground, const CourseProposal& proposal)
{
    CoursePlacer placer{
        workspace, proposal.request, proposal.request.clients, ground.span.from, ground.span.to};
    for (size_t i = 0; i < proposal.courses.size(); ++i) {
        placer.begin(ground.clients.at(i));
        for (const PlannedSession& session : proposal.courses[i].sessions) {
            if (!session.isDropped)
                placer.take(session);
        }
    }
    return placer;
}

/// The clients of the request, which a proposal that was altered must still be of.
Result<void> checkCourses(const CourseProposal& proposal)
{
    const auto& clients = proposal.request.clients;
    if (std::ranges::equal(proposal.courses, clients, {}, &ClientCourse::client))
        return {};
    return fail(Error::notFound(QStringLiteral("client"), {}));
}

/// Another kind of deep work has other days before the race: a time that was good may not be any more.
void adoptProfile(const KnownSetup& setup, const CourseRequest& request, PlannedSession& session)
{
    const Stored<SessionType>* type = setup.sessionType(session.sessionType);
    if (!type)
        return;
    session.sessionTypeName = type->fields().name;
    const LoadProfile profile = type->fields().profile;
    const bool isOther = profile != session.wanted.profile
        && (profile == LoadProfile::FullSports || profile == LoadProfile::Myofascial);
    if (!isOther)
        return;
    session.wanted.profile = profile;
    if (session.wanted.purpose != CoursePurpose::Final)
        return;
    const std::vector<CourseSession> moved = outlineOf(request, {session.wanted});
    if (moved.empty())
        return;
    session.wanted = moved.front();
    const Date day = session.slot ? dateOf(session.slot->interval.start) : session.wanted.day;
    if (day < session.wanted.from || day > session.wanted.to)
        session.slot.reset();
}

Result<CourseProposal> reviewWithin(Workspace& workspace, const CourseProposal& asked)
{
    if (const auto same = checkCourses(asked); !same)
        return fail(same.error());
    const auto ground = groundOf(workspace, asked.request);
    if (!ground)
        return fail(ground.error());
    CourseProposal proposal = asked;
    CoursePlacer placer = placerOf(workspace, *ground, proposal);
    for (size_t i = 0; i < proposal.courses.size(); ++i) {
        const Stored<Client>& client = ground->clients.at(i);
        const PreparedRace* race = raceOf(placer.timing().races(client.id), asked.request.race);
        placer.begin(client);
        for (PlannedSession& session : proposal.courses[i].sessions) {
            if (session.state == PlannedState::AlreadyBooked || session.isDropped)
                continue;
            placer.release(session);
            if (race)
                adoptProfile(workspace.setup(),
                    courseRequest(asked.request, workspace.setup().policy, *race, placer.today()), session);
            if (session.slot)
                placer.review(session);
            else
                placer.propose(session);
            placer.take(session);
        }
        markDeepWork(workspace.setup(), proposal.courses[i]);
    }
    return proposal;
}

} // namespace

PlanCounts CourseProposal::counts() const
{
    PlanCounts counts;
    for (const ClientCourse& course : courses) {
        for (const PlannedSession& session : course.sessions) {
            counts.dropped += session.isDropped ? 1 : 0;
            counts.sessions += session.isDropped ? 0 : 1;
            counts.toBook += session.isToBook() ? 1 : 0;
            counts.alreadyBooked += !session.isDropped && session.booking ? 1 : 0;
            counts.needReason += session.isToBook() && session.needsReason ? 1 : 0;
            counts.lackReason += session.lacksReason() ? 1 : 0;
            counts.clashes += session.isClash() ? 1 : 0;
        }
    }
    return counts;
}

Result<CourseProposal> planCourse(Clinic& clinic, const PlanRequest& request)
{
    return readUnit(clinic, [&](Workspace& workspace) { return planWithin(workspace, request); });
}

Result<CourseProposal> reviewPlan(Clinic& clinic, const CourseProposal& proposal)
{
    return readUnit(clinic, [&](Workspace& workspace) { return reviewWithin(workspace, proposal); });
}

Result<std::vector<SlotView>> otherTimes(
    Clinic& clinic, const CourseProposal& proposal, PlanPlace place, size_t limit)
{
    return readUnit(clinic, [&](Workspace& workspace) -> Result<std::vector<SlotView>> {
        if (const auto same = checkCourses(proposal); !same)
            return fail(same.error());
        if (place.course >= proposal.courses.size()
            || place.session >= proposal.courses[place.course].sessions.size())
            return fail(Error::notFound(QStringLiteral("session"), QString::number(place.session)));
        const auto ground = groundOf(workspace, proposal.request);
        if (!ground)
            return fail(ground.error());
        CoursePlacer placer = placerOf(workspace, *ground, proposal);
        const PlannedSession& session = proposal.courses[place.course].sessions[place.session];
        placer.begin(ground->clients.at(place.course));
        placer.release(session);
        return placer.otherTimes(session, limit);
    });
}

} // namespace taper
