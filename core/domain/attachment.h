// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/treatment_note.h"

#include <QByteArray>

namespace taper {

/// What can be kept with a client, and shown in place: pictures and letters.
enum class AttachmentFormat { Png, Jpeg, Pdf };
[[nodiscard]] QString keyOf(AttachmentFormat format); ///< "png", "jpeg", "pdf"
[[nodiscard]] std::optional<AttachmentFormat> attachmentFormatFrom(QStringView key);
/// By how the content begins and ends, whatever the name of its file says. None: something else, or cut off.
[[nodiscard]] std::optional<AttachmentFormat> formatOf(const QByteArray& content);

/// The largest content kept, in bytes: a photo as a telephone takes it, a letter of many scanned pages.
inline constexpr qint64 kMaxAttachment = 20 * 1024 * 1024;

/// A picture or a letter, kept in the clinic's file with a client, or with one of the client's notes. The
/// content itself is read by its own.
struct AttachmentFields {
    Id<Client> client;
    std::optional<Id<TreatmentNote>> note; ///< none: of the client as a whole
    QString name; ///< required: of the file that was taken in, without its folder
    AttachmentFormat format = AttachmentFormat::Png;
    qint64 size = 0; ///< bytes
    QString text; ///< what it shows; may be empty
    Moment addedAt{}; ///< on the clinic's wall
    QString who; ///< added it; may be empty

    bool operator==(const AttachmentFields&) const = default;
};
using Attachment = Valid<AttachmentFields>;

/// Fields: client, name, size, text, who.
[[nodiscard]] Problems check(AttachmentFields& fields);

} // namespace taper
