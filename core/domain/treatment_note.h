// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/body_mark.h"
#include "core/domain/booking.h"
#include "core/domain/exercise.h"
#include "core/domain/measure.h"

#include <array>
#include <vector>

namespace taper {

/// The parts of a note that are written in words: SOAP, with what was done between O and A.
enum class NoteSection { Subjective, Objective, Treatment, Assessment, Plan };
inline constexpr std::array kNoteSections{NoteSection::Subjective, NoteSection::Objective,
    NoteSection::Treatment, NoteSection::Assessment, NoteSection::Plan};
[[nodiscard]] QString keyOf(NoteSection section); ///< "subjective", "objective", "treatment" …
[[nodiscard]] std::optional<NoteSection> noteSectionFrom(QStringView key);

/// A draft is written on and saved by itself. A final note is locked: what is to be corrected is added to it
/// with its date.
enum class NoteStatus { Draft, Final };
[[nodiscard]] QString keyOf(NoteStatus status); ///< "draft", "final"
[[nodiscard]] std::optional<NoteStatus> noteStatusFrom(QStringView key);

/// Something the client cannot do as before, and how well it goes: 0 not at all … 10 as before (patient
/// specific functional scale).
struct NoteActivity {
    QString name; ///< required: "running downhill"
    std::optional<int> score;

    bool operator==(const NoteActivity&) const = default;
};
[[nodiscard]] Problems check(NoteActivity& activity);

/// The longest text of one section: somebody may paste a whole report, and nothing pasted is lost.
inline constexpr qsizetype kMaxNoteText = 4'000'000;
/// Activities of one note: the scale asks for three to five.
inline constexpr size_t kMaxActivities = 5;

/// What a therapist writes of one treatment.
struct TreatmentNoteFields {
    Id<Client> client;
    std::optional<Id<Booking>> booking; ///< none: treated, or advised, without one
    Id<Therapist> therapist; ///< who treated
    Moment at{}; ///< when, on the clinic's wall; of a note on a booking its start
    NoteStatus status = NoteStatus::Draft;
    std::array<QString, kNoteSections.size()> texts; ///< by NoteSection; see text()
    std::array<bool, kNoteSections.size()> carried{}; ///< taken over from the last note and not edited yet
    std::optional<int> painBefore; ///< overall, 0 … 10
    std::optional<int> painAfter;
    std::optional<int> returnDays; ///< when to come again: days after this visit, 1 … 365
    QString advice; ///< for the client, on the exercise sheet too
    std::vector<BodyMark> marks;
    std::vector<NoteMeasure> measures;
    std::vector<NoteActivity> activities;
    std::vector<GivenExercise> exercises;
    std::vector<ExerciseReport> reports; ///< on the exercises of the note before

    [[nodiscard]] QString& text(NoteSection section) { return texts.at(static_cast<size_t>(section)); }
    [[nodiscard]] const QString& text(NoteSection section) const
    {
        return texts.at(static_cast<size_t>(section));
    }
    [[nodiscard]] bool isCarried(NoteSection section) const
    {
        return carried.at(static_cast<size_t>(section));
    }
    /// Nothing has been written: no text, figure, mark, measure, activity, exercise or report.
    [[nodiscard]] bool isBlank() const;

    bool operator==(const TreatmentNoteFields&) const = default;
};
using TreatmentNote = Valid<TreatmentNoteFields>;

/// Fields: client, therapist, subjective … plan, pain_before, pain_after, return_days, advice, and of what is
/// listed "marks[2].text", "measures[0].left_before", "activities[1].score", "exercises[0].name".
[[nodiscard]] Problems check(TreatmentNoteFields& fields);

/// What was added to a final note, never altered afterwards.
struct NoteAddendum {
    Moment at{}; ///< on the clinic's wall
    QString who; ///< may be empty
    QString text; ///< required

    bool operator==(const NoteAddendum&) const = default;
};

} // namespace taper
