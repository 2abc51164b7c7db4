// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/treatment_note.h"

#include "core/base/keys.h"
#include "core/base/text.h"
#include "core/domain/checks.h"

#include <algorithm>

namespace taper {

namespace {

constexpr KeyTable<NoteSection, 5> kSectionKeys{{
    {NoteSection::Subjective, "subjective"},
    {NoteSection::Objective, "objective"},
    {NoteSection::Treatment, "treatment"},
    {NoteSection::Assessment, "assessment"},
    {NoteSection::Plan, "plan"},
}};

constexpr KeyTable<NoteStatus, 2> kStatusKeys{{
    {NoteStatus::Draft, "draft"},
    {NoteStatus::Final, "final"},
}};

void checkScore(std::optional<int> score, const QString& field, Problems& problems)
{
    if (score && (*score < 0 || *score > 10))
        problems.append(outOfRange(field, 0, 10));
}

void checkNoteText(QString& text, const QString& field, Problems& problems)
{
    text = tidyText(text);
    if (text.size() > kMaxNoteText)
        problems.append({field, ErrorCode::TooLong, {{QStringLiteral("limit"), kMaxNoteText}}});
}

/// The same problems under the name of where in a list they are.
void appendOf(const char* list, size_t index, const Problems& found, Problems& problems)
{
    for (Problem problem : found) {
        problem.field = QStringLiteral("%1[%2].%3").arg(QLatin1String{list}).arg(index).arg(problem.field);
        problems.append(problem);
    }
}

template <class Thing>
void checkEach(const char* list, std::vector<Thing>& things, Problems& problems)
{
    for (size_t i = 0; i < things.size(); ++i)
        appendOf(list, i, check(things[i]), problems);
}

} // namespace

QString keyOf(NoteSection section)
{
    return keyIn(kSectionKeys, section);
}

std::optional<NoteSection> noteSectionFrom(QStringView key)
{
    return valueIn(kSectionKeys, key);
}

QString keyOf(NoteStatus status)
{
    return keyIn(kStatusKeys, status);
}

std::optional<NoteStatus> noteStatusFrom(QStringView key)
{
    return valueIn(kStatusKeys, key);
}

bool TreatmentNoteFields::isBlank() const
{
    return std::ranges::all_of(texts, [](const QString& text) { return text.trimmed().isEmpty(); })
        && !painBefore && !painAfter && !returnDays && advice.trimmed().isEmpty() && marks.empty()
        && measures.empty() && activities.empty() && exercises.empty()
        && std::ranges::all_of(
            reports, [](const ExerciseReport& report) { return report.done == ExerciseDone::NotAsked; });
}

Problems check(NoteActivity& activity)
{
    Problems problems;
    checkRequiredLine(activity.name, QStringLiteral("name"), problems);
    checkScore(activity.score, QStringLiteral("score"), problems);
    return problems;
}

Problems check(TreatmentNoteFields& fields)
{
    Problems problems;
    if (!fields.client.isValid())
        problems.append({QStringLiteral("client"), ErrorCode::Required, {}});
    if (!fields.therapist.isValid())
        problems.append({QStringLiteral("therapist"), ErrorCode::Required, {}});
    for (const NoteSection section : kNoteSections)
        checkNoteText(fields.text(section), keyOf(section), problems);
    checkScore(fields.painBefore, QStringLiteral("pain_before"), problems);
    checkScore(fields.painAfter, QStringLiteral("pain_after"), problems);
    if (fields.returnDays && (*fields.returnDays < 1 || *fields.returnDays > 365))
        problems.append(outOfRange(QStringLiteral("return_days"), 1, 365));
    checkNoteText(fields.advice, QStringLiteral("advice"), problems);
    checkEach("marks", fields.marks, problems);
    checkEach("measures", fields.measures, problems);
    checkEach("activities", fields.activities, problems);
    if (fields.activities.size() > kMaxActivities)
        problems.append(outOfRange(QStringLiteral("activities"), 0, static_cast<qint64>(kMaxActivities)));
    checkEach("exercises", fields.exercises, problems);
    checkEach("reports", fields.reports, problems);
    return problems;
}

} // namespace taper
