// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/undo_rows.h"

namespace taper {

namespace {

const QString kUndo = QStringLiteral("undo");

template <class Thing>
Error noSuch(const QString& table, Id<Thing> id)
{
    return Error::notFound(table, QString::number(id.value()));
}

/// The row as it stands, if it is still as the change left it.
template <class Thing>
Result<Stored<Thing>> unchanged(
    std::optional<Stored<Thing>> row, const QString& table, Id<Thing> id, int revision)
{
    if (!row)
        return fail(noSuch(table, id));
    if (row->revision != revision)
        return fail(ErrorCode::StaleRevision, {{QStringLiteral("what"), table}});
    return *std::move(row);
}

/// Writes what a row was, with its audit row. Gives the new revision.
template <class Thing, class Store>
Result<int> putBack(Workspace& workspace, Store&& store, const QString& table, const Stored<Thing>& now,
    const typename Thing::Fields& then)
{
    const auto value = Thing::make(then);
    if (!value)
        return fail(value.error());
    const auto stored = store.update(now.id, now.revision, *value);
    if (!stored)
        return fail(stored.error());
    workspace.audit(kUndo, table, now.id.value(), rowJson(now.fields()), rowJson(stored->fields()));
    return stored->revision;
}

Result<ClosureBefore> putBackClosure(Workspace& workspace, const ClosureBefore& before)
{
    const QString table = QStringLiteral("closure");
    ClosureStore store = workspace.closures();
    if (before.fields && before.revision == 0) {
        const auto closure = Closure::make(*before.fields);
        if (!closure)
            return fail(closure.error());
        const Stored<Closure> stored = store.insert(*closure);
        workspace.audit(kUndo, table, stored.id.value(), {}, rowJson(stored.fields()));
        return ClosureBefore{stored.id, stored.revision, std::nullopt};
    }
    const auto now = unchanged(store.byId(before.id), table, before.id, before.revision);
    if (!now)
        return fail(now.error());
    if (before.fields) {
        return putBack(workspace, store, table, *now, *before.fields).map([&now](int revision) {
            return ClosureBefore{now->id, revision, now->fields()};
        });
    }
    if (auto removed = store.remove(now->id, now->revision); !removed)
        return fail(removed.error());
    workspace.audit(kUndo, table, now->id.value(), rowJson(now->fields()), {});
    return ClosureBefore{now->id, 0, now->fields()};
}

} // namespace

Result<void> putBackLeave(
    Workspace& workspace, Changes& changes, const std::vector<LeaveBefore>& leave, WayBack& again)
{
    const QString table = QStringLiteral("therapist");
    for (const LeaveBefore& before : leave) {
        const auto now = unchanged(
            workspace.therapists().byId(before.therapist), table, before.therapist, before.revision);
        if (!now)
            return fail(now.error());
        TherapistFields then = now->fields();
        then.leave = before.leave;
        const auto revision = putBack(workspace, workspace.therapists(), table, *now, then);
        if (!revision)
            return fail(revision.error());
        again.leave.push_back({now->id, *revision, now->fields().leave});
        changes.setup = true;
    }
    return {};
}

Result<void> putBackClosures(
    Workspace& workspace, Changes& changes, const std::vector<ClosureBefore>& closures, WayBack& again)
{
    for (const ClosureBefore& before : closures) {
        const auto put = putBackClosure(workspace, before);
        if (!put)
            return fail(put.error());
        again.closures.push_back(*put);
        changes.setup = true;
    }
    return {};
}

Result<void> putBackWaiting(
    Workspace& workspace, Changes& changes, const std::vector<WaitingBefore>& entries, WayBack& again)
{
    const QString table = QStringLiteral("waiting");
    for (const WaitingBefore& before : entries) {
        const auto now = unchanged(workspace.waiting().byId(before.id), table, before.id, before.revision);
        if (!now)
            return fail(now.error());
        WaitingFields then = before.fields.value_or(now->fields());
        if (!before.fields) {
            then.status = WaitingStatus::Removed;
            then.removal = WaitingRemoval::Undone;
        }
        const auto revision = putBack(workspace, workspace.waiting(), table, *now, then);
        if (!revision)
            return fail(revision.error());
        again.waiting.push_back({now->id, *revision, now->fields()});
        changes.waiting = true;
    }
    return {};
}

Result<void> putBackPlans(
    Workspace& workspace, Changes& changes, const std::vector<PlanBefore>& plans, WayBack& again)
{
    const QString table = QStringLiteral("course_plan");
    for (const PlanBefore& before : plans) {
        const auto now =
            unchanged(workspace.coursePlans().byId(before.id), table, before.id, before.revision);
        if (!now)
            return fail(now.error());
        CoursePlanFields then = before.fields.value_or(now->fields());
        if (!before.fields)
            then.dropped = true;
        const auto revision = putBack(workspace, workspace.coursePlans(), table, *now, then);
        if (!revision)
            return fail(revision.error());
        again.plans.push_back({now->id, *revision, now->fields()});
        changes.clients.insert(then.client);
        changes.races.insert(then.race);
    }
    return {};
}

} // namespace taper
