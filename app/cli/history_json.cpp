// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/history_json.h"

#include "ui/words/body_words.h"

#include <QJsonArray>

namespace taper::cli {

namespace {

QString s(const char* text)
{
    return QString::fromLatin1(text);
}

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue{QJsonValue::Null} : QJsonValue{text};
}

QJsonValue orNull(const std::optional<int>& number)
{
    return number ? QJsonValue{*number} : QJsonValue{QJsonValue::Null};
}

template <class Time>
QJsonValue timeOrNull(const std::optional<Time>& time)
{
    return time ? QJsonValue{toIso(*time)} : QJsonValue{QJsonValue::Null};
}

QJsonValue idOrNull(auto id)
{
    return id.isValid() ? QJsonValue{id.value()} : QJsonValue{QJsonValue::Null};
}

QJsonObject clientJson(const HistoryReport& report)
{
    const ReportClient& client = report.client;
    return {{s("id"), idOrNull(client.id)}, {s("name"), client.name},
        {s("preferred_name"), orNull(client.preferredName)}, {s("date_of_birth"), timeOrNull(client.birth)},
        {s("phone"), client.phone}, {s("email"), client.email},
        {s("alerts"), QJsonArray::fromStringList(client.alerts)}, {s("visits"), report.completed},
        {s("no_shows"), report.noShows}, {s("first_visit"), timeOrNull(report.firstVisit)},
        {s("last_visit"), timeOrNull(report.lastVisit)}, {s("next_visit"), timeOrNull(report.nextVisit)},
        {s("cadence_days"), orNull(report.cadenceDays)}};
}

QJsonObject markJson(const BodyMark& mark)
{
    return {{s("region"), orNull(mark.region)}, {s("side"), keyOf(mark.side)}, {s("kind"), keyOf(mark.kind)},
        {s("before"), orNull(mark.before)}, {s("after"), orNull(mark.after)},
        {s("pressure"), orNull(mark.pressure)},
        {s("techniques"), QJsonArray::fromStringList(mark.techniques)}, {s("text"), orNull(mark.text)}};
}

QJsonObject measureJson(const NoteMeasure& measure)
{
    const auto figure = [](const std::optional<int>& tenths) {
        return tenths ? QJsonValue{*tenths / 10.0} : QJsonValue{QJsonValue::Null};
    };
    return {{s("kind"), measure.kind}, {s("left_before"), figure(measure.leftBefore)},
        {s("right_before"), figure(measure.rightBefore)}, {s("left_after"), figure(measure.leftAfter)},
        {s("right_after"), figure(measure.rightAfter)}, {s("text"), orNull(measure.text)}};
}

/// What a note adds to its visit.
void insertNote(QJsonObject& json, const ReportNote& note)
{
    const TreatmentNoteFields& fields = note.fields;
    QJsonArray areas;
    QJsonArray marks;
    for (const BodyMark& mark : fields.marks) {
        areas.append(words::markText(mark));
        marks.append(markJson(mark));
    }
    QJsonArray measures;
    for (const NoteMeasure& measure : fields.measures)
        measures.append(measureJson(measure));
    QJsonObject written{{s("id"), idOrNull(note.id)}, {s("status"), keyOf(fields.status)}};
    for (const NoteSection section : kNoteSections)
        written.insert(keyOf(section), fields.text(section));
    written.insert(s("advice"), fields.advice);
    QJsonArray addenda;
    for (const NoteAddendum& addendum : note.addenda)
        addenda.append(QJsonObject{
            {s("at"), toIso(addendum.at)}, {s("who"), orNull(addendum.who)}, {s("text"), addendum.text}});
    written.insert(s("addenda"), addenda);
    json.insert(s("areas"), areas);
    json.insert(s("marks"), marks);
    json.insert(s("measures"), measures);
    json.insert(s("pain_before"), orNull(fields.painBefore));
    json.insert(s("pain_after"), orNull(fields.painAfter));
    json.insert(s("plan"), orNull(fields.text(NoteSection::Plan)));
    json.insert(s("note"), written);
}

QJsonObject visitJson(const ReportVisit& visit)
{
    const QJsonValue none{QJsonValue::Null};
    QJsonObject json{{s("date"), toIso(dateOf(visit.at))}, {s("start"), toIso(visit.at)},
        {s("therapist"), visit.therapist}, {s("session_type"), orNull(visit.sessionType)},
        {s("minutes"), static_cast<int>(visit.length.count())}, {s("status"), keyOf(visit.status)},
        {s("late"), visit.lateCancel}, {s("areas"), QJsonArray{}}, {s("pain_before"), none},
        {s("pain_after"), none}, {s("plan"), none}, {s("race"), none}, {s("note"), none},
        {s("booking_note"), orNull(visit.bookingNote)}};
    if (visit.race)
        json.insert(s("race"), QJsonObject{{s("name"), visit.race->name}, {s("days"), visit.race->days}});
    if (visit.note)
        insertNote(json, *visit.note);
    return json;
}

QJsonObject raceJson(const ReportRace& race)
{
    const QJsonValue finish =
        race.finish ? QJsonValue{static_cast<qint64>(race.finish->count())} : QJsonValue{QJsonValue::Null};
    return {{s("name"), race.name}, {s("date"), toIso(race.date)}, {s("status"), keyOf(race.status)},
        {s("race_status"), keyOf(race.raceStatus)}, {s("priority"), keyOf(race.priority)},
        {s("finish_seconds"), finish}};
}

} // namespace

QJsonObject toJson(const HistoryReport& report)
{
    QJsonArray visits;
    for (const ReportVisit& visit : report.visits)
        visits.append(visitJson(visit));
    QJsonArray races;
    for (const ReportRace& race : report.races)
        races.append(raceJson(race));
    return {{s("client"), clientJson(report)}, {s("visits"), visits}, {s("races"), races}};
}

} // namespace taper::cli
