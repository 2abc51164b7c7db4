// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/clinic/book.h"
#include "core/clinic/booking_views.h"
#include "core/clinic/booking_write.h"
#include "core/clinic/status_flow.h"

namespace taper {

Result<BookingView> cancelBooking(
    Clinic& clinic, Id<Booking> id, std::optional<int> revision, CancelReason reason)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<BookingView> {
        const auto current = bookingAt(workspace, id, std::nullopt);
        if (!current)
            return fail(current.error());
        if (current->fields().status == BookingStatus::Cancelled)
            return viewOf(workspace, id);
        const auto before = bookingAt(workspace, id, revision);
        if (!before)
            return fail(before.error());
        const BookingFields after =
            cancelledFor(before->fields(), reason, workspace.now(), workspace.setup().settings->lateCancel);
        return updateBooking(workspace, changes, *before, after, QStringLiteral("cancel"));
    });
}

Result<BookingView> setBookingStatus(
    Clinic& clinic, Id<Booking> id, std::optional<int> revision, BookingStatus status)
{
    if (status == BookingStatus::Cancelled)
        return fail(ErrorCode::ReasonRequired);
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<BookingView> {
        const auto before = bookingAt(workspace, id, revision);
        if (!before)
            return fail(before.error());
        const BookingFields after = withStatus(before->fields(), status, workspace.now());
        return updateBooking(workspace, changes, *before, after, QStringLiteral("status"));
    });
}

Result<BookingView> keepBookingWithReason(Clinic& clinic, Id<Booking> id, int revision, const QString& reason)
{
    if (tidyText(reason).isEmpty())
        return fail(Error{Problems{{QStringLiteral("reason"), ErrorCode::ReasonRequired, {}}}});
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<BookingView> {
        const auto before = bookingAt(workspace, id, revision);
        if (!before)
            return fail(before.error());
        BookingFields after = before->fields();
        after.reason = reason;
        return updateBooking(workspace, changes, *before, after, QStringLiteral("keep"));
    });
}

} // namespace taper
