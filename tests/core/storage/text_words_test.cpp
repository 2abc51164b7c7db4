// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/text_words.h"

#include <gtest/gtest.h>

#include <random>

namespace taper {
namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

std::string wordsOf(const QString& written)
{
    WordList words;
    words.add(written);
    return words.words().join(u'|').toStdString();
}
std::string wordsOf(const char* written)
{
    return wordsOf(text(written));
}

std::string excerpt(const char* written, const char* asked, int length = 60)
{
    const QString all = text(written);
    const WordPlace place = firstPlace(all, askedWords(text(asked)));
    return place.at < 0 ? "-" : excerptAround(all, place, length).toStdString();
}

TEST(TextWords, AreFoldedAndNamedOnce)
{
    EXPECT_EQ(wordsOf("Left calf tight. LEFT Calf"), "left|calf|tight");
    EXPECT_EQ(wordsOf("Café, Größe, Søren, Ærø, Łódź"), "cafe|grosse|soren|aero|lodz");
    EXPECT_EQ(wordsOf("knee 6→3/10; L4/5"), "knee|6|3|10|l4|5");
    EXPECT_EQ(wordsOf(""), "");
    EXPECT_EQ(wordsOf("… — \"*\" !?"), "");
}

TEST(TextWords, AreKeptApartByEveryBreakOfALine)
{
    EXPECT_EQ(wordsOf("calf\ntight\r\nsore\tback"), "calf|tight|sore|back");
}

TEST(TextWords, WithApostrophesAndHyphensAreKeptInPartsAndWhole)
{
    EXPECT_EQ(wordsOf("runner's"), "runner|s|runners");
    EXPECT_EQ(wordsOf("O’Brien"), "o|brien|obrien");
    EXPECT_EQ(wordsOf("knee-to-wall"), "knee|to|wall|kneetowall");
    EXPECT_EQ(wordsOf("runner's-knee"), "runner|s|knee|runners|runnersknee");
    EXPECT_EQ(wordsOf("'quoted' -- dash-"), "quoted|dash");
}

TEST(TextWords, OfScriptsWithoutBlanksFallIntoPairs)
{
    EXPECT_EQ(wordsOf("椎間板"), text("椎間|間板|板").toStdString());
    EXPECT_EQ(wordsOf("右ふくらはぎ"),
        text("右ふ|ふく|くら|らは|はき|き").toStdString()); // folding takes the voicing mark off
    EXPECT_EQ(wordsOf("L4椎間"), text("l4|椎間|間").toStdString());
    EXPECT_EQ(wordsOf("왼쪽 종아리"), wordsOf("왼쪽|종아리")) << "Korean has blanks";
}

TEST(TextWords, CanBeOneSignThatIsNoLetter)
{
    EXPECT_EQ(wordsOf("felt great 🏃"), text("felt|great|🏃").toStdString());
    EXPECT_EQ(wordsOf("knee 90°"), text("knee|90|°").toStdString());
}

TEST(TextWords, AreCutWhenNobodyWouldTypeThemOut)
{
    const QString endless{1'000'000, u'x'};
    EXPECT_EQ(wordsOf(endless), std::string(static_cast<size_t>(kLongestWord), 'x'));
    EXPECT_EQ(askedWords(endless).front().parts.front().size(), kLongestWord);
    // Not within a character that takes two units.
    const QString bold = QString{kLongestWord - 1, u'a'} + text("𐐨𐐨");
    EXPECT_EQ(wordsOf(bold), std::string(static_cast<size_t>(kLongestWord - 1), 'a'));
}

TEST(AskedWords, AreThePartsOfWhatWasTypedOrTheWholeOfIt)
{
    EXPECT_EQ(askedWords(text("  Left  SOL ")),
        (std::vector<AskedWord>{{{text("left")}, {}}, {{text("sol")}, {}}}));
    EXPECT_EQ(
        askedWords(text("knee-to")), (std::vector<AskedWord>{{{text("knee"), text("to")}, text("kneeto")}}));
    EXPECT_EQ(askedWords(text("runner's")), (std::vector<AskedWord>{{{text("runners")}, {}}}));
    EXPECT_EQ(askedWords(text("椎")), (std::vector<AskedWord>{{{text("椎")}, {}}}));
    EXPECT_EQ(askedWords(text("椎間板")), (std::vector<AskedWord>{{{text("椎間"), text("間板")}, {}}}));
    EXPECT_TRUE(askedWords(text(" \" * - ' ( ) : ^ + ")).empty());
    EXPECT_TRUE(askedWords({}).empty());
}

TEST(AskedWords, AreNoMoreThanADozen)
{
    QString typed;
    for (int i = 0; i < 100; ++i)
        typed += QStringLiteral("w%1 ").arg(i);
    EXPECT_EQ(askedWords(typed).size(), kMostAskedWords);
    EXPECT_EQ(askedWords(text("calf calf Calf")).size(), 1U);
}

TEST(ExcerptOfANote, ShowsTheWordsAsTheyWereWritten)
{
    EXPECT_EQ(
        excerpt("Left calf tight.\nCafé stop at 20 km.", "cafe"), "Left calf tight. Café stop at 20 km.");
    EXPECT_EQ(excerpt("Left calf tight", "hamstring"), "-");
    EXPECT_EQ(excerpt("  O'Brien\t said ", "obrien"), "O'Brien said");
    EXPECT_EQ(excerpt("右ふくらはぎが痛い", "痛"), text("右ふくらはぎが痛い").toStdString());
}

TEST(ExcerptOfANote, LeavesOutWhatIsFarFromTheFirstPlaceAndSaysSo)
{
    const QString words = QStringLiteral("word ").repeated(40);
    const std::string cut = excerpt((words + QLatin1String("SOLEUS ") + words).toUtf8().constData(), "sol");
    EXPECT_NE(cut.find("SOLEUS"), std::string::npos) << cut;
    EXPECT_EQ(cut.find("…"), 0U) << cut;
    EXPECT_EQ(cut.rfind("…"), cut.size() - std::string{"…"}.size()) << cut;
    EXPECT_EQ(cut.find("…ord"), std::string::npos) << "begins with a word: " << cut;
    EXPECT_LE(QString::fromStdString(cut).size(), 64);
}

TEST(ExcerptOfANote, IsCutEvenWithoutABlankAndNeverWithinACharacter)
{
    const QString endless = QString{qsizetype{500}, u'x'} + text("🏃").repeated(500);
    for (int length = 10; length < 30; ++length) {
        const QString cut = excerptAround(endless, {500, 2}, length);
        EXPECT_TRUE(cut.isValidUtf16()) << cut.toStdString();
        EXPECT_LE(cut.size(), length + 3);
        EXPECT_GE(cut.size(), length / 2);
    }
}

TEST(ExcerptOfANote, StandsForAnyTextWhatsoever)
{
    std::mt19937 random{5};
    const QString signs = text("ab'’- \n\"*é½🏃椎が\u00AD") + QChar{0xD800} + QChar{0xDC00};
    for (int round = 0; round < 3000; ++round) {
        QString written;
        for (unsigned i = random() % 40; i > 0; --i)
            written += signs[static_cast<qsizetype>(random() % static_cast<unsigned>(signs.size()))];
        WordList words;
        words.add(written);
        for (const QString& word : words.words()) {
            ASSERT_FALSE(word.isEmpty());
            // Every word of an index can be asked for, and stands somewhere in the text.
            const auto asked = askedWords(word);
            ASSERT_EQ(asked.size(), 1U) << word.toStdString();
            const WordPlace place = firstPlace(written, asked);
            ASSERT_GE(place.at, 0) << written.toStdString() << " | " << word.toStdString();
            ASSERT_LE(place.at + place.length, written.size());
            EXPECT_FALSE(excerptAround(written, place, 12).contains(u'\n'));
        }
    }
}

} // namespace
} // namespace taper
