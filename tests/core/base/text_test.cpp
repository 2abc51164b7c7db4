// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <gtest/gtest.h>

namespace taper::test {

namespace {

QString utf8(const char* text)
{
    return QString::fromUtf8(text);
}

} // namespace

TEST(TidyLine, MakesOneLineAndTrimsIt)
{
    EXPECT_EQ(tidyLine(utf8("  Callum\tWright\n")), utf8("Callum Wright"));
    EXPECT_EQ(tidyLine(utf8("a\u2028b\u2029c")), utf8("a b c"));
    EXPECT_EQ(tidyLine(utf8(" \t ")), QString{});
    EXPECT_EQ(tidyLine(utf8("two  blanks")), utf8("two  blanks")) << "inner blanks are as typed";
}

TEST(TidyLine, DropsControlCharacters)
{
    EXPECT_EQ(tidyLine(QStringLiteral("a\0b") + QChar{0x7f} + QChar{0x85} + QChar{0x1b} + u'c'), utf8("abc"));
}

TEST(TidyLine, LeavesEverythingElseAsTyped)
{
    for (const char* text :
        {"<img src=x onerror=alert(1)>", "Robert'); DROP TABLE client;--", "=1+1", "O'Brien", "\"quoted\"",
            "王小明", "محمد علي", "👩‍🦰🏃", "José", "Jose\u0301", "\u200fעברית", "x"})
        EXPECT_EQ(tidyLine(utf8(text)), utf8(text));
    EXPECT_EQ(tidyLine(QString{500, u'x'}).size(), 500);
}

TEST(TidyText, KeepsLineBreaksAndTabs)
{
    EXPECT_EQ(tidyText(utf8("\n one\r\ntwo\rthree\n\n\tfour \n")), utf8("one\ntwo\nthree\n\n\tfour"));
    EXPECT_EQ(tidyText(QStringLiteral("a\0b") + QChar{0x1b}), utf8("ab"));
}

TEST(FoldForSearch, ForgetsCaseAndAccents)
{
    EXPECT_EQ(foldForSearch(utf8("Róisín")), utf8("roisin"));
    EXPECT_EQ(foldForSearch(utf8("ROISIN")), utf8("roisin"));
    EXPECT_EQ(foldForSearch(utf8("Ro\u0301isi\u0301n")), utf8("roisin"));
    EXPECT_EQ(foldForSearch(utf8("Nguyễn")), utf8("nguyen"));
    EXPECT_EQ(foldForSearch(utf8("Σίσυφος")), foldForSearch(utf8("ΣΊΣΥΦΟΣ")));
    EXPECT_EQ(foldForSearch(utf8("İzmir")), utf8("izmir"));
    EXPECT_EQ(foldForSearch(utf8("Иван Й")), foldForSearch(utf8("ИВАН й")));
}

TEST(FoldForSearch, SpellsLettersThatAreNoAccentedForms)
{
    EXPECT_EQ(foldForSearch(utf8("Søren Ærø")), utf8("soren aero"));
    EXPECT_EQ(foldForSearch(utf8("Straße Łódź Œuvre Þór Đorđe ıslak")),
        utf8("strasse lodz oeuvre thor dorde islak"));
    EXPECT_EQ(foldForSearch(utf8("ﬁnn")), utf8("finn"));
}

TEST(FoldForSearch, MakesQuotesHyphensAndBlanksAlike)
{
    EXPECT_EQ(foldForSearch(utf8("O’Brien")), foldForSearch(utf8("O'Brien")));
    EXPECT_EQ(foldForSearch(utf8("Anne\u2011Marie")), foldForSearch(utf8("Anne-Marie")));
    EXPECT_EQ(foldForSearch(utf8("  van   der\u00a0Berg ")), utf8("van der berg"));
}

TEST(FoldForSearch, ForgetsWhatCannotBeSeen)
{
    EXPECT_EQ(foldForSearch(utf8("Ma\u200bya\u200f")), utf8("maya"));
}

TEST(FoldForSearch, KeepsOtherScriptsAndSymbols)
{
    EXPECT_EQ(foldForSearch(utf8("王小明")), utf8("王小明"));
    EXPECT_EQ(foldForSearch(utf8("محمد")), utf8("محمد"));
    EXPECT_EQ(foldForSearch(utf8("مُحَمَّد")), utf8("محمد")) << "with and without vowel marks";
    EXPECT_EQ(foldForSearch(utf8("🏃 50%_")), utf8("🏃 50%_"));
    EXPECT_EQ(foldForSearch(QString{}), QString{});
}

TEST(FoldForSearch, ChangesNothingTheSecondTime)
{
    for (const char* text :
        {"Róisín", "Straße", "İzmir", "Σίσυφος", "Søren", "王小明", "O’Brien", "Ærø  x"}) {
        const QString folded = foldForSearch(utf8(text));
        EXPECT_EQ(foldForSearch(folded), folded) << text;
    }
}

TEST(DigitsOf, KeepsDecimalDigitsOfAnyScript)
{
    EXPECT_EQ(digitsOf(utf8("(07700) 900-342")), utf8("07700900342"));
    EXPECT_EQ(digitsOf(utf8("٠٧٧")), utf8("077"));
    EXPECT_EQ(digitsOf(utf8("०७७")), utf8("077"));
    EXPECT_EQ(digitsOf(utf8("none ²")), QString{});
}

TEST(InitialsOf, TakesTheFirstLetterOfEachWord)
{
    EXPECT_EQ(initialsOf(utf8("Callum Wright")), utf8("C.W."));
    EXPECT_EQ(initialsOf(utf8(" Anna  van der Berg ")), utf8("A.v.d.B."));
    EXPECT_EQ(initialsOf(utf8("X")), utf8("X."));
    EXPECT_EQ(initialsOf(QString{}), QString{});
    EXPECT_EQ(initialsOf(utf8("  ")), QString{});
}

TEST(InitialsOf, TakesWholeCharactersOfOtherScripts)
{
    EXPECT_EQ(initialsOf(utf8("👩‍🦰 Ann")), utf8("👩‍🦰.A."));
    EXPECT_EQ(initialsOf(utf8("🇬🇧 Bo")), utf8("🇬🇧.B."));
    EXPECT_EQ(initialsOf(utf8("王小明")), utf8("王."));
    EXPECT_EQ(initialsOf(utf8("محمد علي")), utf8("م.ع."));
    EXPECT_EQ(initialsOf(utf8("e\u0301va")), utf8("e\u0301."));
    EXPECT_EQ(initialsOf(utf8("𠮷田 太郎")), utf8("𠮷.太."));
}

} // namespace taper::test
