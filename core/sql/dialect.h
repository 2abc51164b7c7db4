// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace taper::sql {

/// What one engine says differently from another. All other SQL of Taper is one text for every engine. This
/// is the dialect of SQLite; a second engine gets the same functions.
namespace dialect {

/// "sqlite": the part of a migration's file name that makes it this engine's own.
[[nodiscard]] QString engineName();
/// A migration's text with {id}, {int}, {bytes} and {strict} written as this engine writes them.
[[nodiscard]] QString expanded(const QString& migration);

[[nodiscard]] QString readSchemaVersion();
[[nodiscard]] QString writeSchemaVersion(int version);
[[nodiscard]] QString writeApplicationId(qint32 id);
/// Rows of text: "ok" alone, or what is wrong. The quick one does not compare indexes with their tables.
[[nodiscard]] QString quickCheck();
[[nodiscard]] QString integrityCheck();
/// A row for each reference to a row that is not there.
[[nodiscard]] QString foreignKeyCheck();
[[nodiscard]] QString foreignKeys(bool on); ///< no effect inside a transaction
/// Copies the whole database, as this connection sees it, into the empty or missing file bound next.
[[nodiscard]] QString copyInto();
/// All tables and triggers but the engine's own: name, and the text that made it.
[[nodiscard]] QString schemaNames();

/// Puts what the log holds into the file and does without one; gives "wal" or fails as busy if others have it
/// open.
[[nodiscard]] QString leaveLog();

[[nodiscard]] QString beginRead();
[[nodiscard]] QString
beginWrite(); ///< takes the write lock at once, so that nothing read before can be stale

/// "column contains the text bound next", byte by byte: % and _ mean themselves.
[[nodiscard]] QString contains(const QString& column);
/// "column begins with the text bound next".
[[nodiscard]] QString startsWith(const QString& column);
/// The same as a range, which an index answers: "column lies from the text bound next up to the one after
/// it", that being endOfRange() of the first.
[[nodiscard]] QString inRange(const QString& column);
[[nodiscard]] QString endOfRange(const QString& start);

/// "column is one of the set bound next", to be bound with setOf(): one placeholder however many there are.
[[nodiscard]] QString inIds(const QString& column);
[[nodiscard]] QString inTexts(const QString& column);
[[nodiscard]] QString setOf(const QStringList& texts);
template <class T>
[[nodiscard]] QString setOf(const std::vector<Id<T>>& ids)
{
    QString json{u'['};
    for (const Id<T> id : ids) {
        if (json.size() > 1)
            json += u',';
        json += QString::number(id.value());
    }
    return json + u']';
}

} // namespace dialect

} // namespace taper::sql
