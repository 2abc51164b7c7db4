// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/timing/golden_table.h"

#include <QFile>
#include <QStringList>

#include <stdexcept>

namespace taper::test {

namespace {

using Row = std::map<QString, QString>;

// The tables have quoted fields but no quotes or line breaks within them.
QStringList fieldsOf(const QString& line)
{
    QStringList fields{QString{}};
    bool isQuoted = false;
    for (const QChar c : line) {
        if (c == u'"')
            isQuoted = !isQuoted;
        else if (c == u',' && !isQuoted)
            fields.append(QString{});
        else
            fields.last() += c;
    }
    return fields;
}

std::vector<Row> tableOf(const char* name)
{
    QFile file{QStringLiteral(TAPER_TEST_DATA "/") + QString::fromLatin1(name)};
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error{std::string{"cannot read "} + name};
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    const QStringList head = fieldsOf(lines.takeFirst().trimmed());
    std::vector<Row> rows;
    for (const QString& line : lines) {
        const QStringList fields = fieldsOf(line.trimmed());
        if (fields.size() != head.size())
            throw std::runtime_error{"a row with too few or too many fields: " + line.toStdString()};
        Row row;
        for (qsizetype i = 0; i < head.size(); ++i)
            row[head[i]] = fields[i];
        rows.push_back(std::move(row));
    }
    return rows;
}

template <class Parse>
auto optional(const QString& text, Parse parse) -> decltype(parse(text))
{
    if (text.isEmpty())
        return std::nullopt;
    return parse(text).value(); // throws where the table is wrong
}

RunnerRace raceOf(const Row& row, qint64 id)
{
    const auto text = [&row](const char* column) { return row.at(QString::fromLatin1(column)); };
    RunnerRace race;
    race.id = Id<Race>{id};
    race.race.name = text("name");
    race.race.date = parseDate(text("date")).value();
    race.race.endDate = optional(text("end_date"), parseDate);
    race.race.startTime = optional(text("start_time"), parseTimeOfDay);
    race.race.finishTime = optional(text("finish_time"), parseTimeOfDay);
    race.race.timeZone = text("timezone");
    race.race.distanceMetres = optional(text("distance_km"), parseKilometres);
    race.race.status = raceStatusFrom(text("status")).value();
    race.status = entryStatusFrom(text("entry_status")).value();
    race.priority = racePriorityFrom(text("priority")).value();
    race.targetTime = optional(text("target_time"), parseDuration);
    return race;
}

} // namespace

std::optional<LoadProfile> profileOf(const std::string& sessionType)
{
    const QString word = QString::fromStdString(sessionType);
    const QString own = QStringLiteral("user:");
    return loadProfileFrom(word.startsWith(own) ? word.sliced(own.size()) : word);
}

std::vector<GoldenRow> goldenRows()
{
    std::map<QString, RunnerRace> races;
    for (const Row& row : tableOf("golden-races.csv"))
        races[row.at(QStringLiteral("race"))] = raceOf(row, static_cast<qint64>(races.size()) + 1);

    std::vector<GoldenRow> rows;
    for (const Row& row : tableOf("golden-timing.csv")) {
        const auto text = [&row](const char* column) { return row.at(QString::fromLatin1(column)); };
        GoldenRow golden;
        golden.id = text("id").toStdString();
        golden.sessionType = text("session_type").toStdString();
        golden.isFirstDeep = text("first_deep") == QLatin1String("1");
        golden.start = parseMoment(text("start")).value();
        golden.length = Minutes{text("minutes").toInt()};
        for (const QString& name : text("races").split(u' ', Qt::SkipEmptyParts))
            golden.races.push_back(races.at(name));
        golden.verdict = verdictFrom(text("verdict")).value();
        golden.why = text("why").toStdString();
        rows.push_back(std::move(golden));
    }
    return rows;
}

} // namespace taper::test
