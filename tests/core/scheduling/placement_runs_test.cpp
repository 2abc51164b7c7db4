// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduling/placement_runs.h"

#include <gtest/gtest.h>

namespace taper {
namespace {

using namespace std::chrono_literals;

const Moment kNine = at(makeDate(2026, 4, 24), TimeOfDay{9 * 60});
constexpr PlacementMark kBusy{Severity::Stop, FindingCode::TherapistBusy};
constexpr PlacementMark kIdeal{Severity::Ideal, FindingCode::BeforeRace};

Finding timing(Severity severity, Verdict verdict)
{
    Finding finding{FindingCode::BeforeRace, severity};
    finding.verdict = verdict;
    return finding;
}

TEST(PlacementRuns, GrowWhereNeighboursMeanTheSame)
{
    PlacementRuns runs;
    addToRuns(runs, {kNine, kNine + 15min}, kBusy);
    addToRuns(runs, {kNine + 15min, kNine + 30min}, kBusy);
    addToRuns(runs, {kNine + 30min, kNine + 45min}, kIdeal);
    addToRuns(runs, {kNine + 60min, kNine + 75min}, kIdeal);
    addToRuns(runs, {kNine + 75min, kNine + 75min}, kBusy);
    ASSERT_EQ(runs.size(), 3u);
    EXPECT_EQ(runs[0], (PlacementRun{{kNine, kNine + 30min}, kBusy}));
    EXPECT_EQ(runs[2].times.start, kNine + 60min) << "what does not touch stays apart";
}

TEST(PlacementRuns, AreFoundByTheirTimes)
{
    const PlacementRuns runs{{{kNine, kNine + 30min}, kBusy}, {{kNine + 60min, kNine + 75min}, kIdeal}};
    EXPECT_EQ(markAt(runs, kNine), kBusy);
    EXPECT_EQ(markAt(runs, kNine + 29min), kBusy);
    EXPECT_EQ(markAt(runs, kNine + 30min), std::nullopt);
    EXPECT_EQ(markAt(runs, kNine + 60min), kIdeal);
    EXPECT_EQ(markAt(runs, kNine - 1min), std::nullopt);
    EXPECT_EQ(markAt({}, kNine), std::nullopt);
}

TEST(PlacementMarks, NameTheHeaviestFinding)
{
    EXPECT_EQ(markOf({}), PlacementMark{});
    EXPECT_EQ(markOf({timing(Severity::Caution, Verdict::Caution),
                  Finding{FindingCode::TherapistBusy, Severity::Stop}}),
        kBusy);
    EXPECT_EQ(markOf({timing(Severity::Caution, Verdict::Caution)}),
        (PlacementMark{Severity::Caution, FindingCode::BeforeRace}));
}

TEST(PlacementMarks, CallAGoodDayIdealDespiteARemark)
{
    const Finding remark{FindingCode::StartTimeAssumed, Severity::Info};
    EXPECT_EQ(markOf({remark, timing(Severity::Ideal, Verdict::Ideal)}), kIdeal);
    EXPECT_EQ(markOf({remark}), PlacementMark{});
}

} // namespace
} // namespace taper
