// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backup.h"

#include "core/storage/audit_store.h"
#include "core/storage/database_copy.h"
#include "core/storage/private_file.h"

#include <QFileInfo>

namespace taper {

namespace {

/// Others may write while the copy is made, and then the numbers differ without fault.
constexpr int kTries = 3;

bool isSameState(const VerifyReport& a, const VerifyReport& b)
{
    return a.schemaVersion == b.schemaVersion && a.rows == b.rows && a.auditHead == b.auditHead;
}

Error damaged(const QString& path)
{
    return Error{ErrorCode::FileDamaged, {{QStringLiteral("path"), path}}};
}

/// Copies and looks through the copy. Gives nothing if the original changed meanwhile.
Result<std::optional<VerifyReport>> copyAndCompare(sql::Connection& connection, const QString& draft)
{
    const qint64 stateBefore = connection.dataVersion();
    const VerifyReport original = verifyConnection(connection, VerifyDepth::Counts);
    if (auto copied = copyDatabase(connection, draft); !copied)
        return fail(copied.error());
    sql::Connection copy{draft, {.mode = sql::Connection::Mode::Immutable}};
    const VerifyReport report = verifyConnection(copy);
    if (!report.isSound())
        return fail(damaged(connection.path()));
    if (isSameState(original, report))
        return std::optional{report};
    if (connection.dataVersion() == stateBefore)
        return fail(damaged(draft));
    return std::optional<VerifyReport>{};
}

} // namespace

Result<VerifyReport> backupTo(sql::Connection& connection, const QString& target)
{
    if (QFileInfo::exists(target) || QFileInfo{target}.isSymLink())
        return fail(ErrorCode::FileExists, {{QStringLiteral("path"), target}});
    const QString draft = freeName(target + QLatin1String(".part"));
    const auto giveUp = [&](Error error) {
        removeDatabase(draft);
        if (error.parameters.value(QStringLiteral("path")) == draft)
            error.parameters.insert(QStringLiteral("path"), target);
        return fail(std::move(error));
    };
    try {
        for (int tries = 0; tries < kTries; ++tries) {
            auto report = copyAndCompare(connection, draft);
            if (!report)
                return giveUp(report.error());
            if (*report) {
                if (auto named = renameFile(draft, target); !named)
                    return giveUp(named.error());
                return **report;
            }
            removeDatabase(draft);
        }
    } catch (const sql::SqlError& error) {
        return giveUp(sql::toError(error));
    }
    return giveUp(Error{ErrorCode::FileBusy, {{QStringLiteral("path"), connection.path()}}});
}

} // namespace taper
