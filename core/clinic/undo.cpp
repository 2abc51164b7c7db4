// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/undo.h"

#include "core/clinic/undo_rows.h"

namespace taper {

WayBack wayBackFrom(const BookingView& before, const BookingView& after)
{
    WayBack back;
    if (before.revision != after.revision)
        back.bookings.push_back({after.id, after.revision, before.fields});
    return back;
}

WayBack wayBackFromNew(const BookingView& added)
{
    WayBack back;
    back.bookings.push_back({added.id, added.revision, std::nullopt});
    return back;
}

Result<UndoOutcome> undo(Clinic& clinic, const WayBack& back, const QString& reason)
{
    // A refusal gives back all that was written before it, and so leaves the unit as an error.
    std::optional<UndoOutcome> refusal;
    auto done = writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<UndoOutcome> {
        refusal.reset();
        WayBack again;
        // First what bookings are reviewed against: those that leave or a closure moved away go back there.
        if (auto put = putBackLeave(workspace, changes, back.leave, again); !put)
            return fail(put.error());
        if (auto put = putBackClosures(workspace, changes, back.closures, again); !put)
            return fail(put.error());
        if (changes.setup)
            workspace.reloadSetup();
        if (auto put = putBackWaiting(workspace, changes, back.waiting, again); !put)
            return fail(put.error());
        if (auto put = putBackPlans(workspace, changes, back.plans, again); !put)
            return fail(put.error());
        auto outcome = putBackBookings(workspace, changes, back.bookings, reason, std::move(again));
        if (outcome && !outcome->again) {
            refusal = *std::move(outcome);
            return fail(ErrorCode::Refused);
        }
        return outcome;
    });
    if (!done && refusal)
        return *std::move(refusal);
    return done;
}

} // namespace taper
