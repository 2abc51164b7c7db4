// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_reader.h"

#include <gtest/gtest.h>

namespace taper::test {
namespace {

/// Gives the same letter for ever, and remembers how much was taken.
class Endless final : public QIODevice {
public:
    explicit Endless(QByteArray pattern)
        : m_pattern{std::move(pattern)}
    {
        open(QIODevice::ReadOnly);
    }
    qint64 taken = 0;

protected:
    qint64 readData(char* data, qint64 size) override
    {
        for (qint64 i = 0; i < size; ++i)
            data[i] = m_pattern[(taken + i) % m_pattern.size()];
        taken += size;
        return size;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_pattern;
};

void expectTooLarge(const Result<CsvTable>& table, const char* what, qint64 limit)
{
    ASSERT_FALSE(table);
    EXPECT_EQ(table.error().code, ErrorCode::TooLarge);
    EXPECT_EQ(table.error().parameters.value(QStringLiteral("what")).toString(), QString::fromLatin1(what));
    EXPECT_EQ(table.error().parameters.value(QStringLiteral("limit")).toLongLong(), limit);
}

TEST(CsvLimits, StopAnEndlessLine)
{
    Endless line{"a"};
    expectTooLarge(readCsv(line), "field", 1'000'000);
    EXPECT_LT(line.taken, 2'000'000) << "read on after the limit";
}

TEST(CsvLimits, StopAnEndlessQuotedCell)
{
    Endless line{"\"\"\n"}; // opens, closes … and keeps adding quotes
    CsvLimits limits;
    limits.bytes = 3'000'000;
    EXPECT_FALSE(readCsv(line, limits));
    EXPECT_LT(line.taken, 4'000'000);
}

TEST(CsvLimits, StopEndlessColumns)
{
    Endless line{"a,"};
    expectTooLarge(readCsv(line), "columns", 1'000);
    EXPECT_LT(line.taken, 1'000'000);
}

TEST(CsvLimits, StopEndlessRows)
{
    Endless lines{"a\n"};
    expectTooLarge(readCsv(lines), "rows", 1'048'576);
    Endless blankLines{"\n"};
    expectTooLarge(readCsv(blankLines), "rows", 1'048'576);
}

TEST(CsvLimits, StopFilesOfTooManyBytes)
{
    Endless lines{"name,phone\n"};
    CsvLimits limits;
    limits.bytes = 200'000;
    expectTooLarge(readCsv(lines, limits), "bytes", 200'000);
    EXPECT_LT(lines.taken, 400'000);
}

TEST(CsvLimits, StopTooManyCells)
{
    CsvLimits limits;
    limits.cells = 5;
    EXPECT_TRUE(readCsv(QByteArray{"a,b\n1,2\n3"}, limits));
    expectTooLarge(readCsv(QByteArray{"a,b\n1,2\n3,4\n"}, limits), "cells", 5);
}

TEST(CsvLimits, LetThroughWhatIsExactlyAtTheLimit)
{
    CsvLimits limits;
    limits.columns = 2;
    limits.fieldBytes = 3;
    limits.rows = 2;
    limits.bytes = 12;
    EXPECT_TRUE(readCsv(QByteArray{"a,b\n123,456\n"}, limits));
    EXPECT_FALSE(readCsv(QByteArray{"a,b\n1234,56\n"}, limits)) << "a cell too long";
    EXPECT_FALSE(readCsv(QByteArray{"a,b,c\n1,2,3\n"}, limits)) << "a column too many";
    EXPECT_FALSE(readCsv(QByteArray{"a,b\n1,2\n3,4\n"}, limits)) << "a row too many";
    EXPECT_FALSE(readCsv(QByteArray{"a,b\n123,456\n\n"}, limits)) << "a byte too many";
}

} // namespace
} // namespace taper::test
