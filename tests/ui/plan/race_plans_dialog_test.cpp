// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/race_plans_dialog.h"

#include "core/clinic/course_plans.h"
#include "core/clinic/races.h"
#include "tests/ui/booking/desk.h"

#include <gtest/gtest.h>

namespace taper::test {
namespace {

struct ThePlansOfARace : testing::Test {
    Desk desk;
    Id<Race> race = desk.house.race({.name = text("Autumn Marathon"),
        .date = makeDate(2026, 10, 4),
        .startTime = TimeOfDay{10 * 60},
        .distanceMetres = 42195});
    Id<Client> anna = desk.house.runner("Anna Field", race);
    QPointer<RacePlansDialog> dialog;

    void plan()
    {
        PlanRequest request;
        request.race = race;
        request.clients = {anna};
        CourseProposal proposal = planCourse(desk.other(), request).value();
        for (PlannedSession& session : proposal.courses.front().sessions)
            session.reason = text("Agreed");
        ASSERT_TRUE(bookPlan(desk.other(), proposal)->isDone());
    }
    ~ThePlansOfARace() override { delete dialog; }
};

TEST_F(ThePlansOfARace, AreNoneAtFirstAndAppearWhenOneIsMadeElsewhere)
{
    dialog = RacePlansDialog::open(desk.bridge, nullptr, &desk.window, race);
    ASSERT_TRUE(waitFor([this] { return named(dialog, "noPlans") != nullptr; }));
    EXPECT_EQ(named(dialog, "planList"), nullptr);
    plan();
    ASSERT_TRUE(waitFor([this] { return named(dialog, "planList") != nullptr; }));
    EXPECT_EQ(named(dialog, "noPlans"), nullptr);
}

TEST_F(ThePlansOfARace, OfferToMoveAlongWhenTheRaceHasMoved)
{
    plan();
    ASSERT_TRUE(moveRace(desk.other(), race, makeDate(2026, 10, 18), std::nullopt));
    dialog = RacePlansDialog::open(desk.bridge, nullptr, &desk.window, race);
    ASSERT_TRUE(waitFor([this] { return named(dialog, "moveAlong") != nullptr; }));
    press(dialog, "moveAlong");
    EXPECT_NE(dialogNamed("planMoveDialog"), nullptr);
}

} // namespace
} // namespace taper::test
