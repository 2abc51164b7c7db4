// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/day_list_export.h"

#include <QJsonArray>

#include <algorithm>
#include <functional>
#include <utility>

namespace taper {

namespace {

QJsonObject toJson(const Interval& interval)
{
    return {{QStringLiteral("start"), toIso(interval.start)}, {QStringLiteral("end"), toIso(interval.end)}};
}

QJsonValue toJson(const std::optional<DayListRace>& race)
{
    if (!race)
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("name"), race->name}, {QStringLiteral("days"), race->days},
        {QStringLiteral("verdict"), keyOf(race->verdict)}};
}

QJsonValue toJson(const std::optional<LastVisit>& visit)
{
    if (!visit)
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("date"), toIso(visit->date)}, {QStringLiteral("focus"), visit->focus}};
}

QJsonObject toJson(const DayListRow& row)
{
    QJsonObject object = toJson(row.interval);
    object.insert(QStringLiteral("booking"), row.booking.value());
    object.insert(QStringLiteral("client"), row.client);
    object.insert(QStringLiteral("client_id"),
        row.clientId.isValid() ? QJsonValue{row.clientId.value()} : QJsonValue{QJsonValue::Null});
    object.insert(QStringLiteral("age"), row.age ? QJsonValue{*row.age} : QJsonValue{QJsonValue::Null});
    object.insert(QStringLiteral("first_visit"), row.firstVisit);
    object.insert(QStringLiteral("session_type"), row.sessionType);
    object.insert(QStringLiteral("minutes"), static_cast<qint64>(row.minutes.count()));
    object.insert(QStringLiteral("room"), row.room);
    object.insert(QStringLiteral("status"), keyOf(row.status));
    object.insert(QStringLiteral("phone"), row.phone);
    object.insert(QStringLiteral("race"), toJson(row.race));
    object.insert(QStringLiteral("verdict"), keyOf(row.verdict));
    object.insert(QStringLiteral("reason"), row.reason);
    object.insert(QStringLiteral("last_visit"), toJson(row.lastVisit));
    object.insert(QStringLiteral("alerts"), QJsonArray::fromStringList(row.alerts));
    object.insert(QStringLiteral("note"), row.note);
    return object;
}

QJsonObject toJson(const DayListTherapist& therapist)
{
    QJsonArray rows;
    for (const DayListRow& row : therapist.rows)
        rows.append(toJson(row));
    QJsonArray free;
    for (const Interval& gap : therapist.free)
        free.append(toJson(gap));
    return {{QStringLiteral("name"), therapist.name}, {QStringLiteral("room"), therapist.room},
        {QStringLiteral("clients"), therapist.clients},
        {QStringLiteral("booked_minutes"), static_cast<qint64>(therapist.booked.count())},
        {QStringLiteral("open_minutes"), static_cast<qint64>(therapist.open.count())},
        {QStringLiteral("rows"), rows}, {QStringLiteral("free"), free}};
}

/// What a cell is read from, and under which choices its column exists at all.
struct Column {
    const char* name;
    std::vector<Privacy> shownUnder;
    std::function<QString(const DayListTherapist&, const DayListRow&)> cell;
};

QString dayOf(const DayListRow& row)
{
    return toIso(dateOf(row.interval.start));
}

std::vector<Column> columns()
{
    using T = DayListTherapist;
    using R = DayListRow;
    const std::vector<Privacy> always{Privacy::Full, Privacy::Initials, Privacy::NoClinicalText};
    const std::vector<Privacy> named{Privacy::Full, Privacy::NoClinicalText};
    const std::vector<Privacy> clinical{Privacy::Full, Privacy::Initials};
    const std::vector<Privacy> fullOnly{Privacy::Full};
    return {
        {"date", always, [](const T&, const R& row) { return dayOf(row); }},
        {"therapist", always, [](const T& therapist, const R&) { return therapist.name; }},
        {"start", always, [](const T&, const R& row) { return toIso(row.interval.start); }},
        {"end", always, [](const T&, const R& row) { return toIso(row.interval.end); }},
        {"client", always, [](const T&, const R& row) { return row.client; }},
        {"client_id", named, [](const T&, const R& row) { return QString::number(row.clientId.value()); }},
        {"age", named,
            [](const T&, const R& row) { return row.age ? QString::number(*row.age) : QString{}; }},
        {"first_visit", always,
            [](const T&, const R& row) {
                return row.firstVisit ? QStringLiteral("yes") : QStringLiteral("no");
            }},
        {"session_type", always, [](const T&, const R& row) { return row.sessionType; }},
        {"minutes", always, [](const T&, const R& row) { return QString::number(row.minutes.count()); }},
        {"room", always, [](const T&, const R& row) { return row.room; }},
        {"status", always, [](const T&, const R& row) { return keyOf(row.status); }},
        {"phone", named, [](const T&, const R& row) { return row.phone; }},
        {"race", always, [](const T&, const R& row) { return row.race ? row.race->name : QString{}; }},
        {"race_days", always,
            [](const T&, const R& row) { return row.race ? QString::number(row.race->days) : QString{}; }},
        {"verdict", always, [](const T&, const R& row) { return keyOf(row.verdict); }},
        {"last_visit", always,
            [](const T&, const R& row) { return row.lastVisit ? toIso(row.lastVisit->date) : QString{}; }},
        {"focus", clinical,
            [](const T&, const R& row) { return row.lastVisit ? row.lastVisit->focus : QString{}; }},
        {"alerts", clinical, [](const T&, const R& row) { return row.alerts.join(QLatin1String("; ")); }},
        {"reason", fullOnly, [](const T&, const R& row) { return row.reason; }},
        {"notes", fullOnly, [](const T&, const R& row) { return row.note; }},
    };
}

} // namespace

QJsonObject toJson(const DayList& list)
{
    QJsonArray therapists;
    for (const DayListTherapist& therapist : list.therapists)
        therapists.append(toJson(therapist));
    return {{QStringLiteral("date"), toIso(list.date)}, {QStringLiteral("clinic"), list.clinicName},
        {QStringLiteral("therapists"), therapists}};
}

DayListTable dayListCsv(const DayList& list, Privacy privacy)
{
    std::vector<Column> shown = columns();
    std::erase_if(shown, [&](const Column& column) {
        return std::ranges::find(column.shownUnder, privacy) == column.shownUnder.end();
    });

    DayListTable table;
    for (const Column& column : shown)
        table.header.append(QString::fromLatin1(column.name));
    const DayList hidden = withPrivacy(list, privacy);
    for (const DayListTherapist& therapist : hidden.therapists) {
        for (const DayListRow& row : therapist.rows) {
            QStringList cells;
            for (const Column& column : shown)
                cells.append(column.cell(therapist, row));
            table.rows.push_back(std::move(cells));
        }
    }
    return table;
}

} // namespace taper
