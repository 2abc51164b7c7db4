// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/attachments.h"

#include <QImage>

namespace taper {

// What the worker does with pictures and letters; safe in any thread.

/// A file as it would be added: read whole, and tried whether it can be shown. Errors, with the path or the
/// name: FileMissing, FileNotReadable, FileEmpty, TooLarge (nothing is read then), UnknownFormat (also of a
/// picture that is damaged and of a letter that is locked with a password).
[[nodiscard]] Result<NewAttachment> attachmentFromFile(const QString& path);
/// A picture from the clipboard, kept as PNG; `name` is what it will be called.
[[nodiscard]] NewAttachment attachmentFromPicture(const QImage& picture, const QString& name);

/// The picture, turned as the camera held it; no larger than `atMost` on its longer side. Null if it is
/// damaged.
[[nodiscard]] QImage pictureOf(const QByteArray& content, int atMost);
/// Whether a letter can be read.
[[nodiscard]] bool isReadablePdf(const QByteArray& content);

} // namespace taper
