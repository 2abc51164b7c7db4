// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/races_csv.h"

#include "core/exchange/row_reader.h"

#include <array>

namespace taper {

namespace {

constexpr std::array kStatuses{RaceStatus::Scheduled, RaceStatus::Cancelled, RaceStatus::Postponed};

std::optional<int> distanceFrom(RowReader& row)
{
    const QString column = QStringLiteral("distance_km");
    const QString typed = row.text(column);
    if (typed.isEmpty())
        return std::nullopt;
    const auto metres = parseKilometres(typed);
    if (!metres)
        row.note(column, ErrorCode::NotANumber, {{QStringLiteral("text"), typed}});
    return metres;
}

RaceFields raceFrom(RowReader& row)
{
    RaceFields race;
    race.name = row.rawText(QStringLiteral("name"));
    const QString dateColumn = QStringLiteral("date");
    const auto date = row.date(dateColumn);
    if (row.text(dateColumn).isEmpty())
        row.note(dateColumn, ErrorCode::Required);
    race.endDate = row.date(QStringLiteral("end_date"));
    // Without its first day nothing can be said of the last.
    if (date)
        race.date = *date;
    else
        race.endDate.reset();
    race.startTime = row.time(QStringLiteral("start_time"));
    race.finishTime = row.time(QStringLiteral("finish_time"));
    race.timeZone = row.rawText(QStringLiteral("timezone"));
    race.distanceMetres = distanceFrom(row);
    race.place = row.rawText(QStringLiteral("location"));
    race.status = row.word(QStringLiteral("status"), RaceStatus::Scheduled, kStatuses);
    row.note(check(race));
    return race;
}

} // namespace

Imported<RaceFields> parseRaces(const CsvTable& table)
{
    static const KnownColumns columns{
        {QStringLiteral("name"), QStringLiteral("date"), QStringLiteral("end_date"),
            QStringLiteral("start_time"), QStringLiteral("finish_time"), QStringLiteral("timezone"),
            QStringLiteral("distance_km"), QStringLiteral("location"), QStringLiteral("status")},
        {QStringLiteral("name"), QStringLiteral("date")}};
    return readRows<RaceFields>(table, columns, &raceFrom);
}

} // namespace taper
