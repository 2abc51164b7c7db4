// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calendar_table.h"

#include "core/base/text.h"
#include "core/domain/race.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/distances_in_text.h"
#include "core/exchange/race_texts.h"
#include "core/exchange/table_columns.h"
#include "core/exchange/table_dates.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>

namespace taper {

namespace {

using Column = CalendarColumn;

/// By what the header has most of, outside quotation marks.
char delimiterOf(const QByteArray& text)
{
    constexpr std::array kChoices{',', ';', '\t'};
    constexpr qsizetype kLongestHeader = 100'000;
    std::array<int, kChoices.size()> counts{};
    bool isQuoted = false;
    bool hasText = false;
    for (const char c : text.left(kLongestHeader)) {
        if (c == '"')
            isQuoted = !isQuoted;
        if ((c == '\n' || c == '\r') && !isQuoted && hasText)
            break;
        hasText = hasText || (c != '\n' && c != '\r');
        for (size_t i = 0; i < kChoices.size() && !isQuoted; ++i) {
            if (c == kChoices.at(i))
                ++counts.at(i);
        }
    }
    return kChoices.at(static_cast<size_t>(std::ranges::max_element(counts) - counts.begin()));
}

/// One row by what its cells hold.
class Row {
public:
    Row(const CsvRow& row, const CalendarMapping& mapping)
        : m_row{row}
        , m_mapping{mapping}
    { }

    [[nodiscard]] int number() const { return m_row.number; }
    [[nodiscard]] QString text(Column column) const
    {
        const std::optional<int>& place = m_mapping.at(static_cast<size_t>(column));
        return place && *place < m_row.cells.size() ? tidyLine(m_row.cells.at(*place)) : QString{};
    }
    [[nodiscard]] std::optional<int> metres(Column column) const { return parseKilometres(text(column)); }

private:
    const CsvRow& m_row;
    const CalendarMapping& m_mapping;
};

bool saysNo(const QString& cell)
{
    static const QStringList words{QStringLiteral("no"), QStringLiteral("false"), QStringLiteral("0"),
        QStringLiteral("-"), QStringLiteral("[]"), QStringLiteral("none"), QStringLiteral("n"),
        QStringLiteral("hayir")};
    return cell.isEmpty() || words.contains(foldForSearch(cell));
}

void takeDistances(CalendarEvent& event, const Row& row)
{
    constexpr double kMetresOfMile = 1609.344;
    std::vector<int> found;
    if (const QString cell = row.text(Column::Distance); !cell.isEmpty()) {
        if (const auto metres = parseKilometres(cell))
            found.push_back(*metres);
        else
            found = distancesInText(cell);
    }
    if (const auto miles = row.metres(Column::Miles); miles && found.empty())
        found.push_back(static_cast<int>(std::lround(*miles * kMetresOfMile / 1000)));
    if (found.empty()) {
        for (const Column column : {Column::Shortest, Column::Longest}) {
            if (const auto metres = row.metres(column))
                found.push_back(*metres);
        }
        const int known = static_cast<int>(tidyDistances(found).size());
        if (known > 0 && row.text(Column::DistanceCount).toInt() > known)
            event.notes.push_back(CalendarNote::MoreDistances);
    }
    if (found.empty())
        found = distancesInText(event.name);
    event.distances = tidyDistances(std::move(found));
}

void takePlace(CalendarEvent& event, const Row& row)
{
    QStringList parts;
    for (const Column column : {Column::Place, Column::Region, Column::Country}) {
        const QString part = row.text(column);
        // The region only helps where no town is named.
        const bool isNeeded = column != Column::Region || parts.isEmpty();
        if (!part.isEmpty() && isNeeded && !parts.contains(part))
            parts.append(part);
    }
    event.place = parts.join(QStringLiteral(", "));
}

Error badDate(const QString& cell)
{
    return calendarError(CalendarFault::BadDate, {{QStringLiteral("text"), cell.left(60)}});
}

std::optional<Error> takeDays(CalendarEvent& event, const Row& row, DateOrder order)
{
    const QString firstCell = row.text(Column::FirstDay);
    if (firstCell.isEmpty())
        return calendarError(CalendarFault::NoDate);
    const auto first = tableDate(firstCell, order);
    if (!first)
        return badDate(firstCell);
    event.first = first->date;
    event.last = first->date;
    event.startTime = first->time;
    if (const QString time = row.text(Column::Time); !time.isEmpty())
        event.startTime = tableTime(time);
    if (const QString lastCell = row.text(Column::LastDay); !lastCell.isEmpty()) {
        const auto last = tableDate(lastCell, order);
        if (!last)
            return badDate(lastCell);
        if (last->date < event.first)
            return Error{Problems{{QStringLiteral("end_date"), ErrorCode::EndBeforeStart, {}}}};
        event.last = last->date;
    }
    return std::nullopt;
}

std::optional<Error> takeRow(
    CalendarEvent& event, const Row& row, const CalendarReading& reading, DateOrder order)
{
    using Status = CalendarEvent::Status;
    event.where = row.number();
    QString title = row.text(Column::Name);
    event.uid = row.text(Column::Uid).left(500);
    if (isDeadline(event.uid, title))
        event.notes.push_back(CalendarNote::Deadline);
    const auto said = takeStatus(title);
    event.name = raceNameFrom(title);
    event.status = said.value_or(statusFromWord(row.text(Column::Status)));
    if (!saysNo(row.text(Column::Cancelled)))
        event.status = Status::Cancelled;
    if (event.status == Status::Tentative)
        event.notes.push_back(CalendarNote::Tentative);
    if (auto error = takeDays(event, row, order))
        return error;
    if (event.name.isEmpty())
        return calendarError(CalendarFault::NoName);
    event.timeZone = row.text(Column::TimeZone);
    if (!event.timeZone.isEmpty() && !TimeZone::named(event.timeZone)) {
        event.timeZone.clear();
        event.notes.push_back(CalendarNote::UnknownZone);
    }
    if (event.timeZone == reading.home.name())
        event.timeZone.clear();
    if (isOtherSport(row.text(Column::Sport)))
        event.notes.push_back(CalendarNote::OtherSport);
    takePlace(event, row);
    takeDistances(event, row);
    if (event.uid.isEmpty())
        event.uid = QStringLiteral("name:%1@%2").arg(foldForSearch(event.name), toIso(event.first));
    return std::nullopt;
}

/// What a person has to say first, with what they can choose from.
Error question(
    CalendarFault fault, const CsvTable& table, const CalendarMapping& mapping, const QString& text = {})
{
    return calendarError(fault,
        {{QStringLiteral("columns"), table.header}, {QStringLiteral("mapping"), toVariant(mapping)},
            {QStringLiteral("text"), text}});
}

/// Of the cells that hold dates; an error if nobody can know.
Result<DateOrder> orderOf(const CsvTable& table, const CalendarMapping& mapping)
{
    QStringList cells;
    cells.reserve(static_cast<qsizetype>(table.rows.size()) * 2);
    for (const CsvRow& row : table.rows) {
        const Row read{row, mapping};
        cells << read.text(Column::FirstDay) << read.text(Column::LastDay);
    }
    bool isNeeded = false;
    const DateOrder order = dateOrderOf(cells, isNeeded);
    if (order == DateOrder::Unknown && isNeeded) {
        const auto example = std::ranges::find_if(cells, [](const QString& cell) {
            return !cell.isEmpty() && !tableDate(cell, DateOrder::Unknown)
                && tableDate(cell, DateOrder::DayFirst);
        });
        return fail(question(
            CalendarFault::DateOrder, table, mapping, example == cells.end() ? QString{} : *example));
    }
    return order;
}

Result<CsvTable> tableOf(const QByteArray& utf8, const CalendarReading& reading)
{
    CsvLimits limits;
    limits.bytes = reading.limits.bytes * 3; // what is one byte in another encoding may be three here
    limits.rows = reading.limits.events + 1;
    limits.fieldBytes = 100'000;
    const char delimiter = delimiterOf(utf8);
    auto table = readCsv(utf8, CsvShape{delimiter, true}, limits);
    // Tables of tabs seldom have quotation marks around cells, and then they are letters.
    if (!table && table.error().code == ErrorCode::BadCsv && delimiter == '\t')
        table = readCsv(utf8, CsvShape{delimiter, false}, limits);
    if (!table && table.error().code == ErrorCode::BadEncoding)
        return fail(calendarError(CalendarFault::UnknownEncoding,
            {{QStringLiteral("line"), table.error().parameters.value(QStringLiteral("row"))}}));
    return table;
}

} // namespace

Result<ParsedCalendar> parseCalendarTable(const QByteArray& utf8, const CalendarReading& reading)
{
    constexpr int kTellEvery = 500;
    const auto table = tableOf(utf8, reading);
    if (!table)
        return fail(table.error());
    if (table->header.size() < 2)
        return fail(calendarError(CalendarFault::NotACalendar));
    ParsedCalendar parsed;
    parsed.isTable = true;
    parsed.columns = table->header;
    parsed.mapping = reading.mapping.value_or(mappingOf(table->header));
    if (!parsed.mapping.at(static_cast<size_t>(Column::FirstDay)))
        return fail(question(CalendarFault::NoDateColumn, *table, parsed.mapping));
    if (!parsed.mapping.at(static_cast<size_t>(Column::Name)))
        return fail(question(CalendarFault::NoNameColumn, *table, parsed.mapping));
    DateOrder order = reading.dateOrder;
    if (order == DateOrder::Unknown) {
        const auto told = orderOf(*table, parsed.mapping);
        if (!told)
            return fail(told.error());
        order = *told;
    }

    for (const RowProblem& problem : table->problems)
        parsed.problems.push_back({problem.row, {}, Error{problem.code, problem.parameters}});
    QHash<QString, int> uids; // and where they were first
    const int total = static_cast<int>(table->rows.size());
    int done = 0;
    for (const CsvRow& cells : table->rows) {
        if (reading.progress && done++ % kTellEvery == 0 && !reading.progress(done, total))
            return fail(ErrorCode::Cancelled);
        if (std::ranges::all_of(cells.cells, [](const QString& cell) { return cell.trimmed().isEmpty(); }))
            continue;
        CalendarEvent event;
        auto error = takeRow(event, Row{cells, parsed.mapping}, reading, order);
        if (!error && uids.contains(event.uid))
            error = calendarError(CalendarFault::SameUid, {{QStringLiteral("other"), uids.value(event.uid)}});
        if (error) {
            parsed.problems.push_back({cells.number, event.name, *std::move(error)});
            continue;
        }
        uids.insert(event.uid, event.where);
        parsed.events.push_back(std::move(event));
    }
    std::ranges::stable_sort(parsed.problems, {}, &CalendarProblem::where);
    return parsed;
}

} // namespace taper
