// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/dialect.h"
#include "core/sql/migrator.h"
#include "core/sql/transaction.h"
#include "core/storage/audit_store.h"
#include "core/storage/backup.h"
#include "core/storage/clinic_file.h"
#include "core/storage/file_header.h"
#include "core/storage/schema.h"

#include <algorithm>

namespace taper {

namespace {

using sql::Connection;
using sql::SqlError;

using Schema = QMap<QString, QString>; ///< how each table and trigger was made, by name

Schema schemaOf(Connection& connection)
{
    Schema schema;
    sql::Statement rows = connection.query(sql::dialect::schemaNames());
    while (rows.next())
        schema.insert(rows.row().at<QString>(0), rows.row().at<QString>(1));
    return schema;
}

/// What a file of this version is made of: asked from a new database that is brought to the same version.
Schema schemaOfVersion(int version)
{
    const auto& all = schemaMigrations();
    const auto count = std::min(static_cast<size_t>(std::max(version, 0)), all.size());
    const auto connection = Connection::inMemory();
    const std::vector<sql::Migration> some{all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count)};
    if (!sql::migrate(*connection, some, Instant{}))
        return {};
    return schemaOf(*connection);
}

/// Pairs that hold the same therapist, room or client at the same time: the guards' own rule, asked of all
/// rows.
int countOverlaps(Connection& connection)
{
    const auto pairs = [&connection](const char* column, const char* from, const char* to) {
        return connection
            .value<int>(QStringLiteral("SELECT count(*) FROM booking a JOIN booking b ON b.%1 = a.%1 "
                                       "AND b.start_min >= a.start_min AND b.start_min < a.%3 + 240 "
                                       "AND (b.start_min > a.start_min OR b.id > a.id) AND b.%2 < a.%3 "
                                       "AND b.%3 > a.%2 AND b.status NOT IN ('cancelled', 'no_show') "
                                       "WHERE a.status NOT IN ('cancelled', 'no_show')")
                            .arg(QLatin1String{column}, QLatin1String{from}, QLatin1String{to}))
            .value_or(0);
    };
    return pairs("therapist_id", "occupied_start", "occupied_end")
        + pairs("room_id", "occupied_start", "occupied_end") + pairs("client_id", "start_min", "end_min");
}

/// Runs one look. What cannot be read because a page is damaged, or because a table is not there, is a fault
/// of the file and not an error of looking.
template <class F>
void look(VerifyReport& report, F&& at)
{
    try {
        at();
    } catch (const SqlError& error) {
        if (error.kind() != SqlError::Kind::Corrupt && error.kind() != SqlError::Kind::NotADatabase
            && error.kind() != SqlError::Kind::Other)
            throw;
        const QString code = QStringLiteral("error %1").arg(error.code());
        if (!report.integrity.contains(code))
            report.integrity += code;
    }
}

void checkPages(Connection& connection, VerifyReport& report)
{
    look(report, [&] {
        for (const QString& line : connection.column<QString>(sql::dialect::integrityCheck())) {
            if (line != QLatin1String("ok"))
                report.integrity += line;
        }
    });
}

void count(Connection& connection, VerifyReport& report)
{
    Schema schema;
    look(report, [&] { schema = schemaOf(connection); });
    const Schema expected = schemaOfVersion(report.schemaVersion);
    for (auto part = expected.begin(); part != expected.end(); ++part) {
        if (schema.value(part.key()) != part.value())
            report.missing += part.key();
        else if (part.value().startsWith(QLatin1String("CREATE TABLE")))
            look(report, [&] {
                const auto rows =
                    connection.value<qint64>(QStringLiteral("SELECT count(*) FROM %1").arg(part.key()));
                report.rows.insert(part.key(), rows.value_or(0));
            });
    }
    if (report.rows.contains(QStringLiteral("audit")))
        look(report, [&] { report.auditHead = AuditStore{connection}.head(); });
}

void checkRows(Connection& connection, VerifyReport& report)
{
    look(report, [&] {
        report.foreignKeyFaults =
            static_cast<int>(connection.column<QString>(sql::dialect::foreignKeyCheck()).size());
    });
    if (report.rows.contains(QStringLiteral("booking")))
        look(report, [&] { report.overlaps = countOverlaps(connection); });
}

} // namespace

QStringList VerifyReport::faults() const
{
    QStringList codes;
    if (!integrity.isEmpty())
        codes += QStringLiteral("integrity");
    if (foreignKeyFaults > 0)
        codes += QStringLiteral("foreign_keys");
    if (overlaps > 0)
        codes += QStringLiteral("overlaps");
    if (!missing.isEmpty())
        codes += QStringLiteral("schema");
    return codes;
}

VerifyReport verifyConnection(Connection& connection, VerifyDepth depth)
{
    VerifyReport report;
    const sql::Transaction transaction{connection, sql::Transaction::Kind::Read};
    report.schemaVersion = sql::schemaVersion(connection);
    if (depth == VerifyDepth::Everything)
        checkPages(connection, report);
    count(connection, report);
    if (depth == VerifyDepth::Everything)
        checkRows(connection, report);
    return report;
}

Result<VerifyReport> verifyClinicFile(const QString& path)
{
    if (auto probed = probeClinicFile(path); !probed)
        return fail(probed.error());
    try {
        Connection connection{path, {.mode = lookingMode(path)}};
        return verifyConnection(connection);
    } catch (const SqlError& error) {
        return fail(sql::toError(error));
    }
}

} // namespace taper
