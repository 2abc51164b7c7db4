// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/notes.h"

#include <algorithm>

namespace taper {

namespace {

/// What was done and how it went is of the day alone.
constexpr std::array kCarriedSections{NoteSection::Subjective, NoteSection::Objective, NoteSection::Plan};

bool isSameArea(const BodyMark& a, const BodyMark& b)
{
    return a.region == b.region && a.side == b.side && a.kind == b.kind
        && (!a.region.isEmpty() || a.text == b.text);
}

template <class Thing, class Same>
bool has(const std::vector<Thing>& things, Same isSame)
{
    return std::ranges::any_of(things, isSame);
}

void carryTexts(TreatmentNoteFields& draft, const TreatmentNoteFields& last)
{
    for (const NoteSection section : kCarriedSections) {
        QString& text = draft.text(section);
        if (!text.trimmed().isEmpty() || last.text(section).isEmpty())
            continue;
        text = last.text(section);
        draft.carried.at(static_cast<size_t>(section)) = true;
    }
    if (draft.advice.trimmed().isEmpty())
        draft.advice = last.advice;
    if (!draft.returnDays)
        draft.returnDays = last.returnDays;
}

void carryMarks(TreatmentNoteFields& draft, const TreatmentNoteFields& last)
{
    for (const BodyMark& mark : last.marks) {
        if (has(draft.marks, [&mark](const BodyMark& other) { return isSameArea(mark, other); }))
            continue;
        BodyMark& carried = draft.marks.emplace_back(mark);
        carried.before = mark.after ? mark.after : mark.before;
        carried.after.reset();
        carried.carried = true;
    }
}

} // namespace

TreatmentNoteFields carriedOver(TreatmentNoteFields draft, const TreatmentNoteFields& last)
{
    carryTexts(draft, last);
    carryMarks(draft, last);
    for (const NoteMeasure& measure : last.measures) {
        if (!has(draft.measures, [&](const NoteMeasure& other) { return other.kind == measure.kind; }))
            draft.measures.emplace_back().kind = measure.kind;
    }
    for (const NoteActivity& activity : last.activities) {
        if (draft.activities.size() < kMaxActivities
            && !has(draft.activities, [&](const NoteActivity& other) { return other.name == activity.name; }))
            draft.activities.push_back({activity.name, std::nullopt});
    }
    for (const GivenExercise& given : last.exercises) {
        if (!has(draft.exercises, [&](const GivenExercise& other) {
                return other.name == given.name && other.side == given.side;
            }))
            draft.exercises.emplace_back(given).carried = true;
    }
    return draft;
}

} // namespace taper
