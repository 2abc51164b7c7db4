// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/waiting.h"

#include "core/clinic/booking_write.h"
#include "core/clinic/clients_check.h"
#include "core/clinic/waiting_write.h"
#include "core/domain/checks.h"

#include <algorithm>
#include <tuple>

namespace taper {

namespace {

tl::unexpected<Error> notFound(const char* what, qint64 id)
{
    return fail(Error::notFound(QString::fromLatin1(what), QString::number(id)));
}

std::vector<WaitingView> listed(Workspace& workspace)
{
    auto views = waitingViewsOf(workspace, workspace.waiting().open());
    std::ranges::stable_sort(views, {}, [](const WaitingView& view) {
        return std::tuple{view.fields.kind == WaitingKind::Holding ? 0 : 1,
            -static_cast<int>(view.fields.urgency), view.since};
    });
    return views;
}

Problems checkWish(const WaitingDraft& draft, const KnownSetup& setup, Date today)
{
    WaitingFields fields = draft.fields;
    Problems problems = check(fields);
    const Stored<SessionType>* type = setup.sessionType(fields.sessionType);
    if (type && !type->fields().lengths.empty()) {
        const auto [shortest, longest] = std::ranges::minmax(type->fields().lengths);
        const QString field = QStringLiteral("minutes");
        const bool isSaid = std::ranges::count(problems, field, &Problem::field) > 0;
        if (!isSaid && (fields.length < shortest || fields.length > longest))
            problems.append(outOfRange(field, shortest.count(), longest.count()));
    }
    if (!draft.newClient)
        return problems;
    problems.removeIf([](const Problem& problem) { return problem.field == QLatin1String{"client"}; });
    if (const auto client = checkedClient(*draft.newClient, today); !client)
        problems += client.error().problems;
    return problems;
}

Result<void> checkNames(Workspace& workspace, const WaitingDraft& draft)
{
    const KnownSetup& setup = workspace.setup();
    if (!setup.sessionType(draft.fields.sessionType))
        return notFound("session_type", draft.fields.sessionType.value());
    for (const Id<Therapist> therapist : draft.fields.therapists) {
        if (!setup.therapist(therapist))
            return notFound("therapist", therapist.value());
    }
    if (!draft.newClient && !workspace.clients().byId(draft.fields.client))
        return notFound("client", draft.fields.client.value());
    return {};
}

Result<WaitingChange> changed(
    Workspace& workspace, const Stored<WaitingEntry>& now, std::optional<WaitingFields> before)
{
    auto view = waitingViewOf(workspace, now.id);
    if (!view)
        return fail(view.error());
    WaitingChange change{*std::move(view), {}};
    change.back.waiting.push_back({now.id, now.revision, std::move(before)});
    return change;
}

Result<WaitingChange> added(Workspace& workspace, Changes& changes, WaitingFields fields)
{
    fields.status = WaitingStatus::Open;
    fields.heldBooking.reset();
    const auto entry = insertWaiting(workspace, changes, fields);
    if (!entry)
        return fail(entry.error());
    return changed(workspace, *entry, std::nullopt);
}

/// Writes `after` over an entry, and gives it with its way back; none if nothing differs.
Result<WaitingChange> rewritten(Workspace& workspace, Changes& changes, const Stored<WaitingEntry>& before,
    const WaitingFields& after, const QString& action)
{
    const auto entry = updateWaiting(workspace, changes, before, after, action);
    if (!entry)
        return fail(entry.error());
    auto change = changed(workspace, *entry, before.fields());
    if (change && entry->revision == before.revision)
        change->back = {};
    return change;
}

} // namespace

BookingProposal WaitingView::proposal(Id<Therapist> therapist, Moment start) const
{
    return {.client = fields.client,
        .therapist = therapist,
        .room = std::nullopt,
        .sessionType = fields.sessionType,
        .start = start,
        .length = fields.length,
        .replaces = fields.heldBooking};
}

Result<std::vector<WaitingView>> waitingList(Clinic& clinic)
{
    return readUnit(
        clinic, [](Workspace& workspace) -> Result<std::vector<WaitingView>> { return listed(workspace); });
}

Result<WaitingView> waitingEntry(Clinic& clinic, Id<WaitingEntry> id)
{
    return readUnit(clinic, [id](Workspace& workspace) { return waitingViewOf(workspace, id); });
}

Result<int> waitingCount(Clinic& clinic)
{
    return readUnit(
        clinic, [](Workspace& workspace) -> Result<int> { return workspace.waiting().countOpen(); });
}

Result<std::vector<WaitingView>> waitingOf(Clinic& clinic, Id<Client> client)
{
    return readUnit(clinic, [client](Workspace& workspace) -> Result<std::vector<WaitingView>> {
        auto views = listed(workspace);
        std::erase_if(views, [client](const WaitingView& view) { return view.fields.client != client; });
        return views;
    });
}

Result<WaitingChange> saveWaiting(Clinic& clinic, const WaitingDraft& draft)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<WaitingChange> {
        if (Problems problems = checkWish(draft, workspace.setup(), workspace.today()); !problems.isEmpty())
            return fail(Error{std::move(problems)});
        if (const auto known = checkNames(workspace, draft); !known)
            return fail(known.error());
        std::optional<Stored<WaitingEntry>> before;
        if (draft.id) {
            auto entry = openWaitingAt(workspace, *draft.id, draft.revision);
            if (!entry)
                return fail(entry.error());
            before = *std::move(entry);
        }
        WaitingFields fields = draft.fields;
        const bool keepsClient = before && before->fields().heldBooking;
        if (draft.newClient && !keepsClient) {
            BookingDetails details;
            details.newClient = draft.newClient;
            const auto client = clientFor(workspace, changes, details);
            if (!client)
                return fail(client.error());
            fields.client = *client;
        }
        if (!before)
            return added(workspace, changes, std::move(fields));
        const WaitingFields& was = before->fields();
        fields.status = was.status;
        fields.heldBooking = was.heldBooking;
        if (keepsClient)
            fields.client = was.client;
        return rewritten(workspace, changes, *before, fields, QStringLiteral("change"));
    });
}

Result<WaitingChange> removeWaiting(Clinic& clinic, Id<WaitingEntry> id, int revision, WaitingRemoval removal)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<WaitingChange> {
        const auto before = openWaitingAt(workspace, id, revision);
        if (!before)
            return fail(before.error());
        WaitingFields after = before->fields();
        after.status = WaitingStatus::Removed;
        after.removal = removal;
        return rewritten(workspace, changes, *before, after, QStringLiteral("remove"));
    });
}

Result<WaitingChange> reopenWaiting(Clinic& clinic, Id<WaitingEntry> id, int revision)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<WaitingChange> {
        const auto before = waitingAt(workspace, id, revision);
        if (!before)
            return fail(before.error());
        WaitingFields after = before->fields();
        after.status = WaitingStatus::Open;
        if (after.heldBooking) {
            const auto booking = workspace.bookings().byId(*after.heldBooking);
            if (!booking || booking->fields().status != BookingStatus::Cancelled)
                after.heldBooking.reset();
        }
        return rewritten(workspace, changes, *before, after, QStringLiteral("reopen"));
    });
}

} // namespace taper
