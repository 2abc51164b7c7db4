// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/attachment.h"
#include "core/sql/connection.h"

#include <vector>

namespace taper {

class AttachmentStore {
public:
    explicit AttachmentStore(sql::Connection& connection)
        : m_connection{connection}
    { }

    [[nodiscard]] std::optional<Stored<Attachment>> byId(Id<Attachment> id);
    /// Latest first. None of these reads a content.
    [[nodiscard]] std::vector<Stored<Attachment>> ofClient(Id<Client> client);
    [[nodiscard]] std::vector<Stored<Attachment>> ofNote(Id<TreatmentNote> note);
    [[nodiscard]] std::optional<QByteArray> content(Id<Attachment> id);
    [[nodiscard]] std::optional<Id<Client>> clientOf(Id<TreatmentNote> note);

    Stored<Attachment> insert(const Attachment& attachment, const QByteArray& content);
    /// Errors: StaleRevision, NotFound.
    [[nodiscard]] Result<Stored<Attachment>> update(
        Id<Attachment> id, int revision, const Attachment& attachment);
    /// With its content. Errors: StaleRevision, NotFound.
    [[nodiscard]] Result<void> remove(Id<Attachment> id, int revision);

private:
    sql::Connection& m_connection;
};

} // namespace taper
