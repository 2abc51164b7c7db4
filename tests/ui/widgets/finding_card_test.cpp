// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/finding_card.h"

#include "ui/widgets/theme.h"
#include "ui/widgets/wrapping_button.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QLabel>
#include <QTest>

namespace taper {
namespace {

Fix fixAt(int hour)
{
    return {Fix::Kind::SameTherapist, Id<Therapist>{1}, QStringLiteral("Q&A <b>Maya</b>"), {},
        Id<SessionType>{1}, QStringLiteral("Full sports"), at(makeDate(2026, 4, 23), Minutes{hour * 60}),
        Minutes{60}, Verdict::Ideal};
}

Finding tooClose()
{
    Finding finding{FindingCode::BeforeRace, Severity::TooClose};
    finding.verdict = Verdict::TooClose;
    finding.raceName = QStringLiteral("<i>Bristol</i> Half");
    finding.days = -1;
    finding.profile = LoadProfile::FullSports;
    finding.fixes = {fixAt(9), fixAt(11)};
    return finding;
}

class FindingListTest : public testing::Test {
protected:
    FindingListTest()
    {
        applyTheme(*qApp, ThemeChoice::Light);
        QObject::connect(
            &list, &FindingList::fixChosen, &list, [this](const Fix& fix) { chosen.push_back(fix); });
        list.resize(400, 600);
        list.show();
    }

    FindingList list;
    std::vector<Fix> chosen;
};

TEST_F(FindingListTest, ShowsTheWorstFirst)
{
    list.setFindings({Finding{FindingCode::StartTimeAssumed, Severity::Info}, tooClose()});
    const auto cards = list.findChildren<FindingCard*>();
    ASSERT_EQ(cards.size(), 2);
    EXPECT_EQ(cards[0]->finding().severity, Severity::TooClose);
    EXPECT_EQ(cards[0]->objectName(), QStringLiteral("finding.before_race"));
}

TEST_F(FindingListTest, TakesAFixWithOneClickOrKey)
{
    list.setFindings({tooClose()});
    auto* second = list.findChild<WrappingButton*>(QStringLiteral("fix1"));
    ASSERT_NE(second, nullptr);
    QTest::mouseClick(second, Qt::LeftButton);
    QTest::keyClick(second, Qt::Key_Space);
    EXPECT_EQ(chosen, (std::vector{fixAt(11), fixAt(11)}));
}

TEST_F(FindingListTest, ShowsNamesAsTheyAreTyped)
{
    list.setFindings({tooClose()});
    EXPECT_TRUE(list.findChild<WrappingButton*>()->words().contains(QStringLiteral("Q&A <b>Maya</b>")));
    for (const auto* label : list.findChildren<QLabel*>())
        EXPECT_EQ(label->textFormat(), Qt::PlainText);
}

TEST_F(FindingListTest, LeavesTheCardsAloneWhenNothingIsNew)
{
    list.setFindings({tooClose()});
    const auto* before = list.findChild<FindingCard*>();
    list.setFindings({tooClose()});
    EXPECT_EQ(list.findChild<FindingCard*>(), before);
    list.setFindings({});
    EXPECT_EQ(list.findChild<FindingCard*>(), nullptr);
}

TEST_F(FindingListTest, SurvivesBeingToldAnewByTheFixThatWasTaken)
{
    list.setFindings({tooClose()});
    QObject::connect(&list, &FindingList::fixChosen, &list, [this](const Fix&) { list.setFindings({}); });
    QTest::mouseClick(list.findChild<WrappingButton*>(), Qt::LeftButton);
    EXPECT_EQ(chosen.size(), 1U);
    EXPECT_EQ(list.findChild<FindingCard*>(), nullptr);
}

TEST_F(FindingListTest, WrapsAFixWhereThereIsNoRoomForItsLine)
{
    WrappingButton button{QStringLiteral("Thu 23 Apr 09:00, Maya Okafor · ideal")};
    const int wide = button.sizeHint().width();
    EXPECT_GT(button.heightForWidth(wide / 2), button.heightForWidth(wide));
    EXPECT_LT(button.minimumSizeHint().width(), wide / 2);
}

} // namespace
} // namespace taper
