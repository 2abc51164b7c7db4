// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_writer.h"

#include <gtest/gtest.h>

namespace taper::test {
namespace {

/// What is written for one cell that stands between two plain ones.
QByteArray written(const QString& cell)
{
    const QStringList header{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
    QByteArray text = toCsv(header, {{QStringLiteral("x"), cell, QStringLiteral("y")}});
    const QByteArray before = "\xEF\xBB\xBF"
                              "a,b,c\r\nx,";
    const QByteArray after = ",y\r\n";
    EXPECT_TRUE(text.startsWith(before) && text.endsWith(after)) << text.constData();
    return text.sliced(before.size(), text.size() - before.size() - after.size());
}

TEST(CsvWriter, WritesAByteOrderMarkAndCrLf)
{
    CsvWriter writer{{QStringLiteral("name")}};
    writer.append({QStringLiteral("Ελένη")});
    EXPECT_EQ(writer.bytes(), QByteArray{"\xEF\xBB\xBFname\r\n\xCE\x95\xCE\xBB\xCE\xAD\xCE\xBD\xCE\xB7\r\n"});
}

TEST(CsvWriter, QuotesOnlyWhatAReaderCouldCut)
{
    EXPECT_EQ(written(QStringLiteral("Anna Lee")), "Anna Lee");
    EXPECT_EQ(written(QString{}), "");
    EXPECT_EQ(written(QStringLiteral("a,b")), "\"a,b\"");
    EXPECT_EQ(written(QStringLiteral("say \"ah\"")), "\"say \"\"ah\"\"\"");
    EXPECT_EQ(written(QStringLiteral("two\nlines")), "\"two\nlines\"");
    EXPECT_EQ(written(QStringLiteral(" blank")), "\" blank\"");
    EXPECT_EQ(written(QStringLiteral("blank ")), "\"blank \"");
}

TEST(CsvWriter, KeepsACellTogetherWhereSemicolonsSeparate)
{
    EXPECT_EQ(written(QStringLiteral("a;=1")), "\"a;=1\"");
    EXPECT_EQ(written(QStringLiteral("a\t=1")), "\"a\t=1\"");
    EXPECT_EQ(written(QStringLiteral("a|=1")), "\"a|=1\"");
}

TEST(CsvWriter, GuardsEverythingThatASpreadsheetWouldRun)
{
    for (const char16_t* formula : {u"=HYPERLINK(\"http://x\";\"y\")", u"+1", u"-1", u"@SUM(1)", u"\t=1",
             u"\r=1", u"\n=1", u"  =1", u"\u00A0=1", u"\u200B=1", u"\uFEFF=1", u"＝1", u"＋1", u"－1", u"＠a",
             u"\u2212"
             u"1",
             u"+44 7700 900342", u"=", u"'=1", u"''+1"}) {
        const QString cell = QString::fromUtf16(formula);
        const QByteArray text = written(cell);
        EXPECT_TRUE(text.startsWith('\'') || text.startsWith("\"'")) << text.constData();
        EXPECT_EQ(guardFormula(cell), u'\'' + cell);
        EXPECT_EQ(unguardFormula(guardFormula(cell)), cell);
    }
}

TEST(CsvWriter, LeavesOrdinaryTextAlone)
{
    for (const char16_t* text : {u"Anna", u"O'Brien", u"'t Hooft", u"1-2", u"a=b", u"mail@example.org", u"",
             u"   ", u"'", u"''", u"\"=1\""}) {
        const QString cell = QString::fromUtf16(text);
        EXPECT_EQ(guardFormula(cell), cell);
        EXPECT_EQ(unguardFormula(cell), cell);
    }
}

TEST(CsvWriter, GuardsTheHeaderToo)
{
    EXPECT_EQ(toCsv({QStringLiteral("=1")}, {}), QByteArray{"\xEF\xBB\xBF\"'=1\"\r\n"});
}

} // namespace
} // namespace taper::test
