// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/clinic/note_house.h"

namespace taper::test {
namespace {

using testing::SizeIs;

BodyMark mark(const char* region, Side side, std::optional<int> before, std::optional<int> after)
{
    BodyMark made;
    made.region = text(region);
    made.side = side;
    made.kind = MarkKind::Tight;
    made.before = before;
    made.after = after;
    return made;
}

GivenExercise given(const char* name)
{
    GivenExercise exercise;
    exercise.name = text(name);
    return exercise;
}

TreatmentNoteFields last()
{
    TreatmentNoteFields fields;
    fields.client = Id<Client>{1};
    for (const NoteSection section : kNoteSections)
        fields.text(section) = text("last ") + keyOf(section);
    fields.painBefore = 6;
    fields.painAfter = 3;
    fields.returnDays = 14;
    fields.advice = text("easy running");
    fields.marks = {mark("soleus", Side::Left, 6, 3), mark("gluteus_medius", Side::Right, 4, std::nullopt)};
    fields.measures = {{text("knee_to_wall"), 75, 100, 90, std::nullopt, text("heel lifted")}};
    fields.activities = {{text("running downhill"), 4}};
    fields.exercises = {given("Heel drop")};
    fields.reports = {{text("Clam"), std::nullopt, ExerciseDone::Done, {}}};
    return fields;
}

TEST(CarriedOver, TakesTheTextsButForWhatWasDoneAndHowItWent)
{
    const TreatmentNoteFields draft = carriedOver({}, last());
    for (const NoteSection section : {NoteSection::Subjective, NoteSection::Objective, NoteSection::Plan}) {
        EXPECT_EQ(draft.text(section), text("last ") + keyOf(section));
        EXPECT_TRUE(draft.isCarried(section));
    }
    for (const NoteSection section : {NoteSection::Treatment, NoteSection::Assessment}) {
        EXPECT_TRUE(draft.text(section).isEmpty());
        EXPECT_FALSE(draft.isCarried(section));
    }
    EXPECT_EQ(draft.advice, text("easy running"));
    EXPECT_EQ(draft.returnDays, 14);
}

TEST(CarriedOver, BeginsWithTheAreasAsTheyWereLeft)
{
    const TreatmentNoteFields draft = carriedOver({}, last());
    ASSERT_THAT(draft.marks, SizeIs(2));
    EXPECT_EQ(draft.marks[0].before, 3);
    EXPECT_FALSE(draft.marks[0].after);
    EXPECT_TRUE(draft.marks[0].carried);
    EXPECT_EQ(draft.marks[1].before, 4) << "nobody asked afterwards";
}

TEST(CarriedOver, AsksAnewWhatIsOfTheDay)
{
    const TreatmentNoteFields draft = carriedOver({}, last());
    EXPECT_FALSE(draft.painBefore);
    EXPECT_FALSE(draft.painAfter);
    ASSERT_THAT(draft.measures, SizeIs(1));
    EXPECT_EQ(draft.measures[0], (NoteMeasure{text("knee_to_wall"), {}, {}, {}, {}, {}}));
    ASSERT_THAT(draft.activities, SizeIs(1));
    EXPECT_FALSE(draft.activities[0].score);
    ASSERT_THAT(draft.exercises, SizeIs(1));
    EXPECT_TRUE(draft.exercises[0].carried);
    EXPECT_TRUE(draft.reports.empty());
}

TEST(CarriedOver, LeavesWhatTheDraftAlreadyHas)
{
    TreatmentNoteFields draft;
    draft.client = Id<Client>{2};
    draft.text(NoteSection::Plan) = text("my own");
    draft.advice = text("my own");
    draft.returnDays = 7;
    draft.marks = {mark("soleus", Side::Left, 8, std::nullopt)};
    draft.measures = {{text("knee_to_wall"), 60, {}, {}, {}, {}}};
    draft.activities = {{text("running downhill"), 2}};
    draft.exercises = {given("Heel drop")};
    const TreatmentNoteFields carried = carriedOver(draft, last());
    EXPECT_EQ(carried.client, Id<Client>{2});
    EXPECT_EQ(carried.text(NoteSection::Plan), text("my own"));
    EXPECT_FALSE(carried.isCarried(NoteSection::Plan));
    EXPECT_EQ(carried.advice, text("my own"));
    EXPECT_EQ(carried.returnDays, 7);
    ASSERT_THAT(carried.marks, SizeIs(2));
    EXPECT_EQ(carried.marks[0], draft.marks[0]);
    EXPECT_EQ(carried.measures, draft.measures);
    EXPECT_EQ(carried.activities, draft.activities);
    EXPECT_EQ(carried.exercises, draft.exercises);
    EXPECT_EQ(carriedOver(carried, last()), carried) << "twice is as once";
}

TEST(CarriedOver, TellsPinsApartByWhatTheySay)
{
    TreatmentNoteFields from;
    from.marks = {mark("", Side::Left, {}, {}), mark("", Side::Left, {}, {})};
    from.marks[0].text = text("scar");
    from.marks[1].text = text("blister");
    EXPECT_THAT(carriedOver({}, from).marks, SizeIs(2));
}

TEST(CarriedOver, HasRoomForAsManyActivitiesAsANote)
{
    TreatmentNoteFields from;
    for (const char* name : {"a", "b", "c", "d", "e"})
        from.activities.push_back({text(name), 1});
    TreatmentNoteFields draft;
    draft.activities = {{text("x"), 1}, {text("y"), 1}};
    EXPECT_THAT(carriedOver(draft, from).activities, SizeIs(kMaxActivities));
}

} // namespace
} // namespace taper::test
