// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sql/row.h"

#include <QSqlQuery>

#include <memory>

namespace taper::sql {

class Connection;

/// A prepared statement, borrowed from its connection's cache and given back, finished, when it goes out of
/// scope: a statement that is still open keeps its lock and makes COMMIT fail. Forward only.
class Statement {
public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    Statement(const Statement&) = delete;
    ~Statement();

    /// Binds all placeholders from the left.
    template <class... Args>
    Statement& bind(const Args&... args)
    {
        int position = 0;
        (m_query->bindValue(position++, toVariant(args)), ...);
        return *this;
    }
    /// The same for values that are only known as a list, each made by toVariant().
    Statement& bindAll(const QVariantList& values);
    /// Runs it; throws SqlError.
    void execute();
    /// On to the first or next row; throws SqlError.
    [[nodiscard]] bool next();
    [[nodiscard]] Row row() const { return Row{*m_query}; }
    [[nodiscard]] int affectedRows() const;

private:
    friend class Connection;
    Statement(Connection& connection, QString text, std::unique_ptr<QSqlQuery> query);

    Connection* m_connection;
    QString m_text;
    std::unique_ptr<QSqlQuery> m_query;
};

} // namespace taper::sql
