// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/row_reader.h"

#include "core/base/text.h"
#include "core/domain/checks.h"

namespace taper {

namespace {

constexpr int kHeaderRow = 1;

QVariantMap with(const QString& name, const QString& value)
{
    return {{name, value}};
}

} // namespace

ColumnPlaces placesIn(const QStringList& header, const KnownColumns& columns, RowProblems& problems)
{
    ColumnPlaces places;
    for (qsizetype i = 0; i < header.size(); ++i) {
        const QString name = tidyLine(header[i]);
        const QString column = name.toLower();
        if (!columns.known.contains(column)) {
            // A column without a name is named by its place.
            const QString shown = name.isEmpty() ? u'#' + QString::number(i + 1) : name;
            problems.push_back(
                {kHeaderRow, shown, ErrorCode::UnknownColumn, with(QStringLiteral("column"), shown)});
        } else if (places.contains(column)) {
            problems.push_back(
                {kHeaderRow, column, ErrorCode::Duplicate, with(QStringLiteral("name"), column)});
        } else {
            places.insert(column, i);
        }
    }
    for (const QString& column : columns.required) {
        if (!places.contains(column))
            problems.push_back(
                {kHeaderRow, column, ErrorCode::MissingColumn, with(QStringLiteral("column"), column)});
    }
    return places;
}

RowReader::RowReader(const CsvRow& row, const ColumnPlaces& places, RowProblems& problems)
    : m_row{row}
    , m_places{places}
    , m_problems{problems}
{ }

QString RowReader::text(const QString& column) const
{
    return tidyLine(rawText(column));
}

QString RowReader::rawText(const QString& column) const
{
    const auto place = m_places.constFind(column);
    return place == m_places.constEnd() ? QString{} : m_row.cells.value(*place);
}

QString RowReader::requiredLine(const QString& column)
{
    QString line = rawText(column);
    Problems problems;
    checkRequiredLine(line, column, problems);
    note(problems);
    return line;
}

template <class Parse>
auto RowReader::parsed(const QString& column, ErrorCode code, Parse parse) -> decltype(parse(QStringView{}))
{
    const QString typed = text(column);
    if (typed.isEmpty())
        return std::nullopt;
    auto value = parse(QStringView{typed});
    if (!value)
        noteText(column, code);
    return value;
}

std::optional<Date> RowReader::date(const QString& column)
{
    return parsed(column, ErrorCode::NotADate, &parseDate);
}

std::optional<TimeOfDay> RowReader::time(const QString& column)
{
    return parsed(column, ErrorCode::NotATime, &parseTimeOfDay);
}

std::optional<Seconds> RowReader::duration(const QString& column)
{
    return parsed(column, ErrorCode::NotADuration, &parseDuration);
}

std::optional<Moment> RowReader::moment(const QString& column)
{
    const bool hasDate = parseDate(QStringView{text(column)}.left(10)).has_value();
    return parsed(column, hasDate ? ErrorCode::NotATime : ErrorCode::NotADate, &parseMoment);
}

std::optional<int> RowReader::integer(const QString& column)
{
    return parsed(column, ErrorCode::NotANumber, [](QStringView typed) -> std::optional<int> {
        bool isNumber = false;
        const int value = typed.toInt(&isNumber);
        return isNumber ? std::optional{value} : std::nullopt;
    });
}

void RowReader::note(const QString& column, ErrorCode code, QVariantMap parameters)
{
    m_problems.push_back({m_row.number, column, code, std::move(parameters)});
}

void RowReader::note(const Problems& problems)
{
    for (const Problem& problem : problems)
        note(problem.field, problem.code, problem.parameters);
}

void RowReader::noteText(const QString& column, ErrorCode code)
{
    note(column, code, with(QStringLiteral("text"), text(column)));
}

bool RowReader::isBlank() const
{
    return std::ranges::all_of(m_row.cells, [](const QString& cell) { return tidyLine(cell).isEmpty(); });
}

} // namespace taper
