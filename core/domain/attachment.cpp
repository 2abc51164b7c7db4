// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/attachment.h"

#include "core/base/keys.h"
#include "core/domain/checks.h"

namespace taper {

namespace {

constexpr KeyTable<AttachmentFormat, 3> kFormatKeys{{
    {AttachmentFormat::Png, "png"},
    {AttachmentFormat::Jpeg, "jpeg"},
    {AttachmentFormat::Pdf, "pdf"},
}};

/// Programs put a few bytes of their own before and after a PDF; readers look this far.
constexpr qsizetype kPdfSlack = 1024;

/// The name without the folders of whatever system it comes from, so that it is never taken for a path.
QString withoutFolders(const QString& name)
{
    const qsizetype cut = std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\'));
    return name.mid(cut + 1);
}

} // namespace

QString keyOf(AttachmentFormat format)
{
    return keyIn(kFormatKeys, format);
}

std::optional<AttachmentFormat> attachmentFormatFrom(QStringView key)
{
    return valueIn(kFormatKeys, key);
}

std::optional<AttachmentFormat> formatOf(const QByteArray& content)
{
    if (content.startsWith(QByteArrayLiteral("\x89PNG\r\n\x1a\n")))
        return content.right(12).contains("IEND") ? std::optional{AttachmentFormat::Png} : std::nullopt;
    // A JPEG ends with its own mark, which some cameras follow with data of their own.
    if (content.startsWith(QByteArrayLiteral("\xff\xd8\xff")))
        return content.contains(QByteArrayLiteral("\xff\xd9")) ? std::optional{AttachmentFormat::Jpeg}
                                                               : std::nullopt;
    if (content.left(kPdfSlack).contains("%PDF-"))
        return content.right(kPdfSlack).contains("%%EOF") ? std::optional{AttachmentFormat::Pdf}
                                                          : std::nullopt;
    return std::nullopt;
}

Problems check(AttachmentFields& fields)
{
    Problems problems;
    if (!fields.client.isValid())
        problems.append({QStringLiteral("client"), ErrorCode::Required, {}});
    fields.name = withoutFolders(fields.name);
    checkRequiredLine(fields.name, QStringLiteral("name"), problems);
    if (fields.size < 1 || fields.size > kMaxAttachment)
        problems.append(outOfRange(QStringLiteral("size"), 1, kMaxAttachment));
    checkText(fields.text, QStringLiteral("text"), problems);
    checkLine(fields.who, QStringLiteral("who"), problems);
    return problems;
}

} // namespace taper
