// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sql/sql_error.h"
#include "core/sql/statement.h"

#include <QSqlDatabase>

#include <chrono>
#include <memory>
#include <unordered_map>
#include <vector>

namespace taper::sql {

/// One connection to one database file, for the thread that made it and no other. Foreign keys are on,
/// synchronous is FULL, and the schema is not trusted. Never makes a file: who wants a new one makes an empty
/// one first. All functions throw SqlError.
class Connection {
public:
    enum class Mode {
        ReadWrite, ///< write-ahead log, unless the options say otherwise
        ReadOnly,
        Immutable ///< takes no locks, makes no files beside it, and does not see what only the log holds
    };
    struct Options {
        Mode mode = Mode::ReadWrite;
        std::chrono::milliseconds busyTimeout{5000};
        bool writeAheadLog = true;
    };

    Connection(const QString& path, const Options& options);
    explicit Connection(const QString& path)
        : Connection(path, Options{})
    { }
    /// A database that lives in memory as long as this connection.
    static std::unique_ptr<Connection> inMemory();

    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    [[nodiscard]] const QString& path() const { return m_path; } ///< empty in memory

    /// Prepared, not yet run. The statement must not outlive the connection.
    [[nodiscard]] Statement prepare(const QString& sql);

    /// Runs a statement that gives rows.
    template <class... Args>
    [[nodiscard]] Statement query(const QString& sql, const Args&... args)
    {
        Statement statement = prepare(sql);
        statement.bind(args...).execute();
        return statement;
    }
    /// Runs a statement that gives none. Returns how many rows it touched.
    template <class... Args>
    int run(const QString& sql, const Args&... args)
    {
        Statement statement = prepare(sql);
        statement.bind(args...).execute();
        return statement.affectedRows();
    }
    /// The first column of the first row, or nothing without a row.
    template <class T, class... Args>
    [[nodiscard]] std::optional<T> value(const QString& sql, const Args&... args)
    {
        Statement statement = query(sql, args...);
        if (!statement.next())
            return std::nullopt;
        return statement.row().template take<T>();
    }
    /// The first column of every row.
    template <class T, class... Args>
    [[nodiscard]] std::vector<T> column(const QString& sql, const Args&... args)
    {
        std::vector<T> values;
        for (Statement statement = query(sql, args...); statement.next();)
            values.push_back(statement.row().template take<T>());
        return values;
    }
    /// Runs INSERT … RETURNING id and gives the id.
    template <class T, class... Args>
    [[nodiscard]] Id<T> insert(const QString& sql, const Args&... args)
    {
        return value<Id<T>>(sql, args...).value_or(Id<T>{});
    }

    /// Changes when another connection, of this program or another, has written; not for own writes.
    [[nodiscard]] qint64 dataVersion();
    /// Runs one statement that is not worth keeping prepared; its rows are dropped.
    void execute(const QString& sql);
    /// Everything in the file itself, nothing left in the log.
    void checkpoint();
    [[nodiscard]] bool isInTransaction() const { return m_inTransaction; }

private:
    friend class Statement;
    friend class Transaction;
    void giveBack(QString text, std::unique_ptr<QSqlQuery> query);
    void close();
    void configure(const Options& options);

    QString m_path;
    QString m_name;
    QSqlDatabase m_database;
    /// Idle statements by text. One text may be there more than once, when it was running inside itself.
    std::unordered_multimap<QString, std::unique_ptr<QSqlQuery>> m_idle;
    bool m_inTransaction = false;
};

} // namespace taper::sql
