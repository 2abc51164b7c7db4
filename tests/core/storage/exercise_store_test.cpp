// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/exercise_store.h"

#include "core/base/text.h"
#include "tests/core/storage/storage_fixture.h"

namespace taper {
namespace {

using namespace test;

using ExerciseStoreTest = StorageTest;
TAPER_EVERYWHERE(ExerciseStoreTest);

Exercise lunge(const char* name = "Lunge")
{
    return must(Exercise::make({.name = text(name),
        .how = text("Step forward.\nBend both knees; don't hurry."),
        .drawing = text("quad_stretch"),
        .dose = {.sets = 2, .reps = 8, .holdSeconds = 3, .timesADay = 1, .daysAWeek = 4, .weeks = 6}}));
}

TEST_P(ExerciseStoreTest, BeginsWithThirteenThatAreWhatACheckWouldMakeOfThem)
{
    ExerciseStore store{connection()};
    const auto all = store.all(true);
    ASSERT_EQ(all.size(), 13U);
    for (const Stored<Exercise>& exercise : all) {
        ExerciseFields fields = exercise.fields();
        EXPECT_TRUE(check(fields).isEmpty());
        EXPECT_EQ(fields, exercise.fields()) << "nothing is left to tidy";
        EXPECT_FALSE(fields.how.isEmpty()) << qPrintable(fields.name);
        EXPECT_FALSE(fields.drawing.isEmpty()) << qPrintable(fields.name);
        EXPECT_NE(fields.dose, ExerciseDose{}) << qPrintable(fields.name);
        EXPECT_EQ(exercise.revision, 1);
        const auto key = connection().value<QString>(
            QStringLiteral("SELECT name_key FROM exercise WHERE id = ?"), exercise.id);
        EXPECT_EQ(key, foldForSearch(fields.name));
    }
}

TEST_P(ExerciseStoreTest, KeepsEveryField)
{
    ExerciseStore store{connection()};
    const auto added = must(store.insert(lunge()));
    EXPECT_EQ(store.byId(added.id)->fields(), *lunge());

    const auto bare = must(Exercise::make({.name = text("Walk")}));
    const auto changed = must(store.update(added.id, 1, bare));
    EXPECT_EQ(changed.revision, 2);
    EXPECT_EQ(store.byId(added.id)->fields(), *bare) << "what is no longer said is empty again";
}

TEST_P(ExerciseStoreTest, RefusesATakenNameHoweverItIsWritten)
{
    ExerciseStore store{connection()};
    const auto taken = store.insert(lunge("  CLAM "));
    EXPECT_EQ(codeOf(taken), ErrorCode::Duplicate);
    ASSERT_EQ(taken.error().problems.size(), 1);
    EXPECT_EQ(taken.error().problems.first().field, text("name"));
    const auto added = must(store.insert(lunge()));
    EXPECT_EQ(codeOf(store.update(added.id, 1, lunge("Side Plank"))), ErrorCode::Duplicate);
}

TEST_P(ExerciseStoreTest, TellsAStaleChangeFromOneOfWhatIsNotThere)
{
    ExerciseStore store{connection()};
    const auto added = must(store.insert(lunge()));
    must(store.update(added.id, 1, lunge("Deep lunge")));
    EXPECT_EQ(codeOf(store.update(added.id, 1, lunge("Long lunge"))), ErrorCode::StaleRevision);
    EXPECT_EQ(codeOf(store.update(Id<Exercise>{999}, 1, lunge("Other"))), ErrorCode::NotFound);
    EXPECT_FALSE(store.byId(Id<Exercise>{999}));
}

TEST_P(ExerciseStoreTest, ListsByNameAndArchivedOnesLastOrNotAtAll)
{
    ExerciseStore store{connection()};
    ExerciseFields fields = *lunge("Ankle circles");
    fields.archived = true;
    must(store.insert(must(Exercise::make(fields))));
    const auto all = store.all(true);
    ASSERT_EQ(all.size(), 14U);
    EXPECT_EQ(all.front()->name, text("Ball under buttock or sole"));
    EXPECT_EQ(all.back()->name, text("Ankle circles"));
    EXPECT_EQ(store.all(false).size(), 13U);
}

TEST(ExerciseRow, IsToldToTheAuditWithNothingLeftOut)
{
    const QByteArray json = rowJson(*lunge());
    for (const char* part : {"\"name\":\"Lunge\"", "\"drawing\":\"quad_stretch\"", "\"sets\":2", "\"reps\":8",
             "\"hold_sec\":3", "\"times_a_day\":1", "\"days_a_week\":4", "\"weeks\":6", "\"archived\":false"})
        EXPECT_TRUE(json.contains(part)) << part << " in " << json.constData();
    EXPECT_TRUE(rowJson(ExerciseFields{}).contains("\"weeks\":null"));
}

} // namespace
} // namespace taper
