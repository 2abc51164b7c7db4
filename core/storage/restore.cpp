// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/dialect.h"
#include "core/storage/backup.h"
#include "core/storage/clinic_file.h"
#include "core/storage/database_copy.h"
#include "core/storage/file_header.h"
#include "core/storage/private_file.h"

#include <QFile>
#include <QFileInfo>

namespace taper {

namespace {

using sql::Connection;
using sql::SqlError;

/// Makes sure that nobody has the clinic open, and that its log is in the file. A file too damaged for that
/// is nobody's.
Result<void> takeOutOfUse(const QString& path)
{
    try {
        Connection connection{path, {.busyTimeout = std::chrono::milliseconds{500}, .writeAheadLog = false}};
        const auto journal = connection.value<QString>(sql::dialect::leaveLog());
        if (journal == QLatin1String("wal"))
            return fail(ErrorCode::FileBusy, {{QStringLiteral("path"), path}});
    } catch (const SqlError& error) {
        if (error.isWorthRetrying())
            return fail(sql::toError(error));
    }
    return {};
}

Result<void> moveAside(const QString& path, const QString& aside)
{
    if (auto moved = renameFile(path, aside); !moved)
        return moved;
    for (const char* suffix : {"-wal", "-shm", "-journal"}) {
        const QLatin1String end{suffix};
        if (QFileInfo::exists(path + end)) {
            if (auto moved = renameFile(path + end, aside + end); !moved)
                return moved;
        }
    }
    return {};
}

} // namespace

Result<Restored> restoreFrom(const QString& backup, const QString& path)
{
    auto report = verifyClinicFile(backup);
    if (!report)
        return fail(report.error());
    if (!report->isSound())
        return fail(ErrorCode::FileDamaged, {{QStringLiteral("path"), backup}});

    const QString draft = freeName(path + QLatin1String(".restoring"));
    const auto giveUp = [&](Error error) {
        removeDatabase(draft);
        return fail(std::move(error));
    };
    try {
        Connection source{backup, {.mode = lookingMode(backup)}};
        if (auto copied = copyDatabase(source, draft); !copied)
            return giveUp(copied.error());
        Connection copy{draft, {.mode = Connection::Mode::Immutable}};
        const VerifyReport copied = verifyConnection(copy);
        if (!copied.isSound() || copied.rows != report->rows || copied.auditHead != report->auditHead)
            return giveUp(Error{ErrorCode::FileDamaged, {{QStringLiteral("path"), draft}}});
    } catch (const SqlError& error) {
        return giveUp(sql::toError(error));
    }

    Restored restored{std::move(*report), {}};
    if (QFileInfo::exists(path)) {
        if (auto free = takeOutOfUse(path); !free)
            return giveUp(free.error());
        restored.movedAside = freeName(path + QLatin1String(".before-restore"));
        if (auto moved = moveAside(path, restored.movedAside); !moved)
            return giveUp(moved.error());
    }
    if (auto named = renameFile(draft, path); !named)
        return giveUp(named.error());
    return restored;
}

} // namespace taper
