// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/region_words.h"

#include <gtest/gtest.h>

#include <QSet>

namespace taper::words {
namespace {

RegionHit firstOf(const QString& typed)
{
    const std::vector<RegionHit> hits = findRegions(typed);
    return hits.empty() ? RegionHit{} : hits.front();
}

void expectFirst(const char* typed, const char* region, Side side)
{
    const RegionHit hit = firstOf(QString::fromUtf8(typed));
    EXPECT_EQ(hit.region, QLatin1String{region}) << typed;
    EXPECT_EQ(hit.side, side) << typed;
}

bool finds(const char* typed, const char* region)
{
    for (const RegionHit& hit : findRegions(QString::fromUtf8(typed), 500)) {
        if (hit.region == QLatin1String{region})
            return true;
    }
    return false;
}

TEST(RegionWords, NameEveryRegionDifferentlyInFullAndInShort)
{
    QSet<QString> names;
    QSet<QString> shorts;
    for (const BodyRegion& region : bodyRegions()) {
        const QString key = QLatin1String{region.key};
        names.insert(regionName(key));
        shorts.insert(shortRegion(key, Side::Left));
        EXPECT_FALSE(regionName(key).contains(QLatin1Char{'_'})) << region.key << " has no name";
        EXPECT_FALSE(shortRegion(key, Side::Both).contains(QLatin1Char{'_'})) << region.key;
    }
    EXPECT_EQ(static_cast<size_t>(names.size()), bodyRegions().size());
    EXPECT_EQ(static_cast<size_t>(shorts.size()), bodyRegions().size());
}

TEST(RegionWords, NameTheSidesAndTheViews)
{
    EXPECT_EQ(sideName(Side::Both), QStringLiteral("both sides"));
    EXPECT_EQ(viewName(BodyView::LeftSide), QStringLiteral("left side"));
    EXPECT_EQ(viewName(BodyView::Soles), QStringLiteral("soles"));
}

TEST(RegionWords, PutTheSideBeforeTheName)
{
    EXPECT_EQ(regionWithSide(u"soleus", Side::Left), QStringLiteral("left soleus"));
    EXPECT_EQ(regionWithSide(u"calf", Side::Both), QStringLiteral("both calves"));
    EXPECT_EQ(regionWithSide(u"achilles", Side::Right), QStringLiteral("right Achilles"));
    EXPECT_EQ(regionWithSide(u"thoracolumbar_fascia", Side::Midline), QStringLiteral("thoracolumbar fascia"));
    EXPECT_EQ(regionWithSide(u"neck", Side::Left), QStringLiteral("left neck"));
    EXPECT_EQ(regionWithSide(u"neck", Side::Both), QStringLiteral("neck, both sides"));
}

TEST(RegionWords, ShortenForLists)
{
    EXPECT_EQ(shortRegion(u"soleus", Side::Left), QStringLiteral("L soleus"));
    EXPECT_EQ(shortRegion(u"gluteus_medius", Side::Right), QStringLiteral("R glute med"));
    EXPECT_EQ(shortRegion(u"iliotibial_band", Side::Both), QStringLiteral("both ITB"));
    EXPECT_EQ(shortRegion(u"thigh_front", Side::Both), QStringLiteral("both quads"));
    EXPECT_EQ(shortRegion(u"thigh_back", Side::Left), QStringLiteral("L hamstring"));
    EXPECT_EQ(shortRegion(u"calf", Side::Both), QStringLiteral("both calves"));
    EXPECT_EQ(shortRegion(u"neck", Side::Midline), QStringLiteral("neck"));
}

TEST(RegionSearch, FindsAMuscleOnItsSideByAFewLetters)
{
    expectFirst("left sol", "soleus", Side::Left);
    expectFirst("l soleus", "soleus", Side::Left);
    expectFirst("soleus R", "soleus", Side::Right);
    expectFirst("both itb", "iliotibial_band", Side::Both);
    expectFirst("glute med r", "gluteus_medius", Side::Right);
    expectFirst("LEFT  GASTROC MED", "gastrocnemius_medial", Side::Left);
}

TEST(RegionSearch, OffersLeftRightAndBothWithoutASide)
{
    const std::vector<RegionHit> hits = findRegions(QStringLiteral("soleus"), 3);
    ASSERT_EQ(hits.size(), 3U);
    EXPECT_EQ(hits[0], (RegionHit{QStringLiteral("soleus"), Side::Left, QStringLiteral("left soleus")}));
    EXPECT_EQ(hits[1].side, Side::Right);
    EXPECT_EQ(hits[2].side, Side::Both);
    expectFirst("neck", "neck", Side::Midline);
}

TEST(RegionSearch, KnowsWhatPeopleSay)
{
    expectFirst("calf", "calf", Side::Left);
    expectFirst("calves", "calf", Side::Left);
    expectFirst("quad", "thigh_front", Side::Left);
    expectFirst("quads", "thigh_front", Side::Left);
    expectFirst("hamstrings", "thigh_back", Side::Left);
    expectFirst("ITB", "iliotibial_band", Side::Left);
    expectFirst("it band", "iliotibial_band", Side::Left);
    expectFirst("psoas", "iliopsoas", Side::Left);
    expectFirst("sij", "sacrum", Side::Left);
    expectFirst("QL", "quadratus_lumborum", Side::Left);
    expectFirst("kneecap", "knee_front", Side::Left);
    EXPECT_TRUE(finds("glute", "buttock"));
    EXPECT_TRUE(finds("glute", "gluteus_minimus"));
    EXPECT_TRUE(finds("hamstring", "semitendinosus"));
    EXPECT_TRUE(finds("runner's", "knee_front"));
    EXPECT_TRUE(finds("runners", "knee_front"));
}

TEST(RegionSearch, PutsAPartBeforeTheMusclesInIt)
{
    const std::vector<RegionHit> hits = findRegions(QStringLiteral("left calf"));
    ASSERT_GT(hits.size(), 3U);
    EXPECT_EQ(hits.front().region, QStringLiteral("calf"));
    EXPECT_TRUE(finds("left calf", "soleus"));
}

TEST(RegionSearch, FindsEveryRegionByItsNameAndByItsShortName)
{
    for (const BodyRegion& region : bodyRegions()) {
        const QString key = QLatin1String{region.key};
        EXPECT_EQ(firstOf(regionName(key)).region, key) << region.key;
        const RegionHit hit = firstOf(shortRegion(key, Side::Right));
        EXPECT_EQ(hit.region, key) << qPrintable(shortRegion(key, Side::Right));
        EXPECT_EQ(hit.side, Side::Right);
    }
}

TEST(RegionSearch, FindsNothingForNothing)
{
    EXPECT_TRUE(findRegions({}).empty());
    EXPECT_TRUE(findRegions(QStringLiteral("   ")).empty());
    EXPECT_TRUE(findRegions(QStringLiteral("left")).empty()) << "a side alone is no region";
    EXPECT_TRUE(findRegions(QStringLiteral("wing")).empty());
    EXPECT_TRUE(findRegions(QStringLiteral("<b>calf</b> %1 '")).empty());
}

TEST(RegionSearch, AnswersNoMoreThanAskedFor)
{
    EXPECT_EQ(findRegions(QStringLiteral("g"), 4).size(), 4U);
}

} // namespace
} // namespace taper::words
