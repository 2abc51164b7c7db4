// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/column_choice.h"

#include "tests/ui/schedule/board_views.h"
#include "ui/schedule/columns_dialog.h"

#include <gtest/gtest.h>

#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace taper {
namespace {

const Id<Therapist> kMaya{1};
const Id<Therapist> kTom{2};

std::vector<Id<Therapist>> therapistsOf(const BoardView& view)
{
    std::vector<Id<Therapist>> therapists;
    for (const BoardColumn& column : view.columns)
        therapists.push_back(column.therapist);
    return therapists;
}

TEST(ColumnChoice, PutsColumnsInTheOrderChosenAndLeavesOutTheHidden)
{
    EXPECT_EQ(therapistsOf(arranged(test::fridayView(), {.order = {kTom, kMaya}, .hidden = {}})),
        (std::vector{kTom, kMaya}));
    EXPECT_EQ(
        therapistsOf(arranged(test::fridayView(), {.order = {}, .hidden = {kMaya}})), std::vector{kTom});
    EXPECT_EQ(therapistsOf(arranged(test::fridayView(), {})), (std::vector{kMaya, kTom}));
}

TEST(ColumnChoice, PutsWhoCameLaterAfterThoseWhoseOrderIsChosen)
{
    const Id<Therapist> ines{3};
    EXPECT_EQ(
        ordered({kMaya, kTom, ines}, {.order = {kTom}, .hidden = {}}), (std::vector{kTom, kMaya, ines}));
}

TEST(ColumnChoice, KeepsDaysTogetherInAWeek)
{
    BoardView week = test::fridayView();
    for (BoardColumn column : test::fridayView().columns) {
        column.date += std::chrono::days{1};
        week.columns.push_back(column);
    }
    week.days = 2;
    const BoardView shown = arranged(week, {.order = {kTom}, .hidden = {}});
    EXPECT_EQ(therapistsOf(shown), (std::vector{kTom, kMaya, kTom, kMaya}));
    EXPECT_LT(shown.columns[1].date, shown.columns[2].date);
}

TEST(ColumnChoice, LeavesRoomsAsTheyAre)
{
    BoardView rooms = test::fridayView();
    for (BoardColumn& column : rooms.columns)
        column.therapist = {};
    EXPECT_EQ(arranged(rooms, {.order = {kTom}, .hidden = {kMaya}}).columns.size(), 2u);
}

TEST(ColumnChoice, IsRememberedForEachClinicByItself)
{
    const QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    const ColumnChoice choice{.order = {kTom, kMaya}, .hidden = {kMaya}};
    choice.save(settings, QStringLiteral("/a/clinic.taper"));
    EXPECT_EQ(ColumnChoice::load(settings, QStringLiteral("/a/clinic.taper")), choice);
    EXPECT_EQ(ColumnChoice::load(settings, QStringLiteral("/b/clinic.taper")), ColumnChoice{});
}

TEST(ColumnsDialog, HidesWithSpaceAndMovesWithAltAndTheArrows)
{
    QWidget window;
    window.show();
    auto* dialog = ColumnsDialog::ask(
        &window, {{kMaya, QStringLiteral("Maya Okafor")}, {kTom, QStringLiteral("Tom Reid")}}, {});
    ASSERT_TRUE(QTest::qWaitForWindowActive(dialog));
    QSignalSpy chosen{dialog, &ColumnsDialog::chosen};
    auto* list = dialog->findChild<QListWidget*>(QStringLiteral("columns"));
    QTest::keyClick(list, Qt::Key_Space);
    QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(list->item(1)->text(), QStringLiteral("Maya Okafor"));
    dialog->findChild<QPushButton*>(QStringLiteral("save"))->click();
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen[0][0].value<ColumnChoice>(), (ColumnChoice{.order = {kTom, kMaya}, .hidden = {kMaya}}));
}

} // namespace
} // namespace taper
