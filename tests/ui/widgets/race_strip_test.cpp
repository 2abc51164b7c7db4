// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/race_strip.h"

#include "ui/widgets/theme.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QImage>
#include <QTest>

namespace taper {
namespace {

const Date kRaceDay = makeDate(2026, 4, 26);

Verdict verdictAt(int days)
{
    if (days == -3 || days == -2)
        return Verdict::Ideal;
    if (days == 3)
        return Verdict::Caution;
    return days >= -1 && days <= 2 ? Verdict::TooClose : Verdict::Fine;
}

std::vector<StripDay> londonDays()
{
    std::vector<StripDay> days;
    for (int offset = -5; offset <= 4; ++offset) {
        StripDay day;
        day.date = kRaceDay + std::chrono::days{offset};
        day.daysToNearest = offset;
        day.verdict = verdictAt(offset);
        if (offset == 0) {
            day.race = Id<Race>{7};
            day.raceName = QStringLiteral("London Marathon");
        }
        days.push_back(day);
    }
    return days;
}

class RaceStripTest : public testing::Test {
protected:
    RaceStripTest()
    {
        applyTheme(*qApp, ThemeChoice::Light);
        strip.setDays(londonDays());
        strip.setBookingDay(kRaceDay - std::chrono::days{2});
        strip.setToday(kRaceDay - std::chrono::days{3});
        strip.resize(500, strip.sizeHint().height());
        strip.show();
        QApplication::setActiveWindow(&strip);
        EXPECT_TRUE(QTest::qWaitForWindowActive(&strip));
        strip.setFocus();
        QObject::connect(&strip, &RaceStrip::dayChosen, &strip, [this](Date day) { chosen.push_back(day); });
    }

    [[nodiscard]] QImage image() { return strip.grab().toImage(); }
    /// The columns of one day.
    [[nodiscard]] QImage cell(int index) { return image().copy(index * 50, 0, 50, strip.height()); }

    RaceStrip strip;
    std::vector<Date> chosen;
};

TEST_F(RaceStripTest, DescribesEachDayInWords)
{
    EXPECT_EQ(strip.describe(strip.days()[0]), QStringLiteral("Tuesday 21 April 2026: D\u22125, fine"));
    EXPECT_EQ(
        strip.describe(strip.days()[2]), QStringLiteral("Thursday 23 April 2026: D\u22123, ideal; today"));
    EXPECT_EQ(strip.describe(strip.days()[3]),
        QStringLiteral("Friday 24 April 2026: D\u22122, ideal; this booking"));
    EXPECT_EQ(strip.describe(strip.days()[5]), QStringLiteral("Sunday 26 April 2026: London Marathon"));
    EXPECT_EQ(strip.describe(strip.days()[8]), QStringLiteral("Wednesday 29 April 2026: D+3, caution"));
}

TEST_F(RaceStripTest, SaysThatNoRaceIsNear)
{
    StripDay lonely;
    lonely.date = kRaceDay;
    EXPECT_EQ(strip.describe(lonely), QStringLiteral("Sunday 26 April 2026: no race near"));
}

TEST_F(RaceStripTest, GoesFromDayToDayWithTheKeyboard)
{
    EXPECT_EQ(strip.currentDay(), kRaceDay - std::chrono::days{2});
    QTest::keyClick(&strip, Qt::Key_Right);
    EXPECT_EQ(strip.currentDay(), kRaceDay - std::chrono::days{1});
    EXPECT_EQ(strip.accessibleDescription(), strip.describe(strip.days()[4]));
    QTest::keyClick(&strip, Qt::Key_Return);
    EXPECT_EQ(chosen, std::vector{kRaceDay - std::chrono::days{1}});
    QTest::keyClick(&strip, Qt::Key_Home);
    QTest::keyClick(&strip, Qt::Key_Left); // stays at the first
    EXPECT_EQ(strip.currentDay(), kRaceDay - std::chrono::days{5});
    QTest::keyClick(&strip, Qt::Key_End);
    QTest::keyClick(&strip, Qt::Key_Right);
    EXPECT_EQ(strip.currentDay(), kRaceDay + std::chrono::days{4});
}

TEST_F(RaceStripTest, ChoosesTheDayUnderTheMouse)
{
    QTest::mouseClick(&strip, Qt::LeftButton, {}, QPoint{25, 10});
    QTest::mouseClick(&strip, Qt::LeftButton, {}, QPoint{499, 10});
    EXPECT_EQ(chosen, (std::vector{kRaceDay - std::chrono::days{5}, kRaceDay + std::chrono::days{4}}));
}

TEST_F(RaceStripTest, KeepsTheKeyboardOnItsDayWhenToldAnew)
{
    QTest::keyClick(&strip, Qt::Key_Right);
    auto days = londonDays();
    days.erase(days.begin());
    strip.setDays(days);
    EXPECT_EQ(strip.currentDay(), kRaceDay - std::chrono::days{1});
}

TEST_F(RaceStripTest, PaintsTheRaceDarkAndMarksTheBookingAndToday)
{
    EXPECT_EQ(image().pixelColor(5 * 50 + 4, 6), theme().raceCell);
    EXPECT_EQ(image().pixelColor(3 * 50 + 1, 12), theme().text); // the booking's outline
    const int below = theme().space(8) + theme().space(0.85);
    EXPECT_EQ(image().pixelColor(2 * 50 + 25, below), theme().danger); // today's dot
    EXPECT_NE(image().pixelColor(4 * 50 + 25, below), theme().danger);
}

TEST_F(RaceStripTest, TellsTheVerdictsApartInGrey)
{
    // Days that carry the same letters but another verdict: what differs is the pattern.
    const auto greyFoot = [this](int index) {
        const QImage grey = cell(index).convertToFormat(QImage::Format_Grayscale8);
        QByteArray foot;
        const int y = theme().space(8) - 1;
        for (int x = 12; x < 44; ++x)
            foot.append(qGray(grey.pixel(x, y)) < 150 ? 'x' : '.');
        return foot;
    };
    EXPECT_EQ(greyFoot(2).count('x'), 32); // ideal: a full bar
    EXPECT_EQ(greyFoot(0).count('x'), 0); // fine: none
    EXPECT_GT(greyFoot(8).count('x'), 5); // caution: a notched bar
    EXPECT_GT(greyFoot(8).count('.'), 5);
}

/// London on Sunday the 26th, and a half marathon on Saturday the 2nd.
std::vector<StripDay> twoRaces()
{
    std::vector<StripDay> days = londonDays();
    for (StripDay& day : days)
        day.nearestName = QStringLiteral("London Marathon");
    days.back().daysToNearest = -2; // Thursday the 30th
    days.back().nearestName = QStringLiteral("Leeds Half");
    StripDay eve{.date = kRaceDay + std::chrono::days{5}, .verdict = Verdict::TooClose, .daysToNearest = -1};
    eve.nearestName = QStringLiteral("Leeds Half");
    StripDay race{.date = kRaceDay + std::chrono::days{6}, .daysToNearest = 0};
    race.race = Id<Race>{8};
    race.raceName = race.nearestName = QStringLiteral("Leeds Half");
    days.push_back(eve);
    days.push_back(race);
    return days;
}

TEST_F(RaceStripTest, NamesTheRaceThatTheDaysCountToWhereThereAreTwo)
{
    strip.setDays(twoRaces());
    EXPECT_EQ(strip.racesText(), QStringLiteral("London Marathon · Leeds Half"));
    EXPECT_EQ(strip.accessibleName(), QStringLiteral("Days around London Marathon · Leeds Half"));
    EXPECT_EQ(strip.describe(strip.days()[8]),
        QStringLiteral("Wednesday 29 April 2026: D+3 London Marathon, caution"));
    EXPECT_EQ(
        strip.describe(strip.days()[9]), QStringLiteral("Thursday 30 April 2026: D\u22122 Leeds Half, fine"));
    EXPECT_EQ(strip.describe(strip.days()[11]), QStringLiteral("Saturday 2 May 2026: Leeds Half"));
}

TEST_F(RaceStripTest, LeavesAGapWhereTheDaysBeginToCountToTheOtherRace)
{
    strip.setDays(twoRaces());
    strip.resize(600, strip.sizeHint().height());
    EXPECT_EQ(image().pixelColor(9 * 50, 12), theme().surface);
    EXPECT_NE(image().pixelColor(8 * 50, 12), theme().surface);
}

TEST_F(RaceStripTest, MarksDaysWithAnotherSessionAndSaysSo)
{
    strip.setBookedDays({kRaceDay + std::chrono::days{3}, kRaceDay});
    EXPECT_EQ(strip.describe(strip.days()[8]),
        QStringLiteral("Wednesday 29 April 2026: D+3, caution; another session is booked"));
    EXPECT_EQ(image().pixelColor(9 * 50 - 4, 4), theme().text);
    EXPECT_EQ(image().pixelColor(6 * 50 - 4, 4), theme().onRaceCell); // on the race's dark ground
    EXPECT_NE(image().pixelColor(8 * 50 - 4, 4), theme().text);
}

TEST_F(RaceStripTest, TellsAScreenReaderWhenTheDayItIsOnBecomesToday)
{
    strip.setToday(kRaceDay - std::chrono::days{2});
    EXPECT_EQ(strip.accessibleDescription(),
        QStringLiteral("Friday 24 April 2026: D\u22122, ideal; this booking; today"));
}

TEST_F(RaceStripTest, IsLowerWhereThereIsLittleRoom)
{
    const int usual = strip.sizeHint().height();
    strip.setCompact(true);
    EXPECT_LT(strip.sizeHint().height(), usual);
}

TEST_F(RaceStripTest, TakesNoRoomWithoutDays)
{
    QWidget parent;
    RaceStrip child{&parent};
    child.setDays({});
    EXPECT_TRUE(child.isHidden());
    child.setDays(londonDays());
    EXPECT_FALSE(child.isHidden());
}

} // namespace
} // namespace taper
