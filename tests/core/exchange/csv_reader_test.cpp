// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_reader.h"

#include <QBuffer>

#include <gtest/gtest.h>

#include <cstring>

namespace taper::test {
namespace {

CsvTable read(const QByteArray& text)
{
    auto table = readCsv(text);
    EXPECT_TRUE(table) << text.constData();
    return table.value_or(CsvTable{});
}

Error refusal(const QByteArray& text)
{
    const auto table = readCsv(text);
    EXPECT_FALSE(table) << text.constData();
    return table ? Error{ErrorCode::NotFound} : table.error();
}

int rowOf(const Error& error)
{
    return error.parameters.value(QStringLiteral("row")).toInt();
}

const QStringList kHeader{QStringLiteral("name"), QStringLiteral("phone")};

TEST(CsvReader, ReadsLinesEndedByLfCrLfOrCr)
{
    for (const QByteArray end : {"\n", "\r\n", "\r"}) {
        const CsvTable table = read("name,phone" + end + "Anna,1" + end + "Ben,2" + end);
        EXPECT_EQ(table.header, kHeader);
        ASSERT_EQ(table.rows.size(), 2U);
        EXPECT_EQ(table.rows[0].cells, (QStringList{QStringLiteral("Anna"), QStringLiteral("1")}));
        EXPECT_EQ(table.rows[0].number, 2);
        EXPECT_EQ(table.rows[1].number, 3);
        EXPECT_TRUE(table.problems.empty());
    }
}

TEST(CsvReader, DoesNotNeedALineEndAtTheEnd)
{
    EXPECT_EQ(read("name,phone\nAnna,1").rows.size(), 1U);
    EXPECT_EQ(read("name,phone\nAnna,").rows.at(0).cells.at(1), QString{});
    EXPECT_EQ(read("name,phone\nAnna,\"1\"").rows.at(0).cells.at(1), QStringLiteral("1"));
}

TEST(CsvReader, TakesOffAByteOrderMark)
{
    EXPECT_EQ(read("\xEF\xBB\xBFname,phone\n").header, kHeader);
    EXPECT_EQ(read("\xEF\xBB\xBF\"name\",phone\n").header, kHeader) << "also before quotes";
}

TEST(CsvReader, ReadsQuotesCommasAndLineBreaksInCells)
{
    const CsvTable table = read("name,phone\r\n\"O'Brien, \"\"Bob\"\"\",\"1\r\n2\n3\"\r\nBen,2\r\n");
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(table.rows[0].cells[0], QStringLiteral("O'Brien, \"Bob\""));
    EXPECT_EQ(table.rows[0].cells[1], QStringLiteral("1\r\n2\n3"));
    EXPECT_EQ(table.rows[1].number, 3) << "line breaks in cells do not count as rows";
}

TEST(CsvReader, ReadsWhatIsNotAscii)
{
    const CsvTable table = read("name,phone\n\xCE\x95\xCE\xBB\xCE\xAD\xCE\xBD\xCE\xB7,\xF0\x9F\x8F\x83\n");
    EXPECT_EQ(table.rows.at(0).cells, (QStringList{QStringLiteral("Ελένη"), QStringLiteral("🏃")}));
}

TEST(CsvReader, DropsBlanksAroundCellsWithoutQuotesAndKeepsThoseWithin)
{
    const CsvTable table = read("name,phone\n  Anna Lee  , \" 1 \" \n");
    EXPECT_EQ(table.rows.at(0).cells, (QStringList{QStringLiteral("Anna Lee"), QStringLiteral(" 1 ")}));
}

TEST(CsvReader, SkipsBlankLinesButCountsThem)
{
    for (const QByteArray end : {"\n", "\r\n"}) {
        const CsvTable table =
            read(end + "name,phone" + end + end + end + "Anna,1" + end + end + "Ben,2" + end);
        EXPECT_EQ(table.header, kHeader);
        ASSERT_EQ(table.rows.size(), 2U);
        EXPECT_EQ(table.rows[0].number, 5);
        EXPECT_EQ(table.rows[1].number, 7);
    }
}

TEST(CsvReader, NamesRowsThatAreLongerOrShorterThanTheHeaderAndReadsTheOthers)
{
    const CsvTable table = read("name,phone\nAnna\nBen,2\nCleo,3,4\n");
    ASSERT_EQ(table.rows.size(), 1U);
    EXPECT_EQ(table.rows[0].number, 3);
    ASSERT_EQ(table.problems.size(), 2U);
    EXPECT_EQ(table.problems[0].row, 2);
    EXPECT_EQ(table.problems[0].code, ErrorCode::BadCsv);
    EXPECT_EQ(table.problems[0].parameters.value(QStringLiteral("cells")).toInt(), 1);
    EXPECT_EQ(table.problems[0].parameters.value(QStringLiteral("expected")).toInt(), 2);
    EXPECT_EQ(table.problems[1].row, 4);
    EXPECT_EQ(table.problems[1].parameters.value(QStringLiteral("cells")).toInt(), 3);
}

TEST(CsvReader, NamesTheRowThatIsNotUtf8)
{
    for (const QByteArray bad : {"\xE9", "\xC3", "\xED\xA0\x80", "\xC0\x80", "\xF5\x80\x80\x80"}) {
        const Error error = refusal("name,phone\nAnna,1\nJos" + bad + ",2\n");
        EXPECT_EQ(error.code, ErrorCode::BadEncoding) << bad.toHex().constData();
        EXPECT_EQ(rowOf(error), 3);
    }
    EXPECT_EQ(refusal(QByteArray{"\xFF\xFEn\0a\0m\0e\0\n\0", 12}).code, ErrorCode::BadEncoding)
        << "UTF-16 is named as such too";
}

TEST(CsvReader, NamesTheRowWhoseQuotesDoNotFit)
{
    const Error inside = refusal("name,phone\nAnna,1\nBen \"Benny\" Lee,2\n");
    EXPECT_EQ(inside.code, ErrorCode::BadCsv);
    EXPECT_EQ(rowOf(inside), 3);
    const Error after = refusal("name,phone\n\"Ben\"ny,2\n");
    EXPECT_EQ(after.code, ErrorCode::BadCsv);
    EXPECT_EQ(rowOf(after), 2);
    const Error open = refusal("name,phone\nAnna,1\n\"Ben,2\nCleo,3\n");
    EXPECT_EQ(open.code, ErrorCode::BadCsv);
    EXPECT_EQ(rowOf(open), 3) << "where the quotes were opened";
}

TEST(CsvReader, NeedsAHeader)
{
    for (const char* text : {"", "\xEF\xBB\xBF", "\n\n", "\r\n", "   "})
        EXPECT_EQ(refusal(text).code, ErrorCode::BadCsv) << '"' << text << '"';
    EXPECT_TRUE(read("name,phone").rows.empty()) << "but no rows";
}

TEST(CsvReader, ReadsThroughADeviceInPieces)
{
    QByteArray text = "name,phone\r\n";
    for (int i = 0; i < 20'000; ++i)
        text += "\"Ren\xC3\xA9 " + QByteArray::number(i) + "\",1\r\n"; // letters and CRLF across the pieces
    QBuffer buffer{&text};
    ASSERT_TRUE(buffer.open(QIODevice::ReadOnly));
    const auto table = readCsv(buffer);
    ASSERT_TRUE(table);
    ASSERT_EQ(table->rows.size(), 20'000U);
    EXPECT_EQ(table->rows.back().cells[0], QStringLiteral("René 19999"));
    EXPECT_EQ(table->rows.back().number, 20'001);
}

/// A disk that gives half a table and then an error.
class BrokenDevice final : public QIODevice {
public:
    BrokenDevice() { open(QIODevice::ReadOnly); }

protected:
    qint64 readData(char* data, qint64 size) override
    {
        if (m_isBroken || size < 12)
            return -1;
        m_isBroken = true;
        std::memcpy(data, "name,phone\nA", 12);
        return 12;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    bool m_isBroken = false;
};

TEST(CsvReader, SaysWhenTheDeviceFailsInsteadOfReadingHalf)
{
    BrokenDevice broken;
    const auto table = readCsv(broken);
    ASSERT_FALSE(table);
    EXPECT_EQ(table.error().code, ErrorCode::FileNotReadable);
    QBuffer closed;
    EXPECT_FALSE(readCsv(closed));
}

} // namespace
} // namespace taper::test
