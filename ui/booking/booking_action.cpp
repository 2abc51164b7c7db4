// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/booking_action.h"

#include "ui/words/domain_words.h"

#include <QCoreApplication>

namespace taper {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Booking)
};

/// The mnemonics are none of those by which the pages are reached (Alt+D, C, R, A, W, S) nor of the page's
/// own buttons (Alt+N, P): two buttons of one window that share one would both be lost.
OfferedAction offer(BookingAction action, BookingStatus status)
{
    switch (action) {
    case BookingAction::Confirm:
        return {action, Text::tr("Con&firmed"), QStringLiteral("confirm")};
    case BookingAction::Arrive:
        return {action, Text::tr("Arri&ved"), QStringLiteral("arrive")};
    case BookingAction::Start:
        return {action, Text::tr("Start sess&ion"), QStringLiteral("start")};
    case BookingAction::Complete:
        return {action, Text::tr("Comple&ted"), QStringLiteral("complete")};
    case BookingAction::NoShow:
        return {action, Text::tr("No-s&how"), QStringLiteral("noShow")};
    case BookingAction::StepBack:
        if (!holdsSlot(status))
            return {action, Text::tr("&Book again"), QStringLiteral("stepBack")};
        //: %1 is a status in lower case: "Back to arrived"
        return {action, Text::tr("&Back to %1").arg(words::statusWord(*statusAfter(action, status))),
            QStringLiteral("stepBack")};
    case BookingAction::Screen:
        return {action, Text::tr("Ask screenin&g…"), QStringLiteral("askScreening")};
    case BookingAction::Note:
        return {action, Text::tr("Write &up…"), QStringLiteral("writeNote")};
    case BookingAction::Keep:
        return {action, Text::tr("&Keep with reason…"), QStringLiteral("keep")};
    case BookingAction::Move:
        return {action, Text::tr("&Move…"), QStringLiteral("move")};
    case BookingAction::Edit:
        return {action, Text::tr("&Edit…"), QStringLiteral("edit")};
    case BookingAction::Cancel:
        return {action, Text::tr("Cance&l…"), QStringLiteral("cancelBooking")};
    }
    Q_UNREACHABLE();
}

std::vector<BookingAction> stepsOf(const BookingView& booking, Moment now)
{
    using enum BookingAction;
    const bool isDay = dateOf(booking.fields.start) <= dateOf(now);
    const bool hasBegun = booking.fields.start <= now;
    switch (booking.fields.status) {
    case BookingStatus::Booked:
    case BookingStatus::Confirmed: {
        std::vector<BookingAction> steps;
        if (isDay)
            steps.push_back(Arrive);
        if (hasBegun)
            steps.push_back(NoShow);
        if (booking.fields.status == BookingStatus::Booked && !hasBegun)
            steps.push_back(Confirm);
        if (booking.fields.status == BookingStatus::Confirmed)
            steps.push_back(StepBack);
        return steps;
    }
    case BookingStatus::Arrived:
        return {Start, Complete, Note, StepBack};
    case BookingStatus::InSession:
        return {Complete, Note, StepBack};
    case BookingStatus::Completed:
        return {Note, StepBack};
    case BookingStatus::NoShow:
    case BookingStatus::Cancelled:
        return {StepBack};
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<BookingStatus> statusAfter(BookingAction action, BookingStatus now)
{
    switch (action) {
    case BookingAction::Confirm:
        return BookingStatus::Confirmed;
    case BookingAction::Arrive:
        return BookingStatus::Arrived;
    case BookingAction::Start:
        return BookingStatus::InSession;
    case BookingAction::Complete:
        return BookingStatus::Completed;
    case BookingAction::NoShow:
        return BookingStatus::NoShow;
    case BookingAction::StepBack:
        if (now == BookingStatus::Completed)
            return BookingStatus::InSession;
        return now == BookingStatus::InSession ? BookingStatus::Arrived : BookingStatus::Booked;
    case BookingAction::Screen:
    case BookingAction::Note:
    case BookingAction::Keep:
    case BookingAction::Move:
    case BookingAction::Edit:
    case BookingAction::Cancel:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

std::vector<OfferedAction> offeredActions(
    const BookingView& booking, const Findings& findings, Moment now, bool isScreened)
{
    const BookingStatus status = booking.fields.status;
    std::vector<OfferedAction> offered;
    for (const BookingAction step : stepsOf(booking, now)) {
        offered.push_back(offer(step, status));
        const bool leadsOn = step == BookingAction::Arrive || step == BookingAction::Start
            || (step == BookingAction::Complete && status == BookingStatus::InSession)
            || (step == BookingAction::Note && status == BookingStatus::Completed);
        offered.back().isPrimary = leadsOn;
    }
    if (!holdsSlot(status))
        return offered;
    const bool isThere = status == BookingStatus::Arrived || status == BookingStatus::InSession;
    if (isThere && !isScreened)
        offered.push_back(offer(BookingAction::Screen, status));
    if (needsReason(findings) && booking.fields.reason.isEmpty())
        offered.push_back(offer(BookingAction::Keep, status));
    const bool isOpen = status == BookingStatus::Booked || status == BookingStatus::Confirmed
        || status == BookingStatus::Arrived;
    if (isOpen)
        offered.push_back(offer(BookingAction::Move, status));
    offered.push_back(offer(BookingAction::Edit, status));
    if (isOpen)
        offered.push_back(offer(BookingAction::Cancel, status));
    return offered;
}

} // namespace taper
