// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/search_box.h"

#include "tests/support/gui_wait.h"

#include <QTest>

#include <gtest/gtest.h>

#include <optional>

namespace taper::test {
namespace {

struct SearchBoxTest : testing::Test {
    SearchBox box;
    std::optional<QString> opened;

    SearchBoxTest()
    {
        QObject::connect(&box, &SearchBox::opened, &box, [this](const QString& typed) { opened = typed; });
        box.show();
    }
};

TEST_F(SearchBoxTest, OpensTheSearchWithAClick)
{
    QTest::mouseClick(&box, Qt::RightButton);
    EXPECT_FALSE(opened);
    QTest::mouseClick(&box, Qt::LeftButton);
    EXPECT_EQ(opened, QString{});
}

TEST_F(SearchBoxTest, OpensTheSearchWithWhatIsTyped)
{
    QTest::keyClick(&box, Qt::Key_C);
    EXPECT_EQ(opened, QStringLiteral("c"));
    QTest::keyClick(&box, Qt::Key_Return);
    EXPECT_EQ(opened, QString{});
    opened.reset();
    QTest::keyClick(&box, Qt::Key_C, Qt::ControlModifier);
    QTest::keyClick(&box, Qt::Key_Left);
    EXPECT_FALSE(opened);
}

TEST_F(SearchBoxTest, SaysWhatItIsForAndIsReachedWithTab)
{
    EXPECT_EQ(box.accessibleName(), QStringLiteral("Find a client, race or command"));
    EXPECT_TRUE(box.focusPolicy() & Qt::TabFocus);
    EXPECT_GT(box.sizeHint().width(), box.minimumSizeHint().width());
}

} // namespace
} // namespace taper::test
