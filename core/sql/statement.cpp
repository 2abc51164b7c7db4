// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/statement.h"

#include "core/sql/connection.h"

namespace taper::sql {

Statement::Statement(Connection& connection, QString text, std::unique_ptr<QSqlQuery> query)
    : m_connection{&connection}
    , m_text{std::move(text)}
    , m_query{std::move(query)}
{ }

Statement::Statement(Statement&& other) noexcept = default;

Statement::~Statement()
{
    if (!m_query)
        return;
    m_query->finish();
    m_connection->giveBack(m_text, std::move(m_query));
}

Statement& Statement::bindAll(const QVariantList& values)
{
    for (int position = 0; position < values.size(); ++position)
        m_query->bindValue(position, values[position]);
    return *this;
}

void Statement::execute()
{
    if (!m_query->exec())
        throw SqlError::from(m_query->lastError(), m_connection->path());
}

bool Statement::next()
{
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        throw SqlError::from(m_query->lastError(), m_connection->path());
    return false;
}

int Statement::affectedRows() const
{
    return m_query->numRowsAffected();
}

} // namespace taper::sql
