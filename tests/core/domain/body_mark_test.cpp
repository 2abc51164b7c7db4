// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/body_mark.h"
#include "tests/core/domain/problems.h"

#include <set>

namespace taper::test {
namespace {

BodyMark soleus()
{
    BodyMark mark;
    mark.region = utf8("soleus");
    mark.kind = MarkKind::Tight;
    mark.before = 6;
    mark.after = 3;
    mark.pressure = 4;
    mark.techniques = {utf8("effleurage"), utf8("trigger_point_pressure")};
    mark.findings = {{utf8("tone_high"), 2}, {utf8("tender"), 3}};
    return mark;
}

BodyMark pin(const char* what)
{
    BodyMark mark;
    mark.text = utf8(what);
    return mark;
}

TEST(BodyRegions, HaveKeysOfTheirOwnAndLieInPartsThatExist)
{
    std::set<QString> keys;
    for (const BodyRegion& region : bodyRegions()) {
        EXPECT_TRUE(keys.insert(QString::fromLatin1(region.key)).second) << region.key;
        const BodyRegion* const part = bodyRegion(QString::fromLatin1(region.part));
        ASSERT_TRUE(part) << region.key;
        EXPECT_FALSE(part->isMuscle()) << region.key;
        EXPECT_TRUE(region.views.front()) << region.key;
        EXPECT_EQ(bodyRegion(QString::fromLatin1(region.key)), &region);
    }
    EXPECT_FALSE(bodyRegion(utf8("third_knee")));
}

TEST(BodyMark, HoldsWhatATherapistSaysOfAnArea)
{
    EXPECT_EQ(problemsOf(soleus()), "");
    EXPECT_EQ(problemsOf(pin("old scar above the ankle")), "");
}

TEST(BodyMark, NeedsARegionOrAText)
{
    EXPECT_EQ(problemsAfter(soleus(), [](BodyMark& mark) { mark.region = utf8("third_knee"); }),
        "region not_a_status");
    EXPECT_EQ(problemsOf(pin(" \n ")), "text required");
}

TEST(BodyMark, LiesOnASideThatTheRegionHas)
{
    const auto onSide = [](const char* region, Side side) {
        BodyMark mark;
        mark.region = utf8(region);
        mark.side = side;
        return problemsOf(mark);
    };
    EXPECT_EQ(onSide("soleus", Side::Both), "");
    EXPECT_EQ(onSide("soleus", Side::Midline), "side not_a_status");
    EXPECT_EQ(onSide("neck", Side::Midline), "");
    EXPECT_EQ(onSide("neck", Side::Left), "") << "one side of the neck";
}

TEST(BodyMark, RefusesFiguresThatTheScalesDoNotHave)
{
    EXPECT_EQ(problemsAfter(soleus(), [](BodyMark& mark) { mark.before = 11; }), "before out_of_range");
    EXPECT_EQ(problemsAfter(soleus(), [](BodyMark& mark) { mark.after = -1; }), "after out_of_range");
    EXPECT_EQ(problemsAfter(soleus(), [](BodyMark& mark) { mark.pressure = 0; }), "pressure out_of_range");
    EXPECT_EQ(problemsAfter(soleus(), [](BodyMark& mark) { mark.pressure = 6; }), "pressure out_of_range");
    EXPECT_EQ(problemsAfter(soleus(), [](BodyMark& mark) { mark.place.x = 10'001; }), "place out_of_range");
    EXPECT_EQ(problemsAfter(soleus(), [](BodyMark& mark) { mark.findings.front().grade = 4; }),
        "findings out_of_range");
    EXPECT_EQ(problemsAfter(soleus(), [](BodyMark& mark) { mark.figure = 0; }), "figure out_of_range");
}

TEST(BodyMark, KnowsTheWordsOfTheFieldAndNoOthers)
{
    EXPECT_EQ(problemsAfter(soleus(), [](BodyMark& mark) { mark.techniques.append(utf8("magic")); }),
        "techniques not_a_status");
    EXPECT_EQ(problemsAfter(soleus(),
                  [](BodyMark& mark) {
                      mark.findings.push_back({utf8("aura"), 1});
                  }),
        "findings not_a_status");
    BodyMark twice = soleus();
    twice.techniques += twice.techniques;
    EXPECT_EQ(tidied(twice).techniques, soleus().techniques);
}

TEST(BodyMark, KeepsItsWordsThroughTheFile)
{
    for (const MarkKind kind : kMarkKinds)
        EXPECT_EQ(markKindFrom(keyOf(kind)), kind);
    for (const Side side : kSides)
        EXPECT_EQ(sideFrom(keyOf(side)), side);
    for (const BodyView view : kBodyViews)
        EXPECT_EQ(bodyViewFrom(keyOf(view)), view);
}

} // namespace
} // namespace taper::test
