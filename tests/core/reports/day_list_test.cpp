// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/day_list.h"

#include "tests/support/sample_day_list.h"

#include <gtest/gtest.h>

#include <random>

namespace taper::test {

namespace {

using std::chrono_literals::operator""h;
using std::chrono_literals::operator""min;

const Date kDay = makeDate(2026, 4, 24);

Finding raceFinding(Verdict verdict, const char* race, int days)
{
    Finding finding{days < 0 ? FindingCode::BeforeRace : FindingCode::AfterRace, severityOf(verdict)};
    finding.verdict = verdict;
    finding.raceName = QString::fromUtf8(race);
    finding.days = days;
    return finding;
}

DayListRow rowAt(TimeOfDay start, Minutes length, qint64 client)
{
    DayListRow row;
    row.interval = {at(kDay, start), at(kDay, start + length)};
    row.minutes = length;
    row.clientId = Id<Client>{client};
    return row;
}

} // namespace

TEST(DayListTotals, CountPeopleMinutesAndWhatIsTooClose)
{
    const DayList list = sampleDayList();
    const DayListTherapist& maya = list.therapists.front();
    EXPECT_EQ(maya.clients, 5);
    EXPECT_EQ(maya.booked, 5h + 15min);
    EXPECT_EQ(maya.tooClose, 1);
    EXPECT_EQ(maya.caution, 0);
}

TEST(DayListTotals, CountAClientWhoComesTwiceOnce)
{
    DayListTherapist therapist;
    therapist.rows = {rowAt(9h, 60min, 1), rowAt(15h, 30min, 1), rowAt(16h, 30min, 2)};
    countUp(therapist);
    EXPECT_EQ(therapist.clients, 2);
    EXPECT_EQ(therapist.booked, 120min);
}

TEST(DayListTotals, LeaveOutNoShows)
{
    DayListTherapist therapist;
    therapist.rows = {rowAt(9h, 60min, 1), rowAt(11h, 60min, 2)};
    therapist.rows[1].status = BookingStatus::NoShow;
    therapist.rows[1].verdict = Verdict::TooClose;
    countUp(therapist);
    EXPECT_EQ(therapist.clients, 1);
    EXPECT_EQ(therapist.booked, 60min);
    EXPECT_EQ(therapist.tooClose, 0);
}

TEST(DayListTotals, AreCountedAnewEachTime)
{
    DayListTherapist therapist;
    therapist.rows = {rowAt(9h, 60min, 1)};
    therapist.rows[0].verdict = Verdict::Caution;
    countUp(therapist);
    countUp(therapist);
    EXPECT_EQ(therapist.booked, 60min);
    EXPECT_EQ(therapist.caution, 1);
    therapist.rows.clear();
    countUp(therapist);
    EXPECT_EQ(therapist.clients, 0);
    EXPECT_EQ(therapist.caution, 0);
}

TEST(RaceOfRow, IsTheOneThatIsTooClose)
{
    const Findings findings{raceFinding(Verdict::Ideal, "Leeds", -2),
        raceFinding(Verdict::TooClose, "Bath", 1), raceFinding(Verdict::Caution, "York", -1)};
    const auto race = raceOfRow(findings);
    ASSERT_TRUE(race);
    EXPECT_EQ(race->name, QStringLiteral("Bath"));
    EXPECT_EQ(race->days, 1);
    EXPECT_EQ(race->verdict, Verdict::TooClose);
}

TEST(RaceOfRow, IsTheNearestOfEqualsAndIdealBeforeFine)
{
    EXPECT_EQ(raceOfRow({raceFinding(Verdict::Fine, "Far", -9), raceFinding(Verdict::Fine, "Near", 5)})->name,
        QStringLiteral("Near"));
    EXPECT_EQ(
        raceOfRow({raceFinding(Verdict::Fine, "Near", -5), raceFinding(Verdict::Ideal, "Good", -7)})->name,
        QStringLiteral("Good"));
}

TEST(RaceOfRow, IsTheNextOneWhenNoRaceSpeaks)
{
    const DayListRace next{Id<Race>{4}, QStringLiteral("Leeds Half"), -16, Verdict::Fine};
    EXPECT_EQ(raceOfRow({}, next), next);
    EXPECT_EQ(raceOfRow({}), std::nullopt);
    EXPECT_EQ(raceOfRow({raceFinding(Verdict::Caution, "York", -1)}, next)->name, QStringLiteral("York"));

    Finding noRace{FindingCode::NoRaceAhead, Severity::Caution};
    noRace.verdict = Verdict::Caution;
    EXPECT_EQ(raceOfRow({noRace}), std::nullopt);
}

TEST(DayListLines, PutFreeGapsBetweenTheBookings)
{
    const DayList list = sampleDayList();
    const auto lines = dayListLines(list.therapists.front());
    std::vector<std::optional<std::size_t>> order;
    for (const DayListLine& line : lines)
        order.push_back(line.row);
    const std::vector<std::optional<std::size_t>> expected{0, 1, 2, std::nullopt, 3, 4, std::nullopt};
    EXPECT_EQ(order, expected);
    EXPECT_EQ(lines[3].interval.start, at(kDay, 13h + 30min));
}

TEST(DayListLines, LoseNothingAndAreInOrderWhateverTheDay)
{
    std::mt19937 random{20260424};
    for (int round = 0; round < 200; ++round) {
        DayListTherapist therapist;
        std::vector<Interval> gaps;
        for (TimeOfDay time = 7h; time < 20h; time += 15min) {
            if (random() % 3 == 0)
                therapist.rows.push_back(rowAt(time, 15min, 1));
            else if (random() % 2 == 0)
                therapist.free.push_back({at(kDay, time), at(kDay, time + 15min)});
        }
        const auto lines = dayListLines(therapist);
        ASSERT_EQ(lines.size(), therapist.rows.size() + therapist.free.size());
        for (std::size_t index = 1; index < lines.size(); ++index)
            ASSERT_LE(lines[index - 1].interval.start, lines[index].interval.start);
    }
}

TEST(OnlyTherapist, KeepsOneOrAll)
{
    EXPECT_EQ(onlyTherapist(sampleDayList(), std::nullopt).therapists.size(), 3U);
    const DayList one = onlyTherapist(sampleDayList(), Id<Therapist>{2});
    ASSERT_EQ(one.therapists.size(), 1U);
    EXPECT_EQ(one.therapists[0].name, QStringLiteral("Kit Marlow"));
    EXPECT_TRUE(onlyTherapist(sampleDayList(), Id<Therapist>{99}).therapists.empty());
}

} // namespace taper::test
