// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/calendar_import.h"

#include "core/clinic/calendar_match.h"
#include "core/clinic/calendar_rows.h"
#include "core/clinic/calendar_said.h"
#include "core/clinic/workspace.h"
#include "core/exchange/calendar_races.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace taper {

namespace {

/// What a file is called without what browsers and exports add to it: "races-2026-04 (1).csv" is "races".
QString nameFrom(const QString& fileName)
{
    static const QRegularExpression added{
        QStringLiteral("(?:\\s*\\(\\d+\\)|[\\s_\\-.]*\\d{4}(?:[\\-_.]?\\d{2}){0,2})+$")};
    const QString base = QFileInfo{fileName}.completeBaseName();
    const QString bare = QString{base}.remove(added).trimmed();
    return bare.isEmpty() ? base : bare;
}

std::vector<RaceSource> ofCalendar(const std::vector<RaceSource>& sources, const QString& calendar)
{
    std::vector<RaceSource> own;
    std::ranges::copy_if(sources, std::back_inserter(own),
        [&](const RaceSource& source) { return source.calendar == calendar; });
    return own;
}

} // namespace

bool CalendarRow::has(CalendarNote note) const
{
    return std::ranges::find(notes, note) != notes.end();
}

bool CalendarRow::isChoice() const
{
    switch (change) {
    case CalendarChange::Add:
    case CalendarChange::Update:
    case CalendarChange::Move:
    case CalendarChange::Cancel:
    case CalendarChange::Link:
        return true;
    default:
        return false;
    }
}

Result<QByteArray> readCalendarFile(const QString& path)
{
    const CalendarLimits limits;
    const QVariantMap where{{QStringLiteral("path"), path}};
    QFile file{path};
    if (!file.exists())
        return fail(ErrorCode::FileMissing, where);
    if (QFileInfo{path}.isDir() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileNotReadable, where);
    // Some files do not know how long they are: one byte more than may be says enough.
    QByteArray bytes = file.read(limits.bytes + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::FileNotReadable, where);
    if (bytes.size() > limits.bytes || file.size() > limits.bytes)
        return fail(ErrorCode::TooLarge,
            {{QStringLiteral("limit"), QStringLiteral("32 MB")},
                {QStringLiteral("what"), QStringLiteral("bytes")}});
    return bytes;
}

Result<CalendarPreview> previewCalendar(Clinic& clinic, const QByteArray& bytes, const QString& fileName,
    const CalendarOptions& options, const ImportProgress& progress)
{
    CalendarReading reading;
    reading.encoding = options.encoding;
    reading.mapping = options.mapping;
    reading.dateOrder = options.dateOrder;
    reading.home = clinic.zone();
    reading.progress = progress;
    const auto parsed = parseCalendar(bytes, reading);
    if (!parsed)
        return fail(parsed.error());
    const Date today = clinic.today();
    auto rows = rowsOf(*parsed, today, clinic.zone());
    if (!rows)
        return fail(rows.error());
    tellApart(*rows);
    if (progress && !progress(1, 1))
        return fail(ErrorCode::Cancelled);

    return readUnit(clinic, [&](Workspace& workspace) -> Result<CalendarPreview> {
        const std::vector<RaceSource> sources = RaceSourceStore{workspace.connection()}.all();
        CalendarPreview preview;
        preview.calendar = options.calendar.trimmed();
        if (preview.calendar.isEmpty())
            preview.calendar = calendarOf(*rows, sources);
        if (preview.calendar.isEmpty())
            preview.calendar = parsed->name.isEmpty() ? nameFrom(fileName) : parsed->name;
        if (preview.calendar.isEmpty())
            preview.calendar = QStringLiteral("calendar");
        const std::vector<RaceSource> own = ofCalendar(sources, preview.calendar);
        preview.isKnownCalendar = !own.empty();
        preview.isTable = parsed->isTable;
        preview.columns = parsed->columns;
        preview.mapping = parsed->mapping;
        preview.today = today;
        preview.rows = *rows;
        matchRows(preview.rows, workspace.races().list({}), own, today);
        return preview;
    });
}

void takeAsSame(CalendarRow& row, const Stored<Race>& race)
{
    row.known = race;
    bool overrules = false;
    row.wanted = withNews(race.fields(), std::nullopt, row.said, overrules);
    checkRow(row);
    settleChange(row);
    if (row.change == CalendarChange::Unchanged)
        row.change = CalendarChange::Link;
}

void takeAsNew(CalendarRow& row)
{
    row.known.reset();
    row.entrants = 0;
    row.wanted = row.said;
    checkRow(row);
    settleChange(row);
}

void setByHand(CalendarRow& row, Date day, std::optional<int> metres)
{
    if (row.wanted.endDate && *row.wanted.endDate < day)
        row.wanted.endDate.reset();
    row.wanted.date = day;
    row.wanted.distanceMetres = metres;
    checkRow(row);
    settleChange(row);
}

} // namespace taper
