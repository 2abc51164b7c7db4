// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clinic.h"
#include "core/domain/attachment.h"

#include <vector>

namespace taper {

/// What is to be kept; its format and size are read off the content.
struct NewAttachment {
    Id<Client> client; ///< may be left out with a note
    std::optional<Id<TreatmentNote>> note;
    QString name; ///< of the file it comes from; folders are left out
    QString text;
    QByteArray content;
};

/// Keeps a picture or a letter in the clinic's file. It may be added to a final note too: it has a date of
/// its own. Errors: bad input by field; FileEmpty; TooLarge ("what": "attachment", "limit" in bytes, "text":
/// the name); UnknownFormat ("text"); NotFound (client, treatment_note).
Result<Stored<Attachment>> addAttachment(Clinic& clinic, const NewAttachment& attachment);

/// All of a client, or those of one note, latest first; without their contents. Errors: NotFound.
Result<std::vector<Stored<Attachment>>> attachmentsOf(
    Clinic& clinic, Id<Client> client, std::optional<Id<TreatmentNote>> note);

/// Errors: NotFound.
Result<QByteArray> attachmentContent(Clinic& clinic, Id<Attachment> id);

/// Says what it shows. Errors: bad input by field, NotFound, StaleRevision.
Result<Stored<Attachment>> describeAttachment(
    Clinic& clinic, Id<Attachment> id, int revision, const QString& text);

/// Takes it out of the file for good; the audit keeps what it was, not its content. Errors: NotFound,
/// StaleRevision.
Result<void> removeAttachment(Clinic& clinic, Id<Attachment> id, int revision);

} // namespace taper
