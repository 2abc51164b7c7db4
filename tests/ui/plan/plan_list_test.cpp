// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_list.h"

#include "core/clinic/races.h"
#include "tests/ui/booking/desk.h"
#include "ui/booking/undo_history.h"

#include <gtest/gtest.h>

#include <QRadioButton>
#include <QTableView>
#include <QVBoxLayout>

namespace taper::test {
namespace {

struct APlanList : testing::Test {
    Desk desk;
    Id<Race> race = desk.house.race({.name = text("Autumn Marathon"),
        .date = makeDate(2026, 10, 4),
        .startTime = TimeOfDay{10 * 60},
        .distanceMetres = 42195});
    Id<Client> anna = desk.house.runner("Anna Field", race);
    UndoHistory history{desk.bridge};
    PlanList* list = new PlanList{desk.bridge, &history};
    QString done;
    std::function<void()> undo;

    APlanList()
    {
        PlanRequest request;
        request.race = race;
        request.clients = {anna};
        CourseProposal proposal = planCourse(desk.other(), request).value();
        for (PlannedSession& session : proposal.courses.front().sessions)
            session.reason = text("Agreed"); // kept only where it is asked for
        EXPECT_TRUE(bookPlan(desk.other(), proposal)->isDone());
        auto* layout = new QVBoxLayout{&desk.window};
        layout->addWidget(list);
        desk.window.show();
        QObject::connect(&desk.bridge, &AsyncBridge::changed, list, &PlanList::refresh);
        QObject::connect(&history, &UndoHistory::reasonNeeded, list,
            [](const BookingReview&, const UndoHistory::WithReason& again) {
                again(text("It may move back"));
            });
        QObject::connect(list, &PlanList::undoOffered, list,
            [this](const QString& sentence, const std::function<void()>& way) {
                done = sentence;
                undo = way;
            });
    }
    PlanView plan() { return plansOf(desk.other(), anna).value().front(); }
    [[nodiscard]] bool shows(const char* name, const char* words) const
    {
        return said(list, name) == text(words);
    }
};

TEST_F(APlanList, SaysHowMuchOfAPlanHappened)
{
    list->showClient(anna);
    ASSERT_TRUE(waitFor([this] { return shows("planProgress", "0 of 14 done, 14 to come"); }));
    EXPECT_EQ(said(list, "planTitle"), text("Autumn Marathon · 16 weeks, weekly at the peak"));
    EXPECT_EQ(named(list, "moveAlong"), nullptr);
    press(list, "showSessions");
    EXPECT_TRUE(said(list, "planSessions").contains(text("last full session")));
    list->showRace(race);
    ASSERT_TRUE(waitFor([this] { return said(list, "planTitle").startsWith(text("Anna Field")); }));
}

TEST_F(APlanList, MovesAPlanAlongWithItsRace)
{
    list->showClient(anna);
    ASSERT_TRUE(waitFor([this] { return !list->isEmpty(); }));
    ASSERT_TRUE(moveRace(desk.other(), race, makeDate(2026, 10, 18), std::nullopt));
    list->showClient(anna);
    ASSERT_TRUE(waitFor([this] { return named(list, "moveAlong") != nullptr; }));
    EXPECT_EQ(
        said(list, "planTrouble"), text("The race has moved to 18 October 2026: the plan can move along."));
    press(list, "moveAlong");
    QWidget* dialog = dialogNamed("planMoveDialog");
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(waitFor([&] { return said(dialog, "summary").startsWith(text("14 moved")); }));
    // One session stays where it is.
    auto* table = named<QTableView>(dialog, "moveTable");
    table->setCurrentIndex(table->model()->index(0, 0));
    press(dialog, "stayRow");
    EXPECT_TRUE(said(dialog, "summary").startsWith(text("13 moved, 1 left")));
    press(dialog, "apply");
    ASSERT_TRUE(waitFor([this] { return !done.isEmpty(); }));
    EXPECT_EQ(plan().trouble, PlanTrouble::None);
    undo();
    ASSERT_TRUE(waitFor([this] { return plan().trouble == PlanTrouble::RaceMoved; }));
}

TEST_F(APlanList, DropsAPlanWithItsBookings)
{
    list->showClient(anna);
    ASSERT_TRUE(waitFor([this] { return !list->isEmpty(); }));
    press(list, "dropPlan");
    QWidget* dialog = dialogNamed("dropPlanDialog");
    ASSERT_NE(dialog, nullptr);
    named<QRadioButton>(dialog, "cancelBookings")->setChecked(true);
    press(dialog, "drop");
    ASSERT_TRUE(waitFor([this] { return !done.isEmpty(); }));
    EXPECT_TRUE(plan().isDropped);
    EXPECT_EQ(plan().progress.toCome, 0);
}

TEST_F(APlanList, ShowsNothingWhereThereIsNoPlan)
{
    list->showClient(desk.house.client("Priya Nair"));
    EXPECT_TRUE(list->isEmpty());
    EXPECT_TRUE(list->isHidden());
}

} // namespace
} // namespace taper::test
