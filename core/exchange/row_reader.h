// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civil_time.h"
#include "core/exchange/import_rows.h"

#include <QHash>

#include <algorithm>
#include <concepts>
#include <optional>

namespace taper {

/// The columns that a kind of file may have, in the words of the contract.
struct KnownColumns {
    QStringList known;
    QStringList required;
};

/// Which place each known column has in a file. Names are compared without case and outer blanks.
using ColumnPlaces = QHash<QString, qsizetype>;
[[nodiscard]] ColumnPlaces placesIn(
    const QStringList& header, const KnownColumns& columns, RowProblems& problems);

/// Takes one row apart. What cannot be read is noted as a problem and comes out empty.
class RowReader {
public:
    RowReader(const CsvRow& row, const ColumnPlaces& places, RowProblems& problems);

    /// Without blanks at the ends; empty if the file has no such column.
    [[nodiscard]] QString text(const QString& column) const;
    /// As it stands in the file, for notes.
    [[nodiscard]] QString rawText(const QString& column) const;
    QString requiredLine(const QString& column);

    std::optional<Date> date(const QString& column);
    std::optional<TimeOfDay> time(const QString& column);
    std::optional<Seconds> duration(const QString& column);
    std::optional<Moment> moment(const QString& column);
    std::optional<int> integer(const QString& column);

    /// One of the words; `fallback` when empty. NotAStatus names the choices.
    template <class Value, class Choices>
    Value word(const QString& column, Value fallback, const Choices& choices);

    void note(const QString& column, ErrorCode code, QVariantMap parameters = {});
    void note(const Problems& problems);

    [[nodiscard]] bool isBlank() const;

private:
    void noteText(const QString& column, ErrorCode code);
    template <class Parse>
    auto parsed(const QString& column, ErrorCode code, Parse parse) -> decltype(parse(QStringView{}));

    const CsvRow& m_row;
    const ColumnPlaces& m_places;
    RowProblems& m_problems;
};

template <class Value, class Choices>
Value RowReader::word(const QString& column, Value fallback, const Choices& choices)
{
    const QString typed = text(column);
    if (typed.isEmpty())
        return fallback;
    QStringList words;
    for (const Value value : choices) {
        words.append(keyOf(value));
        if (typed.compare(words.constLast(), Qt::CaseInsensitive) == 0)
            return value;
    }
    note(
        column, ErrorCode::NotAStatus, {{QStringLiteral("text"), typed}, {QStringLiteral("choices"), words}});
    return fallback;
}

/// Reads all rows of a table with `parse(RowReader&) -> Row`. Rows in which something was noted are left out.
template <class Row, std::invocable<RowReader&> Parse>
Imported<Row> readRows(const CsvTable& table, const KnownColumns& columns, Parse parse)
{
    Imported<Row> imported;
    const ColumnPlaces places = placesIn(table.header, columns, imported.problems);
    if (!imported.problems.empty())
        return imported;
    for (const QString& column : columns.known) {
        if (places.contains(column))
            imported.columns.append(column);
    }
    imported.problems = table.problems;
    imported.rows.reserve(table.rows.size());
    for (const CsvRow& row : table.rows) {
        const size_t before = imported.problems.size();
        RowReader reader{row, places, imported.problems};
        if (reader.isBlank())
            continue;
        Row value = parse(reader);
        if (imported.problems.size() == before)
            imported.rows.push_back({row.number, std::move(value)});
    }
    std::ranges::stable_sort(imported.problems, {}, &RowProblem::row);
    return imported;
}

} // namespace taper
