// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/booking_views.h"

#include <algorithm>

namespace taper {

namespace {

/// Of a visit that is over only what was known then: what came later does not belong to it.
bool isOver(BookingStatus status)
{
    return status == BookingStatus::Completed || !holdsSlot(status);
}

} // namespace

std::vector<ConditionAlert> conditionAlerts(const BookingRow& row)
{
    const Moment start = row.booking->start;
    if (!isOver(row.booking->status) || row.clientConditions.empty())
        return alertsAt(row.clientConditions, row.clientBirth, row.guardianConsent, start);
    std::vector<Stored<ClientCondition>> known = row.clientConditions;
    std::erase_if(known, [start](const Stored<ClientCondition>& condition) {
        return dateOf(condition->notedAt) > dateOf(start);
    });
    return alertsAt(known, row.clientBirth, row.guardianConsent, start);
}

BookingView viewOf(BookingRow row, const ClientTiming& timing)
{
    BookingView view;
    view.verdict = timing.verdict(row);
    view.race = timing.nearest(row.booking->client, row.booking->start);
    view.conditions = conditionAlerts(row);
    view.isScreened = row.isScreened;
    view.id = row.booking.id;
    view.revision = row.booking.revision;
    view.fields = row.booking.fields();
    view.clientName = std::move(row.clientName);
    view.clientPreferredName = std::move(row.clientPreferredName);
    view.clientBirth = row.clientBirth;
    view.clientPhone = std::move(row.clientPhone);
    view.clientAlerts = std::move(row.clientAlerts);
    view.therapistName = std::move(row.therapistName);
    view.roomName = std::move(row.roomName);
    view.sessionTypeName = std::move(row.sessionTypeName);
    view.profile = row.profile;
    view.colour = std::move(row.sessionTypeColour);
    return view;
}

std::vector<BookingView> viewsOf(Workspace& workspace, std::vector<BookingRow> rows)
{
    const ClientTiming timing = ClientTiming::load(workspace, rows);
    std::vector<BookingView> views;
    views.reserve(rows.size());
    for (BookingRow& row : rows)
        views.push_back(viewOf(std::move(row), timing));
    return views;
}

Result<BookingView> viewOf(Workspace& workspace, Id<Booking> id)
{
    auto row = workspace.bookings().rowById(id);
    if (!row)
        return fail(Error::notFound(QStringLiteral("booking"), QString::number(id.value())));
    const ClientTiming timing = ClientTiming::load(
        workspace, {row->booking->client}, dateOf(row->booking->start), dateOf(row->booking->start));
    return viewOf(std::move(*row), timing);
}

VisitSummary summaryOf(const VisitBefore& visit)
{
    return {.date = dateOf(visit.start),
        .therapistName = visit.therapistName,
        .sessionTypeName = visit.sessionTypeName,
        .length = visit.length,
        .focus = firstLineOf(visit.note)};
}

QString firstLineOf(const QString& text)
{
    return text.section(u'\n', 0, 0, QString::SectionSkipEmpty).trimmed();
}

} // namespace taper
