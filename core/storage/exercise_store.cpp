// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/exercise_store.h"

#include "core/base/text.h"
#include "core/storage/stored_row.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace taper {

namespace {

constexpr auto kTable = "exercise";
constexpr auto kSelect = "SELECT id, revision, name, how, drawing, sets, reps, hold_sec, times_a_day, "
                         "days_a_week, weeks, archived FROM exercise ";

Stored<Exercise> readExercise(sql::Row row)
{
    const auto id = row.take<Id<Exercise>>();
    const int revision = row.take<int>();
    ExerciseFields fields;
    fields.name = row.take<QString>();
    fields.how = row.take<QString>();
    fields.drawing = row.take<QString>();
    fields.dose.sets = row.take<std::optional<int>>();
    fields.dose.reps = row.take<std::optional<int>>();
    fields.dose.holdSeconds = row.take<std::optional<int>>();
    fields.dose.timesADay = row.take<std::optional<int>>();
    fields.dose.daysAWeek = row.take<std::optional<int>>();
    fields.dose.weeks = row.take<std::optional<int>>();
    fields.archived = row.take<bool>();
    return storedRow(id, revision, std::move(fields), kTable);
}

QJsonValue json(const std::optional<int>& figure)
{
    return figure ? QJsonValue{*figure} : QJsonValue{QJsonValue::Null};
}

} // namespace

std::vector<Stored<Exercise>> ExerciseStore::all(bool withArchived)
{
    std::vector<Stored<Exercise>> exercises;
    sql::Statement rows =
        m_connection.query(sqlText(kSelect, "WHERE archived <= ? ORDER BY archived, name_key"), withArchived);
    while (rows.next())
        exercises.push_back(readExercise(rows.row()));
    return exercises;
}

std::optional<Stored<Exercise>> ExerciseStore::byId(Id<Exercise> id)
{
    sql::Statement rows = m_connection.query(sqlText(kSelect, "WHERE id = ?"), id);
    if (!rows.next())
        return std::nullopt;
    return readExercise(rows.row());
}

Result<Stored<Exercise>> ExerciseStore::insert(const Exercise& exercise)
{
    return refusing(exercise->name, [&]() -> Result<Stored<Exercise>> {
        const ExerciseFields& fields = *exercise;
        const ExerciseDose& dose = fields.dose;
        const auto id = m_connection.insert<Exercise>(
            QStringLiteral(
                "INSERT INTO exercise (name, name_key, how, drawing, sets, reps, hold_sec, times_a_day, "
                "days_a_week, weeks, archived, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1) "
                "RETURNING id"),
            fields.name, foldForSearch(fields.name), fields.how, fields.drawing, dose.sets, dose.reps,
            dose.holdSeconds, dose.timesADay, dose.daysAWeek, dose.weeks, fields.archived);
        return Stored<Exercise>{id, 1, exercise};
    });
}

Result<Stored<Exercise>> ExerciseStore::update(Id<Exercise> id, int revision, const Exercise& exercise)
{
    return refusing(exercise->name, [&] {
        const ExerciseFields& fields = *exercise;
        const ExerciseDose& dose = fields.dose;
        return updateRow(m_connection, kTable,
            QStringLiteral("UPDATE exercise SET name = ?, name_key = ?, how = ?, drawing = ?, sets = ?, "
                           "reps = ?, hold_sec = ?, times_a_day = ?, days_a_week = ?, weeks = ?, "
                           "archived = ?, revision = revision + 1 "
                           "WHERE id = ? AND revision = ? RETURNING revision"),
            id, revision, exercise, fields.name, foldForSearch(fields.name), fields.how, fields.drawing,
            dose.sets, dose.reps, dose.holdSeconds, dose.timesADay, dose.daysAWeek, dose.weeks,
            fields.archived);
    });
}

QByteArray rowJson(const ExerciseFields& fields)
{
    const ExerciseDose& dose = fields.dose;
    return QJsonDocument{
        QJsonObject{{QStringLiteral("name"), fields.name}, {QStringLiteral("how"), fields.how},
            {QStringLiteral("drawing"), fields.drawing}, {QStringLiteral("sets"), json(dose.sets)},
            {QStringLiteral("reps"), json(dose.reps)}, {QStringLiteral("hold_sec"), json(dose.holdSeconds)},
            {QStringLiteral("times_a_day"), json(dose.timesADay)},
            {QStringLiteral("days_a_week"), json(dose.daysAWeek)},
            {QStringLiteral("weeks"), json(dose.weeks)}, {QStringLiteral("archived"), fields.archived}}}
        .toJson(QJsonDocument::Compact);
}

} // namespace taper
