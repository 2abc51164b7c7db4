// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/attachment_store.h"

#include "core/storage/stored_row.h"

namespace taper {

namespace {

constexpr auto kTable = "attachment";
constexpr auto kSelect = "SELECT a.id, a.revision, a.client_id, a.note_id, a.name, a.format, a.size_bytes, "
                         "a.text, a.added_at_min, a.who FROM attachment a ";

std::vector<Stored<Attachment>> readAll(sql::Statement rows)
{
    std::vector<Stored<Attachment>> attachments;
    while (rows.next()) {
        sql::Row row = rows.row();
        const auto id = row.take<Id<Attachment>>();
        const int revision = row.take<int>();
        AttachmentFields fields;
        fields.client = row.take<Id<Client>>();
        fields.note = row.take<std::optional<Id<TreatmentNote>>>();
        fields.name = row.take<QString>();
        fields.format = knownWord(attachmentFormatFrom(row.take<QString>()), kTable);
        fields.size = row.take<qint64>();
        fields.text = row.take<QString>();
        fields.addedAt = row.take<Moment>();
        fields.who = row.take<QString>();
        attachments.push_back(storedRow<Attachment>(id, revision, std::move(fields), kTable));
    }
    return attachments;
}

} // namespace

std::optional<Stored<Attachment>> AttachmentStore::byId(Id<Attachment> id)
{
    auto attachments = readAll(m_connection.query(sqlText(kSelect, "WHERE a.id = ?"), id));
    if (attachments.empty())
        return std::nullopt;
    return std::move(attachments.front());
}

std::vector<Stored<Attachment>> AttachmentStore::ofClient(Id<Client> client)
{
    return readAll(m_connection.query(
        sqlText(kSelect, "WHERE a.client_id = ? ORDER BY a.added_at_min DESC, a.id DESC"), client));
}

std::vector<Stored<Attachment>> AttachmentStore::ofNote(Id<TreatmentNote> note)
{
    return readAll(m_connection.query(
        sqlText(kSelect, "WHERE a.note_id = ? ORDER BY a.added_at_min DESC, a.id DESC"), note));
}

std::optional<QByteArray> AttachmentStore::content(Id<Attachment> id)
{
    const auto bytes = m_connection.value<sql::Bytes>(
        QStringLiteral("SELECT content FROM attachment_content WHERE attachment_id = ?"), id);
    if (!bytes)
        return std::nullopt;
    return bytes->content;
}

std::optional<Id<Client>> AttachmentStore::clientOf(Id<TreatmentNote> note)
{
    return m_connection.value<Id<Client>>(
        QStringLiteral("SELECT client_id FROM treatment_note WHERE id = ?"), note);
}

Stored<Attachment> AttachmentStore::insert(const Attachment& attachment, const QByteArray& content)
{
    const auto id = m_connection.insert<Attachment>(
        QStringLiteral("INSERT INTO attachment (client_id, note_id, name, format, size_bytes, text, "
                       "added_at_min, who, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1) RETURNING id"),
        attachment->client, attachment->note, attachment->name, keyOf(attachment->format), attachment->size,
        attachment->text, attachment->addedAt, attachment->who);
    m_connection.run(QStringLiteral("INSERT INTO attachment_content (attachment_id, content) VALUES (?, ?)"),
        id, sql::Bytes{content});
    return {id, 1, attachment};
}

Result<Stored<Attachment>> AttachmentStore::update(
    Id<Attachment> id, int revision, const Attachment& attachment)
{
    return updateRow<Attachment>(m_connection, kTable,
        QStringLiteral("UPDATE attachment SET note_id = ?, name = ?, text = ?, revision = revision + 1 "
                       "WHERE id = ? AND revision = ? RETURNING revision"),
        id, revision, attachment, attachment->note, attachment->name, attachment->text);
}

Result<void> AttachmentStore::remove(Id<Attachment> id, int revision)
{
    const auto found = byId(id);
    if (!found || found->revision != revision)
        return fail(staleOrMissing(m_connection, kTable, id));
    m_connection.run(QStringLiteral("DELETE FROM attachment_content WHERE attachment_id = ?"), id);
    m_connection.run(QStringLiteral("DELETE FROM attachment WHERE id = ?"), id);
    return {};
}

} // namespace taper
