// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/course_plan_dialog.h"

#include "core/clinic/course_plans.h"
#include "tests/ui/booking/desk.h"
#include "ui/booking/undo_history.h"
#include "ui/plan/course_plan_model.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QTableView>

namespace taper::test {
namespace {

/// A marathon in autumn, far enough for sixteen weeks.
struct ACoursePlanner : testing::Test {
    Desk desk;
    Id<Race> race = desk.house.race({.name = text("Autumn Marathon"),
        .date = makeDate(2026, 10, 4),
        .startTime = TimeOfDay{10 * 60},
        .distanceMetres = 42195});
    Id<Client> anna = desk.house.runner("Anna Field", race);
    UndoHistory history{desk.bridge};
    QString done;
    std::function<void()> undo;
    QPointer<CoursePlanDialog> dialog;

    void open(const std::vector<Id<Client>>& clients)
    {
        dialog = CoursePlanDialog::open(desk.bridge, &history, &desk.window, race, clients);
        listen();
    }
    void listen()
    {
        QObject::connect(dialog, &CoursePlanDialog::undoOffered, dialog,
            [this](const QString& sentence, const std::function<void()>& way) {
                done = sentence;
                undo = way;
            });
        ASSERT_TRUE(waitFor([this] { return table() && table()->model()->rowCount() > 0 && isReady(); }));
    }
    [[nodiscard]] bool isReady() const
    {
        auto* book = named<QWidget>(dialog, "book");
        return book && book->isEnabled() && !dialog->isBusy();
    }
    [[nodiscard]] QTableView* table() const { return named<QTableView>(dialog, "planTable"); }
    QString cell(int row, CoursePlanModel::Column column)
    {
        return table()->model()->index(row, column).data().toString();
    }
    void goTo(int row) { table()->setCurrentIndex(table()->model()->index(row, CoursePlanModel::When)); }
    std::vector<PlanView> plans() { return plansOf(desk.other(), anna).value(); }
};

TEST_F(ACoursePlanner, ShowsTheWholeCourseAndBooksItAtOnce)
{
    open({anna});
    EXPECT_EQ(table()->model()->rowCount(), 14);
    EXPECT_TRUE(table()->isColumnHidden(CoursePlanModel::Who));
    EXPECT_EQ(said(dialog, "summary"), text("14 sessions"));
    EXPECT_EQ(said(dialog, "book"), text("&Book all 14"));
    press(dialog, "book");
    ASSERT_TRUE(waitFor([this] { return !done.isEmpty(); }));
    EXPECT_EQ(done, text("14 sessions booked for Anna Field towards Autumn Marathon."));
    EXPECT_EQ(plans().front().progress.toCome, 14);
    undo();
    ASSERT_TRUE(waitFor([this] { return plans().front().isDropped; }));
    EXPECT_EQ(plans().front().progress.toCome, 0);
}

TEST_F(ACoursePlanner, LeavesASessionOutWithDeleteAndTakesItInAgain)
{
    open({anna});
    goTo(2);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Delete);
    ASSERT_TRUE(
        waitFor([this] { return isReady() && said(dialog, "summary") == text("13 sessions, 1 left out"); }));
    EXPECT_EQ(said(dialog, "dropRow"), text("Take it &in again"));
    // What was left out stays so when something else is asked for.
    choose(dialog, "part_of_day", text("Afternoon, 12:00 to 17:00"));
    ASSERT_TRUE(waitFor([this] {
        return isReady() && cell(0, CoursePlanModel::When).contains(text("13:"))
            && cell(2, CoursePlanModel::State) == text("Left out");
    }));
    goTo(2);
    press(dialog, "dropRow");
    ASSERT_TRUE(waitFor([this] { return isReady() && said(dialog, "summary") == text("14 sessions"); }));
}

TEST_F(ACoursePlanner, OffersOtherTimesWithEnter)
{
    open({anna});
    goTo(1);
    const QString before = cell(1, CoursePlanModel::When);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Return);
    QWidget* times = dialogNamed("otherTimes");
    ASSERT_NE(times, nullptr);
    auto* list = named<QListWidget>(times, "times");
    ASSERT_GT(list->count(), 3);
    list->setCurrentRow(2);
    press(times, "take");
    ASSERT_TRUE(waitFor([&] { return isReady() && cell(1, CoursePlanModel::When) != before; }));
    EXPECT_EQ(said(dialog, "summary"), text("14 sessions"));
}

TEST_F(ACoursePlanner, PlansAnewWhenTheRhythmOrTheWeeksChange)
{
    open({anna});
    choose(dialog, "weeks", text("8 weeks"));
    ASSERT_TRUE(waitFor([this] { return isReady() && table()->model()->rowCount() == 11; }));
    choose(dialog, "rhythm", text("Monthly"));
    ASSERT_TRUE(waitFor([this] { return isReady() && table()->model()->rowCount() == 7; }));
    EXPECT_EQ(cell(0, CoursePlanModel::Days), text("D−55"));
}

TEST_F(ACoursePlanner, SaysAtTheRowThatItHasNoTimeAndBooksNothing)
{
    desk.house.closure("2026-10-01", "2026-10-02", "Refit");
    open({anna});
    EXPECT_EQ(said(dialog, "summary"), text("14 sessions, 1 clash"));
    press(dialog, "book");
    EXPECT_FALSE(said(dialog, "error").isEmpty());
    EXPECT_EQ(table()->currentIndex().row(), 9);
    EXPECT_TRUE(said(dialog, "rowFindings").contains(text("Nothing is free")));
    press(dialog, "dropRow");
    ASSERT_TRUE(waitFor([this] { return isReady() && said(dialog, "book") == text("&Book all 13"); }));
    press(dialog, "book");
    ASSERT_TRUE(waitFor([this] { return !done.isEmpty(); }));
    EXPECT_EQ(plans().front().progress.leftOut, 1);
}

TEST_F(ACoursePlanner, NoticesThatATimeIsTakenInTheMeantime)
{
    open({anna});
    const auto* model = qobject_cast<CoursePlanModel*>(table()->model());
    const SlotView slot = *model->session(4).slot;
    desk.house.booked(desk.house.client("Otis Reed"), slot.therapist, "full_sports",
        toIso(slot.interval.start).toUtf8().constData());
    press(dialog, "book");
    ASSERT_TRUE(waitFor([this] {
        return isReady()
            && (!said(dialog, "error").isEmpty() || said(dialog, "summary").contains(text("clash")));
    }));
    EXPECT_TRUE(plans().empty());
    EXPECT_TRUE(done.isEmpty());
}

TEST_F(ACoursePlanner, AsksAtTheRowForTheReasonThatItNeeds)
{
    // Somebody who has never had deep work: close before a race that is a caution.
    const Id<Race> soon = desk.house.race({.name = text("City Half"),
        .date = makeDate(2026, 4, 27),
        .startTime = TimeOfDay{10 * 60},
        .distanceMetres = 21100});
    desk.house.enter(anna, soon);
    race = soon;
    open({anna});
    ASSERT_EQ(said(dialog, "summary").contains(text("1 needs a reason")), true);
    press(dialog, "book");
    auto* reason = named<QLineEdit>(dialog, "reason");
    ASSERT_NE(reason, nullptr);
    EXPECT_FALSE(reason->accessibleDescription().isEmpty());
    EXPECT_TRUE(done.isEmpty());
    retype(dialog, "reason", text("She has had deep work elsewhere"));
    ASSERT_TRUE(waitFor([this] { return isReady(); }));
    press(dialog, "book");
    ASSERT_TRUE(waitFor([this] { return !done.isEmpty(); }));
    EXPECT_EQ(
        plans().front().sessions.front().booking->fields.reason, text("She has had deep work elsewhere"));
}

TEST_F(ACoursePlanner, PlansForSeveralClientsTogether)
{
    const Id<Client> ben = desk.house.runner("Ben Hart", race);
    const Id<Client> sam = desk.house.client("Sam Nobody");
    open({anna, ben, sam});
    EXPECT_EQ(table()->model()->rowCount(), 28);
    EXPECT_FALSE(table()->isColumnHidden(CoursePlanModel::Who));
    EXPECT_EQ(cell(14, CoursePlanModel::Who), text("Ben Hart"));
    EXPECT_TRUE(said(dialog, "remarks").contains(text("Sam Nobody is not entered")));
}

TEST_F(ACoursePlanner, FromAClientLetsTheRaceBeChosen)
{
    const Id<Race> later = desk.house.race(
        {.name = text("Winter Half"), .date = makeDate(2026, 12, 6), .distanceMetres = 21100});
    desk.house.enter(anna, later);
    dialog = CoursePlanDialog::openFor(desk.bridge, &history, &desk.window, anna);
    listen();
    auto* races = named<QComboBox>(dialog, "race");
    ASSERT_NE(races, nullptr);
    EXPECT_EQ(races->count(), 2);
    EXPECT_EQ(races->currentText(), text("Autumn Marathon · 4 October 2026"));
    choose(dialog, "race", text("Winter Half · 6 December 2026"));
    ASSERT_TRUE(
        waitFor([this] { return isReady() && said(dialog, "raceTitle").contains(text("Winter Half")); }));
}

} // namespace
} // namespace taper::test
