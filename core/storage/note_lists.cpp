// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/note_lists.h"

#include "core/sql/dialect.h"
#include "core/storage/stored_row.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace taper {

namespace {

constexpr std::array kTables{"note_mark", "note_measure", "note_activity", "note_exercise", "note_report"};

/// Gives each row of one table of these notes to `read`, with the fields of its note.
template <class Read>
void eachOf(sql::Connection& connection, const NoteIndexById& notes, const QString& ids, const char* columns,
    const char* table, Read read)
{
    sql::Statement rows = connection.query(QStringLiteral("SELECT note_id, %1 FROM %2 WHERE %3 "
                                                          "ORDER BY note_id, position")
                                               .arg(QLatin1String{columns}, QLatin1String{table},
                                                   sql::dialect::inIds(QStringLiteral("note_id"))),
        ids);
    while (rows.next()) {
        sql::Row row = rows.row();
        if (const auto found = notes.find(row.take<Id<TreatmentNote>>()); found != notes.end())
            read(*found->second, row);
    }
}

QJsonArray arrayIn(const QString& text)
{
    return QJsonDocument::fromJson(text.toUtf8()).array();
}

QByteArray textOf(const QJsonArray& array)
{
    return QJsonDocument{array}.toJson(QJsonDocument::Compact);
}

QByteArray techniquesText(const BodyMark& mark)
{
    return textOf(QJsonArray::fromStringList(mark.techniques));
}

QByteArray findingsText(const BodyMark& mark)
{
    QJsonArray pairs;
    for (const BodyFinding& finding : mark.findings)
        pairs.append(QJsonArray{finding.key, finding.grade});
    return textOf(pairs);
}

void readMark(TreatmentNoteFields& fields, sql::Row& row)
{
    BodyMark& mark = fields.marks.emplace_back();
    mark.region = row.take<QString>();
    mark.side = knownWord(sideFrom(row.take<QString>()), "note_mark");
    mark.view = knownWord(bodyViewFrom(row.take<QString>()), "note_mark");
    mark.place.x = row.take<int>();
    mark.place.y = row.take<int>();
    mark.figure = row.take<int>();
    mark.kind = knownWord(markKindFrom(row.take<QString>()), "note_mark");
    mark.before = row.take<std::optional<int>>();
    mark.after = row.take<std::optional<int>>();
    mark.pressure = row.take<std::optional<int>>();
    for (const auto& technique : arrayIn(row.take<QString>()))
        mark.techniques.append(technique.toString());
    for (const auto& pair : arrayIn(row.take<QString>()))
        mark.findings.push_back({pair.toArray().at(0).toString(), pair.toArray().at(1).toInt()});
    mark.text = row.take<QString>();
    mark.carried = row.take<bool>();
}

void readMeasure(TreatmentNoteFields& fields, sql::Row& row)
{
    NoteMeasure& measure = fields.measures.emplace_back();
    measure.kind = row.take<QString>();
    measure.leftBefore = row.take<std::optional<int>>();
    measure.rightBefore = row.take<std::optional<int>>();
    measure.leftAfter = row.take<std::optional<int>>();
    measure.rightAfter = row.take<std::optional<int>>();
    measure.text = row.take<QString>();
}

void readExercise(TreatmentNoteFields& fields, sql::Row& row)
{
    GivenExercise& given = fields.exercises.emplace_back();
    given.exercise = row.take<std::optional<Id<Exercise>>>();
    given.name = row.take<QString>();
    given.how = row.take<QString>();
    given.drawing = row.take<QString>();
    if (const auto side = row.take<std::optional<QString>>())
        given.side = knownWord(sideFrom(*side), "note_exercise");
    given.dose.sets = row.take<std::optional<int>>();
    given.dose.reps = row.take<std::optional<int>>();
    given.dose.holdSeconds = row.take<std::optional<int>>();
    given.dose.timesADay = row.take<std::optional<int>>();
    given.dose.daysAWeek = row.take<std::optional<int>>();
    given.dose.weeks = row.take<std::optional<int>>();
    given.carried = row.take<bool>();
}

void readReport(TreatmentNoteFields& fields, sql::Row& row)
{
    ExerciseReport& report = fields.reports.emplace_back();
    report.exercise = row.take<std::optional<Id<Exercise>>>();
    report.name = row.take<QString>();
    report.done = knownWord(exerciseDoneFrom(row.take<QString>()), "note_report");
    report.text = row.take<QString>();
}

void insertOne(sql::Connection& connection, Id<TreatmentNote> note, int position, const BodyMark& mark)
{
    connection.run(
        QStringLiteral("INSERT INTO note_mark (note_id, position, region, side, view, x, y, figure, kind, "
                       "before, after, pressure, techniques, findings, text, carried) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        note, position, mark.region, keyOf(mark.side), keyOf(mark.view), mark.place.x, mark.place.y,
        mark.figure, keyOf(mark.kind), mark.before, mark.after, mark.pressure, techniquesText(mark),
        findingsText(mark), mark.text, mark.carried);
}

void insertOne(sql::Connection& connection, Id<TreatmentNote> note, int position, const NoteMeasure& measure)
{
    connection.run(QStringLiteral("INSERT INTO note_measure (note_id, position, kind, left_before, "
                                  "right_before, left_after, right_after, text) "
                                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        note, position, measure.kind, measure.leftBefore, measure.rightBefore, measure.leftAfter,
        measure.rightAfter, measure.text);
}

void insertOne(
    sql::Connection& connection, Id<TreatmentNote> note, int position, const NoteActivity& activity)
{
    connection.run(
        QStringLiteral("INSERT INTO note_activity (note_id, position, name, score) VALUES (?, ?, ?, ?)"),
        note, position, activity.name, activity.score);
}

void insertOne(sql::Connection& connection, Id<TreatmentNote> note, int position, const GivenExercise& given)
{
    const ExerciseDose& dose = given.dose;
    connection.run(
        QStringLiteral("INSERT INTO note_exercise (note_id, position, exercise_id, name, how, drawing, side, "
                       "sets, reps, hold_sec, times_a_day, days_a_week, weeks, carried) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        note, position, given.exercise, given.name, given.how, given.drawing,
        given.side ? std::optional{keyOf(*given.side)} : std::nullopt, dose.sets, dose.reps, dose.holdSeconds,
        dose.timesADay, dose.daysAWeek, dose.weeks, given.carried);
}

void insertOne(
    sql::Connection& connection, Id<TreatmentNote> note, int position, const ExerciseReport& report)
{
    connection.run(
        QStringLiteral("INSERT INTO note_report (note_id, position, exercise_id, name, done, text) "
                       "VALUES (?, ?, ?, ?, ?, ?)"),
        note, position, report.exercise, report.name, keyOf(report.done), report.text);
}

void removeList(sql::Connection& connection, const char* table, Id<TreatmentNote> note)
{
    connection.run(QStringLiteral("DELETE FROM %1 WHERE note_id = ?").arg(QLatin1String{table}), note);
}

template <class Thing>
void writeList(sql::Connection& connection, const char* table, Id<TreatmentNote> note,
    const std::vector<Thing>& before, const std::vector<Thing>& after)
{
    if (before == after)
        return;
    if (!before.empty())
        removeList(connection, table, note);
    int position = 0;
    for (const Thing& thing : after)
        insertOne(connection, note, position++, thing);
}

} // namespace

void readNoteLists(sql::Connection& connection, const NoteIndexById& notes)
{
    if (notes.empty())
        return;
    std::vector<Id<TreatmentNote>> all;
    all.reserve(notes.size());
    for (const auto& [id, fields] : notes)
        all.push_back(id);
    const QString ids = sql::dialect::setOf(all);
    eachOf(connection, notes, ids,
        "region, side, view, x, y, figure, kind, before, after, pressure, techniques, findings, text, "
        "carried",
        "note_mark", readMark);
    eachOf(connection, notes, ids, "kind, left_before, right_before, left_after, right_after, text",
        "note_measure", readMeasure);
    eachOf(connection, notes, ids, "name, score", "note_activity",
        [](TreatmentNoteFields& fields, sql::Row& row) {
            NoteActivity& activity = fields.activities.emplace_back();
            activity.name = row.take<QString>();
            activity.score = row.take<std::optional<int>>();
        });
    eachOf(connection, notes, ids,
        "exercise_id, name, how, drawing, side, sets, reps, hold_sec, times_a_day, days_a_week, weeks, "
        "carried",
        "note_exercise", readExercise);
    eachOf(connection, notes, ids, "exercise_id, name, done, text", "note_report", readReport);
}

void writeNoteLists(sql::Connection& connection, Id<TreatmentNote> note, const TreatmentNoteFields& before,
    const TreatmentNoteFields& after)
{
    writeList(connection, kTables[0], note, before.marks, after.marks);
    writeList(connection, kTables[1], note, before.measures, after.measures);
    writeList(connection, kTables[2], note, before.activities, after.activities);
    writeList(connection, kTables[3], note, before.exercises, after.exercises);
    writeList(connection, kTables[4], note, before.reports, after.reports);
}

void removeNoteLists(sql::Connection& connection, Id<TreatmentNote> note)
{
    for (const char* const table : kTables)
        removeList(connection, table, note);
}

} // namespace taper
