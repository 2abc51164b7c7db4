// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_reader.h"
#include "core/exchange/csv_writer.h"

#include <gtest/gtest.h>

#include <random>

namespace taper::test {
namespace {

/// Texts of the characters that mean something to a reader of CSV, mixed with some that mean nothing.
class RandomText {
public:
    explicit RandomText(unsigned seed)
        : m_random{seed}
    { }

    int upTo(int most) { return std::uniform_int_distribution<int>{0, most}(m_random); }
    QString cell()
    {
        static const std::u32string characters =
            U"=+-@'\"\t\r\n,;| "
            U"ab1\\\u00E9\u00A0\u200B\uFEFF\uFF1D\uFF0B\u2212\u4E2D\u0627\U0001F3C3\u0001\x7F";
        QString text;
        for (int i = upTo(8); i > 0; --i) {
            const char32_t c =
                characters.at(static_cast<size_t>(upTo(static_cast<int>(characters.size()) - 1)));
            text += QString::fromUcs4(&c, 1);
        }
        if (upTo(20) == 0)
            text += QChar{u'\0'};
        return text;
    }
    QStringList row(int columns)
    {
        QStringList cells;
        for (int i = 0; i < columns; ++i)
            cells.append(cell());
        return cells;
    }

private:
    std::mt19937 m_random;
};

TEST(CsvRoundTrip, GivesBackAnyText)
{
    RandomText random{42};
    for (int round = 0; round < 2000; ++round) {
        const int columns = 1 + random.upTo(4);
        const QStringList header = random.row(columns);
        std::vector<QStringList> rows;
        for (int i = random.upTo(4); i > 0; --i)
            rows.push_back(random.row(columns));

        const auto table = readCsv(toCsv(header, rows));
        ASSERT_TRUE(table) << "round " << round << ": "
                           << toCsv(header, rows).toPercentEncoding().constData();
        EXPECT_EQ(table->header, header) << "round " << round;
        EXPECT_TRUE(table->problems.empty());
        ASSERT_EQ(table->rows.size(), rows.size()) << "round " << round;
        for (size_t i = 0; i < rows.size(); ++i) {
            EXPECT_EQ(table->rows[i].cells, rows[i]) << "round " << round;
            EXPECT_EQ(table->rows[i].number, static_cast<int>(i) + 2);
        }
    }
}

TEST(CsvRoundTrip, NeverBeginsACellAsAFormula)
{
    RandomText random{43};
    for (int round = 0; round < 5000; ++round) {
        const QString cell = random.cell();
        const QByteArray text = toCsv({QStringLiteral("h")}, {{cell}});
        QString shown = QString::fromUtf8(text.sliced(QByteArrayView{"\xEF\xBB\xBFh\r\n"}.size()));
        if (shown.startsWith(u'"'))
            shown = shown.sliced(1);
        // What a spreadsheet may pass over before it looks for a formula.
        while (!shown.isEmpty()
            && (shown.front() == u' ' || shown.front() == u'\u00A0' || shown.front() == u'\u200B'
                || shown.front() == u'\uFEFF'))
            shown = shown.sliced(1);
        const bool isBlank = shown.startsWith(u'"') || shown == QLatin1String("\r\n");
        if (isBlank)
            continue;
        const QString dangerous = QStringLiteral("=+-@\t\r\n＝＋－＠−");
        EXPECT_FALSE(dangerous.contains(shown.front())) << shown.toStdString();
    }
}

TEST(CsvRoundTrip, KeepsApostrophesHoweverMany)
{
    for (const char16_t* beginning : {u"=1", u"a", u"", u" +1", u"\t"}) {
        QString cell = QString::fromUtf16(beginning);
        for (int i = 0; i < 4; ++i, cell.prepend(u'\''))
            EXPECT_EQ(unguardFormula(guardFormula(cell)), cell);
    }
}

} // namespace
} // namespace taper::test
