// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/body/body_map.h"

#include "ui/body/body_canvas.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

namespace taper {
namespace {

class BodyMapTest : public testing::Test {
protected:
    BodyMapTest()
    {
        m_map.resize(1000, 700);
        m_map.show();
        m_map.setKind(MarkKind::Tight);
        QApplication::setActiveWindow(&m_map);
        canvas().setFocus();
    }

    BodyCanvas& canvas() { return *m_map.findChild<BodyCanvas*>(QStringLiteral("bodyCanvas")); }

    QPoint at(BodyView view, FigurePoint place)
    {
        for (const ViewBox& shown : canvas().boxes()) {
            if (shown.view == view)
                return BodyFigure::of(view).toRect(shown.box).map(QPointF(place.x, place.y)).toPoint();
        }
        ADD_FAILURE() << "the view is not in sight";
        return {};
    }

    /// Somewhere on the view where this region lies uppermost.
    QPoint on(BodyView view, const char* region, Side side)
    {
        for (const ViewBox& shown : canvas().boxes()) {
            for (int y = qCeil(shown.box.top()); shown.view == view && y < shown.box.bottom(); y += 2) {
                for (int x = qCeil(shown.box.left()); x < shown.box.right(); x += 2) {
                    const QPointF place =
                        BodyFigure::of(view).toRect(shown.box).inverted().map(QPointF(x, y));
                    const FigureRegion* const found =
                        BodyFigure::of(view).regionAt({qRound(place.x()), qRound(place.y())});
                    if (found && found->key == QLatin1String{region} && found->side == side)
                        return {x, y};
                }
            }
        }
        ADD_FAILURE() << region << " is nowhere uppermost";
        return {};
    }

    void click(QPoint point, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(&canvas(), Qt::LeftButton, modifiers, point);
    }

    void type(const char* keys) { QTest::keyClicks(&canvas(), QLatin1String{keys}); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&canvas(), key, modifiers);
    }

    QString line() { return m_map.findChild<QLabel*>(QStringLiteral("bodyRegion"))->text(); }
    const BodyMark& last() { return m_map.marks().back(); }

    BodyMap m_map;
};

TEST_F(BodyMapTest, MarksTheRegionUnderTheMouse)
{
    QSignalSpy added{&m_map, &BodyMap::markAdded};
    click(on(BodyView::Back, "soleus", Side::Left));
    ASSERT_EQ(m_map.marks().size(), 1U);
    EXPECT_EQ(last().region, QStringLiteral("soleus"));
    EXPECT_EQ(last().side, Side::Left);
    EXPECT_EQ(last().view, BodyView::Back);
    EXPECT_EQ(last().kind, MarkKind::Tight);
    EXPECT_EQ(m_map.currentMark(), 0U);
    ASSERT_EQ(added.count(), 1);
    EXPECT_EQ(added.at(0).at(0).value<BodyMark>(), last());
    EXPECT_EQ(line(), QStringLiteral("L soleus tight"));
    EXPECT_EQ(canvas().accessibleDescription(), line());
}

TEST_F(BodyMapTest, BringsTheViewOfItsMarksIntoSightAndWithoutMarksThatOfTheGhosts)
{
    m_map.resize(240, 900); // room for one
    const auto isInSight = [this](BodyView view) {
        const std::vector<ViewBox> shown = canvas().boxes();
        return std::ranges::find(shown, view, &ViewBox::view) != shown.end();
    };
    ASSERT_FALSE(isInSight(BodyView::Back));
    m_map.setGhosts({markFor(QStringLiteral("soleus"), Side::Left)});
    m_map.showMarks();
    EXPECT_TRUE(isInSight(BodyView::Back));
    m_map.setMarks({markFor(QStringLiteral("plantar_fascia"), Side::Right)});
    m_map.showMarks();
    EXPECT_TRUE(isInSight(BodyView::Soles));
    EXPECT_EQ(m_map.currentMark(), std::nullopt) << "nothing is chosen by that";
}

TEST_F(BodyMapTest, ChoosesTheMarkOfARegionThatHasOne)
{
    const QPoint soleus = on(BodyView::Back, "soleus", Side::Left);
    click(soleus);
    click(on(BodyView::Back, "gluteus_maximus", Side::Right));
    QSignalSpy chosen{&m_map, &BodyMap::markChosen};
    click(soleus);
    EXPECT_EQ(m_map.marks().size(), 2U);
    EXPECT_EQ(m_map.currentMark(), 0U);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.at(0).at(0).toInt(), 0);
}

TEST_F(BodyMapTest, MarksBothSidesWithShift)
{
    click(on(BodyView::Back, "soleus", Side::Right), Qt::ShiftModifier);
    ASSERT_EQ(m_map.marks().size(), 1U);
    EXPECT_EQ(last().side, Side::Both);
    EXPECT_LT(last().place.x, kFigureUnits / 2) << "the left one's place is kept";
    click(on(BodyView::Back, "soleus", Side::Left));
    EXPECT_EQ(m_map.marks().size(), 1U) << "both are marked already";
}

TEST_F(BodyMapTest, PutsAPinWithAlt)
{
    const QPoint point = on(BodyView::Back, "soleus", Side::Left);
    click(point, Qt::AltModifier);
    ASSERT_EQ(m_map.marks().size(), 1U);
    EXPECT_TRUE(last().region.isEmpty());
    EXPECT_EQ(last().side, Side::Left);
    EXPECT_EQ(at(BodyView::Back, last().place), point);
}

TEST_F(BodyMapTest, PutsPinsWhileTheyAreSwitchedOn)
{
    auto* const pins = m_map.findChild<QAbstractButton*>(QStringLiteral("bodyPins"));
    pins->click();
    const QPoint point = on(BodyView::Back, "soleus", Side::Left);
    click(point);
    click(point + QPoint{1, 1});
    EXPECT_EQ(m_map.marks().size(), 2U) << "one beside the other";
    pins->click();
    click(on(BodyView::Back, "gluteus_maximus", Side::Left));
    EXPECT_EQ(last().region, QStringLiteral("gluteus_maximus"));
}

TEST_F(BodyMapTest, MovesAMarkWithinItsRegion)
{
    m_map.markRegion(QStringLiteral("calf"), Side::Left);
    const FigurePoint before = last().place;
    const QPoint from = at(BodyView::Back, before);
    QSignalSpy moved{&m_map, &BodyMap::markMoved};
    QTest::mousePress(&canvas(), Qt::LeftButton, {}, from);
    QTest::mouseMove(&canvas(), from + QPoint{0, 12});
    QTest::mouseMove(&canvas(), from + QPoint{0, 20});
    EXPECT_EQ(moved.count(), 0) << "told once, at the end";
    QTest::mouseMove(&canvas(), from + QPoint{0, -300}); // off the region: stays where it last was
    QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, from + QPoint{0, -300});
    ASSERT_EQ(moved.count(), 1);
    EXPECT_EQ(moved.at(0).at(1).value<FigurePoint>(), last().place);
    EXPECT_GT(last().place.y, before.y);
    EXPECT_EQ(m_map.marks().size(), 1U);
}

TEST_F(BodyMapTest, DoesNotMoveAMarkThatIsOnlyClickedOn)
{
    m_map.markRegion(QStringLiteral("calf"), Side::Left);
    QSignalSpy moved{&m_map, &BodyMap::markMoved};
    click(at(BodyView::Back, last().place) + QPoint{1, 1});
    EXPECT_EQ(moved.count(), 0);
}

TEST_F(BodyMapTest, WritesANotesMarkByKeyboardAlone)
{
    m_map.showRegion(QStringLiteral("soleus"), Side::Left);
    QSignalSpy changed{&m_map, &BodyMap::markChanged};
    type("t6a3");
    ASSERT_EQ(m_map.marks().size(), 1U);
    EXPECT_EQ(line(), QStringLiteral("L soleus tight 6→3 · after: type 0–9, X for 10"));
    EXPECT_EQ(last().before, 6);
    EXPECT_EQ(last().after, 3);
    EXPECT_EQ(changed.count(), 2) << "it was tight already";
    type("p");
    EXPECT_EQ(last().kind, MarkKind::Pain);
    type("b");
    EXPECT_EQ(last().side, Side::Both);
}

TEST_F(BodyMapTest, TypesTheScoreAfterWithControl)
{
    m_map.markRegion(QStringLiteral("soleus"), Side::Left);
    type("7");
    press(Qt::Key_2, Qt::ControlModifier);
    EXPECT_EQ(last().before, 7);
    EXPECT_EQ(last().after, 2);
}

TEST_F(BodyMapTest, WalksFromRegionToRegionAndMarks)
{
    m_map.showRegion(QStringLiteral("gastrocnemius_medial"), Side::Left);
    EXPECT_EQ(line(), QStringLiteral("left gastrocnemius medial"));
    press(Qt::Key_Left);
    EXPECT_EQ(line(), QStringLiteral("left gastrocnemius lateral")) << "seen from behind, outward is left";
    press(Qt::Key_Right);
    EXPECT_EQ(line(), QStringLiteral("left gastrocnemius medial"));
    press(Qt::Key_Return);
    EXPECT_EQ(last().region, QStringLiteral("gastrocnemius_medial"));
    press(Qt::Key_Left);
    EXPECT_FALSE(m_map.currentMark()) << "nothing is marked there";
    press(Qt::Key_Right);
    EXPECT_EQ(m_map.currentMark(), 0U) << "back on the mark";
}

TEST_F(BodyMapTest, ReachesWhatLiesUnderTheCurrentRegion)
{
    m_map.showRegion(QStringLiteral("soleus"), Side::Left);
    QStringList there;
    for (int step = 0; step < 12 && !there.contains(line()); ++step) {
        there += line();
        press(Qt::Key_U);
    }
    EXPECT_GT(there.size(), 1);
    EXPECT_EQ(line(), QStringLiteral("left soleus")) << "round again";
    EXPECT_TRUE(there.contains(QStringLiteral("left calf"))) << "the part it lies in";
}

TEST_F(BodyMapTest, MarksWholePartsWhileMusclesAreSwitchedOff)
{
    const QPoint soleus = on(BodyView::Back, "soleus", Side::Left);
    press(Qt::Key_M);
    EXPECT_FALSE(m_map.findChild<QAbstractButton*>(QStringLiteral("bodyMuscles"))->isChecked());
    click(soleus);
    EXPECT_EQ(last().region, QStringLiteral("calf"));
}

TEST_F(BodyMapTest, RemovesTheChosenMark)
{
    m_map.markRegion(QStringLiteral("soleus"), Side::Left);
    m_map.markRegion(QStringLiteral("calf"), Side::Right);
    QSignalSpy removed{&m_map, &BodyMap::markRemoved};
    m_map.setCurrentMark(0);
    press(Qt::Key_Delete);
    ASSERT_EQ(m_map.marks().size(), 1U);
    EXPECT_EQ(last().region, QStringLiteral("calf"));
    ASSERT_EQ(removed.count(), 1);
    EXPECT_EQ(removed.at(0).at(0).toInt(), 0);
    press(Qt::Key_Delete);
    EXPECT_EQ(m_map.marks().size(), 1U) << "none is chosen";
}

TEST_F(BodyMapTest, ChangesNothingWhenReadOnly)
{
    m_map.markRegion(QStringLiteral("soleus"), Side::Left);
    const std::vector<BodyMark> before = m_map.marks();
    m_map.setReadOnly(true);
    m_map.setCurrentMark(0);
    type("p8lrb");
    press(Qt::Key_Delete);
    press(Qt::Key_3, Qt::ControlModifier);
    click(on(BodyView::Back, "gluteus_maximus", Side::Left));
    click(on(BodyView::Back, "gluteus_maximus", Side::Left), Qt::AltModifier);
    m_map.markRegion(QStringLiteral("shin"), Side::Left);
    press(Qt::Key_Return);
    EXPECT_EQ(m_map.marks(), before);
    EXPECT_EQ(line(), QStringLiteral("left shin")) << "but regions are still named";
    QSignalSpy chosen{&m_map, &BodyMap::markChosen};
    click(on(BodyView::Back, "soleus", Side::Left));
    EXPECT_EQ(chosen.count(), 1);
}

TEST_F(BodyMapTest, ShowsTheViewThatARegionNeeds)
{
    m_map.resize(320, 500);
    ASSERT_LT(canvas().boxes().size(), 5U);
    m_map.markRegion(QStringLiteral("plantar_fascia"), Side::Left);
    const auto shown = canvas().boxes();
    EXPECT_TRUE(std::ranges::find(shown, BodyView::Soles, &ViewBox::view) != shown.end());
    EXPECT_TRUE(m_map.findChild<QAbstractButton*>(QStringLiteral("bodyView_soles"))->isChecked());
}

TEST_F(BodyMapTest, TurnsToTheViewsThatDoNotFit)
{
    m_map.resize(320, 500);
    const BodyView first = canvas().boxes().front().view;
    press(Qt::Key_PageDown);
    EXPECT_NE(canvas().boxes().front().view, first);
    press(Qt::Key_PageUp);
    EXPECT_EQ(canvas().boxes().front().view, first);
    m_map.findChild<QAbstractButton*>(QStringLiteral("bodyView_right_side"))->click();
    const auto shown = canvas().boxes();
    EXPECT_TRUE(std::ranges::find(shown, BodyView::RightSide, &ViewBox::view) != shown.end());
}

TEST_F(BodyMapTest, HidesTheButtonsOfViewsThatAllFit)
{
    m_map.resize(1600, 500);
    ASSERT_EQ(canvas().boxes().size(), 5U);
    EXPECT_TRUE(m_map.findChild<QAbstractButton*>(QStringLiteral("bodyView_soles"))->isHidden());
    m_map.resize(300, 500);
    EXPECT_FALSE(m_map.findChild<QAbstractButton*>(QStringLiteral("bodyView_soles"))->isHidden());
}

TEST_F(BodyMapTest, OffersAllThatLiesThereToTheRightButton)
{
    const QPoint point = on(BodyView::Back, "soleus", Side::Left);
    QContextMenuEvent event{QContextMenuEvent::Mouse, point, canvas().mapToGlobal(point)};
    QApplication::sendEvent(&canvas(), &event);
    auto* const menu = canvas().findChild<QMenu*>(QStringLiteral("bodyMenu"));
    ASSERT_TRUE(menu);
    QStringList texts;
    for (QAction* const action : menu->actions()) {
        texts += action->text();
        if (action->text() == QStringLiteral("left calf"))
            action->trigger();
    }
    EXPECT_EQ(texts.value(0), QStringLiteral("left soleus"));
    ASSERT_EQ(m_map.marks().size(), 1U);
    EXPECT_EQ(last().region, QStringLiteral("calf"));
    menu->close();
}

TEST_F(BodyMapTest, NamesWhatTheMouseIsOver)
{
    const QPoint point = on(BodyView::Back, "gluteus_maximus", Side::Right);
    QTest::mouseMove(&canvas(), point);
    EXPECT_EQ(line(), QStringLiteral("right gluteus maximus"));
    QTest::mouseMove(&canvas(), QPoint{1, 1});
    EXPECT_NE(line(), QStringLiteral("right gluteus maximus"));
}

TEST_F(BodyMapTest, KeepsTheChosenMarkWhenAllAreSetAnew)
{
    m_map.markRegion(QStringLiteral("soleus"), Side::Left);
    m_map.markRegion(QStringLiteral("calf"), Side::Right);
    std::vector<BodyMark> marks = m_map.marks();
    marks[1].before = 5;
    m_map.setMarks(marks);
    EXPECT_EQ(m_map.currentMark(), 1U);
    marks.pop_back();
    m_map.setMarks(marks);
    EXPECT_FALSE(m_map.currentMark());
}

TEST_F(BodyMapTest, SaysWhichKeysThereAre)
{
    auto* const keys = m_map.findChild<QLabel*>(QStringLiteral("bodyKeys"));
    EXPECT_TRUE(keys->isVisible());
    for (const MarkKind kind : kMarkKinds)
        EXPECT_EQ(kindOfKey(letterOf(kind).unicode()), kind);
    EXPECT_TRUE(keys->text().contains(QStringLiteral("G trigger point")));
    m_map.setCompact(true);
    EXPECT_FALSE(keys->isVisible());
}

} // namespace
} // namespace taper
