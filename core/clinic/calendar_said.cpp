// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/calendar_said.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace taper {

namespace {

template <class T>
bool isEmpty(const std::optional<T>& value)
{
    return !value;
}
bool isEmpty(const QString& value)
{
    return value.isEmpty();
}

/// One field of three states.
template <class T>
void takeNews(T& here, const T* before, const T& now, bool& overrules)
{
    if (isEmpty(now) || here == now)
        return;
    if (!before) {
        if (isEmpty(here))
            here = now;
        return;
    }
    if (now == *before)
        return;
    overrules = overrules || (here != *before && !isEmpty(here));
    here = now;
}

} // namespace

QByteArray saidToJson(const RaceFields& said)
{
    QJsonObject json{{QStringLiteral("name"), said.name}, {QStringLiteral("first_day"), toIso(said.date)},
        {QStringLiteral("status"), keyOf(said.status)}};
    if (said.endDate)
        json.insert(QStringLiteral("last_day"), toIso(*said.endDate));
    if (said.startTime)
        json.insert(QStringLiteral("start"), toText(*said.startTime));
    if (!said.timeZone.isEmpty())
        json.insert(QStringLiteral("zone"), said.timeZone);
    if (said.distanceMetres)
        json.insert(QStringLiteral("metres"), *said.distanceMetres);
    if (!said.place.isEmpty())
        json.insert(QStringLiteral("place"), said.place);
    return QJsonDocument{json}.toJson(QJsonDocument::Compact);
}

std::optional<RaceFields> saidFromJson(const QByteArray& json)
{
    const QJsonObject read = QJsonDocument::fromJson(json).object();
    const auto text = [&read](const char* key) { return read.value(QLatin1String{key}).toString(); };
    const auto first = parseDate(text("first_day"));
    const auto status = raceStatusFrom(text("status"));
    if (!first || !status)
        return std::nullopt;
    RaceFields said;
    said.name = text("name");
    said.date = *first;
    said.endDate = parseDate(text("last_day"));
    said.startTime = parseTimeOfDay(text("start"));
    said.timeZone = text("zone");
    said.place = text("place");
    said.status = *status;
    if (const QJsonValue metres = read.value(QLatin1String{"metres"}); metres.isDouble())
        said.distanceMetres = metres.toInt();
    return said;
}

RaceFields withNews(
    const RaceFields& here, const std::optional<RaceFields>& before, const RaceFields& now, bool& overrules)
{
    RaceFields race = here;
    const RaceFields* last = before ? &*before : nullptr;
    takeNews(race.name, last ? &last->name : nullptr, now.name, overrules);
    takeNews(race.startTime, last ? &last->startTime : nullptr, now.startTime, overrules);
    takeNews(race.timeZone, last ? &last->timeZone : nullptr, now.timeZone, overrules);
    takeNews(race.distanceMetres, last ? &last->distanceMetres : nullptr, now.distanceMetres, overrules);
    takeNews(race.place, last ? &last->place : nullptr, now.place, overrules);
    if (!last) {
        takeNews(race.endDate, static_cast<const std::optional<Date>*>(nullptr), now.endDate, overrules);
        if (race.status == RaceStatus::Scheduled)
            race.status = now.status;
        return race;
    }
    // First and last day belong together: a moved race moves whole.
    if (now.date != last->date || now.endDate != last->endDate) {
        const bool isMoved = now.date != race.date || now.endDate != race.endDate;
        overrules = overrules || (isMoved && (race.date != last->date || race.endDate != last->endDate));
        race.date = now.date;
        race.endDate = now.endDate;
        if (isMoved && race.status == RaceStatus::Postponed && now.status == RaceStatus::Scheduled)
            race.status = RaceStatus::Scheduled;
    }
    if (now.status != last->status) {
        overrules = overrules || (race.status != last->status && race.status != now.status);
        race.status = now.status;
    }
    return race;
}

QStringList differences(const RaceFields& one, const RaceFields& other)
{
    QStringList fields;
    const auto note = [&fields](bool differs, const char* field) {
        if (differs)
            fields.append(QString::fromLatin1(field));
    };
    note(one.name != other.name, "name");
    note(one.date != other.date, "date");
    note(one.endDate != other.endDate, "end_date");
    note(one.startTime != other.startTime, "start_time");
    note(one.timeZone != other.timeZone, "timezone");
    note(one.distanceMetres != other.distanceMetres, "distance_km");
    note(one.place != other.place, "location");
    note(one.status != other.status, "status");
    return fields;
}

} // namespace taper
