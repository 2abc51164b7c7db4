// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/finding.h"

#include "tests/core/domain/problems.h"

#include <set>

namespace taper::test {

namespace {

Finding timing(Verdict verdict)
{
    Finding finding{FindingCode::BeforeRace, severityOf(verdict)};
    finding.verdict = verdict;
    return finding;
}

const Finding kClash{FindingCode::TherapistBusy, Severity::Stop};
const Finding kAssumed{FindingCode::StartTimeAssumed, Severity::Info};

} // namespace

TEST(Verdict, OfABookingIsTheWorstOfItsRaces)
{
    using enum Verdict;
    EXPECT_EQ(verdictOf({timing(Ideal), timing(Caution), timing(Fine)}), Caution);
    EXPECT_EQ(verdictOf({timing(Caution), timing(TooClose)}), TooClose);
}

TEST(Verdict, IsIdealIfAnyRaceSaysSoAndNoneSaysWorseThanFine)
{
    using enum Verdict;
    EXPECT_EQ(verdictOf({timing(Ideal)}), Ideal);
    EXPECT_EQ(verdictOf({timing(Fine), timing(Ideal)}), Ideal);
    EXPECT_EQ(verdictOf({timing(Fine), timing(Fine)}), Fine);
    EXPECT_EQ(verdictOf({timing(Ideal), timing(Caution)}), Caution);
}

TEST(Verdict, IsFineWithoutARaceNearAndHeedsTheRacesOnly)
{
    EXPECT_EQ(verdictOf({}), Verdict::Fine);
    EXPECT_EQ(verdictOf({kClash, kAssumed}), Verdict::Fine);
    EXPECT_EQ(verdictOf({kClash, timing(Verdict::Ideal)}), Verdict::Ideal);
}

TEST(Verdict, HasASeverity)
{
    EXPECT_EQ(severityOf(Verdict::Ideal), Severity::Ideal);
    EXPECT_EQ(severityOf(Verdict::Fine), Severity::Info);
    EXPECT_EQ(severityOf(Verdict::Caution), Severity::Caution);
    EXPECT_EQ(severityOf(Verdict::TooClose), Severity::TooClose);
}

TEST(Findings, AreBookableUnlessOneIsAStop)
{
    EXPECT_TRUE(isBookable({}));
    EXPECT_TRUE(isBookable({timing(Verdict::TooClose)}));
    EXPECT_FALSE(isBookable({timing(Verdict::Ideal), kClash}));
}

TEST(Findings, NeedAReasonFromACautionOn)
{
    EXPECT_FALSE(needsReason(Findings{}));
    EXPECT_FALSE(needsReason({timing(Verdict::Ideal), timing(Verdict::Fine), kAssumed}));
    EXPECT_TRUE(needsReason({timing(Verdict::Ideal), timing(Verdict::Caution)}));
    EXPECT_TRUE(needsReason({timing(Verdict::TooClose)}));
    EXPECT_FALSE(needsReason({kClash})) << "no reason passes a stop";
}

TEST(Findings, AreSortedWorstFirstKeepingTheOrderAmongEquals)
{
    Finding first = timing(Verdict::Caution);
    first.raceName = utf8("first");
    Finding second = timing(Verdict::Caution);
    second.raceName = utf8("second");
    Findings findings{timing(Verdict::Ideal), kAssumed, first, timing(Verdict::TooClose), second, kClash};
    sortByWeight(findings);
    EXPECT_EQ(findings,
        (Findings{kClash, timing(Verdict::TooClose), first, second, kAssumed, timing(Verdict::Ideal)}));
}

TEST(FindingCode, HasAStableWordForEachCode)
{
    std::set<QString> words;
    const int count = static_cast<int>(FindingCode::MinutesCapReached) + 1;
    for (int code = 0; code < count; ++code) {
        const QString word = keyOf(static_cast<FindingCode>(code));
        EXPECT_FALSE(word.isEmpty()) << code;
        words.insert(word);
    }
    EXPECT_EQ(words.size(), static_cast<size_t>(count));
    EXPECT_EQ(keyOf(FindingCode::FirstDeepBeforeRace), utf8("first_deep_before_race"));
    EXPECT_EQ(keyOf(FindingCode::DuringStageRace), utf8("during_stage_race"));
}

TEST(Verdict, HasWordsThatReadBack)
{
    for (const Verdict verdict : {Verdict::Ideal, Verdict::Fine, Verdict::Caution, Verdict::TooClose})
        EXPECT_EQ(verdictFrom(keyOf(verdict)), verdict);
    EXPECT_EQ(keyOf(Verdict::TooClose), utf8("too_close"));
    EXPECT_EQ(keyOf(Severity::Stop), utf8("stop"));
    EXPECT_EQ(verdictFrom(u"stop"), std::nullopt);
}

} // namespace taper::test
