// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/leave.h"

#include "core/clinic/booking_views.h"
#include "core/clinic/leave_plan.h"
#include "core/clinic/leave_write.h"

#include <algorithm>

namespace taper {

namespace {

std::vector<DisplacedBooking> proposeForAll(
    Workspace& workspace, const LeaveRequest* request, const std::vector<BookingRow>& rows)
{
    MovePlanner planner{workspace, request, rows};
    std::vector<DisplacedBooking> displaced;
    displaced.reserve(rows.size());
    for (const BookingRow& row : rows) {
        displaced.push_back(planner.propose(row));
        if (displaced.back().proposal)
            planner.take(row, *displaced.back().proposal);
    }
    return displaced;
}

/// Decided bookings that somebody has changed meanwhile. Errors: NotFound.
Result<std::vector<BookingView>> changedSince(
    Workspace& workspace, const std::vector<LeaveDecision>& decisions)
{
    std::vector<BookingView> changed;
    for (const LeaveDecision& decision : decisions) {
        auto view = viewOf(workspace, decision.booking);
        if (!view)
            return fail(view.error());
        if (view->revision != decision.revision)
            changed.push_back(*std::move(view));
    }
    return changed;
}

/// Bookings that the leave would displace and nobody has decided about.
std::vector<BookingView> undecided(
    Workspace& workspace, const LeaveRequest& request, const std::vector<LeaveDecision>& decisions)
{
    std::vector<BookingRow> rows = displacedBy(workspace, request);
    std::erase_if(rows, [&decisions](const BookingRow& row) {
        return std::ranges::find(decisions, row.booking.id, &LeaveDecision::booking) != decisions.end();
    });
    return viewsOf(workspace, std::move(rows));
}

/// A unit of `run` (Workspace&, Changes&) -> Result<LeaveOutcome> that leaves nothing behind when it refuses.
template <class F>
Result<LeaveOutcome> allOrNothing(Clinic& clinic, F run)
{
    std::optional<LeaveOutcome> refusal;
    auto done = writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<LeaveOutcome> {
        refusal.reset();
        Result<LeaveOutcome> outcome = run(workspace, changes);
        if (outcome && !outcome->isEntered) {
            refusal =
                LeaveOutcome{.changed = std::move(outcome->changed), .refused = std::move(outcome->refused)};
            return fail(ErrorCode::Refused);
        }
        return outcome;
    });
    if (!done && refusal)
        return *std::move(refusal);
    return done;
}

} // namespace

Result<std::vector<DisplacedBooking>> previewLeave(Clinic& clinic, const LeaveRequest& request)
{
    return readUnit(clinic, [&](Workspace& workspace) -> Result<std::vector<DisplacedBooking>> {
        const auto checked = checkedRequest(workspace, request);
        if (!checked)
            return fail(checked.error());
        return proposeForAll(workspace, &*checked, displacedBy(workspace, *checked));
    });
}

Result<DisplacedBooking> proposeAnother(Clinic& clinic, const std::optional<LeaveRequest>& request,
    Id<Booking> booking, const std::vector<TakenSlot>& taken, const std::vector<SlotView>& passedOver)
{
    return readUnit(clinic, [&](Workspace& workspace) -> Result<DisplacedBooking> {
        std::optional<LeaveRequest> checked;
        if (request) {
            auto made = checkedRequest(workspace, *request);
            if (!made)
                return fail(made.error());
            checked = *std::move(made);
        }
        std::vector<BookingRow> rows;
        const auto read = [&](Id<Booking> id) -> Result<void> {
            auto row = workspace.bookings().rowById(id);
            if (!row)
                return fail(Error::notFound(QStringLiteral("booking"), QString::number(id.value())));
            rows.push_back(*std::move(row));
            return {};
        };
        if (auto done = read(booking); !done)
            return fail(done.error());
        for (const TakenSlot& other : taken) {
            if (auto done = read(other.booking); !done)
                return fail(done.error());
        }
        MovePlanner planner{workspace, checked ? &*checked : nullptr, rows};
        for (size_t i = 0; i < taken.size(); ++i)
            planner.take(rows[i + 1], taken[i].slot);
        return planner.propose(rows.front(), passedOver);
    });
}

Result<LeaveOutcome> enterLeave(
    Clinic& clinic, const LeaveRequest& request, const std::vector<LeaveDecision>& decisions)
{
    return allOrNothing(clinic, [&](Workspace& workspace, Changes& changes) -> Result<LeaveOutcome> {
        const auto checked = checkedRequest(workspace, request);
        if (!checked)
            return fail(checked.error());
        auto changed = changedSince(workspace, decisions);
        if (!changed)
            return fail(changed.error());
        std::ranges::move(undecided(workspace, *checked, decisions), std::back_inserter(*changed));
        if (!changed->empty())
            return LeaveOutcome{.changed = *std::move(changed)};

        WayBack back;
        const EnteredLeave* old = checked->replaces ? &*checked->replaces : nullptr;
        if (auto written = writeLeave(workspace, changes, old, &*checked, back); !written)
            return fail(written.error());
        return carryOut(workspace, changes, decisions, std::move(back));
    });
}

Result<WayBack> endLeave(Clinic& clinic, const EnteredLeave& leave)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<WayBack> {
        WayBack back;
        if (auto written = writeLeave(workspace, changes, &leave, nullptr, back); !written)
            return fail(written.error());
        return back;
    });
}

Result<std::vector<DisplacedBooking>> displacedBookings(Clinic& clinic, Date from, Date to)
{
    return readUnit(clinic, [&](Workspace& workspace) -> Result<std::vector<DisplacedBooking>> {
        const Interval span{std::max(Moment{from}, workspace.now()), Moment{to + std::chrono::days{1}}};
        if (span.isEmpty())
            return std::vector<DisplacedBooking>{};
        std::vector<BookingRow> rows = workspace.bookings().overlapping(span);
        std::erase_if(rows, [&](const BookingRow& row) {
            return row.booking->start < span.start || row.booking->status == BookingStatus::Completed
                || isWithinHours(workspace.setup(), row.booking.fields());
        });
        return proposeForAll(workspace, nullptr, rows);
    });
}

Result<LeaveOutcome> settleDisplaced(Clinic& clinic, const std::vector<LeaveDecision>& decisions)
{
    return allOrNothing(clinic, [&](Workspace& workspace, Changes& changes) -> Result<LeaveOutcome> {
        auto changed = changedSince(workspace, decisions);
        if (!changed)
            return fail(changed.error());
        if (!changed->empty())
            return LeaveOutcome{.changed = *std::move(changed)};
        return carryOut(workspace, changes, decisions, {});
    });
}

} // namespace taper
