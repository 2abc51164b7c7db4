// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/note_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace taper {

namespace {

QJsonValue json(std::optional<int> value)
{
    return value ? QJsonValue{*value} : QJsonValue{QJsonValue::Null};
}

template <class T>
QJsonValue json(const std::optional<Id<T>>& id)
{
    return id ? QJsonValue{id->value()} : QJsonValue{QJsonValue::Null};
}

QString in(const char* key)
{
    return QString::fromLatin1(key);
}

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument{object}.toJson(QJsonDocument::Compact);
}

template <class Fields>
void insertTexts(QJsonObject& object, const Fields& fields)
{
    for (const NoteSection section : kNoteSections)
        object.insert(keyOf(section), fields.text(section));
}

QJsonObject json(const BodyMark& mark)
{
    QJsonObject findings;
    for (const BodyFinding& finding : mark.findings)
        findings.insert(finding.key, finding.grade);
    return {{in("region"), mark.region}, {in("side"), keyOf(mark.side)}, {in("view"), keyOf(mark.view)},
        {in("x"), mark.place.x}, {in("y"), mark.place.y}, {in("figure"), mark.figure},
        {in("kind"), keyOf(mark.kind)}, {in("before"), json(mark.before)}, {in("after"), json(mark.after)},
        {in("pressure"), json(mark.pressure)},
        {in("techniques"), QJsonArray::fromStringList(mark.techniques)}, {in("findings"), findings},
        {in("text"), mark.text}, {in("carried"), mark.carried}};
}

QJsonObject json(const NoteMeasure& measure)
{
    return {{in("kind"), measure.kind}, {in("left_before"), json(measure.leftBefore)},
        {in("right_before"), json(measure.rightBefore)}, {in("left_after"), json(measure.leftAfter)},
        {in("right_after"), json(measure.rightAfter)}, {in("text"), measure.text}};
}

QJsonObject json(const NoteActivity& activity)
{
    return {{in("name"), activity.name}, {in("score"), json(activity.score)}};
}

QJsonObject json(const GivenExercise& given)
{
    return {{in("exercise_id"), json(given.exercise)}, {in("name"), given.name}, {in("how"), given.how},
        {in("drawing"), given.drawing},
        {in("side"), given.side ? QJsonValue{keyOf(*given.side)} : QJsonValue{QJsonValue::Null}},
        {in("sets"), json(given.dose.sets)}, {in("reps"), json(given.dose.reps)},
        {in("hold_sec"), json(given.dose.holdSeconds)}, {in("times_a_day"), json(given.dose.timesADay)},
        {in("days_a_week"), json(given.dose.daysAWeek)}, {in("weeks"), json(given.dose.weeks)},
        {in("carried"), given.carried}};
}

QJsonObject json(const ExerciseReport& report)
{
    return {{in("exercise_id"), json(report.exercise)}, {in("name"), report.name},
        {in("done"), keyOf(report.done)}, {in("text"), report.text}};
}

template <class Thing>
QJsonArray listed(const std::vector<Thing>& things)
{
    QJsonArray array;
    for (const Thing& thing : things)
        array.append(json(thing));
    return array;
}

} // namespace

QByteArray rowJson(const TreatmentNoteFields& fields)
{
    QJsonArray carried;
    for (const NoteSection section : kNoteSections) {
        if (fields.isCarried(section))
            carried.append(keyOf(section));
    }
    QJsonObject object{{in("client_id"), fields.client.value()}, {in("booking_id"), json(fields.booking)},
        {in("therapist_id"), fields.therapist.value()}, {in("at"), toIso(fields.at)},
        {in("status"), keyOf(fields.status)}, {in("carried"), carried},
        {in("pain_before"), json(fields.painBefore)}, {in("pain_after"), json(fields.painAfter)},
        {in("return_days"), json(fields.returnDays)}, {in("advice"), fields.advice},
        {in("marks"), listed(fields.marks)}, {in("measures"), listed(fields.measures)},
        {in("activities"), listed(fields.activities)}, {in("exercises"), listed(fields.exercises)},
        {in("reports"), listed(fields.reports)}};
    insertTexts(object, fields);
    return compact(object);
}

QByteArray rowJson(const NoteAddendum& addendum)
{
    return compact({{in("at"), toIso(addendum.at)}, {in("who"), addendum.who}, {in("text"), addendum.text}});
}

QByteArray rowJson(const NoteTemplateFields& fields)
{
    QJsonObject object{
        {in("name"), fields.name}, {in("advice"), fields.advice}, {in("archived"), fields.archived}};
    insertTexts(object, fields);
    return compact(object);
}

QByteArray rowJson(const NotePhraseFields& fields)
{
    return compact({{in("name"), fields.name},
        {in("section"), fields.section ? QJsonValue{keyOf(*fields.section)} : QJsonValue{QJsonValue::Null}},
        {in("text"), fields.text}, {in("archived"), fields.archived}});
}

} // namespace taper
