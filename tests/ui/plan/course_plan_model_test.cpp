// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/course_plan_model.h"

#include "tests/support/clinic_builder.h"
#include "ui/words/course_words.h"

#include <gtest/gtest.h>

namespace taper::test {
namespace {

struct PlanModel : testing::Test {
    ClinicBuilder house;
    Id<Therapist> maya = house.therapist("Maya Okafor", house.room("Room 1"));
    Id<Race> race = house.race({.name = text("Autumn Marathon"),
        .date = makeDate(2026, 10, 4),
        .startTime = TimeOfDay{10 * 60},
        .distanceMetres = 42195});
    Id<Client> anna = house.runner("Anna Field", race);
    CoursePlanModel model;

    PlanModel()
    {
        PlanRequest request;
        request.race = race;
        request.clients = {anna};
        model.setProposal(planCourse(house.clinic(), request).value());
    }
    QString said(int row, CoursePlanModel::Column column)
    {
        return model.data(model.index(row, column), Qt::DisplayRole).toString();
    }
};

TEST_F(PlanModel, ShowsEachSessionSeenFromTheRace)
{
    ASSERT_EQ(model.rowCount(), 14);
    EXPECT_EQ(said(0, CoursePlanModel::Days), text("D−111"));
    EXPECT_EQ(said(0, CoursePlanModel::Purpose), text("Intake"));
    EXPECT_EQ(said(0, CoursePlanModel::Length), text("90′"));
    EXPECT_EQ(said(9, CoursePlanModel::Purpose), text("Last full session"));
    EXPECT_EQ(said(9, CoursePlanModel::Therapist), text("Maya Okafor"));
    EXPECT_EQ(said(9, CoursePlanModel::Verdicts), text("Caution"));
    EXPECT_EQ(said(9, CoursePlanModel::State), text("Kept with a reason"))
        << "the course itself has deep work before it";
    EXPECT_EQ(said(8, CoursePlanModel::State), text("Free"));
}

TEST_F(PlanModel, SaysWhatIsLeftOutAndHowManyThatIs)
{
    model.setDropped(3, true);
    EXPECT_EQ(said(3, CoursePlanModel::State), text("Left out"));
    EXPECT_EQ(said(3, CoursePlanModel::Verdicts), QString{});
    EXPECT_EQ(words::planCountsText(model.proposal().counts()), text("13 sessions, 1 left out"));
}

TEST_F(PlanModel, FindsItsRowsByTheirPlace)
{
    EXPECT_EQ(model.rowOf({0, 5}), 5);
    EXPECT_EQ(model.rowOf({1, 0}), -1);
}

} // namespace
} // namespace taper::test
