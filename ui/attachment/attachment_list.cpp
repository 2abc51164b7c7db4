// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachment/attachment_list.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/words/figure_words.h"

#include <algorithm>

namespace taper {

namespace {

QString titleOf(const AttachmentFields& attachment)
{
    return attachment.text.isEmpty() ? attachment.name
                                     : attachment.text.section(u'\n', 0, 0, QString::SectionSkipEmpty);
}

QString secondLineOf(const AttachmentFields& attachment)
{
    QStringList parts;
    if (!attachment.text.isEmpty())
        parts.append(attachment.name);
    parts.append(words::dateText(dateOf(attachment.addedAt)));
    parts.append(words::locale().formattedDataSize(attachment.size, 1, QLocale::DataSizeTraditionalFormat));
    if (!attachment.who.isEmpty())
        parts.append(attachment.who);
    return parts.join(QStringLiteral(" · "));
}

} // namespace

void AttachmentList::show(std::vector<Stored<Attachment>> attachments)
{
    beginResetModel();
    m_attachments = std::move(attachments);
    endResetModel();
}

const Stored<Attachment>* AttachmentList::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_attachments[static_cast<size_t>(row)] : nullptr;
}

int AttachmentList::rowOf(Id<Attachment> id) const
{
    const auto found = std::ranges::find(m_attachments, id, &Stored<Attachment>::id);
    return found == m_attachments.end() ? -1 : static_cast<int>(found - m_attachments.begin());
}

int AttachmentList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_attachments.size());
}

QVariant AttachmentList::data(const QModelIndex& index, int role) const
{
    const Stored<Attachment>* const attachment = at(index.row());
    if (!attachment)
        return {};
    const AttachmentFields& fields = attachment->fields();
    switch (role) {
    case Qt::DisplayRole:
        return QString{titleOf(fields) + u'\n' + secondLineOf(fields)};
    case Qt::AccessibleTextRole:
        return QString{titleOf(fields) + QStringLiteral(", ") + secondLineOf(fields)};
    case Qt::DecorationRole:
        return fields.format == AttachmentFormat::Pdf ? icon(QStringLiteral("file"))
                                                      : icon(QStringLiteral("picture"));
    case Qt::ToolTipRole:
        return plainToolTip(fields.text.isEmpty() ? fields.name : fields.text);
    default:
        return {};
    }
}

} // namespace taper
