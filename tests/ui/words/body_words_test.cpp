// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/body_words.h"

#include <gtest/gtest.h>

#include <QSet>

namespace taper::words {
namespace {

BodyMark markOn(const char* region, Side side, MarkKind kind)
{
    BodyMark mark;
    mark.region = QLatin1String{region};
    mark.side = side;
    mark.kind = kind;
    return mark;
}

template <class Keys, class Word>
void expectDistinctWords(const Keys& keys, Word word)
{
    QSet<QString> seen;
    for (const auto& key : keys) {
        const QString text = word(key);
        EXPECT_FALSE(text.isEmpty());
        EXPECT_FALSE(text.contains(QLatin1Char{'_'})) << qPrintable(text);
        EXPECT_FALSE(seen.contains(text)) << qPrintable(text) << " stands for two things";
        seen.insert(text);
    }
}

TEST(BodyWords, HaveAWordOfItsOwnForEveryKindTechniqueFindingGradeAndPressure)
{
    expectDistinctWords(kMarkKinds, markKindName);
    expectDistinctWords(
        massageTechniques(), [](const char* key) { return techniqueName(QString{QLatin1String{key}}); });
    expectDistinctWords(
        bodyFindings(), [](const char* key) { return bodyFindingName(QString{QLatin1String{key}}); });
    expectDistinctWords(std::array{0, 1, 2, 3}, findingGradeName);
    expectDistinctWords(std::array{1, 2, 3, 4, 5}, pressureName);
}

TEST(BodyWords, MakeTheSentenceOfAMark)
{
    BodyMark mark = markOn("soleus", Side::Left, MarkKind::Tight);
    mark.before = 6;
    mark.after = 3;
    EXPECT_EQ(markText(mark), QStringLiteral("L soleus tight 6→3"));
    mark.after.reset();
    EXPECT_EQ(markText(mark), QStringLiteral("L soleus tight 6"));
    mark.before.reset();
    EXPECT_EQ(markText(mark), QStringLiteral("L soleus tight"));
    mark.after = 2;
    EXPECT_EQ(markText(mark), QStringLiteral("L soleus tight →2")) << "nobody asked before";
}

TEST(BodyWords, SayNoWordForWhatWasOnlyTreated)
{
    EXPECT_EQ(markText(markOn("iliotibial_band", Side::Both, MarkKind::Treated)), QStringLiteral("both ITB"));
    EXPECT_EQ(
        areaText(u"gluteus_medius", Side::Right, MarkKind::Treated, 4, 2), QStringLiteral("R glute med 4→2"));
}

TEST(BodyWords, CallAPinByItsText)
{
    BodyMark pin = markOn("", Side::Left, MarkKind::Avoid);
    EXPECT_EQ(markText(pin), QStringLiteral("pin, avoid")) << "before anything was written";
    pin.text = QStringLiteral("scar behind\nthe knee");
    EXPECT_EQ(markText(pin), QStringLiteral("scar behind the knee, avoid"));
    pin.kind = MarkKind::Treated;
    EXPECT_EQ(markText(pin), QStringLiteral("scar behind the knee"));
    EXPECT_TRUE(markDetail(pin).isEmpty()) << "its text is its name already";
}

TEST(BodyWords, PutAllMarksInOneLine)
{
    BodyMark soleus = markOn("soleus", Side::Left, MarkKind::Tight);
    soleus.before = 6;
    soleus.after = 3;
    EXPECT_EQ(marksText({soleus, markOn("gluteus_medius", Side::Right, MarkKind::TriggerPoint),
                  markOn("iliotibial_band", Side::Both, MarkKind::Treated)}),
        QStringLiteral("L soleus tight 6→3, R glute med trigger point, both ITB"));
    EXPECT_TRUE(marksText({}).isEmpty());
}

TEST(BodyWords, TellWhatWasDoneAndFoundThere)
{
    BodyMark mark = markOn("soleus", Side::Left, MarkKind::Tight);
    EXPECT_TRUE(markDetail(mark).isEmpty());
    mark.techniques = {QStringLiteral("effleurage"), QStringLiteral("vibration")};
    mark.pressure = 4;
    mark.findings = {{QStringLiteral("tender"), 2}, {QStringLiteral("no_abnormality"), 0}};
    mark.text = QStringLiteral("eases when warm");
    EXPECT_EQ(markDetail(mark),
        QStringLiteral("effleurage, vibration/shaking · pressure 4 · tender 2/3, no abnormality · eases when "
                       "warm"));
}

TEST(BodyWords, ReadAKeyOfANewerVersionAsItIs)
{
    EXPECT_EQ(techniqueName(u"dry_needling"), QStringLiteral("dry needling"));
    EXPECT_EQ(shortRegion(u"little_toe", Side::Left), QStringLiteral("L little toe"));
    EXPECT_EQ(regionWithSide(u"little_toe", Side::Both), QStringLiteral("both little toe"));
}

} // namespace
} // namespace taper::words
