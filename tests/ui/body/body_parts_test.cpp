// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/body/body_layout.h"
#include "ui/body/body_walk.h"
#include "ui/body/mark_keys.h"
#include "ui/drawing/body_figure.h"

#include <gtest/gtest.h>

#include <QSet>

#include <deque>

namespace taper {
namespace {

const std::vector<BodyView> kAll{kBodyViews.begin(), kBodyViews.end()};

TEST(BodyLayout, ShowsAsManyViewsAsFitSideBySide)
{
    EXPECT_EQ(layOutViews(kAll, 0, {3000, 600}).size(), 5U);
    const std::vector<ViewBox> two = layOutViews(kAll, 0, {600, 600});
    ASSERT_EQ(two.size(), 2U);
    EXPECT_EQ(two[0].view, BodyView::Front);
    EXPECT_EQ(two[1].view, BodyView::Back);
    EXPECT_LE(two[0].box.right(), two[1].box.left());
    EXPECT_EQ(two[0].box.height(), two[1].box.height());
}

TEST(BodyLayout, FillsTheRowFromTheEnd)
{
    const std::vector<ViewBox> last = layOutViews(kAll, 4, {600, 600});
    EXPECT_EQ(last.back().view, BodyView::Soles);
    EXPECT_GT(last.size(), 1U);
}

TEST(BodyLayout, MakesAViewSmallerBeforeItCutsItOff)
{
    const std::vector<ViewBox> one = layOutViews(kAll, 0, {100, 600});
    ASSERT_EQ(one.size(), 1U);
    EXPECT_GE(one[0].box.left(), 0);
    EXPECT_LE(one[0].box.right(), 100);
    EXPECT_TRUE(layOutViews(kAll, 0, {0, 0}).empty());
    EXPECT_TRUE(layOutViews({}, 0, {100, 100}).empty());
}

TEST(BodyWalk, ReachesEveryRegionWithTheArrowsAlone)
{
    for (const bool withMuscles : {true, false}) {
        const std::vector<BodyStop> stops = bodyStops(layOutViews(kAll, 0, {3000, 800}), withMuscles);
        const auto nameOf = [](const BodyStop& stop) {
            return keyOf(stop.view) + stop.region.key + keyOf(stop.region.side);
        };
        QSet<QString> reached;
        std::deque<BodyStop> open{stops.front()};
        reached.insert(nameOf(stops.front()));
        while (!open.empty()) {
            const BodyStop from = open.front();
            open.pop_front();
            for (const Direction direction :
                {Direction::Left, Direction::Right, Direction::Up, Direction::Down}) {
                const std::optional<BodyStop> next = nextStop(stops, from.at, direction);
                if (next && !reached.contains(nameOf(*next))) {
                    reached.insert(nameOf(*next));
                    open.push_back(*next);
                }
            }
        }
        for (const BodyStop& stop : stops)
            EXPECT_TRUE(reached.contains(nameOf(stop))) << qPrintable(nameOf(stop));
    }
}

TEST(BodyWalk, StopsAtPartsOrAtTheMusclesInThem)
{
    const auto boxes = layOutViews({BodyView::Back}, 0, {400, 800});
    const auto has = [](const std::vector<BodyStop>& stops, const char* key) {
        return std::any_of(stops.begin(), stops.end(),
            [key](const BodyStop& stop) { return stop.region.key == QLatin1String{key}; });
    };
    const std::vector<BodyStop> muscles = bodyStops(boxes, true);
    EXPECT_TRUE(has(muscles, "soleus"));
    EXPECT_TRUE(has(muscles, "achilles")) << "no muscle lies in it";
    EXPECT_FALSE(has(muscles, "calf"));
    const std::vector<BodyStop> parts = bodyStops(boxes, false);
    EXPECT_TRUE(has(parts, "calf"));
    EXPECT_FALSE(has(parts, "soleus"));
}

TEST(BodyWalk, EndsAtTheEdge)
{
    const std::vector<BodyStop> stops = bodyStops(layOutViews({BodyView::Back}, 0, {400, 800}), true);
    EXPECT_FALSE(nextStop(stops, {-100, 400}, Direction::Left));
    EXPECT_FALSE(nextStop(stops, {200, 900}, Direction::Down));
}

TEST(MarkKeys, TypeTheScoreBeforeThenTheScoreAfter)
{
    MarkKeys keys;
    BodyMark mark = markFor(QStringLiteral("soleus"), Side::Left);
    mark = *keys.apply(mark, Qt::Key_6);
    EXPECT_EQ(mark.before, 6);
    keys.toggleAfter();
    mark = *keys.apply(mark, Qt::Key_X);
    EXPECT_EQ(mark.before, 6);
    EXPECT_EQ(mark.after, 10);
    keys.begin();
    mark = *keys.apply(mark, Qt::Key_2);
    EXPECT_EQ(mark.before, 2);
}

TEST(MarkKeys, MakeTenOfAOneAndANought)
{
    MarkKeys keys;
    BodyMark mark = markFor(QStringLiteral("soleus"), Side::Left);
    mark = *keys.apply(mark, Qt::Key_1);
    EXPECT_EQ(mark.before, 1);
    mark = *keys.apply(mark, Qt::Key_0);
    EXPECT_EQ(mark.before, 10);
    mark = *keys.apply(mark, Qt::Key_0);
    EXPECT_EQ(mark.before, 0) << "a nought by itself is none";
    mark = *keys.apply(mark, Qt::Key_1);
    mark = *keys.apply(mark, Qt::Key_T);
    mark = *keys.apply(mark, Qt::Key_0);
    EXPECT_EQ(mark.before, 0) << "another key lay between";
}

TEST(MarkKeys, TakeTheMarkToTheOtherSide)
{
    MarkKeys keys;
    const BodyMark left = markFor(QStringLiteral("soleus"), Side::Left);
    const BodyMark right = *keys.apply(left, Qt::Key_R);
    EXPECT_EQ(right.side, Side::Right);
    EXPECT_EQ(right.place, (FigurePoint{kFigureUnits - left.place.x, left.place.y}));
    const BodyMark both = *keys.apply(right, Qt::Key_B);
    EXPECT_EQ(both.side, Side::Both);
    EXPECT_EQ(both.place, left.place);
    const BodyMark band = *keys.apply(markFor(QStringLiteral("iliotibial_band"), Side::Left), Qt::Key_R);
    EXPECT_EQ(band.view, BodyView::RightSide);
    const BodyMark peroneus = *keys.apply(markFor(QStringLiteral("peroneus_longus"), Side::Left), Qt::Key_R);
    EXPECT_EQ(peroneus.view, BodyView::RightSide);
}

TEST(MarkKeys, LeaveOtherKeysAlone)
{
    MarkKeys keys;
    const BodyMark mark = markFor(QStringLiteral("soleus"), Side::Left);
    EXPECT_FALSE(keys.apply(mark, Qt::Key_Z));
    EXPECT_FALSE(keys.apply(mark, Qt::Key_T, true)) << "Ctrl+T is no kind";
    EXPECT_FALSE(MarkKeys::isMarkKey(Qt::Key_Tab));
}

} // namespace
} // namespace taper
