// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/sql_value.h"

#include "core/sql/sql_error.h"

namespace taper::sql {

QVariant toVariant(const QString& text)
{
    // A null QString would be bound as NULL.
    if (text.isEmpty())
        return QVariant{QStringLiteral("")};
    if (text.contains(QChar::Null)) {
        QString clean = text;
        return QVariant{clean.remove(QChar::Null)};
    }
    return QVariant{text};
}

QVariant toVariant(const QByteArray& utf8)
{
    return toVariant(QString::fromUtf8(utf8));
}

QVariant toVariant(Date date)
{
    return QVariant{toIso(date)};
}

Date FromVariant<Date>::read(const QVariant& value)
{
    const auto date = parseDate(value.toString());
    if (!date)
        throw SqlError::brokenRow("date");
    return *date;
}

} // namespace taper::sql
