// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/booking_views.h"
#include "core/clinic/booking_write.h"
#include "core/clinic/course_plan_course.h"
#include "core/clinic/course_plan_place.h"
#include "core/clinic/course_plan_write.h"
#include "core/clinic/course_plans.h"
#include "core/clinic/leave_write.h"
#include "core/clinic/status_flow.h"

#include <algorithm>

namespace taper {

namespace {

using std::chrono::days;

/// Still to come, and nobody has come for it yet.
bool isComing(const BookingFields& booking, Moment now)
{
    const bool isOpen = booking.status == BookingStatus::Booked || booking.status == BookingStatus::Confirmed;
    return isOpen && booking.start >= now;
}

/// The rows of the plan that are to come, each with its place in the plan.
std::vector<MovedSession> comingOf(Workspace& workspace, const CoursePlanFields& plan)
{
    std::vector<BookingRow> rows;
    std::vector<int> positions;
    for (size_t i = 0; i < plan.sessions.size(); ++i) {
        if (!plan.sessions[i].booking)
            continue;
        auto row = workspace.bookings().rowById(*plan.sessions[i].booking);
        if (!row || !isComing(row->booking.fields(), workspace.now()))
            continue;
        rows.push_back(*std::move(row));
        positions.push_back(static_cast<int>(i));
    }
    std::vector<BookingView> views = viewsOf(workspace, std::move(rows));
    std::vector<MovedSession> coming;
    coming.reserve(views.size());
    for (size_t i = 0; i < views.size(); ++i)
        coming.push_back({.position = positions[i], .before = std::move(views[i])});
    return coming;
}

PlanRequest requestOf(const CoursePlanFields& plan)
{
    PlanRequest request;
    request.race = plan.race;
    request.clients = {plan.client};
    request.rhythm = plan.rhythm;
    request.weeks = plan.weeks;
    const auto after =
        std::ranges::find(plan.sessions, CoursePurpose::PostEvent, &CoursePlanSession::purpose);
    if (after != plan.sessions.end() && after->daysBefore == 0)
        request.postEvent = PostEventWish::RaceDay;
    return request;
}

CourseSession draftOf(const MovedSession& moved, const CoursePlanSession& planned)
{
    CourseSession session;
    session.purpose = planned.purpose;
    session.profile = moved.before.profile;
    session.daysBefore = planned.daysBefore;
    session.tag = moved.position;
    return session;
}

SlotView slotOf(const BookingView& booking)
{
    return {.therapist = booking.fields.therapist,
        .therapistName = booking.therapistName,
        .room = booking.fields.room,
        .roomName = booking.roomName,
        .interval = booking.fields.interval(),
        .verdict = booking.verdict};
}

/// Where the booking stands by now, its race moved, it is as good as anywhere.
bool fitsWhereItIs(const MovedSession& moved)
{
    const Date day = dateOf(moved.before.fields.start);
    const bool isGood = moved.before.verdict <= Verdict::Fine || !moved.before.needsAttention();
    return day >= moved.after.wanted.from && day <= moved.after.wanted.to && isGood
        && moved.before.verdict < Verdict::TooClose;
}

void placeMoved(const KnownSetup& setup, CoursePlacer& placer, std::vector<MovedSession>& sessions,
    const std::vector<CourseSession>& outline)
{
    std::vector<MovedSession*> moving;
    for (MovedSession& moved : sessions) {
        moved.after.sessionType = moved.before.fields.sessionType;
        moved.after.sessionTypeName = moved.before.sessionTypeName;
        moved.after.length = moved.before.fields.length;
        const auto wanted = std::ranges::find(outline, moved.position, &CourseSession::tag);
        if (wanted == outline.end())
            continue; // its days have passed
        moved.after.wanted = *wanted;
        if (fitsWhereItIs(moved)) {
            moved.after.slot = slotOf(moved.before);
            moved.after.state = PlannedState::Free;
        } else {
            moving.push_back(&moved);
        }
    }
    for (const MovedSession* moved : moving)
        placer.leave(moved->before.id);
    for (MovedSession* moved : moving) {
        placer.propose(moved->after, moved->before.fields);
        if (!moved->after.slot)
            continue;
        placer.take(moved->after);
        moved->choice = MoveChoice::Move;
        const bool isOnRecord =
            !moved->before.fields.reason.isEmpty() && moved->after.review.verdict <= moved->before.verdict;
        moved->after.needsReason = moved->after.needsReason && !isOnRecord;
    }
    std::optional<Date> lastDeep;
    for (MovedSession& moved : sessions) {
        noteDeepWork(setup, moved.after, lastDeep);
        if (moved.after.followsDeepWork) // what was said of it when it was planned is as true as it was
            moved.after.reason = moved.before.fields.reason;
    }
}

Error raceOff()
{
    return Error{ErrorCode::Refused, {{QStringLiteral("what"), QStringLiteral("race")}}};
}

Result<PlanMove> moveWithinUnit(Workspace& workspace, Id<CoursePlan> id)
{
    const auto plan = planAt(workspace, id, std::nullopt);
    if (!plan)
        return fail(plan.error());
    const auto race = raceToPlan(workspace, plan->fields().race);
    if (!race)
        return fail(race.error());
    const auto client = workspace.clients().byId(plan->fields().client);
    if (!client)
        return fail(Error::notFound(QStringLiteral("client"), {}));
    const PlanRequest request = requestOf(plan->fields());
    const CourseSpan span = courseSpan(race->fields(), request.weeks, workspace.today());
    CoursePlacer placer{workspace, request, request.clients, span.from, span.to};
    const PreparedRace* prepared = raceOf(placer.timing().races(client->id), race->id);
    if (!prepared || plan->fields().dropped)
        return fail(raceOff());

    PlanMove move{.plan = id,
        .revision = plan->revision,
        .clientName = client->fields().name,
        .raceName = race->fields().name,
        .from = plan->fields().raceDay,
        .to = dayToKeep(workspace, *race, client->id),
        .sessions = comingOf(workspace, plan->fields())};
    std::vector<CourseSession> drafts;
    drafts.reserve(move.sessions.size());
    for (const MovedSession& moved : move.sessions)
        drafts.push_back(draftOf(moved, plan->fields().sessions.at(static_cast<size_t>(moved.position))));
    const CourseRequest course =
        courseRequest(request, workspace.setup().policy, *prepared, workspace.today());
    placer.begin(*client);
    placeMoved(workspace.setup(), placer, move.sessions, outlineOf(course, std::move(drafts)));
    return move;
}

Result<void> cancelOne(Workspace& workspace, Changes& changes, Id<Booking> id, std::optional<int> revision,
    CancelReason reason, PlanMoveOutcome& outcome)
{
    const auto before = bookingAt(workspace, id, revision);
    if (!before)
        return fail(before.error());
    auto view = updateBooking(workspace, changes, *before,
        cancelledFor(before->fields(), reason, workspace.now(), workspace.setup().settings->lateCancel),
        QStringLiteral("cancel"));
    if (!view)
        return fail(view.error());
    outcome.back.bookings.push_back({id, view->revision, before->fields()});
    outcome.bookings.push_back(*std::move(view));
    return {};
}

/// Of what was refused, what does not merely wait for another session of the plan to make room.
const RefusedMove& rootOf(const std::vector<RefusedMove>& refused, const PlanMove& move)
{
    const auto isOwn = [&move](const Finding& finding) {
        return finding.booking.isValid()
            && std::ranges::any_of(move.sessions,
                [&finding](const MovedSession& each) { return each.before.id == finding.booking; });
    };
    const auto root = std::ranges::find_if(refused,
        [&isOwn](const RefusedMove& each) { return std::ranges::none_of(each.review.findings, isOwn); });
    return root == refused.end() ? refused.front() : *root;
}

/// Cancels and moves as chosen; outcome.fault says which cannot.
Result<PlanMoveOutcome> carryOutMove(Workspace& workspace, Changes& changes, const PlanMove& move)
{
    PlanMoveOutcome outcome;
    std::vector<LeaveDecision> decisions;
    for (const MovedSession& moved : move.sessions) {
        if (moved.choice == MoveChoice::Cancel) {
            auto done = cancelOne(workspace, changes, moved.before.id, moved.before.revision,
                CancelReason::RaceChanged, outcome);
            if (!done)
                return fail(done.error());
        }
        if (moved.choice != MoveChoice::Move || !moved.after.slot)
            continue;
        LeaveDecision& decision = decisions.emplace_back();
        decision.booking = moved.before.id;
        decision.revision = moved.before.revision;
        decision.what = LeaveDecision::What::Move;
        decision.move = {.start = moved.after.slot->interval.start,
            .therapist = moved.after.slot->therapist,
            .reason = moved.after.reason};
    }
    auto settled = carryOut(workspace, changes, decisions, std::move(outcome.back));
    if (!settled)
        return fail(settled.error());
    if (!settled->isEntered) {
        const RefusedMove& refused = rootOf(settled->refused, move);
        const auto row = std::ranges::find_if(
            move.sessions, [&](const MovedSession& moved) { return moved.before.id == refused.booking.id; });
        outcome.fault = static_cast<size_t>(row - move.sessions.begin());
        outcome.review = refused.review;
        return outcome;
    }
    outcome.back = std::move(settled->back);
    std::ranges::move(settled->bookings, std::back_inserter(outcome.bookings));
    return outcome;
}

/// The plan for the new day: what was moved along is meant for where it was wanted, the rest for where it is.
CoursePlanFields planAfter(
    Workspace& workspace, const CoursePlanFields& before, const PlanMove& move, Date day)
{
    CoursePlanFields after = before;
    after.raceDay = day;
    for (size_t i = 0; i < after.sessions.size(); ++i) {
        CoursePlanSession& session = after.sessions[i];
        if (!session.booking)
            continue;
        const auto moved = std::ranges::find(move.sessions, static_cast<int>(i), &MovedSession::position);
        if (moved != move.sessions.end() && moved->choice == MoveChoice::Move)
            session.daysBefore = moved->after.wanted.daysBefore;
        else if (const auto booking = workspace.bookings().byId(*session.booking))
            session.daysBefore = daysBetween(dateOf(booking->fields().start), day);
    }
    return after;
}

Result<PlanMoveOutcome> movedAll(Workspace& workspace, Changes& changes, const PlanMove& move)
{
    const auto plan = planAt(workspace, move.plan, move.revision);
    if (!plan)
        return fail(plan.error());
    const auto race = raceToPlan(workspace, plan->fields().race);
    if (!race)
        return fail(race.error());
    auto outcome = carryOutMove(workspace, changes, move);
    if (!outcome || !outcome->isDone())
        return outcome;
    const Date day = dayToKeep(workspace, *race, plan->fields().client);
    const CoursePlanFields after = planAfter(workspace, plan->fields(), move, day);
    if (auto done = updatePlan(workspace, changes, *plan, after, QStringLiteral("move"), outcome->back);
        !done)
        return fail(done.error());
    return outcome;
}

} // namespace

Result<PlanMove> planAfterMove(Clinic& clinic, Id<CoursePlan> plan)
{
    return readUnit(clinic, [plan](Workspace& workspace) { return moveWithinUnit(workspace, plan); });
}

Result<PlanMoveOutcome> movePlan(Clinic& clinic, const PlanMove& move)
{
    std::optional<PlanMoveOutcome> refused;
    auto outcome = writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<PlanMoveOutcome> {
        refused.reset();
        auto moved = movedAll(workspace, changes, move);
        if (!moved || moved->isDone())
            return moved;
        refused = PlanMoveOutcome{.fault = moved->fault, .review = std::move(moved->review)};
        return fail(raceOff()); // undoes the rows before it
    });
    if (!outcome && refused)
        return *std::move(refused);
    return outcome;
}

Result<PlanMoveOutcome> dropPlan(
    Clinic& clinic, Id<CoursePlan> id, int revision, std::optional<CancelReason> cancelComing)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<PlanMoveOutcome> {
        const auto plan = planAt(workspace, id, revision);
        if (!plan)
            return fail(plan.error());
        PlanMoveOutcome outcome;
        if (cancelComing) {
            for (const MovedSession& coming : comingOf(workspace, plan->fields())) {
                auto done =
                    cancelOne(workspace, changes, coming.before.id, std::nullopt, *cancelComing, outcome);
                if (!done)
                    return fail(done.error());
            }
        }
        CoursePlanFields after = plan->fields();
        after.dropped = true;
        auto done = updatePlan(workspace, changes, *plan, after, QStringLiteral("drop"), outcome.back);
        if (!done)
            return fail(done.error());
        return outcome;
    });
}

} // namespace taper
