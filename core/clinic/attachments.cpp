// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/attachments.h"

#include "core/clinic/workspace.h"
#include "core/storage/attachment_store.h"

namespace taper {

namespace {

constexpr auto kTable = "attachment";

template <class Thing>
tl::unexpected<Error> notFound(const char* what, Id<Thing> id)
{
    return fail(Error::notFound(QString::fromLatin1(what), QString::number(id.value())));
}

AttachmentStore attachments(Workspace& workspace)
{
    return AttachmentStore{workspace.connection()};
}

/// What the content is, or why it is not taken in.
Result<AttachmentFormat> acceptedFormat(const NewAttachment& attachment)
{
    const QVariantMap name{{QStringLiteral("text"), attachment.name}};
    if (attachment.content.isEmpty())
        return fail(ErrorCode::FileEmpty, {{QStringLiteral("path"), attachment.name}});
    if (attachment.content.size() > kMaxAttachment)
        return fail(ErrorCode::TooLarge,
            {{QStringLiteral("what"), QStringLiteral("attachment")},
                {QStringLiteral("limit"), kMaxAttachment}, {QStringLiteral("text"), attachment.name}});
    const auto format = formatOf(attachment.content);
    if (!format)
        return fail(ErrorCode::UnknownFormat, name);
    return *format;
}

/// The client of the note, or the one that was named.
Result<Id<Client>> ownerOf(Workspace& workspace, const NewAttachment& attachment)
{
    if (attachment.note) {
        const auto client = attachments(workspace).clientOf(*attachment.note);
        if (!client)
            return notFound("treatment_note", *attachment.note);
        return *client;
    }
    if (!workspace.clients().byId(attachment.client))
        return notFound("client", attachment.client);
    return attachment.client;
}

} // namespace

Result<Stored<Attachment>> addAttachment(Clinic& clinic, const NewAttachment& attachment)
{
    const auto format = acceptedFormat(attachment);
    if (!format)
        return fail(format.error());
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<Stored<Attachment>> {
        const auto owner = ownerOf(workspace, attachment);
        if (!owner)
            return fail(owner.error());
        AttachmentFields fields;
        fields.client = *owner;
        fields.note = attachment.note;
        fields.name = attachment.name;
        fields.format = *format;
        fields.size = attachment.content.size();
        fields.text = attachment.text;
        fields.addedAt = workspace.now();
        fields.who = workspace.actor();
        const auto checked = Attachment::make(std::move(fields));
        if (!checked)
            return fail(checked.error());
        Stored<Attachment> stored = attachments(workspace).insert(*checked, attachment.content);
        workspace.audit(QStringLiteral("add"), QString::fromLatin1(kTable), stored.id.value(), {},
            rowJson(stored.fields()));
        changes.clients.insert(stored.fields().client);
        return stored;
    });
}

Result<std::vector<Stored<Attachment>>> attachmentsOf(
    Clinic& clinic, Id<Client> client, std::optional<Id<TreatmentNote>> note)
{
    return readUnit(clinic, [=](Workspace& workspace) -> Result<std::vector<Stored<Attachment>>> {
        if (note)
            return attachments(workspace).ofNote(*note);
        if (!workspace.clients().byId(client))
            return notFound("client", client);
        return attachments(workspace).ofClient(client);
    });
}

Result<QByteArray> attachmentContent(Clinic& clinic, Id<Attachment> id)
{
    return readUnit(clinic, [id](Workspace& workspace) -> Result<QByteArray> {
        auto content = attachments(workspace).content(id);
        if (!content)
            return notFound(kTable, id);
        return std::move(*content);
    });
}

Result<Stored<Attachment>> describeAttachment(
    Clinic& clinic, Id<Attachment> id, int revision, const QString& text)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<Stored<Attachment>> {
        const auto before = attachments(workspace).byId(id);
        if (!before)
            return notFound(kTable, id);
        AttachmentFields fields = before->fields();
        fields.text = text;
        const auto checked = Attachment::make(std::move(fields));
        if (!checked)
            return fail(checked.error());
        auto after = attachments(workspace).update(id, revision, *checked);
        if (!after)
            return after;
        workspace.audit(QStringLiteral("update"), QString::fromLatin1(kTable), id.value(),
            rowJson(before->fields()), rowJson(after->fields()));
        changes.clients.insert(after->fields().client);
        return after;
    });
}

Result<void> removeAttachment(Clinic& clinic, Id<Attachment> id, int revision)
{
    return writeUnit(clinic, [=](Workspace& workspace, Changes& changes) -> Result<void> {
        const auto before = attachments(workspace).byId(id);
        if (!before)
            return notFound(kTable, id);
        auto removed = attachments(workspace).remove(id, revision);
        if (!removed)
            return removed;
        workspace.audit(
            QStringLiteral("remove"), QString::fromLatin1(kTable), id.value(), rowJson(before->fields()), {});
        changes.clients.insert(before->fields().client);
        return {};
    });
}

} // namespace taper
