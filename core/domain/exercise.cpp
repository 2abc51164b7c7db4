// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/exercise.h"

#include "core/base/keys.h"
#include "core/domain/checks.h"

namespace taper {

namespace {

constexpr KeyTable<ExerciseDone, 4> kDoneKeys{{
    {ExerciseDone::NotAsked, "not_asked"},
    {ExerciseDone::Done, "done"},
    {ExerciseDone::Partly, "partly"},
    {ExerciseDone::NotDone, "not_done"},
}};

void checkCount(std::optional<int> count, int maximum, const char* field, Problems& problems)
{
    if (count && (*count < 1 || *count > maximum))
        problems.append(outOfRange(QString::fromLatin1(field), 1, maximum));
}

} // namespace

QString keyOf(ExerciseDone done)
{
    return keyIn(kDoneKeys, done);
}

std::optional<ExerciseDone> exerciseDoneFrom(QStringView key)
{
    return valueIn(kDoneKeys, key);
}

void checkDose(const ExerciseDose& dose, Problems& problems)
{
    checkCount(dose.sets, 20, "sets", problems);
    checkCount(dose.reps, 200, "reps", problems);
    checkCount(dose.holdSeconds, 600, "hold", problems);
    checkCount(dose.timesADay, 10, "times_a_day", problems);
    checkCount(dose.daysAWeek, 7, "days_a_week", problems);
    checkCount(dose.weeks, 52, "weeks", problems);
}

Problems check(ExerciseFields& fields)
{
    Problems problems;
    checkRequiredLine(fields.name, QStringLiteral("name"), problems);
    checkText(fields.how, QStringLiteral("how"), problems);
    checkDose(fields.dose, problems);
    return problems;
}

Problems check(GivenExercise& exercise)
{
    Problems problems;
    checkRequiredLine(exercise.name, QStringLiteral("name"), problems);
    checkText(exercise.how, QStringLiteral("how"), problems);
    checkDose(exercise.dose, problems);
    return problems;
}

Problems check(ExerciseReport& report)
{
    Problems problems;
    checkRequiredLine(report.name, QStringLiteral("name"), problems);
    checkText(report.text, QStringLiteral("text"), problems);
    return problems;
}

} // namespace taper
