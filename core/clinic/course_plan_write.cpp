// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/course_plan_write.h"

#include "core/clinic/booking_write.h"
#include "core/clinic/course_plan.h"
#include "core/clinic/course_plan_course.h"

namespace taper {

namespace {

const QString kTable = QStringLiteral("course_plan");

Result<void> dropStanding(Workspace& workspace, Changes& changes, Id<CoursePlan> id, WayBack& back)
{
    const auto before = planAt(workspace, id, std::nullopt);
    if (!before)
        return fail(before.error());
    CoursePlanFields after = before->fields();
    after.dropped = true;
    return updatePlan(workspace, changes, *before, after, QStringLiteral("replace"), back);
}

/// A booking of the client that still holds its slot.
bool stillStands(Workspace& workspace, Id<Booking> id, Id<Client> client)
{
    const auto booking = workspace.bookings().byId(id);
    return booking && booking->fields().client == client && holdsSlot(booking->fields().status);
}

/// Books one session, or says in `outcome` what is in the way. Gives the booking that it is.
Result<std::optional<Id<Booking>>> bookSession(Workspace& workspace, Changes& changes,
    const ClientCourse& course, const PlannedSession& session, PlanOutcome& outcome)
{
    if (session.booking) {
        if (stillStands(workspace, *session.booking, course.client))
            return session.booking;
        return std::optional<Id<Booking>>{};
    }
    if (!session.slot)
        return std::optional<Id<Booking>>{};
    BookingDetails details;
    details.proposal = {.client = course.client,
        .therapist = session.slot->therapist,
        .room = std::nullopt,
        .sessionType = session.sessionType,
        .start = session.slot->interval.start,
        .length = session.length,
        .replaces = std::nullopt};
    details.reason = session.reason;
    auto booked = bookWithin(workspace, changes, details);
    if (!booked)
        return fail(booked.error());
    if (!booked->booking) {
        outcome.review = std::move(booked->review);
        return std::optional<Id<Booking>>{};
    }
    const Id<Booking> id = booked->booking->id;
    outcome.back.bookings.push_back({id, booked->booking->revision, std::nullopt});
    outcome.bookings.push_back(*std::move(booked->booking));
    return std::optional{id};
}

/// All of one client, or outcome.fault.
Result<void> bookCourse(Workspace& workspace, Changes& changes, const CourseProposal& proposal, size_t index,
    const Stored<Race>& race, PlanOutcome& outcome)
{
    const ClientCourse& course = proposal.courses[index];
    CoursePlanFields plan;
    plan.client = course.client;
    plan.race = race.id;
    plan.rhythm = proposal.request.rhythm;
    plan.weeks = proposal.request.weeks;
    plan.raceDay = dayToKeep(workspace, race, course.client);
    bool isAnyKept = false;
    for (size_t i = 0; i < course.sessions.size(); ++i) {
        const PlannedSession& session = course.sessions[i];
        if (!session.sessionType.isValid())
            continue; // nothing that the clinic offers: nothing to keep either
        CoursePlanSession kept{.daysBefore = session.wanted.daysBefore,
            .purpose = session.wanted.purpose,
            .sessionType = session.sessionType,
            .length = session.length,
            .booking = std::nullopt};
        if (!session.isDropped) {
            const auto booking = bookSession(workspace, changes, course, session, outcome);
            if (!booking)
                return fail(booking.error());
            if (!*booking) {
                outcome.fault = PlanPlace{index, i};
                return {};
            }
            kept.booking = *booking;
            isAnyKept = true;
        }
        plan.sessions.push_back(kept);
    }
    if (!isAnyKept)
        return {};
    if (course.replaces) {
        if (auto done = dropStanding(workspace, changes, *course.replaces, outcome.back); !done)
            return done;
    }
    const auto id = insertPlan(workspace, changes, plan, outcome.back);
    if (!id)
        return fail(id.error());
    outcome.plans.push_back(*id);
    return {};
}

Result<PlanOutcome> bookAll(Workspace& workspace, Changes& changes, const CourseProposal& proposal)
{
    const auto race = raceToPlan(workspace, proposal.request.race);
    if (!race)
        return fail(race.error());
    PlanOutcome outcome;
    for (size_t i = 0; i < proposal.courses.size(); ++i) {
        if (auto done = bookCourse(workspace, changes, proposal, i, *race, outcome); !done)
            return fail(done.error());
        if (outcome.fault)
            return outcome;
    }
    if (outcome.plans.empty())
        return fail(Error{Problems{{QStringLiteral("sessions"), ErrorCode::Required, {}}}});
    return outcome;
}

} // namespace

Result<Id<CoursePlan>> insertPlan(
    Workspace& workspace, Changes& changes, const CoursePlanFields& fields, WayBack& back)
{
    const auto plan = CoursePlan::make(fields);
    if (!plan)
        return fail(plan.error());
    const Stored<CoursePlan> stored = workspace.coursePlans().insert(*plan, workspace.instant());
    workspace.audit(QStringLiteral("add"), kTable, stored.id.value(), {}, rowJson(stored.fields()));
    back.plans.push_back({stored.id, stored.revision, std::nullopt});
    changes.clients.insert(fields.client);
    changes.races.insert(fields.race);
    return stored.id;
}

Result<void> updatePlan(Workspace& workspace, Changes& changes, const Stored<CoursePlan>& before,
    const CoursePlanFields& after, const QString& action, WayBack& back)
{
    const auto plan = CoursePlan::make(after);
    if (!plan)
        return fail(plan.error());
    if (**plan == before.fields())
        return {};
    const auto stored = workspace.coursePlans().update(before.id, before.revision, *plan);
    if (!stored)
        return fail(stored.error());
    workspace.audit(action, kTable, before.id.value(), rowJson(before.fields()), rowJson(stored->fields()));
    back.plans.push_back({before.id, stored->revision, before.fields()});
    changes.clients.insert(after.client);
    changes.races.insert(after.race);
    return {};
}

Result<Stored<CoursePlan>> planAt(Workspace& workspace, Id<CoursePlan> id, std::optional<int> revision)
{
    auto plan = workspace.coursePlans().byId(id);
    if (!plan)
        return fail(Error::notFound(kTable, QString::number(id.value())));
    if (revision && *revision != plan->revision)
        return fail(ErrorCode::StaleRevision, {{QStringLiteral("what"), kTable}});
    return *std::move(plan);
}

Result<PlanOutcome> bookPlan(Clinic& clinic, const CourseProposal& proposal)
{
    std::optional<PlanOutcome> refused;
    auto outcome = writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<PlanOutcome> {
        refused.reset();
        auto booked = bookAll(workspace, changes, proposal);
        if (!booked || booked->isDone())
            return booked;
        refused = PlanOutcome{.fault = booked->fault, .review = std::move(booked->review)};
        return fail(ErrorCode::Refused, {{QStringLiteral("what"), kTable}}); // undoes the rows before it
    });
    if (!outcome && refused)
        return *std::move(refused);
    return outcome;
}

} // namespace taper
