// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawing/figure_reader.h"

#include <gtest/gtest.h>

#include <QBuffer>

namespace taper {
namespace {

std::optional<FigureDrawing> read(const char* text)
{
    QByteArray bytes{text};
    QBuffer file{&bytes};
    file.open(QIODevice::ReadOnly);
    return readFigure(file);
}

TEST(FigurePath, ReadsMovesLinesCurvesAndCloses)
{
    const auto path = pathFromSvg(u"M0 0 L10 0 C10 5.5 5 10 0,10 Z M2 2 L3 2 L3 3 Z");
    ASSERT_TRUE(path);
    EXPECT_EQ(path->boundingRect(), (QRectF{0, 0, 10, 10}));
    EXPECT_TRUE(path->contains(QPointF{1, 1}));
    EXPECT_FALSE(path->contains(QPointF{9, 9}));
}

TEST(FigurePath, RepeatsTheLastCommandForFurtherPlaces)
{
    const auto once = pathFromSvg(u"M 0 0 L 4 0 L 4 4 L 0 4 Z");
    const auto repeated = pathFromSvg(u"M0,0 4,0 4,4 0,4Z");
    ASSERT_TRUE(once);
    ASSERT_TRUE(repeated);
    EXPECT_EQ(*once, *repeated);
}

TEST(FigurePath, RefusesWhatItDoesNotKnow)
{
    for (const char16_t* text : {u"", u"L1 1", u"M1", u"M0 0 l5 5", u"M0 0 C1 1 2 2", u"M0 0 L1 x", u"Z",
             u"M0 0 L1 1 Z 5 5", u"M0 0 A1 1 0 0 0 2 2"})
        EXPECT_FALSE(pathFromSvg(text)) << qPrintable(QString::fromUtf16(text));
}

TEST(FigureReader, ReadsSizeAxisOutlineLinesAndRegions)
{
    const auto figure =
        read(R"(<svg viewBox="0 0 40 80" data-axis="20"><path id="outline" d="M20 0 L40 0 L20 80 Z"/>
        <g id="lines"><path d="M20 5 L25 5"/></g><g id="relief"><path d="M20 9 L25 9"/></g>
        <g id="regions"><path id="calf" d="M20 1 L30 1 L20 9 Z"/></g></svg>)");
    ASSERT_TRUE(figure);
    EXPECT_EQ(figure->size, (QSizeF{40, 80}));
    EXPECT_EQ(figure->axis, 20.0);
    EXPECT_FALSE(figure->lines.isEmpty());
    EXPECT_FALSE(figure->relief.isEmpty());
    ASSERT_EQ(figure->regions.size(), 1U);
    EXPECT_EQ(figure->regions[0].first, QStringLiteral("calf"));
}

TEST(FigureReader, RefusesAFileThatIsNoFigure)
{
    EXPECT_FALSE(read(""));
    EXPECT_FALSE(read("not a figure"));
    EXPECT_FALSE(read(R"(<svg viewBox="0 0 40 80"></svg>)")) << "no outline";
    EXPECT_FALSE(read(R"(<svg><path id="outline" d="M0 0 L1 1 L0 1 Z"/></svg>)")) << "no size";
    EXPECT_FALSE(read(R"(<svg viewBox="0 0 4 8"><path id="outline" d="M0 0 Q1 1 0 1 Z"/></svg>)"));
    EXPECT_FALSE(read(R"(<svg viewBox="0 0 4 8"><path id="outline" d="M0 0 L1 1 L0 1 Z"/>)")) << "cut off";
}

} // namespace
} // namespace taper
