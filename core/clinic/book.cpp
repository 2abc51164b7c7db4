// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/book.h"

#include "core/clinic/booking_write.h"
#include "core/clinic/fixes.h"

namespace taper {

Result<BookingReview> reviewBooking(Clinic& clinic, const BookingProposal& proposal, WithFixes fixes)
{
    return readUnit(clinic, [&](Workspace& workspace) -> Result<BookingReview> {
        const auto context = loadReview(workspace, proposal);
        if (!context)
            return fail(context.error());
        BookingReview review = composeReview(*context, proposal);
        if (fixes == WithFixes::Yes)
            attachFixes(workspace, *context, proposal, review.findings);
        return review;
    });
}

Result<BookingOutcome> book(Clinic& clinic, const BookingDetails& details)
{
    return writeUnit(clinic,
        [&](Workspace& workspace, Changes& changes) { return bookWithin(workspace, changes, details); });
}

} // namespace taper
