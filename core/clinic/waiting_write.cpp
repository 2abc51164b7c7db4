// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/waiting_write.h"

#include "core/clinic/client_timing.h"

#include <algorithm>

namespace taper {

namespace {

const QString kTable = QStringLiteral("waiting");

QStringList namesOf(const std::vector<Id<Therapist>>& wanted, const KnownSetup& setup)
{
    QStringList names;
    for (const Stored<Therapist>& therapist : setup.therapists) {
        if (std::ranges::find(wanted, therapist.id) != wanted.end())
            names += therapist->name;
    }
    return names;
}

std::optional<HeldPlace> heldPlaceOf(Workspace& workspace, const WaitingFields& fields)
{
    if (!fields.heldBooking)
        return std::nullopt;
    const auto booking = workspace.bookings().byId(*fields.heldBooking);
    if (!booking)
        return std::nullopt;
    const Stored<Therapist>* therapist = workspace.setup().therapist(booking->fields().therapist);
    return HeldPlace{booking->fields().start, booking->fields().therapist,
        therapist ? therapist->fields().name : QString{}};
}

WaitingView viewOf(Workspace& workspace, WaitingRow row, const ClientTiming& timing)
{
    const KnownSetup& setup = workspace.setup();
    const Date today = workspace.today();
    WaitingView view;
    view.id = row.entry.id;
    view.revision = row.entry.revision;
    view.fields = row.entry.fields();
    view.since = setup.zone.momentOf(row.createdAt);
    view.daysWaiting = std::max(0, daysBetween(dateOf(view.since), today));
    view.isLapsed = view.fields.until && *view.fields.until < today;
    view.clientName = std::move(row.clientName);
    view.clientPreferredName = std::move(row.clientPreferredName);
    view.clientPhone = std::move(row.clientPhone);
    view.clientArchived = row.clientArchived;
    if (const Stored<SessionType>* type = setup.sessionType(view.fields.sessionType)) {
        view.sessionTypeName = type->fields().name;
        view.profile = type->fields().profile;
        view.colour = type->fields().colour;
    }
    view.therapistNames = namesOf(view.fields.therapists, setup);
    view.held = heldPlaceOf(workspace, view.fields);
    view.race = timing.nearest(view.fields.client, workspace.now());
    return view;
}

} // namespace

std::vector<WaitingView> waitingViewsOf(Workspace& workspace, std::vector<WaitingRow> rows)
{
    std::vector<Id<Client>> clients;
    clients.reserve(rows.size());
    for (const WaitingRow& row : rows)
        clients.push_back(row.entry->client);
    std::ranges::sort(clients);
    clients.erase(std::ranges::unique(clients).begin(), clients.end());
    const ClientTiming timing = ClientTiming::load(workspace, clients, workspace.today(), workspace.today());
    std::vector<WaitingView> views;
    views.reserve(rows.size());
    for (WaitingRow& row : rows)
        views.push_back(viewOf(workspace, std::move(row), timing));
    return views;
}

Result<WaitingView> waitingViewOf(Workspace& workspace, Id<WaitingEntry> id)
{
    auto row = workspace.waiting().rowById(id);
    if (!row)
        return fail(Error::notFound(kTable, QString::number(id.value())));
    std::vector<WaitingRow> rows;
    rows.push_back(*std::move(row));
    return std::move(waitingViewsOf(workspace, std::move(rows)).front());
}

Result<Stored<WaitingEntry>> waitingAt(Workspace& workspace, Id<WaitingEntry> id, int revision)
{
    auto entry = workspace.waiting().byId(id);
    if (!entry)
        return fail(Error::notFound(kTable, QString::number(id.value())));
    if (revision != entry->revision)
        return fail(ErrorCode::StaleRevision, {{QStringLiteral("what"), kTable}});
    return *std::move(entry);
}

Result<Stored<WaitingEntry>> openWaitingAt(Workspace& workspace, Id<WaitingEntry> id, int revision)
{
    auto entry = waitingAt(workspace, id, revision);
    if (entry && entry->fields().status != WaitingStatus::Open)
        return fail(ErrorCode::Refused, {{QStringLiteral("what"), kTable}});
    return entry;
}

Result<Stored<WaitingEntry>> insertWaiting(
    Workspace& workspace, Changes& changes, const WaitingFields& fields)
{
    const auto entry = WaitingEntry::make(fields);
    if (!entry)
        return fail(entry.error());
    auto stored = workspace.waiting().insert(*entry, workspace.instant());
    if (!stored)
        return stored;
    const QString action =
        fields.kind == WaitingKind::Holding ? QStringLiteral("hold") : QStringLiteral("add");
    workspace.audit(action, kTable, stored->id.value(), {}, rowJson(stored->fields()));
    changes.waiting = true;
    return stored;
}

Result<Stored<WaitingEntry>> updateWaiting(Workspace& workspace, Changes& changes,
    const Stored<WaitingEntry>& before, const WaitingFields& after, const QString& action)
{
    const auto entry = WaitingEntry::make(after);
    if (!entry)
        return fail(entry.error());
    if (**entry == before.fields())
        return before;
    auto stored = workspace.waiting().update(before.id, before.revision, *entry);
    if (!stored)
        return stored;
    workspace.audit(action, kTable, before.id.value(), rowJson(before.fields()), rowJson(stored->fields()));
    changes.waiting = true;
    return stored;
}

Result<void> releaseHeld(Workspace& workspace, Changes& changes, Id<Booking> booking)
{
    const auto held = workspace.waiting().holding(booking);
    if (!held)
        return {};
    WaitingFields fields = held->fields();
    fields.status = WaitingStatus::Booked;
    fields.booking = booking;
    const auto released = updateWaiting(workspace, changes, *held, fields, QStringLiteral("book"));
    if (!released)
        return fail(released.error());
    return {};
}

} // namespace taper
