// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachment/attachment_file.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QPdfDocument>

namespace taper {

namespace {

/// A picture of a few hundred bytes can claim to be as large as a house.
constexpr int kMaxPictureMegabytes = 256;

bool canBeShown(const QByteArray& content)
{
    const auto format = formatOf(content);
    if (!format)
        return false;
    if (*format == AttachmentFormat::Pdf)
        return isReadablePdf(content);
    return !pictureOf(content, 64).isNull();
}

} // namespace

Result<NewAttachment> attachmentFromFile(const QString& path)
{
    const QFileInfo info{path};
    const QVariantMap where{{QStringLiteral("path"), path}};
    if (!info.exists())
        return fail(ErrorCode::FileMissing, where);
    if (info.size() > kMaxAttachment)
        return fail(ErrorCode::TooLarge,
            {{QStringLiteral("what"), QStringLiteral("attachment")},
                {QStringLiteral("limit"), kMaxAttachment}, {QStringLiteral("text"), info.fileName()}});
    QFile file{path};
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileNotReadable, where);
    NewAttachment attachment;
    attachment.name = info.fileName();
    attachment.content = file.read(kMaxAttachment + 1);
    if (attachment.content.isEmpty())
        return fail(ErrorCode::FileEmpty, where);
    if (!canBeShown(attachment.content))
        return fail(ErrorCode::UnknownFormat, {{QStringLiteral("text"), info.fileName()}});
    return attachment;
}

NewAttachment attachmentFromPicture(const QImage& picture, const QString& name)
{
    NewAttachment attachment;
    attachment.name = name;
    QBuffer buffer{&attachment.content};
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return attachment;
}

QImage pictureOf(const QByteArray& content, int atMost)
{
    QByteArray bytes = content;
    QBuffer buffer{&bytes};
    buffer.open(QIODevice::ReadOnly);
    QImageReader::setAllocationLimit(kMaxPictureMegabytes);
    QImageReader reader{&buffer};
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.width() > atMost || size.height() > atMost)
        reader.setScaledSize(size.scaled(atMost, atMost, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read();
}

bool isReadablePdf(const QByteArray& content)
{
    QByteArray bytes = content;
    QBuffer buffer{&bytes};
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    return document.status() == QPdfDocument::Status::Ready && document.pageCount() > 0;
}

} // namespace taper
