// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/recall_write.h"

#include "core/clinic/contact_write.h"

namespace taper {

namespace {

template <class Thing>
tl::unexpected<Error> notFound(const char* what, Id<Thing> id)
{
    return fail(Error::notFound(QString::fromLatin1(what), QString::number(id.value())));
}

Result<Stored<RecallEntry>> finished(Workspace& workspace, Changes& changes, Id<RecallEntry> id, int revision)
{
    const auto before = workspace.recalls().byId(id);
    if (!before)
        return notFound("recall_entry", id);
    if (before->fields().done)
        return *before;
    RecallEntryFields fields = before->fields();
    fields.done = true;
    const auto entry = RecallEntry::make(std::move(fields));
    if (!entry)
        return fail(entry.error());
    auto after = workspace.recalls().update(id, revision, *entry);
    if (!after)
        return after;
    workspace.audit(QStringLiteral("finish"), QStringLiteral("recall_entry"), id.value(),
        rowJson(before->fields()), rowJson(after->fields()));
    changes.clients.insert(after->fields().client);
    return after;
}

} // namespace

Result<Id<ContactAttempt>> noteRecall(Clinic& clinic, const RecallAnswer& answer)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<Id<ContactAttempt>> {
        ContactAttemptFields fields;
        fields.client = answer.client;
        fields.about = keyOf(answer.reason.kind);
        fields.race = answer.reason.race;
        fields.booking = answer.booking ? answer.booking : answer.reason.booking;
        fields.outcome = answer.outcome;
        fields.callOn = answer.callOn;
        fields.note = answer.note;
        auto id = insertContact(workspace, changes, fields);
        // Who is booked leaves the list by the booking, and comes back with it when that is undone.
        if (!id || answer.outcome != ContactOutcome::Declined || !answer.reason.entry)
            return id;
        const auto entry = finished(workspace, changes, *answer.reason.entry, answer.reason.entryRevision);
        if (!entry)
            return fail(entry.error());
        return id;
    });
}

Result<Stored<Client>> setDoNotContact(Clinic& clinic, Id<Client> client, int revision, bool doNotContact)
{
    return writeUnit(clinic, [=](Workspace& workspace, Changes& changes) -> Result<Stored<Client>> {
        const auto before = workspace.clients().byId(client);
        if (!before)
            return notFound("client", client);
        ClientFields fields = before->fields();
        fields.doNotContact = doNotContact;
        const auto checked = Client::make(std::move(fields));
        if (!checked)
            return fail(checked.error());
        auto after = workspace.clients().update(client, revision, *checked);
        if (!after)
            return after;
        workspace.audit(QStringLiteral("update"), QStringLiteral("client"), client.value(),
            rowJson(before->fields()), rowJson(after->fields()));
        changes.clients.insert(client);
        return after;
    });
}

Result<Stored<RecallEntry>> addRecallEntry(Clinic& clinic, const RecallEntryFields& typed)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<Stored<RecallEntry>> {
        RecallEntryFields fields = typed;
        fields.done = false;
        Problems problems = check(fields);
        if (fields.due < workspace.today())
            problems.append({QStringLiteral("due"), ErrorCode::EndBeforeStart, {}});
        if (!problems.isEmpty())
            return fail(Error{std::move(problems)});
        if (!workspace.clients().byId(fields.client))
            return notFound("client", fields.client);
        const auto entry = RecallEntry::make(std::move(fields));
        if (!entry)
            return fail(entry.error());
        Stored<RecallEntry> stored = workspace.recalls().insert(*entry, workspace.instant());
        workspace.audit(QStringLiteral("add"), QStringLiteral("recall_entry"), stored.id.value(), {},
            rowJson(stored.fields()));
        changes.clients.insert(stored.fields().client);
        return stored;
    });
}

Result<Stored<RecallEntry>> finishRecallEntry(Clinic& clinic, Id<RecallEntry> id, int revision)
{
    return writeUnit(clinic,
        [=](Workspace& workspace, Changes& changes) { return finished(workspace, changes, id, revision); });
}

Result<std::vector<Stored<RecallEntry>>> recallEntriesOf(Clinic& clinic, Id<Client> client)
{
    return readUnit(clinic, [client](Workspace& workspace) -> Result<std::vector<Stored<RecallEntry>>> {
        if (!workspace.clients().byId(client))
            return notFound("client", client);
        return workspace.recalls().ofClient(client);
    });
}

} // namespace taper
