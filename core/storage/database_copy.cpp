// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database_copy.h"

#include "core/sql/dialect.h"
#include "core/storage/private_file.h"

#include <QFileInfo>

namespace taper {

Result<void> copyDatabase(sql::Connection& connection, const QString& target)
{
    Q_ASSERT(!connection.isInTransaction());
    const QString path = QFileInfo{target}.absoluteFilePath(); // "file:…" would be read as a URI
    if (auto made = makePrivateFile(path); !made)
        return made;
    try {
        connection.run(sql::dialect::copyInto(), path);
    } catch (const sql::SqlError& error) {
        removeDatabase(path);
        Error what = sql::toError(error);
        if (what.code == ErrorCode::FileFull || what.code == ErrorCode::FileUnwritable)
            what.parameters.insert(QStringLiteral("path"), target);
        return fail(what);
    }
    auto synced = syncToDisk(path);
    if (!synced)
        removeDatabase(path);
    return synced;
}

} // namespace taper
