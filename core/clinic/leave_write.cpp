// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/leave_write.h"

#include "core/clinic/booking_views.h"
#include "core/clinic/booking_write.h"
#include "core/clinic/setup_write.h"
#include "core/clinic/status_flow.h"
#include "core/domain/checks.h"
#include "core/scheduling/opening_hours.h"

#include <algorithm>

namespace taper {

namespace {

const QString kTherapist = QStringLiteral("therapist");
const QString kClosure = QStringLiteral("closure");

Error stale(const QString& what)
{
    return Error{ErrorCode::StaleRevision, {{QStringLiteral("what"), what}}};
}

ClosureFields closureOf(const LeaveRequest& request)
{
    return {dateOf(request.interval.start), dateOf(request.interval.end - Minutes{1}), request.reason};
}

Result<void> writeClosure(
    Workspace& workspace, const EnteredLeave* old, const LeaveRequest* added, WayBack& back)
{
    std::optional<Stored<Closure>> before;
    if (old) {
        before = workspace.closures().byId(old->closure);
        if (!before || before->revision != old->revision)
            return fail(stale(kClosure));
    }
    if (before && !added) {
        if (auto removed = workspace.closures().remove(before->id, before->revision); !removed)
            return removed;
        workspace.audit(
            QStringLiteral("remove"), kClosure, before->id.value(), rowJson(before->fields()), {});
        back.closures.push_back({before->id, 0, before->fields()});
        return {};
    }
    const auto stored = writeRow<Closure>(workspace, workspace.closures(), kClosure,
        before ? before->id : Id<Closure>{}, before ? before->revision : 0, closureOf(*added));
    if (!stored)
        return fail(stored.error());
    back.closures.push_back(
        {stored->id, stored->revision, before ? std::optional{before->fields()} : std::nullopt});
    return {};
}

/// The leave of one therapist, without what goes and with what comes.
Result<void> writeTherapist(
    Workspace& workspace, Id<Therapist> id, const EnteredLeave* old, const LeaveRequest* added, WayBack& back)
{
    const auto before = workspace.therapists().byId(id);
    if (!before)
        return fail(Error::notFound(kTherapist, QString::number(id.value())));
    TherapistFields after = before->fields();
    if (old) {
        const auto gone = std::ranges::find(after.leave, Leave{old->interval, old->reason});
        if (gone != after.leave.end())
            after.leave.erase(gone);
        else if (old->therapist)
            return fail(stale(kTherapist));
        else if (!added)
            return {};
    }
    if (added)
        after.leave.push_back({added->interval, added->reason});
    const auto stored =
        writeRow<Therapist>(workspace, workspace.therapists(), kTherapist, id, before->revision, after);
    if (!stored)
        return fail(stored.error());
    back.leave.push_back({id, stored->revision, before->fields().leave});
    return {};
}

/// Whether leave is among what a therapist has, or would get.
bool concerns(const std::optional<Id<Therapist>>& whose, const Stored<Therapist>& therapist)
{
    return whose ? *whose == therapist.id : !therapist->archived;
}

CancelReason cancelReasonFor(const KnownSetup& setup, const BookingFields& booking)
{
    return closureOn(setup.closures, dateOf(booking.start)) ? CancelReason::ClinicClosed
                                                            : CancelReason::TherapistAway;
}

/// Carries decisions out in any order in which they can be: a move may wait for another to make room.
class Settlement {
public:
    Settlement(Workspace& workspace, Changes& changes, WayBack back)
        : m_workspace{workspace}
        , m_changes{changes}
    {
        m_outcome.back = std::move(back);
    }

    Result<LeaveOutcome> run(const std::vector<LeaveDecision>& decisions)
    {
        std::vector<LeaveDecision> moves;
        for (const LeaveDecision& decision : decisions) {
            if (decision.what == LeaveDecision::What::Move)
                moves.push_back(decision);
            if (decision.what != LeaveDecision::What::Cancel)
                continue;
            if (auto done = cancel(decision); !done)
                return fail(done.error());
        }
        while (!moves.empty()) {
            const size_t waiting = moves.size();
            if (auto done = moveThoseThatCan(moves); !done)
                return fail(done.error());
            if (moves.size() == waiting)
                return std::move(m_outcome); // what is refused stands in it
        }
        m_outcome.isEntered = true;
        return std::move(m_outcome);
    }

private:
    Result<void> cancel(const LeaveDecision& decision)
    {
        const auto before = bookingAt(m_workspace, decision.booking, decision.revision);
        if (!before)
            return fail(before.error());
        const KnownSetup& setup = m_workspace.setup();
        const BookingFields after = cancelledFor(before->fields(), cancelReasonFor(setup, before->fields()),
            m_workspace.now(), setup.settings->lateCancel);
        auto view = updateBooking(m_workspace, m_changes, *before, after, QStringLiteral("cancel"));
        if (!view)
            return fail(view.error());
        keep(*before, *std::move(view));
        return {};
    }

    Result<void> moveThoseThatCan(std::vector<LeaveDecision>& moves)
    {
        m_outcome.refused.clear();
        std::vector<LeaveDecision> waiting;
        for (const LeaveDecision& decision : moves) {
            const auto before = bookingAt(m_workspace, decision.booking, decision.revision);
            if (!before)
                return fail(before.error());
            auto moved =
                moveWithin(m_workspace, m_changes, decision.booking, decision.revision, decision.move);
            if (!moved)
                return fail(moved.error());
            if (moved->booking) {
                keep(*before, *std::move(moved->booking));
                continue;
            }
            auto view = viewOf(m_workspace, decision.booking);
            if (!view)
                return fail(view.error());
            m_outcome.refused.push_back({*std::move(view), std::move(moved->review)});
            waiting.push_back(decision);
        }
        moves = std::move(waiting);
        return {};
    }

    void keep(const Stored<Booking>& before, BookingView after)
    {
        if (after.revision != before.revision)
            m_outcome.back.bookings.push_back({before.id, after.revision, before.fields()});
        m_outcome.bookings.push_back(std::move(after));
    }

    Workspace& m_workspace;
    Changes& m_changes;
    LeaveOutcome m_outcome;
};

} // namespace

Result<LeaveRequest> checkedRequest(Workspace& workspace, LeaveRequest request)
{
    if (request.therapist && !workspace.setup().therapist(*request.therapist))
        return fail(Error::notFound(kTherapist, QString::number(request.therapist->value())));
    Problems problems;
    if (request.interval.isEmpty())
        problems.append({QStringLiteral("to"), ErrorCode::EndBeforeStart, {}});
    checkLine(request.reason, QStringLiteral("reason"), problems);
    if (!problems.isEmpty())
        return fail(Error{std::move(problems)});
    return request;
}

Result<void> writeLeave(
    Workspace& workspace, Changes& changes, const EnteredLeave* old, const LeaveRequest* added, WayBack& back)
{
    const EnteredLeave* oldClosure = old && old->closure.isValid() ? old : nullptr;
    const LeaveRequest* newClosure = added && added->isClosure() ? added : nullptr;
    if (oldClosure || newClosure) {
        if (auto done = writeClosure(workspace, oldClosure, newClosure, back); !done)
            return done;
    }
    const EnteredLeave* oldLeave = oldClosure ? nullptr : old;
    const LeaveRequest* newLeave = newClosure ? nullptr : added;
    const std::vector<Stored<Therapist>> therapists = workspace.setup().therapists;
    for (const Stored<Therapist>& therapist : therapists) {
        const EnteredLeave* gone = oldLeave && concerns(oldLeave->therapist, therapist) ? oldLeave : nullptr;
        const LeaveRequest* comes = newLeave && concerns(newLeave->therapist, therapist) ? newLeave : nullptr;
        if (!gone && !comes)
            continue;
        if (auto done = writeTherapist(workspace, therapist.id, gone, comes, back); !done)
            return done;
    }
    if (oldLeave && back.leave.empty())
        return fail(stale(kTherapist)); // nobody has it any more
    changes.setup = true;
    workspace.reloadSetup();
    return {};
}

Result<LeaveOutcome> carryOut(
    Workspace& workspace, Changes& changes, const std::vector<LeaveDecision>& decisions, WayBack back)
{
    return Settlement{workspace, changes, std::move(back)}.run(decisions);
}

} // namespace taper
