// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawing/body_figure.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

namespace taper {
namespace {

QString keyOfRegion(const BodyRegion& region)
{
    return QLatin1String{region.key};
}

bool showsSide(BodyView view, Side side)
{
    return (view != BodyView::LeftSide || side == Side::Left)
        && (view != BodyView::RightSide || side == Side::Right);
}

std::vector<Side> sidesOf(const BodyRegion& region)
{
    return region.isPaired ? std::vector{Side::Left, Side::Right} : std::vector{Side::Midline};
}

TEST(BodyFigure, DrawsEveryRegionOnEachSideOnEveryViewThatItClaims)
{
    for (const BodyRegion& region : bodyRegions()) {
        for (const std::optional<BodyView>& view : region.views) {
            for (const Side side : sidesOf(region)) {
                if (!view || !showsSide(*view, side))
                    continue;
                const FigureRegion* const drawn = BodyFigure::of(*view).find(keyOfRegion(region), side);
                ASSERT_TRUE(drawn) << region.key << " on " << qPrintable(keyOf(*view));
                EXPECT_EQ(drawn->side, side) << region.key;
                EXPECT_EQ(drawn->isMuscle, region.isMuscle()) << region.key;
            }
        }
    }
}

TEST(BodyFigure, DrawsNothingThatIsNoRegionOfItsView)
{
    for (const BodyView view : kBodyViews) {
        for (const FigureRegion& drawn : BodyFigure::of(view).regions()) {
            const BodyRegion* const region = bodyRegion(drawn.key);
            ASSERT_TRUE(region);
            EXPECT_TRUE(std::ranges::find(region->views, std::optional{view}) != region->views.end())
                << region->key << " is not said to be on " << qPrintable(keyOf(view));
        }
    }
}

TEST(BodyFigure, KeepsEveryRegionWithinTheBody)
{
    for (const BodyView view : kBodyViews) {
        const BodyFigure& figure = BodyFigure::of(view);
        for (const FigureRegion& region : figure.regions()) {
            const QPainterPath outside = region.path.subtracted(figure.outline());
            double area = 0;
            for (const QPolygonF& polygon : outside.toFillPolygons()) {
                for (qsizetype at = 0; at + 1 < polygon.size(); ++at)
                    area +=
                        (polygon[at].x() * polygon[at + 1].y() - polygon[at + 1].x() * polygon[at].y()) / 2;
            }
            EXPECT_LT(std::abs(area), region.area * 0.04 + 400)
                << qPrintable(region.key) << " on " << qPrintable(keyOf(view));
        }
    }
}

TEST(BodyFigure, AnswersThePlaceOfARegionWithTheRegionOrOneThatLiesOnIt)
{
    for (const BodyView view : kBodyViews) {
        const BodyFigure& figure = BodyFigure::of(view);
        for (const FigureRegion& region : figure.regions()) {
            const std::vector<const FigureRegion*> found = figure.regionsAt(region.place);
            EXPECT_TRUE(std::ranges::find(found, &region) != found.end())
                << qPrintable(region.key) << " on " << qPrintable(keyOf(view));
            EXPECT_TRUE(std::ranges::is_sorted(found, {}, [](const FigureRegion* under) {
                return std::pair{!under->isMuscle, under->area};
            }));
        }
    }
}

TEST(BodyFigure, LeavesEveryRegionSomewhereToBeClickedOn)
{
    // On one of its views at least; what is covered everywhere can only be reached by key, search and menu.
    std::vector<const char*> covered;
    for (const BodyRegion& region : bodyRegions()) {
        bool isReached = false;
        for (const std::optional<BodyView>& view : region.views) {
            const BodyFigure* const figure = view ? &BodyFigure::of(*view) : nullptr;
            for (int x = 0; figure && !isReached && x < kFigureUnits; x += 90) {
                for (int y = 0; !isReached && y < kFigureUnits; y += 90) {
                    const FigureRegion* const at = figure->regionAt({x, y});
                    isReached = at && at->key == keyOfRegion(region);
                }
            }
        }
        if (!isReached)
            covered.push_back(region.key);
    }
    EXPECT_TRUE(covered.empty()) << covered.front() << " and others: " << covered.size();
}

TEST(BodyFigure, KnowsThePersonsLeftFromTheOnlookers)
{
    const auto x = [](BodyView view, Side side) {
        return BodyFigure::of(view).placeOf(view == BodyView::Soles ? u"heel" : u"hand", side)->x;
    };
    EXPECT_GT(x(BodyView::Front, Side::Left), 5000) << "the left hand of who faces us is on the right";
    EXPECT_LT(x(BodyView::Back, Side::Left), 5000);
    EXPECT_GT(x(BodyView::Soles, Side::Left), 5000) << "lying on the back, feet towards us";
    EXPECT_EQ(BodyFigure::of(BodyView::Front).sideAt({9000, 3000}), Side::Left);
    EXPECT_EQ(BodyFigure::of(BodyView::Back).sideAt({9000, 3000}), Side::Right);
    EXPECT_EQ(BodyFigure::of(BodyView::RightSide).sideAt({100, 100}), Side::Right);
}

TEST(BodyFigure, IsAsWideOnTheLeftAsOnTheRight)
{
    for (const BodyView view : {BodyView::Front, BodyView::Back, BodyView::Soles}) {
        const QRectF box = BodyFigure::of(view).outline().boundingRect();
        EXPECT_NEAR(box.left(), kFigureUnits - box.right(), 10) << qPrintable(keyOf(view));
        const BodyFigure& figure = BodyFigure::of(view);
        for (const FigureRegion& region : figure.regions()) {
            if (region.side == Side::Left) {
                EXPECT_EQ(figure.mirrored(region.place), *figure.placeOf(region.key, Side::Right));
            }
        }
    }
}

TEST(BodyFigure, ShowsTheOtherSideInTheMirror)
{
    const auto left = BodyFigure::of(BodyView::LeftSide).placeOf(u"iliotibial_band", Side::Left);
    const auto right = BodyFigure::of(BodyView::RightSide).placeOf(u"iliotibial_band", Side::Right);
    ASSERT_TRUE(left && right);
    EXPECT_NEAR(left->x, kFigureUnits - right->x, 400);
    EXPECT_FALSE(BodyFigure::of(BodyView::LeftSide).find(u"iliotibial_band", Side::Right));
}

TEST(BodyFigure, StandsSevenAndAHalfHeadsHigh)
{
    const BodyFigure& figure = BodyFigure::of(BodyView::Front);
    const double body = figure.outline().boundingRect().height();
    const double head = figure.find(u"head", Side::Midline)->path.boundingRect().height();
    EXPECT_NEAR(body / head, 7.5, 0.4);
}

TEST(BodyFigure, FindsAPlaceOnOneSideOfWhatLiesInTheMiddle)
{
    const BodyFigure& back = BodyFigure::of(BodyView::Back);
    EXPECT_NEAR(back.placeOf(u"neck", Side::Midline)->x, 5000, 1);
    EXPECT_LT(back.placeOf(u"neck", Side::Left)->x, 5000);
    EXPECT_GT(back.placeOf(u"neck", Side::Right)->x, 5000);
}

TEST(BodyFigure, FitsIntoARectangleWithoutStretching)
{
    const BodyFigure& figure = BodyFigure::of(BodyView::Front);
    const QRectF box = figure.fitted({10, 20, 600, 300});
    EXPECT_NEAR(box.width() / box.height(), figure.aspectRatio(), 1e-6);
    EXPECT_DOUBLE_EQ(box.height(), 300);
    EXPECT_DOUBLE_EQ(box.center().x(), 310);
    EXPECT_EQ(figure.toRect({10, 20, 600, 300}).map(QPointF{0, 0}), box.topLeft());
}

TEST(ViewFor, ShowsARegionWhereItIsBestSeenOnTheSideItIsOn)
{
    EXPECT_EQ(viewFor(u"soleus", Side::Left), BodyView::Back);
    EXPECT_EQ(viewFor(u"peroneus_longus", Side::Right), BodyView::RightSide);
    EXPECT_EQ(viewFor(u"peroneus_longus", Side::Left), BodyView::LeftSide);
    EXPECT_EQ(viewFor(u"soleus", Side::Right, BodyView::RightSide), BodyView::RightSide);
    EXPECT_EQ(viewFor(u"soleus", Side::Right, BodyView::LeftSide), BodyView::Back) << "not drawn there";
}

TEST(MarkFor, StandsOnItsRegion)
{
    for (const BodyRegion& region : bodyRegions()) {
        BodyMark mark = markFor(keyOfRegion(region), region.isPaired ? Side::Right : Side::Midline);
        EXPECT_TRUE(check(mark).isEmpty()) << region.key;
        const BodyFigure& figure = BodyFigure::of(mark.view);
        EXPECT_TRUE(figure.find(mark.region, mark.side)
                        ->path.contains(
                            QPointF{static_cast<double>(mark.place.x), static_cast<double>(mark.place.y)}))
            << region.key;
    }
}

TEST(PlaceOnFigure, KeepsThePlaceThatWasChosen)
{
    BodyMark mark = markFor(QStringLiteral("calf"), Side::Left);
    mark.place = {3210, 7890};
    EXPECT_EQ(placeOnFigure(mark), (FigurePoint{3210, 7890}));
}

TEST(PlaceOnFigure, PutsAMarkOfANewerFigureOnItsRegion)
{
    BodyMark mark = markFor(QStringLiteral("calf"), Side::Left);
    const FigurePoint own = mark.place;
    mark.place = {9999, 1};
    mark.figure = kFigureVersion + 1;
    EXPECT_EQ(placeOnFigure(mark), own);
    mark.region.clear();
    EXPECT_EQ(placeOnFigure(mark), (FigurePoint{9999, 1})) << "a pin has no region to go to";
}

} // namespace
} // namespace taper
