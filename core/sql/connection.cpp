// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/connection.h"

#include <QUrl>

#include <atomic>

namespace taper::sql {

namespace {

QString uniqueName()
{
    static std::atomic<int> count{0};
    return QStringLiteral("taper-%1").arg(++count);
}

/// A URI rather than a path, because only a URI can say that no file is to be made.
QString uriOf(const QString& path, Connection::Mode mode)
{
    QString uri = QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded(QUrl::FullyEncoded));
    // A question mark in a file's name is encoded by QUrl; the one added here begins the parameters.
    uri += mode == Connection::Mode::ReadWrite ? QLatin1String("?mode=rw") : QLatin1String("?mode=ro");
    if (mode == Connection::Mode::Immutable)
        uri += QLatin1String("&immutable=1");
    return uri;
}

} // namespace

Connection::Connection(const QString& path, const Options& options)
    : m_path{path}
    , m_name{uniqueName()}
    , m_database{QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name)}
{
    m_database.setDatabaseName(path.isEmpty() ? QStringLiteral(":memory:") : uriOf(path, options.mode));
    QString how = QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1").arg(options.busyTimeout.count());
    if (options.mode != Mode::ReadWrite)
        how += QLatin1String(";QSQLITE_OPEN_READONLY");
    m_database.setConnectOptions(how);
    try {
        if (!m_database.open())
            throw SqlError::from(m_database.lastError(), m_path);
        configure(options);
    } catch (...) {
        close(); // the destructor of an object that was never complete does not run
        throw;
    }
}

std::unique_ptr<Connection> Connection::inMemory()
{
    return std::make_unique<Connection>(QString{});
}

Connection::~Connection()
{
    close();
}

void Connection::close()
{
    m_idle.clear();
    m_database.close();
    m_database = QSqlDatabase{};
    QSqlDatabase::removeDatabase(m_name);
}

void Connection::configure(const Options& options)
{
    execute(QStringLiteral("PRAGMA foreign_keys = ON"));
    execute(QStringLiteral("PRAGMA trusted_schema = OFF"));
    execute(QStringLiteral("PRAGMA secure_delete = ON"));
    execute(QStringLiteral("PRAGMA synchronous = FULL"));
    // What a statement may have to undo is kept in memory: on the disk it would be a copy of health data
    // outside the clinic's file, and costs a large import most of its time.
    execute(QStringLiteral("PRAGMA temp_store = MEMORY"));
    // At most 64 MiB, taken as needed: a large import would otherwise write its pages out and read them back.
    execute(QStringLiteral("PRAGMA cache_size = -65536"));
    if (options.mode == Mode::ReadWrite && options.writeAheadLog && !m_path.isEmpty())
        execute(QStringLiteral("PRAGMA journal_mode = WAL"));
}

Statement Connection::prepare(const QString& sql)
{
    if (const auto idle = m_idle.find(sql); idle != m_idle.end()) {
        auto node = m_idle.extract(idle);
        return {*this, std::move(node.key()), std::move(node.mapped())};
    }
    auto query = std::make_unique<QSqlQuery>(m_database);
    query->setForwardOnly(true);
    if (!query->prepare(sql))
        throw SqlError::from(query->lastError(), m_path);
    return {*this, sql, std::move(query)};
}

void Connection::giveBack(QString text, std::unique_ptr<QSqlQuery> query)
{
    m_idle.emplace(std::move(text), std::move(query));
}

void Connection::execute(const QString& sql)
{
    QSqlQuery query{m_database};
    query.setForwardOnly(true);
    if (!query.exec(sql))
        throw SqlError::from(query.lastError(), m_path);
    query.finish();
}

qint64 Connection::dataVersion()
{
    return value<qint64>(QStringLiteral("PRAGMA data_version")).value_or(0);
}

void Connection::checkpoint()
{
    execute(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
}

} // namespace taper::sql
