// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/dialect.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace taper::sql::dialect {

QString engineName()
{
    return QStringLiteral("sqlite");
}

QString expanded(const QString& migration)
{
    // AUTOINCREMENT, because a number must not be given twice: the audit refers to rows that may be gone.
    QString text = migration;
    return text.replace(QLatin1String("{id}"), QLatin1String("INTEGER PRIMARY KEY AUTOINCREMENT"))
        .replace(QLatin1String("{int}"), QLatin1String("INTEGER"))
        .replace(QLatin1String("{bytes}"), QLatin1String("BLOB"))
        .replace(QLatin1String("{strict}"), QLatin1String("STRICT"));
}

QString readSchemaVersion()
{
    return QStringLiteral("PRAGMA user_version");
}

QString writeSchemaVersion(int version)
{
    return QStringLiteral("PRAGMA user_version = %1").arg(version);
}

QString writeApplicationId(qint32 id)
{
    return QStringLiteral("PRAGMA application_id = %1").arg(id);
}

QString quickCheck()
{
    return QStringLiteral("PRAGMA quick_check(20)");
}

QString integrityCheck()
{
    return QStringLiteral("PRAGMA integrity_check(20)");
}

QString foreignKeyCheck()
{
    return QStringLiteral("PRAGMA foreign_key_check");
}

QString foreignKeys(bool on)
{
    return on ? QStringLiteral("PRAGMA foreign_keys = ON") : QStringLiteral("PRAGMA foreign_keys = OFF");
}

QString copyInto()
{
    return QStringLiteral("VACUUM INTO ?");
}

QString schemaNames()
{
    return QStringLiteral("SELECT name, sql FROM sqlite_schema WHERE type IN ('table', 'trigger') "
                          "AND name NOT LIKE 'sqlite%' ORDER BY name");
}

QString leaveLog()
{
    return QStringLiteral("PRAGMA journal_mode = DELETE");
}

QString beginRead()
{
    return QStringLiteral("BEGIN");
}

QString beginWrite()
{
    return QStringLiteral("BEGIN IMMEDIATE");
}

QString contains(const QString& column)
{
    return QStringLiteral("instr(%1, ?) > 0").arg(column);
}

QString startsWith(const QString& column)
{
    return QStringLiteral("instr(%1, ?) = 1").arg(column);
}

QString inRange(const QString& column)
{
    return QStringLiteral("%1 >= ? AND %1 < ?").arg(column);
}

QString endOfRange(const QString& start)
{
    constexpr char32_t kLastCharacter = 0x10FFFF;
    return start + QString::fromUcs4(&kLastCharacter, 1);
}

QString inIds(const QString& column)
{
    return QStringLiteral("%1 IN (SELECT value FROM json_each(?))").arg(column);
}

QString inTexts(const QString& column)
{
    return inIds(column);
}

QString setOf(const QStringList& texts)
{
    return QString::fromUtf8(QJsonDocument{QJsonArray::fromStringList(texts)}.toJson(QJsonDocument::Compact));
}

} // namespace taper::sql::dialect
