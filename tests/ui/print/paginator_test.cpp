// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/paginator.h"

#include "ui/print/page_text.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace taper::test {

namespace {

using namespace taper::print;

constexpr qreal kWidth = 100 * kPoint;
constexpr qreal kHeight = 400 * kPoint;
const QRectF kBody{10 * kPoint, 20 * kPoint, kWidth, kHeight};

/// A band with so many lines in two columns, the second of half the lines.
Band bandOf(int lines, const QString& name)
{
    Band band;
    for (int line = 0; line < lines; ++line)
        layOut(Paragraph{name + QString::number(line)}, {0, line * kBodyLine}, kWidth / 2, band.items);
    for (int line = 0; line < lines / 2; ++line)
        layOut(Paragraph{name + QString::number(line) + u'b'}, {kWidth / 2, line * kBodyLine}, kWidth / 2,
            band.items);
    band.height = lines * kBodyLine;
    band.items.push_back({QRectF{0, band.height, kWidth, 0}, Mark::Rule, {}});
    band.againHeight = layOut(Paragraph{QStringLiteral("again")}, {0, 0}, kWidth, band.again);
    return band;
}

QStringList textsOn(const Page& page)
{
    QStringList texts;
    for (const Item& item : page.items) {
        if (item.isText())
            texts << item.text.layout->text();
    }
    return texts;
}

std::vector<Page> paginated(std::vector<Band> bands)
{
    Paginator paginator{kBody};
    paginator.add({bandOf(2, QStringLiteral("head")), bandOf(1, QStringLiteral("next")), std::move(bands)});
    return std::move(paginator).pages();
}

} // namespace

TEST(Paginator, BeginsASectionOnAPageOfItsOwn)
{
    Paginator paginator{kBody};
    paginator.add({bandOf(1, QStringLiteral("a")), {}, {}});
    paginator.add({bandOf(1, QStringLiteral("b")), {}, {}});
    const std::vector<Page> pages = std::move(paginator).pages();
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_EQ(textsOn(pages[1]), QStringList{QStringLiteral("b0")});
}

TEST(Paginator, MovesABandThatDoesNotFitToTheNextPage)
{
    const auto pages = paginated({bandOf(20, QStringLiteral("a")), bandOf(20, QStringLiteral("b"))});
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_TRUE(textsOn(pages[0]).contains(QStringLiteral("a19")));
    EXPECT_FALSE(textsOn(pages[0]).contains(QStringLiteral("b0")));
    EXPECT_EQ(textsOn(pages[1]).constFirst(), QStringLiteral("next0"));
    EXPECT_TRUE(textsOn(pages[1]).contains(QStringLiteral("b0")));
    EXPECT_FALSE(textsOn(pages[1]).contains(QStringLiteral("again")));
}

TEST(Paginator, CutsABandThatIsTallerThanAPageBetweenItsLines)
{
    const auto pages = paginated({bandOf(70, QStringLiteral("a"))});
    ASSERT_EQ(pages.size(), 3U);
    for (std::size_t index = 1; index < pages.size(); ++index)
        EXPECT_TRUE(textsOn(pages[index]).contains(QStringLiteral("again")));
    EXPECT_TRUE(textsOn(pages[2]).contains(QStringLiteral("a69")));
}

TEST(Paginator, LosesNothingDoublesNothingAndKeepsInsideThePage)
{
    std::mt19937 random{7};
    for (int round = 0; round < 60; ++round) {
        std::vector<Band> bands;
        std::multiset<QString> expected;
        for (int number = 0; number < 8; ++number) {
            const bool isTall = random() % 4 == 0;
            bands.push_back(bandOf(
                1 + static_cast<int>(random() % (isTall ? 120 : 12)), QStringLiteral("band%1-").arg(number)));
            for (const QString& text : textsOn(Page{bands.back().items}))
                expected.insert(text);
        }
        std::multiset<QString> seen;
        for (const Page& page : paginated(std::move(bands))) {
            for (const QString& text : textsOn(page)) {
                if (text.startsWith(QLatin1String("band")))
                    seen.insert(text);
            }
            for (const Item& item : page.items) {
                ASSERT_LE(item.rect.bottom(), kBody.bottom() + 1e-6);
                ASSERT_GE(item.rect.top(), kBody.top() - 1e-6);
            }
        }
        ASSERT_EQ(seen, expected);
    }
}

TEST(Paginator, DoesNotSetTwoLinesOverEachOther)
{
    for (const Page& page : paginated({bandOf(9, QStringLiteral("a")), bandOf(90, QStringLiteral("b"))})) {
        for (std::size_t one = 0; one < page.items.size(); ++one) {
            for (std::size_t two = one + 1; two < page.items.size(); ++two) {
                const QRectF both = page.items[one].rect.intersected(page.items[two].rect);
                ASSERT_LT(both.width() * both.height(), 1.0);
            }
        }
    }
}

} // namespace taper::test
