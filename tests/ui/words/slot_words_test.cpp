// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/slot_words.h"

#include <gtest/gtest.h>

namespace taper {
namespace {

using Beside = SlotFit::Beside;

const Date kDay = makeDate(2026, 4, 24);

SlotFit between(Beside before, Beside after, int leftBefore = 0, int leftAfter = 0, int wasted = 0)
{
    return {.gap = {at(kDay, TimeOfDay{600}), at(kDay, TimeOfDay{660})},
        .before = before,
        .after = after,
        .leftBefore = Minutes{leftBefore},
        .leftAfter = Minutes{leftAfter},
        .wasted = Minutes{wasted}};
}

std::string said(const SlotFit& fit)
{
    return words::slotFitText(fit).toStdString();
}

TEST(SlotWords, NameTheGapThatIsFilled)
{
    EXPECT_EQ(said(between(Beside::Session, Beside::Session)), "fills the gap 10:00–11:00");
    EXPECT_EQ(said(between(Beside::Hours, Beside::Session)), "fills the gap before 11:00");
    EXPECT_EQ(said(between(Beside::Now, Beside::Session)), "fills the gap before 11:00");
    EXPECT_EQ(said(between(Beside::Session, Beside::Hours)), "fills the gap after 10:00");
    EXPECT_EQ(said(between(Beside::Hours, Beside::Hours)), "fills the hours 10:00–11:00");
}

TEST(SlotWords, SayWhatASlotTouches)
{
    EXPECT_EQ(said(between(Beside::Session, Beside::Hours, 0, 60)), "right after the session before");
    EXPECT_EQ(said(between(Beside::Hours, Beside::Session, 60, 0)), "right before the next session");
    EXPECT_EQ(said(between(Beside::Hours, Beside::Hours, 0, 60)), "first of these hours");
    EXPECT_EQ(said(between(Beside::Hours, Beside::Hours, 60, 0)), "last of these hours");
    EXPECT_EQ(said(between(Beside::Now, Beside::Hours, 0, 60)), "the soonest there is");
}

TEST(SlotWords, SayWhatIsWastedAndNothingWhereThereIsNothingToSay)
{
    EXPECT_EQ(said(between(Beside::Session, Beside::Session, 0, 15, 15)), "leaves 15′ that nobody can use");
    EXPECT_EQ(said(between(Beside::Session, Beside::Session, 60, 60)), "");
}

} // namespace
} // namespace taper
