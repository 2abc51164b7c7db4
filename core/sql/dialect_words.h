// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

// How one engine searches a table of words, beside what core/sql/dialect.h says of it. This is SQLite's FTS5,
// over tables that keep no places of words: nothing here asks for words next to each other.
namespace taper::sql::dialect {

/// "table holds the words bound next", which are put together by the functions below.
[[nodiscard]] QString holdsWords(const QString& table);
/// The number of a row of such a table: given by whoever writes it, and what its rows are ordered by.
[[nodiscard]] QString rowNumber();

// Parts of what is bound. A word may hold any characters: none of them is syntax.
[[nodiscard]] QString wholeWord(const QString& word);
[[nodiscard]] QString wordBeginning(const QString& beginning);
[[nodiscard]] QString anyOf(const QStringList& parts); ///< of one part or more
[[nodiscard]] QString allOf(const QStringList& parts); ///< of one part or more

} // namespace taper::sql::dialect
