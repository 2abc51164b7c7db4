// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sql/sql_value.h"

#include <QSqlQuery>

namespace taper::sql {

/// The row a statement stands on. take() reads the columns from left to right, at() any of them; which types
/// can be read is said in sql_value.h.
class Row {
public:
    explicit Row(const QSqlQuery& query)
        : m_query{&query}
    { }

    template <class T>
    [[nodiscard]] T at(int column) const
    {
        return FromVariant<T>::read(m_query->value(column));
    }
    template <class T>
    [[nodiscard]] T take()
    {
        return at<T>(m_column++);
    }

private:
    const QSqlQuery* m_query;
    int m_column = 0;
};

} // namespace taper::sql
