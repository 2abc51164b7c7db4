// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/treatment_note.h"
#include "tests/core/domain/problems.h"

namespace taper::test {
namespace {

TreatmentNoteFields note()
{
    TreatmentNoteFields fields;
    fields.client = Id<Client>{1};
    fields.therapist = Id<Therapist>{1};
    fields.text(NoteSection::Plan) = utf8("recheck the calf");
    return fields;
}

NoteMeasure kneeToWall()
{
    NoteMeasure measure;
    measure.kind = utf8("knee_to_wall");
    measure.leftBefore = 75;
    measure.leftAfter = 90;
    return measure;
}

GivenExercise heelDrops()
{
    GivenExercise given;
    given.name = utf8("Heel drop");
    given.dose = {.sets = 3, .reps = 15, .holdSeconds = {}, .timesADay = 2, .daysAWeek = 7, .weeks = 12};
    return given;
}

TEST(TreatmentNote, NeedsSomebodyWhoWasTreatedAndSomebodyWhoTreated)
{
    EXPECT_EQ(problemsOf(note()), "");
    EXPECT_EQ(problemsOf(TreatmentNoteFields{}), "client required, therapist required");
}

TEST(TreatmentNote, KeepsLinesAndDropsWhatNobodyCanRead)
{
    TreatmentNoteFields fields = note();
    fields.text(NoteSection::Subjective) = utf8("  tight\r\ncalf\x07 <b>left</b>  ");
    fields.advice = utf8("easy\rrunning");
    const TreatmentNoteFields kept = tidied(fields);
    EXPECT_EQ(kept.text(NoteSection::Subjective), utf8("tight\ncalf <b>left</b>"));
    EXPECT_EQ(kept.advice, utf8("easy\nrunning"));
}

TEST(TreatmentNote, TakesAWholeReportAndSaysWhenItIsTooMuch)
{
    EXPECT_EQ(problemsAfter(note(),
                  [](TreatmentNoteFields& fields) {
                      fields.text(NoteSection::Objective) = QString(kMaxNoteText, u'x');
                  }),
        "");
    EXPECT_EQ(problemsAfter(note(),
                  [](TreatmentNoteFields& fields) {
                      fields.text(NoteSection::Objective) = QString(kMaxNoteText + 1, u'x');
                  }),
        "objective too_long");
}

TEST(TreatmentNote, RefusesFiguresThatTheScalesDoNotHave)
{
    EXPECT_EQ(
        problemsAfter(note(), [](auto& fields) { fields.painBefore = 11; }), "pain_before out_of_range");
    EXPECT_EQ(problemsAfter(note(), [](auto& fields) { fields.painAfter = -1; }), "pain_after out_of_range");
    EXPECT_EQ(problemsAfter(note(), [](auto& fields) { fields.returnDays = 0; }), "return_days out_of_range");
    EXPECT_EQ(
        problemsAfter(note(), [](auto& fields) { fields.returnDays = 366; }), "return_days out_of_range");
}

TEST(TreatmentNote, SaysWhichOfAListIsWrong)
{
    EXPECT_EQ(problemsAfter(note(),
                  [](TreatmentNoteFields& fields) {
                      fields.marks.resize(2);
                      fields.marks[0].text = utf8("scar");
                      fields.activities = {{utf8("running downhill"), 11}};
                      fields.exercises = {heelDrops(), heelDrops()};
                      fields.exercises[1].dose.weeks = 53;
                      fields.reports.resize(1);
                  }),
        "marks[1].text required, activities[0].score out_of_range, exercises[1].weeks out_of_range, "
        "reports[0].name required");
}

TEST(TreatmentNote, HasRoomForAsManyActivitiesAsTheScaleAsksFor)
{
    const auto withActivities = [](size_t count) {
        return problemsAfter(note(), [count](TreatmentNoteFields& fields) {
            fields.activities.assign(count, {utf8("stairs"), 5});
        });
    };
    EXPECT_EQ(withActivities(kMaxActivities), "");
    EXPECT_EQ(withActivities(kMaxActivities + 1), "activities out_of_range");
}

TEST(TreatmentNote, IsBlankUntilSomethingIsWritten)
{
    TreatmentNoteFields blank = note();
    blank.text(NoteSection::Plan) = utf8(" \n");
    blank.reports = {{utf8("Heel drop"), std::nullopt, ExerciseDone::NotAsked, {}}};
    EXPECT_TRUE(blank.isBlank()) << "a question that nobody has asked is not an answer";
    const auto isWritten = [&blank](auto write) {
        TreatmentNoteFields fields = blank;
        write(fields);
        return !fields.isBlank();
    };
    EXPECT_TRUE(isWritten([](auto& fields) { fields.text(NoteSection::Assessment) = utf8("softer"); }));
    EXPECT_TRUE(isWritten([](auto& fields) { fields.painBefore = 0; })) << "no pain is something to write";
    EXPECT_TRUE(isWritten([](auto& fields) { fields.marks.resize(1); }));
    EXPECT_TRUE(isWritten([](auto& fields) { fields.measures = {kneeToWall()}; }));
    EXPECT_TRUE(isWritten([](auto& fields) { fields.activities.resize(1); }));
    EXPECT_TRUE(isWritten([](auto& fields) { fields.exercises = {heelDrops()}; }));
    EXPECT_TRUE(isWritten([](auto& fields) { fields.reports[0].done = ExerciseDone::NotDone; }));
    EXPECT_TRUE(isWritten([](auto& fields) { fields.returnDays = 14; }));
}

TEST(TreatmentNote, KeepsItsWordsThroughTheFile)
{
    for (const NoteSection section : kNoteSections)
        EXPECT_EQ(noteSectionFrom(keyOf(section)), section);
    EXPECT_EQ(noteStatusFrom(keyOf(NoteStatus::Final)), NoteStatus::Final);
    EXPECT_FALSE(noteStatusFrom(utf8("nearly")));
}

TEST(Measure, IsOfTheFieldAndWithinWhatABodyCanDo)
{
    EXPECT_EQ(problemsOf(kneeToWall()), "");
    EXPECT_EQ(problemsAfter(kneeToWall(), [](auto& measure) { measure.kind = utf8("height"); }),
        "measure not_a_status");
    EXPECT_EQ(problemsAfter(kneeToWall(), [](auto& measure) { measure.leftBefore = 301; }),
        "left_before out_of_range");
    EXPECT_EQ(problemsAfter(kneeToWall(), [](auto& measure) { measure.rightAfter = -101; }),
        "right_after out_of_range");
    for (const MeasureKind& kind : measureKinds()) {
        EXPECT_EQ(measureKind(QString::fromLatin1(kind.key)), &kind);
        EXPECT_LE(kind.minimum, kind.usualFrom) << kind.key;
        EXPECT_LE(kind.usualFrom, kind.usualTo) << kind.key;
        EXPECT_LE(kind.usualTo, kind.maximum) << kind.key;
    }
}

TEST(GivenExercise, HasANameAndADoseThatSomebodyCanDo)
{
    EXPECT_EQ(problemsOf(heelDrops()), "");
    EXPECT_EQ(problemsAfter(heelDrops(), [](auto& given) { given.name = utf8(" "); }), "name required");
    EXPECT_EQ(
        problemsAfter(heelDrops(),
            [](auto& given) {
                given.dose = {
                    .sets = 0, .reps = 201, .holdSeconds = 601, .timesADay = 11, .daysAWeek = 8, .weeks = 53};
            }),
        "sets out_of_range, reps out_of_range, hold out_of_range, times_a_day out_of_range, "
        "days_a_week out_of_range, weeks out_of_range");
}

TEST(Exercise, OfTheLibraryNeedsAName)
{
    EXPECT_EQ(problemsOf(named<ExerciseFields>("Clam")), "");
    EXPECT_EQ(problemsOf(ExerciseFields{}), "name required");
}

} // namespace
} // namespace taper::test
