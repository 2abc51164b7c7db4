// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/exercises.h"

#include "core/clinic/workspace.h"
#include "tests/support/clinic_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taper::test {

namespace {

using testing::SizeIs;

class ExerciseLibrary : public testing::Test {
protected:
    [[nodiscard]] std::vector<Stored<Exercise>> library(bool withArchived = true)
    {
        return exerciseLibrary(m_house.clinic(), withArchived).value();
    }
    [[nodiscard]] Stored<Exercise> named(const char* name)
    {
        for (const Stored<Exercise>& exercise : library()) {
            if (exercise->name == text(name))
                return exercise;
        }
        ADD_FAILURE() << "no exercise " << name;
        return library().front();
    }
    [[nodiscard]] StoredAuditEntry lastAudit(Id<Exercise> exercise)
    {
        return AuditStore{m_house.clinic().workspace().connection()}
            .latest(text("exercise"), exercise.value())
            .value();
    }

    ClinicBuilder m_house;
};

} // namespace

TEST_F(ExerciseLibrary, OfANewClinicHoldsTheThirteenOfTheField)
{
    EXPECT_THAT(library(), SizeIs(13));
    const Stored<Exercise> drops = named("Heel drop on a step");
    EXPECT_EQ(drops->dose.sets, 3);
    EXPECT_EQ(drops->dose.reps, 15);
    EXPECT_EQ(drops->dose.timesADay, 2);
    EXPECT_EQ(drops->dose.weeks, 12);
}

TEST_F(ExerciseLibrary, TakesAnExerciseAndLeavesARowInTheAudit)
{
    bool hasChanged = false;
    m_house.clinic().onChanged([&](const Changes& changes) { hasChanged = changes.setup; });
    const auto added = saveExercise(m_house.clinic(), std::nullopt, 0,
        {.name = text("  Lunge "), .how = text("Step forward."), .dose = {.sets = 2, .reps = 8}});
    ASSERT_TRUE(added);
    EXPECT_TRUE(hasChanged) << "open views list it";
    EXPECT_EQ(added->fields().name, text("Lunge"));
    EXPECT_THAT(library(), SizeIs(14));
    const StoredAuditEntry audit = lastAudit(added->id);
    EXPECT_EQ(audit.entry.action, text("add"));
    EXPECT_TRUE(audit.entry.before.isEmpty());
    EXPECT_TRUE(audit.entry.after.contains("\"reps\":8"));
}

TEST_F(ExerciseLibrary, ChangesOneAndTellsWhatItWas)
{
    const Stored<Exercise> clam = named("Clam");
    ExerciseFields fields = clam.fields();
    fields.dose.reps = 20;
    const auto saved = saveExercise(m_house.clinic(), clam.id, clam.revision, fields);
    ASSERT_TRUE(saved);
    EXPECT_EQ(named("Clam")->dose.reps, 20);
    EXPECT_TRUE(lastAudit(clam.id).entry.before.contains("\"reps\":15"));
    const auto stale = saveExercise(m_house.clinic(), clam.id, clam.revision, fields);
    ASSERT_FALSE(stale);
    EXPECT_EQ(stale.error().code, ErrorCode::StaleRevision);
}

TEST_F(ExerciseLibrary, RefusesWhatIsWrongAtItsField)
{
    const auto taken = saveExercise(m_house.clinic(), std::nullopt, 0, {.name = text("CLAM")});
    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error().code, ErrorCode::Duplicate);
    EXPECT_EQ(taken.error().problems.first().field, text("name"));
    const auto wrong = saveExercise(
        m_house.clinic(), std::nullopt, 0, {.name = text(" "), .dose = {.sets = 0, .weeks = 53}});
    ASSERT_FALSE(wrong);
    ASSERT_THAT(wrong.error().problems, SizeIs(3));
    EXPECT_EQ(wrong.error().problems.at(0).field, text("name"));
    EXPECT_EQ(wrong.error().problems.at(1).field, text("sets"));
    EXPECT_EQ(wrong.error().problems.at(2).field, text("weeks"));
    EXPECT_THAT(library(), SizeIs(13)) << "nothing was written";
}

TEST_F(ExerciseLibrary, ArchivesAndBringsBack)
{
    const Stored<Exercise> clam = named("Clam");
    const auto archived = archiveExercise(m_house.clinic(), clam.id, clam.revision);
    ASSERT_TRUE(archived);
    EXPECT_TRUE(archived->fields().archived);
    EXPECT_THAT(library(false), SizeIs(12));
    EXPECT_EQ(lastAudit(clam.id).entry.action, text("update"));

    const auto again = archiveExercise(m_house.clinic(), clam.id, archived->revision);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->revision, archived->revision) << "it is archived already: nothing happens";
    EXPECT_EQ(
        restoreExercise(m_house.clinic(), clam.id, clam.revision).error().code, ErrorCode::StaleRevision);
    ASSERT_TRUE(restoreExercise(m_house.clinic(), clam.id, archived->revision));
    EXPECT_THAT(library(false), SizeIs(13));
    EXPECT_EQ(archiveExercise(m_house.clinic(), Id<Exercise>{999}, 1).error().code, ErrorCode::NotFound);
}

} // namespace taper::test
