// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/clinic_file.h"

#include "core/base/log.h"
#include "core/sql/dialect.h"
#include "core/sql/migrator.h"
#include "core/sql/unit.h"
#include "core/storage/database_copy.h"
#include "core/storage/file_header.h"
#include "core/storage/private_file.h"
#include "core/storage/schema.h"

#include <QFile>
#include <QFileInfo>

namespace taper {

namespace {

using sql::Connection;
using sql::SqlError;

Error fileError(ErrorCode code, const QString& path)
{
    return Error{code, {{QStringLiteral("path"), path}}};
}

/// What an SqlError means while opening a file whose header was found in order.
Error openingError(const SqlError& error, const QString& path)
{
    switch (error.kind()) {
    case SqlError::Kind::NotADatabase:
    case SqlError::Kind::Corrupt:
    case SqlError::Kind::Other: // a table or column that is not there
        return fileError(ErrorCode::FileDamaged, path);
    case SqlError::Kind::CannotOpen:
    case SqlError::Kind::ReadOnly: // the log cannot be made in this folder
        return fileError(ErrorCode::FileReadOnly, path);
    default:
        return sql::toError(error);
    }
}

Result<void> quickCheckOf(Connection& connection)
{
    const auto verdict = connection.column<QString>(sql::dialect::quickCheck());
    if (verdict.size() != 1 || verdict.front() != QLatin1String("ok"))
        return fail(fileError(ErrorCode::FileDamaged, connection.path()));
    return {};
}

/// Looks without writing: the version that the log may hold, and every page if asked to.
Result<int> lookInside(const QString& path, const ClinicFile::Options& options)
{
    const auto mode = lookingMode(path);
    Result<int> found = [&]() -> Result<int> {
        try {
            Connection connection{path, {.mode = mode, .busyTimeout = options.busyTimeout}};
            const int version = sql::schemaVersion(connection);
            if (version > ClinicFile::knownVersion())
                return fail(ErrorCode::FileTooNew,
                    {{QStringLiteral("path"), path}, {QStringLiteral("version"), version},
                        {QStringLiteral("known"), ClinicFile::knownVersion()}});
            if (options.check == ClinicFile::Check::Quick) {
                if (auto sound = quickCheckOf(connection); !sound)
                    return fail(sound.error());
            }
            return version;
        } catch (const SqlError& error) {
            return fail(openingError(error, path));
        }
    }();
    // Somebody opened and wrote to the file while it was read as if nobody could.
    if (!found && mode == Connection::Mode::Immutable && lookingMode(path) != mode)
        return lookInside(path, options);
    return found;
}

} // namespace

ClinicFile::ClinicFile(std::unique_ptr<Connection> connection)
    : m_connection{std::move(connection)}
{ }

int ClinicFile::knownVersion()
{
    return static_cast<int>(schemaMigrations().size());
}

Result<std::unique_ptr<ClinicFile>> ClinicFile::create(
    const QString& path, Instant now, const Fill& fill, const Options& options)
{
    if (QFileInfo::exists(path) || QFileInfo{path}.isSymLink())
        return fail(fileError(ErrorCode::FileExists, path));
    const QString draft = freeName(path + QLatin1String(".new"));
    if (auto made = makePrivateFile(draft); !made) {
        Error error = made.error();
        error.parameters.insert(QStringLiteral("path"), path);
        return fail(error);
    }
    const auto giveUp = [&draft, &path](Error error) {
        removeDatabase(draft);
        if (error.parameters.contains(QStringLiteral("path")))
            error.parameters.insert(QStringLiteral("path"), path);
        return fail(std::move(error));
    };
    try {
        // Without a log, so that the header is complete at any moment and the file stands alone when it is
        // renamed.
        Connection connection{draft, {.writeAheadLog = false}};
        connection.execute(sql::dialect::writeApplicationId(kApplicationId));
        if (auto migrated = sql::migrate(connection, schemaMigrations(), now); !migrated)
            return giveUp(migrated.error());
        if (auto filled = sql::runUnit(connection, [&] { return fill ? fill(connection) : Result<void>{}; });
            !filled)
            return giveUp(filled.error());
    } catch (const SqlError& error) {
        return giveUp(sql::toError(error));
    }
    if (auto synced = syncToDisk(draft); !synced)
        return giveUp(synced.error());
    if (auto named = renameFile(draft, path); !named)
        return giveUp(named.error());
    return open(path, now, Options{.busyTimeout = options.busyTimeout, .check = Check::Header});
}

Result<std::unique_ptr<ClinicFile>> ClinicFile::open(const QString& path, Instant now, const Options& options)
{
    if (auto header = readHeader(path, knownVersion()); !header)
        return fail(header.error());
    if (QFile file{path}; !file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return fail(fileError(ErrorCode::FileReadOnly, path));
    if (auto inside = lookInside(path, options); !inside)
        return fail(inside.error());
    try {
        auto connection =
            std::make_unique<Connection>(path, Connection::Options{.busyTimeout = options.busyTimeout});
        const auto keepCopy = [&connection, &path](int version) {
            return copyDatabase(*connection, freeName(QStringLiteral("%1.before-%2").arg(path).arg(version)));
        };
        const auto migrated = sql::migrate(*connection, schemaMigrations(), now, keepCopy);
        if (!migrated)
            return fail(migrated.error());
        if (*migrated > 0)
            spdlog::info("clinic file brought to schema version {}", knownVersion());
        return std::unique_ptr<ClinicFile>{new ClinicFile{std::move(connection)}};
    } catch (const SqlError& error) {
        return fail(openingError(error, path));
    }
}

Result<std::unique_ptr<ClinicFile>> ClinicFile::inMemory(Instant now, const Fill& fill)
{
    try {
        auto connection = Connection::inMemory();
        if (auto migrated = sql::migrate(*connection, schemaMigrations(), now); !migrated)
            return fail(migrated.error());
        if (fill) {
            if (auto filled = sql::runUnit(*connection, [&] { return fill(*connection); }); !filled)
                return fail(filled.error());
        }
        return std::unique_ptr<ClinicFile>{new ClinicFile{std::move(connection)}};
    } catch (const SqlError& error) {
        return fail(sql::toError(error));
    }
}

Result<void> ClinicFile::quickCheck()
{
    try {
        return quickCheckOf(*m_connection);
    } catch (const SqlError& error) {
        return fail(openingError(error, path()));
    }
}

Result<qint64> ClinicFile::dataVersion()
{
    try {
        return m_connection->dataVersion();
    } catch (const SqlError& error) {
        return fail(sql::toError(error));
    }
}

Result<int> probeClinicFile(const QString& path)
{
    if (auto header = readHeader(path, ClinicFile::knownVersion()); !header)
        return header;
    return lookInside(path, {.check = ClinicFile::Check::Header});
}

} // namespace taper
