// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/timing/builders.h"
#include "tests/core/timing/golden_table.h"

#include <algorithm>
#include <set>

namespace taper::test {

namespace {

TimingSubject subjectOf(const GoldenRow& row)
{
    TimingSubject subject;
    subject.profile = profileOf(row.sessionType).value();
    subject.session = {row.start, row.start + row.length};
    if (!row.isFirstDeep)
        subject.lastDeepSession = dateOf(row.start) - std::chrono::days{60};
    return subject;
}

class GoldenTiming : public testing::TestWithParam<GoldenRow> { };

} // namespace

TEST_P(GoldenTiming, GivesTheVerdictOfTheWorkedExample)
{
    const GoldenRow& row = GetParam();
    const TimingSubject subject = subjectOf(row);
    const Findings findings = reviewTiming(defaultPolicy(), london(), subject, row.races);
    EXPECT_EQ(keyOf(verdictOf(findings)), keyOf(row.verdict)) << row.id << ": " << row.why;

    const PreparedRaces prepared{defaultPolicy(), london(), row.races};
    EXPECT_EQ(reviewTiming(defaultPolicy(), subject, prepared), findings) << row.id << ": " << row.why;
    EXPECT_EQ(timingVerdict(defaultPolicy(), subject, prepared).verdict, row.verdict)
        << row.id << ": " << row.why;
}

INSTANTIATE_TEST_SUITE_P(
    Row, GoldenTiming, testing::ValuesIn(goldenRows()), [](const auto& row) { return row.param.id; });

TEST(GoldenTable, HasItsSeventyFiveRowsEachOnce)
{
    const auto rows = goldenRows();
    EXPECT_EQ(rows.size(), 75U);
    std::set<std::string> ids;
    for (const GoldenRow& row : rows)
        ids.insert(row.id);
    EXPECT_EQ(ids.size(), rows.size());
}

TEST(GoldenTable, ReadsAClinicsOwnTypesByTheirProfile)
{
    EXPECT_EQ(profileOf("user:light"), LoadProfile::Light);
    EXPECT_EQ(profileOf("user:moderate"), LoadProfile::Moderate);
    EXPECT_EQ(profileOf("user:deep"), LoadProfile::Deep);
    EXPECT_EQ(profileOf("full_sports"), LoadProfile::FullSports);
    EXPECT_EQ(profileOf("user:hot_stone"), std::nullopt);
    for (const GoldenRow& row : goldenRows())
        EXPECT_TRUE(profileOf(row.sessionType)) << row.id << ": " << row.sessionType;
}

TEST(GoldenTable, GivesTwoReasonsWhereTwoRacesSpeak)
{
    const auto rows = goldenRows();
    const auto row = std::ranges::find(rows, "G66", &GoldenRow::id);
    ASSERT_NE(row, rows.end());
    const Findings findings = reviewTiming(defaultPolicy(), london(), subjectOf(*row), row->races);
    EXPECT_EQ(finding(findings, FindingCode::AfterRace).verdict, Verdict::TooClose);
    EXPECT_EQ(finding(findings, FindingCode::BeforeRace).verdict, Verdict::TooClose);
}

} // namespace taper::test
