// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/body/region_search.h"

#include <gtest/gtest.h>

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QSignalSpy>
#include <QTest>

namespace taper {
namespace {

class RegionSearchTest : public testing::Test {
protected:
    RegionSearchTest()
    {
        m_search.show();
        QApplication::setActiveWindow(&m_search);
        m_search.setFocus();
    }

    static Side sideOf(const QSignalSpy& spy) { return spy.at(0).at(1).value<Side>(); }

    RegionSearch m_search;
    QSignalSpy m_chosen{&m_search, &RegionSearch::regionChosen};
};

TEST_F(RegionSearchTest, TakesTheFirstThatAnswersWithEnter)
{
    QTest::keyClicks(&m_search, QStringLiteral("left sol"));
    ASSERT_FALSE(m_search.hits().empty());
    EXPECT_EQ(m_search.hits().front().text, QStringLiteral("left soleus"));
    QTest::keyClick(&m_search, Qt::Key_Return);
    ASSERT_EQ(m_chosen.count(), 1);
    EXPECT_EQ(m_chosen.at(0).at(0).toString(), QStringLiteral("soleus"));
    EXPECT_EQ(sideOf(m_chosen), Side::Left);
    EXPECT_TRUE(m_search.text().isEmpty()) << "ready for the next";
    QTest::keyClick(&m_search, Qt::Key_Return);
    EXPECT_EQ(m_chosen.count(), 1) << "nothing is taken twice";
}

TEST_F(RegionSearchTest, TakesTheOneThatTheArrowsWentTo)
{
    QTest::keyClicks(&m_search, QStringLiteral("soleus"));
    auto* const popup = m_search.findChild<QCompleter*>()->popup();
    ASSERT_TRUE(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    ASSERT_EQ(m_chosen.count(), 1);
    EXPECT_EQ(sideOf(m_chosen), Side::Right) << "left, right, both";
}

TEST_F(RegionSearchTest, TakesNothingForWhatNobodyKnows)
{
    QTest::keyClicks(&m_search, QStringLiteral("wing"));
    QTest::keyClick(&m_search, Qt::Key_Return);
    EXPECT_EQ(m_chosen.count(), 0);
    EXPECT_EQ(m_search.text(), QStringLiteral("wing")) << "to be corrected";
}

TEST_F(RegionSearchTest, IsEmptiedWithEscape)
{
    QTest::keyClicks(&m_search, QStringLiteral("wing"));
    QTest::keyClick(&m_search, Qt::Key_Escape);
    EXPECT_TRUE(m_search.text().isEmpty());
}

} // namespace
} // namespace taper
