// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notice.h"

#include "ui/widgets/theme.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QPushButton>
#include <QTest>
#include <QTimer>

namespace taper {
namespace {

class NoticeTest : public testing::Test {
protected:
    NoticeTest() { applyTheme(*qApp, ThemeChoice::Light); }

    [[nodiscard]] QPushButton* button(const char* name) const
    {
        return notice.findChild<QPushButton*>(QLatin1String{name});
    }

    NoticeBar notice;
};

TEST_F(NoticeTest, SaysWhatWasDone)
{
    EXPECT_EQ(notice.text(), QString{});
    notice.showNotice(QStringLiteral("Saved."));
    EXPECT_EQ(notice.text(), QStringLiteral("Saved."));
    EXPECT_EQ(notice.accessibleName(), QStringLiteral("Saved."));
    EXPECT_FALSE(button("noticeAction")->isVisible());
}

TEST_F(NoticeTest, ForgetsTheOlderWayBackWhenSomethingNewWasDone)
{
    int undone = 0;
    notice.showNotice(QStringLiteral("Moved."), QStringLiteral("Undo"), [&] { ++undone; });
    notice.showNotice(QStringLiteral("Saved."));
    EXPECT_FALSE(button("noticeAction")->isVisible());
    button("noticeAction")->click();
    EXPECT_EQ(undone, 0);
}

TEST_F(NoticeTest, TakesTheWayBackOnceOnly)
{
    int undone = 0;
    notice.showNotice(QStringLiteral("Moved."), QStringLiteral("Undo"), [&] { ++undone; });
    button("noticeAction")->click();
    button("noticeAction")->click();
    EXPECT_EQ(undone, 1);
}

TEST_F(NoticeTest, MayShowTheNextNoticeFromTheWayBackItself)
{
    notice.showNotice(QStringLiteral("Moved."), QStringLiteral("Undo"),
        [&] { notice.showNotice(QStringLiteral("Moved back.")); });
    button("noticeAction")->click();
    EXPECT_EQ(notice.text(), QStringLiteral("Moved back."));
}

TEST_F(NoticeTest, ClosesByButtonAndByEscape)
{
    int dismissed = 0;
    QObject::connect(&notice, &NoticeBar::dismissed, &notice, [&] { ++dismissed; });
    notice.showNotice(QStringLiteral("Saved."));
    button("noticeClose")->click();
    EXPECT_EQ(dismissed, 1);
    notice.showNotice(QStringLiteral("Not saved."), NoticeBar::Kind::Problem);
    QTest::keyClick(&notice, Qt::Key_Escape);
    EXPECT_EQ(dismissed, 2);
    EXPECT_EQ(notice.text(), QString{});
}

TEST_F(NoticeTest, GoesByItselfUnlessItTellsOfAProblem)
{
    auto* timer = notice.findChild<QTimer*>();
    notice.showNotice(QStringLiteral("Not saved."), NoticeBar::Kind::Problem);
    EXPECT_FALSE(timer->isActive());
    notice.showNotice(QStringLiteral("Saved."));
    ASSERT_TRUE(timer->isActive());
    const int shortest = timer->interval();
    notice.showNotice(
        QStringLiteral("Callum Wright moved to Friday 24 April 10:30 with Tom Reid in Room 2."));
    EXPECT_GT(timer->interval(), shortest); // more to read
}

} // namespace
} // namespace taper
