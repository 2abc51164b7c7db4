// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawing/body_painter.h"

#include "ui/drawing/body_figure.h"
#include "ui/drawing/mark_labels.h"
#include "ui/widgets/theme.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

namespace taper {
namespace {

const QRectF kPage{0, 0, 360, 800};

QImage picture(BodyView view, const std::vector<BodyMark>& marks, const std::vector<BodyMark>& ghosts = {},
    const BodyInk& ink = BodyInk::screen(Theme::light()), const BodyFocus& focus = {})
{
    QImage image{kPage.size().toSize(), QImage::Format_RGB32};
    image.fill(Qt::white);
    QPainter painter{&image};
    paintBody(painter, kPage, view, ink, marks, ghosts, focus);
    return image;
}

QImage signOf(MarkKind kind, const BodyInk& ink)
{
    QImage image{40, 40, QImage::Format_RGB32};
    image.fill(Qt::white);
    QPainter painter{&image};
    paintMarkSign(painter, {8, 8, 24, 24}, kind, ink);
    return image;
}

/// Which points are dark, whatever their colour.
QImage shadeOf(const QImage& image)
{
    return image.convertToFormat(QImage::Format_Mono, Qt::ThresholdDither | Qt::AvoidDither);
}

BodyMark markOn(const char* region, Side side, MarkKind kind = MarkKind::Tight)
{
    BodyMark mark = markFor(QLatin1String{region}, side);
    mark.kind = kind;
    return mark;
}

QRect changed(const QImage& before, const QImage& after)
{
    QRect box;
    for (int y = 0; y < before.height(); ++y) {
        for (int x = 0; x < before.width(); ++x) {
            if (before.pixel(x, y) != after.pixel(x, y))
                box |= QRect{x, y, 1, 1};
        }
    }
    return box;
}

TEST(BodyPainter, MarksARegionWhereItLies)
{
    const BodyMark mark = markOn("soleus", Side::Left);
    const QRect box = changed(picture(BodyView::Back, {}), picture(BodyView::Back, {mark}));
    const QRectF region = BodyFigure::of(BodyView::Back)
                              .toRect(kPage)
                              .map(BodyFigure::of(BodyView::Back).find(u"soleus", Side::Left)->path)
                              .boundingRect();
    EXPECT_FALSE(box.isEmpty());
    EXPECT_TRUE(region.adjusted(-20, -20, 20, 20).contains(QRectF{box}));
}

TEST(BodyPainter, LeavesAloneTheViewsOnWhichAMarkDoesNotLie)
{
    EXPECT_EQ(picture(BodyView::Front, {}), picture(BodyView::Front, {markOn("soleus", Side::Left)}));
}

TEST(BodyPainter, DrawsAMarkOfBothSidesOnBoth)
{
    const BodyMark both = markOn("soleus", Side::Both);
    const auto signs = markSigns(kPage, BodyView::Back, both);
    ASSERT_EQ(signs.size(), 2U);
    EXPECT_LT(signs[0].center().x(), kPage.center().x()) << "the left one's own place comes first";
    EXPECT_NEAR(signs[0].center().x() + signs[1].center().x(), kPage.width(), 0.01);
    EXPECT_NE(picture(BodyView::Back, {both}), picture(BodyView::Back, {markOn("soleus", Side::Left)}));
    const BodyMark band = markOn("iliotibial_band", Side::Both);
    EXPECT_EQ(markSigns(kPage, BodyView::LeftSide, band).size(), 1U);
    EXPECT_EQ(markSigns(kPage, BodyView::RightSide, band).size(), 1U) << "it has two sides";
    EXPECT_TRUE(markSigns(kPage, BodyView::Front, band).empty());
}

TEST(BodyPainter, TellsTheKindsApartWithoutColour)
{
    const BodyInk grey = BodyInk::paper({}, true);
    for (const MarkKind one : kMarkKinds) {
        EXPECT_TRUE(signOf(one, grey).allGray());
        for (const MarkKind other : kMarkKinds) {
            if (one < other) {
                EXPECT_NE(shadeOf(signOf(one, grey)), shadeOf(signOf(other, grey)));
                BodyMark a = markOn("gastrocnemius_medial", Side::Left, one);
                BodyMark b = a;
                b.kind = other;
                EXPECT_NE(picture(BodyView::Back, {a}, {}, grey), picture(BodyView::Back, {b}, {}, grey));
            }
        }
    }
    EXPECT_TRUE(picture(BodyView::Back, {markOn("calf", Side::Left, MarkKind::Pain)}, {}, grey).allGray());
}

TEST(BodyPainter, DrawsAHigherScoreLarger)
{
    BodyMark mark = markOn("soleus", Side::Left);
    mark.before = 2;
    const QRectF mild = markSigns(kPage, BodyView::Back, mark).front();
    mark.before = 9;
    EXPECT_GT(markSigns(kPage, BodyView::Back, mark).front().width(), mild.width());
}

TEST(BodyPainter, ShowsAnEarlierVisitAsAnOutline)
{
    const BodyMark ghost = markOn("soleus", Side::Left);
    const QImage drawn = picture(BodyView::Back, {}, {ghost});
    EXPECT_NE(drawn, picture(BodyView::Back, {}));
    EXPECT_NE(drawn, picture(BodyView::Back, {ghost}));
}

TEST(BodyPainter, ShowsWhatIsPointedAt)
{
    BodyFocus focus;
    focus.hovered = BodyFocus::Region{QStringLiteral("calf"), Side::Left};
    const BodyInk ink = BodyInk::screen(Theme::dark());
    const QImage hovered = picture(BodyView::Back, {}, {}, ink, focus);
    focus.current = std::exchange(focus.hovered, std::nullopt);
    EXPECT_NE(hovered, picture(BodyView::Back, {}, {}, ink));
    EXPECT_NE(hovered, picture(BodyView::Back, {}, {}, ink, focus));
}

TEST(BodyPainter, NamesTheViewsThatAreNeeded)
{
    EXPECT_TRUE(viewsOf({}).empty());
    EXPECT_EQ(viewsOf({markOn("plantar_fascia", Side::Left), markOn("soleus", Side::Right)}),
        (std::vector{BodyView::Back, BodyView::Soles}));
    EXPECT_EQ(viewsOf({markOn("iliotibial_band", Side::Both)}),
        (std::vector{BodyView::LeftSide, BodyView::RightSide}));
}

TEST(MarkLabels, DoNotLieOverOneAnother)
{
    const BodyInk ink = BodyInk::screen(Theme::light());
    MarkLabels labels{ink, kPage};
    BodyMark mark = markOn("soleus", Side::Left);
    mark.before = 6;
    mark.after = 3;
    for (int count = 0; count < 4; ++count)
        labels.add(mark, {100, 400.0 + count, 16, 16});
    ASSERT_EQ(labels.boxes().size(), 4U);
    for (size_t one = 0; one < 4; ++one) {
        for (size_t other = one + 1; other < 4; ++other)
            EXPECT_LT(labels.boxes()[one].intersected(labels.boxes()[other]).height(), 3);
    }
    mark.before.reset();
    mark.after.reset();
    labels.add(mark, {10, 10, 16, 16});
    EXPECT_EQ(labels.boxes().size(), 4U) << "nothing was asked";
}

} // namespace
} // namespace taper
