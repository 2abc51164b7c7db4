// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/default_policy.h"
#include "ui/settings/boundary_handle.h"
#include "ui/settings/profile_pane.h"
#include "ui/settings/window_axis.h"
#include "ui/settings/windows_text.h"

#include "tests/ui/booking/desk.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QMenu>

namespace taper::test {
namespace {

/// The windows of full sports work as they come: before a race too close up to one day, ideal up to three.
class ProfilePaneTest : public testing::Test {
protected:
    ProfilePaneTest()
    {
        pane.show(defaultPolicy(), LoadProfile::FullSports);
        pane.resize(1000, 700);
        pane.QWidget::show();
        pane.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&pane));
    }

    [[nodiscard]] WindowAxis* axis(const char* name) { return named<WindowAxis>(&pane, name); }
    [[nodiscard]] BoundaryHandle* handle(const char* axisName, const char* name)
    {
        return named<BoundaryHandle>(axis(axisName), name);
    }
    [[nodiscard]] QString before() const { return windowsText(pane.before().standard); }
    [[nodiscard]] QString after() const { return windowsText(pane.after().standard); }

    void drag(BoundaryHandle* taken, int byPixels)
    {
        const QPoint from = taken->rect().center();
        QTest::mousePress(taken, Qt::LeftButton, Qt::NoModifier, from);
        const QPoint to = taken->mapToGlobal(from) + QPoint{byPixels, 0};
        for (int step = 1; step <= 4; ++step) {
            const QPoint global = taken->mapToGlobal(from) + (to - taken->mapToGlobal(from)) * step / 4;
            QMouseEvent move{QEvent::MouseMove, QPointF{taken->mapFromGlobal(global)}, QPointF{global},
                Qt::NoButton, Qt::LeftButton, Qt::NoModifier};
            QApplication::sendEvent(taken, &move);
        }
        QTest::mouseRelease(taken, Qt::LeftButton, Qt::NoModifier, taken->mapFromGlobal(to));
    }

    ProfilePane pane;
};

TEST_F(ProfilePaneTest, MovesABoundaryThatIsDraggedInWholeDays)
{
    WindowAxis* all = axis("axis.standard");
    const AxisScale scale{static_cast<double>(all->width()), static_cast<double>(raceWidth()), 10, false};
    const double nearer = scale.x(RaceSide::Before, 4);
    const double further = scale.x(RaceSide::Before, 6.2);
    drag(handle("axis.standard", "before1"), static_cast<int>(further - nearer));
    // The profile's windows reach 7 days after an ultra, and the axis some further; whole days are what
    // counts.
    EXPECT_GT(pane.before().standard.back().from, 4);
    EXPECT_EQ(pane.before().standard[1].to, pane.before().standard[2].from - 1);
    EXPECT_EQ(pane.before().standard[0].to, 1) << "its neighbour stays";
}

TEST_F(ProfilePaneTest, StopsADraggedBoundaryAtItsNeighbour)
{
    drag(handle("axis.standard", "before1"), 2000);
    EXPECT_EQ(before(), text("0–1 days too close · 2 days ideal · from 3 days fine"));
    drag(handle("axis.standard", "before0"), 2000);
    EXPECT_EQ(before(), text("race day too close · 1–2 days ideal · from 3 days fine"));
}

TEST_F(ProfilePaneTest, MovesABoundaryWithTheArrowKeys)
{
    BoundaryHandle* boundary = handle("axis.standard", "before0");
    boundary->setFocus();
    key(Qt::Key_Left); // away from the race
    EXPECT_EQ(before(), text("0–2 days too close · 3 days ideal · from 4 days fine"));
    key(Qt::Key_Right);
    key(Qt::Key_Down);
    EXPECT_EQ(before(), text("race day too close · 1–3 days ideal · from 4 days fine"));
    EXPECT_TRUE(boundary->hasFocus());

    handle("axis.standard", "after0")->setFocus();
    key(Qt::Key_Right);
    EXPECT_EQ(after(), text("0–49 h too close · from 49 h fine"));
    key(Qt::Key_PageUp);
    EXPECT_EQ(after(), text("0–73 h too close · from 73 h fine"));
}

TEST_F(ProfilePaneTest, SplitsAndJoinsWithPlusAndMinus)
{
    handle("axis.standard", "before1")->setFocus();
    keys(text("+"));
    EXPECT_EQ(before(), text("0–1 days too close · 2–3 days ideal · 4 days fine · from 5 days fine"));
    EXPECT_NE(handle("axis.standard", "before2"), nullptr);
    handle("axis.standard", "before1")->setFocus();
    keys(text("-"));
    keys(text("-"));
    EXPECT_EQ(before(), text("0–1 days too close · from 2 days ideal"));
}

TEST_F(ProfilePaneTest, TakesAnExactFigureFromTheDigitTypedOnABoundary)
{
    handle("axis.standard", "after0")->setFocus();
    keys(text("3"));
    keys(text("6"));
    key(Qt::Key_Return);
    EXPECT_EQ(after(), text("0–36 h too close · from 36 h fine"));
}

TEST_F(ProfilePaneTest, TakesFiguresFromTheTableAndKeepsWhatDoesNotFit)
{
    auto* list = named(&pane, "list.before");
    auto* until = named<QDoubleSpinBox>(list, "until0");
    retype(list, "until0", text("9"));
    key(Qt::Key_Return);
    EXPECT_EQ(
        before(), windowsText(defaultPolicy().before[static_cast<size_t>(LoadProfile::FullSports)].standard));
    EXPECT_TRUE(pane.hasProblem());
    EXPECT_TRUE(said(list, "problem0").contains(text("0 to 2 days"))) << qPrintable(said(list, "problem0"));
    EXPECT_EQ(until->value(), 9) << "nothing typed is lost";

    // With more room beyond it fits.
    retype(list, "until1", text("12"));
    key(Qt::Key_Return);
    EXPECT_FALSE(pane.hasProblem());
    EXPECT_EQ(before(), text("0–9 days too close · 10–12 days ideal · from 13 days fine"));
}

TEST_F(ProfilePaneTest, ChangesAVerdictAndTheUnitInTheTable)
{
    auto* list = named(&pane, "list.before");
    choose(list, "verdict1", text("Caution"));
    EXPECT_EQ(before(), text("0–1 days too close · 2–3 days caution · from 4 days fine"));
    choose(list, "unit", text("in hours"));
    EXPECT_EQ(before(), text("0–48 h too close · 48–96 h caution · from 96 h fine"));
    press(list, "split0");
    press(list, "join1");
    EXPECT_EQ(before(), text("0–24 h too close · 24–96 h too close · from 96 h fine"));
}

TEST_F(ProfilePaneTest, OffersTheVerdictsOfAWindowThatIsClicked)
{
    QMenu menu;
    axis("axis.standard")->fillMenu(menu, RaceSide::Before, 1, 3);
    menu.findChild<QAction*>(text("verdict.caution"))->trigger();
    EXPECT_EQ(before(), text("0–1 days too close · 2–3 days caution · from 4 days fine"));
    QMenu again;
    axis("axis.standard")->fillMenu(again, RaceSide::Before, 1, 3);
    EXPECT_TRUE(again.findChild<QAction*>(text("verdict.caution"))->isChecked());
    again.findChild<QAction*>(text("splitHere"))->trigger();
    EXPECT_EQ(before(), text("0–1 days too close · 2 days caution · 3 days caution · from 4 days fine"));
}

TEST_F(ProfilePaneTest, GivesAClassItsOwnWindowsAndTakesThemAway)
{
    auto* asOthers = named<QCheckBox>(&pane, "as.marathon");
    EXPECT_TRUE(asOthers->isChecked());
    EXPECT_EQ(handle("axis.marathon", "before0"), nullptr) << "what applies from elsewhere is not dragged";
    asOthers->click();
    ASSERT_NE(handle("axis.marathon", "before0"), nullptr);
    handle("axis.marathon", "before0")->setFocus();
    key(Qt::Key_Up);
    const auto marathon = static_cast<size_t>(RaceClass::Marathon);
    ASSERT_TRUE(pane.before().byClass[marathon]);
    EXPECT_EQ(windowsText(*pane.before().byClass[marathon]),
        text("0–2 days too close · 3 days ideal · from 4 days fine"));
    EXPECT_EQ(before(), text("0–1 days too close · 2–3 days ideal · from 4 days fine"));
    EXPECT_EQ(said(&pane, "raceClass"), text("Marathon, up to 42.5 km"));
    asOthers->click();
    EXPECT_FALSE(pane.before().byClass[marathon]);
    EXPECT_FALSE(pane.after().byClass[marathon]);
    EXPECT_FALSE(named(&pane, "list.before")->isEnabled());
}

TEST_F(ProfilePaneTest, TellsEachBoundaryAndItsValueToScreenReaders)
{
    BoundaryHandle* boundary = handle("axis.standard", "after0");
    QAccessibleInterface* heard = QAccessible::queryAccessibleInterface(boundary);
    ASSERT_NE(heard, nullptr);
    EXPECT_EQ(heard->role(), QAccessible::Slider);
    EXPECT_EQ(heard->text(QAccessible::Name), text("Boundary 1 after All races"));
    EXPECT_EQ(heard->text(QAccessible::Description), text("0–48 h too close · from 48 h fine"));
    ASSERT_NE(heard->valueInterface(), nullptr);
    EXPECT_EQ(heard->valueInterface()->currentValue().toInt(), 48 * 60);
}

} // namespace
} // namespace taper::test
