// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/migrator.h"

#include "core/sql/dialect.h"
#include "core/sql/script.h"
#include "core/sql/transaction.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace taper::sql {

namespace {

/// Foreign keys off while the schema changes, as rebuilding a table needs; what they guard is looked at
/// before each commit instead.
class ForeignKeysOff {
public:
    explicit ForeignKeysOff(Connection& connection)
        : m_connection{connection}
    {
        m_connection.execute(dialect::foreignKeys(false));
    }
    ForeignKeysOff(const ForeignKeysOff&) = delete;
    ForeignKeysOff& operator=(const ForeignKeysOff&) = delete;
    ~ForeignKeysOff()
    {
        try {
            m_connection.execute(dialect::foreignKeys(true));
        } catch (const SqlError&) {
            // Only an unusable connection refuses this, and then nothing is written with it either.
        }
    }

private:
    Connection& m_connection;
};

Result<void> checkHistory(Connection& connection, const std::vector<Migration>& migrations, int version)
{
    std::vector<QString> known(static_cast<size_t>(version) + 1);
    Statement rows =
        connection.query(QStringLiteral("SELECT version, checksum FROM migration ORDER BY version"));
    while (rows.next()) {
        Row row = rows.row();
        const auto applied = row.take<qint64>();
        if (applied >= 1 && applied <= version)
            known[static_cast<size_t>(applied)] = row.take<QString>();
    }
    for (const Migration& migration : migrations) {
        if (migration.version <= version
            && known[static_cast<size_t>(migration.version)] != migration.checksum())
            return fail(ErrorCode::MigrationChanged,
                {{QStringLiteral("version"), migration.version},
                    {QStringLiteral("path"), connection.path()}});
    }
    return {};
}

bool apply(Connection& connection, const Migration& migration, Instant now)
{
    Transaction transaction{connection, Transaction::Kind::Write};
    if (schemaVersion(connection) >= migration.version)
        return false; // another program was quicker
    if (migration.version == 1)
        connection.execute(dialect::expanded(QStringLiteral(
            "CREATE TABLE migration (version {int} PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, "
            "applied_at {int} NOT NULL) {strict}")));
    for (const QString& statement : splitStatements(dialect::expanded(migration.text)))
        connection.execute(statement);
    connection.run(
        QStringLiteral("INSERT INTO migration (version, name, checksum, applied_at) VALUES (?, ?, ?, ?)"),
        migration.version, migration.name, migration.checksum(), now);
    connection.execute(dialect::writeSchemaVersion(migration.version));
    if (connection.value<QString>(dialect::foreignKeyCheck()))
        throw SqlError{SqlError::Kind::ForeignKey, 0, migration.name, connection.path()};
    transaction.commit();
    return true;
}

} // namespace

QString Migration::checksum() const
{
    QByteArray bytes = text.toUtf8();
    bytes.replace("\r\n", "\n");
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

std::vector<Migration> readMigrations(const QString& folder)
{
    static const QRegularExpression shape{QStringLiteral(R"(^(\d{4})_([a-z0-9_]+)(?:\.([a-z]+))?\.sql$)")};
    std::vector<Migration> migrations;
    const QDir dir{folder};
    for (const QString& name : dir.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        const auto match = shape.match(name);
        if (!match.hasMatch() || (!match.captured(3).isEmpty() && match.captured(3) != dialect::engineName()))
            continue;
        QFile file{dir.filePath(name)};
        if (!file.open(QIODevice::ReadOnly))
            qFatal("a migration cannot be read");
        migrations.push_back(
            {match.captured(1).toInt(), match.captured(2), QString::fromUtf8(file.readAll())});
        if (migrations.back().version != static_cast<int>(migrations.size()))
            qFatal("the migrations are not numbered without gaps");
    }
    return migrations;
}

Result<int> migrate(Connection& connection, const std::vector<Migration>& migrations, Instant now,
    const std::function<Result<void>(int version)>& beforeUpgrade)
{
    const int known = static_cast<int>(migrations.size());
    const int version = schemaVersion(connection);
    if (version > known)
        return fail(ErrorCode::FileTooNew,
            {{QStringLiteral("version"), version}, {QStringLiteral("known"), known},
                {QStringLiteral("path"), connection.path()}});
    if (version > 0) {
        if (auto history = checkHistory(connection, migrations, version); !history)
            return fail(history.error());
        if (version < known && beforeUpgrade) {
            if (auto ready = beforeUpgrade(version); !ready)
                return fail(ready.error());
        }
    }
    if (version == known)
        return 0;
    const ForeignKeysOff off{connection};
    int applied = 0;
    for (const Migration& migration : migrations) {
        if (migration.version > version && apply(connection, migration, now))
            ++applied;
    }
    return applied;
}

int schemaVersion(Connection& connection)
{
    return connection.value<int>(dialect::readSchemaVersion()).value_or(0);
}

} // namespace taper::sql
