// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waiting/waiting_mime.h"

#include <QMimeData>

namespace taper {

QMimeData* waitingMime(Id<WaitingEntry> entry)
{
    auto* data = new QMimeData;
    data->setData(QLatin1String{kWaitingMimeType}, QByteArray::number(entry.value()));
    return data;
}

std::optional<Id<WaitingEntry>> waitingEntryIn(const QMimeData* data)
{
    if (!data || !data->hasFormat(QLatin1String{kWaitingMimeType}))
        return std::nullopt;
    const Id<WaitingEntry> entry{data->data(QLatin1String{kWaitingMimeType}).toLongLong()};
    return entry.isValid() ? std::optional{entry} : std::nullopt;
}

} // namespace taper
