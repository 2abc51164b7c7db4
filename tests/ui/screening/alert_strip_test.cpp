// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/alert_strip.h"

#include "tests/ui/booking/desk.h"

#include <QLabel>

#include <gtest/gtest.h>

namespace taper::test {

namespace {

ConditionAlert alert(const char* condition, const char* area = "", const char* detail = "")
{
    ConditionAlert made;
    made.condition = QString::fromLatin1(condition);
    made.area = text(area);
    made.detail = text(detail);
    made.action = screeningCondition(made.condition)->action;
    return made;
}

QStringList linesOf(const AlertStrip& strip)
{
    QStringList lines;
    for (const QWidget* line : strip.findChildren<QWidget*>(QString{}, Qt::FindDirectChildrenOnly))
        lines << line->accessibleName();
    return lines;
}

} // namespace

TEST(AlertStrip, SaysEachConditionInWordsAndThenWhatToAsk)
{
    AlertStrip strip;
    strip.setConditions(
        {alert("fever"), alert("open_wound", "left heel", "since Sunday")}, {text("Prefers no oil")});
    EXPECT_TRUE(strip.isVisibleTo(nullptr));
    EXPECT_EQ(linesOf(strip),
        (QStringList{text("Do not treat: fever or feeling ill"),
            text("Leave alone: an open wound, blister, graze or burn (left heel). since Sunday"),
            text("Ask: Prefers no oil")}));
}

TEST(AlertStrip, HidesWhileThereIsNothing)
{
    AlertStrip strip;
    strip.setConditions({alert("fever")});
    strip.setConditions({});
    EXPECT_TRUE(strip.isEmpty());
    EXPECT_TRUE(strip.isHidden());
    EXPECT_TRUE(linesOf(strip).isEmpty());
}

TEST(AlertStrip, AsksAgainWhenItIsDueAndSaysWhatItWas)
{
    ConditionAlert due = alert("contagious");
    due.isDue = true;
    AlertStrip strip;
    strip.setConditions({due});
    EXPECT_TRUE(linesOf(strip).constFirst().startsWith(text("Ask again: ")));
    EXPECT_TRUE(linesOf(strip).constFirst().endsWith(text("if it is still so: Do not treat")));
}

TEST(AlertStrip, ShowsWhatPeopleTypedAsText)
{
    AlertStrip strip;
    strip.setConditions({alert("bruise", "<b>knee</b>")}, {text("<img src=x>")});
    for (const QLabel* label : strip.findChildren<QLabel*>())
        EXPECT_EQ(label->textFormat(), Qt::PlainText);
}

} // namespace taper::test
