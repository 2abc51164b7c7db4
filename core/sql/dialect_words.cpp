// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/dialect_words.h"

namespace taper::sql::dialect {

namespace {

QString together(const QStringList& parts, QLatin1String how)
{
    return parts.size() == 1 ? parts.front() : u'(' + parts.join(how) + u')';
}

} // namespace

QString holdsWords(const QString& table)
{
    return QStringLiteral("%1 MATCH ?").arg(table);
}

QString rowNumber()
{
    return QStringLiteral("rowid");
}

QString wholeWord(const QString& word)
{
    QString quoted = word;
    quoted.replace(u'"', QLatin1String("\"\""));
    return u'"' + quoted + u'"';
}

QString wordBeginning(const QString& beginning)
{
    return wholeWord(beginning) + QLatin1String(" *");
}

QString anyOf(const QStringList& parts)
{
    return together(parts, QLatin1String(" OR "));
}

QString allOf(const QStringList& parts)
{
    return together(parts, QLatin1String(" AND "));
}

} // namespace taper::sql::dialect
