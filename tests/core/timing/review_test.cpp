// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/timing/builders.h"

#include <algorithm>

namespace taper::test {

using enum LoadProfile;
using std::chrono::days;
using std::chrono::hours;

TEST(TimingReview, CallsTheDayBeforeAMarathonTooCloseForDeepWork)
{
    const Finding said =
        finding(review(session(FullSports, "2026-04-25T14:00"), {marathon()}), FindingCode::BeforeRace);
    EXPECT_EQ(said.verdict, Verdict::TooClose);
    EXPECT_EQ(said.severity, Severity::TooClose);
    EXPECT_EQ(said.race, Id<Race>{1});
    EXPECT_EQ(said.raceName, QStringLiteral("London Marathon"));
    EXPECT_EQ(said.days, -1);
    EXPECT_EQ(said.elapsed, hours{19});
    EXPECT_EQ(said.profile, FullSports);
    EXPECT_EQ(said.limitDays, 2);
    EXPECT_EQ(said.limit, std::nullopt);
}

TEST(TimingReview, CallsTwoDaysBeforeIdealAndNamesNoLimit)
{
    const Finding said =
        finding(review(session(FullSports, "2026-04-24T09:00"), {marathon()}), FindingCode::BeforeRace);
    EXPECT_EQ(said.severity, Severity::Ideal);
    EXPECT_EQ(said.days, -2);
    EXPECT_EQ(said.limitDays, std::nullopt);
    EXPECT_EQ(said.limit, std::nullopt);
}

TEST(TimingReview, SaysHowLongToWaitAfterARace)
{
    const Finding said =
        finding(review(session(FullSports, "2026-04-28T07:30"), {marathon()}), FindingCode::AfterRace);
    EXPECT_EQ(said.verdict, Verdict::TooClose);
    EXPECT_EQ(said.days, 2);
    EXPECT_EQ(said.elapsed, hours{41});
    EXPECT_EQ(said.limit, hours{48});
    EXPECT_EQ(said.limitDays, std::nullopt);
}

TEST(TimingReview, NamesTheLimitFromWhichNothingSpeaksAgainstTheWorkAnyMore)
{
    // 24 hours after a short race deep work is still a caution, so the answer is not 24.
    const Finding after = finding(
        review(session(FullSports, "2026-05-10T15:00"), {shortRace("2026-05-10")}), FindingCode::AfterRace);
    EXPECT_EQ(after.verdict, Verdict::TooClose);
    EXPECT_EQ(after.limit, hours{48});

    const Finding before =
        finding(review(session(Myofascial, "2026-04-25T09:00"), {marathon()}), FindingCode::BeforeRace);
    EXPECT_EQ(before.verdict, Verdict::TooClose);
    EXPECT_EQ(before.limitDays, 3);

    const Finding warmUp =
        finding(review(session(PreEvent, "2026-04-26T09:40", 15), {marathon()}), FindingCode::BeforeRace);
    EXPECT_EQ(warmUp.verdict, Verdict::Caution);
    EXPECT_EQ(warmUp.elapsed, Minutes{5});
    EXPECT_EQ(warmUp.limit, Minutes{15});
}

TEST(TimingReview, NamesTheLimitOfAPriorityCRaceByItsSoftenedVerdict)
{
    RunnerRace race = shortRace("2026-05-16");
    race.priority = RacePriority::C;
    const Finding said =
        finding(review(session(FullSports, "2026-05-16T07:00"), {race}), FindingCode::BeforeRace);
    EXPECT_EQ(said.verdict, Verdict::Caution);
    EXPECT_EQ(said.limitDays, 1);
}

TEST(TimingReview, SaysThatASessionOverlapsTheRace)
{
    const Finding said =
        finding(review(session(PreEvent, "2026-04-26T12:00", 30), {marathon()}), FindingCode::DuringRace);
    EXPECT_EQ(said.verdict, Verdict::TooClose);
    EXPECT_EQ(said.days, 0);
    EXPECT_EQ(said.elapsed, std::nullopt);
    EXPECT_EQ(said.limit, std::nullopt);
}

TEST(TimingReview, TakesTouchingTheStartAsBeforeAndTouchingTheFinishAsAfter)
{
    const auto before = review(session(Light, "2026-04-26T09:00"), {marathon()});
    EXPECT_EQ(finding(before, FindingCode::BeforeRace).elapsed, Minutes{0});
    const auto after = review(session(Light, "2026-04-26T14:30"), {marathon()});
    EXPECT_EQ(finding(after, FindingCode::AfterRace).elapsed, Minutes{0});
    EXPECT_TRUE(find(review(session(Light, "2026-04-26T09:01"), {marathon()}), FindingCode::DuringRace));
    EXPECT_TRUE(find(review(session(Light, "2026-04-26T14:29"), {marathon()}), FindingCode::DuringRace));
}

TEST(TimingReview, AllowsOnlyLightWorkWithCautionDuringAStageRace)
{
    RunnerRace stage = marathon("2026-08-21");
    stage.race.endDate = date("2026-08-23");
    for (const LoadProfile profile : {PreEvent, PostEvent, Light}) {
        const Finding said =
            finding(review(session(profile, "2026-08-22T19:00", 15), {stage}), FindingCode::DuringStageRace);
        EXPECT_EQ(said.verdict, Verdict::Caution) << keyOf(profile).toStdString();
        EXPECT_EQ(said.days, 1);
    }
    for (const LoadProfile profile : {FullSports, Myofascial, Deep, Moderate}) {
        const auto findings = review(session(profile, "2026-08-22T19:00"), {stage});
        EXPECT_EQ(finding(findings, FindingCode::DuringRace).verdict, Verdict::TooClose)
            << keyOf(profile).toStdString();
    }
}

TEST(TimingReview, SaysNothingOfRacesBeyondTheHorizon)
{
    // 14 times 24 hours, to the minute, on both sides.
    EXPECT_EQ(review(session(FullSports, "2026-04-12T09:00"), {marathon()}).size(), 1U);
    EXPECT_TRUE(review(session(FullSports, "2026-04-12T08:59"), {marathon()}).empty());
    EXPECT_EQ(review(session(FullSports, "2026-05-10T14:30"), {marathon()}).size(), 1U);
    EXPECT_TRUE(review(session(FullSports, "2026-05-10T14:31"), {marathon()}).empty());
}

TEST(TimingReview, GivesAFindingForEveryRaceWithinTheHorizonEvenWhenAllIsWell)
{
    const auto findings = review(session(Light, "2026-04-20T09:00"), {marathon(), shortRace("2026-04-18")});
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_EQ(findings[0].severity, Severity::Info);
    EXPECT_EQ(findings[0].verdict, Verdict::Fine);
    EXPECT_EQ(findings[1].verdict, Verdict::Fine);
}

TEST(TimingReview, PutsTheWorstFirst)
{
    const auto findings = review(
        session(FullSports, "2026-05-04T11:00"), {shortRace("2026-05-09", 3), shortRace("2026-05-03")});
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_EQ(findings[0].code, FindingCode::AfterRace);
    EXPECT_EQ(findings[0].severity, Severity::Caution);
    EXPECT_EQ(findings[1].code, FindingCode::BeforeRace);
}

TEST(TimingReview, IgnoresRacesThatDoNotCount)
{
    std::vector<RunnerRace> races(4, marathon());
    races[0].race.status = RaceStatus::Cancelled;
    races[1].race.status = RaceStatus::Postponed;
    races[2].status = EntryStatus::DidNotStart;
    races[3].status = EntryStatus::Deferred;
    for (const RunnerRace& race : races)
        EXPECT_FALSE(counts(race));
    EXPECT_TRUE(review(session(FullSports, "2026-04-25T09:00"), races).empty());
}

TEST(TimingReview, HeedsRacesEnteredFinishedOrNotFinished)
{
    for (const EntryStatus status :
        {EntryStatus::Entered, EntryStatus::Finished, EntryStatus::DidNotFinish}) {
        RunnerRace race = marathon();
        race.status = status;
        EXPECT_EQ(verdictFor(session(FullSports, "2026-04-25T09:00"), {race}), Verdict::TooClose);
    }
}

TEST(TimingReview, WarnsOfFirstDeepWorkCloseBeforeARace)
{
    TimingSubject subject = session(Deep, "2026-04-23T09:00");
    subject.lastDeepSession.reset();
    const Finding said = finding(review(subject, {marathon()}), FindingCode::FirstDeepBeforeRace);
    EXPECT_EQ(said.verdict, Verdict::Caution);
    EXPECT_EQ(said.days, -3);
    EXPECT_EQ(said.limitDays, 5);
    EXPECT_FALSE(find(review(subject, {marathon()}), FindingCode::BeforeRace));
}

TEST(TimingReview, CountsSixtyDaysSinceTheLastDeepSession)
{
    TimingSubject subject = session(FullSports, "2026-04-24T09:00");
    subject.lastDeepSession = date("2026-04-24") - days{60};
    EXPECT_EQ(verdictFor(subject, {marathon()}), Verdict::Ideal);
    subject.lastDeepSession = date("2026-04-24") - days{61};
    EXPECT_EQ(verdictFor(subject, {marathon()}), Verdict::Caution);
}

TEST(TimingReview, LeavesFirstDeepWorkAloneBeforeShortRacesForOtherWorkAndWhereItIsHarsherAlready)
{
    TimingSubject subject = session(FullSports, "2026-04-24T09:00");
    subject.lastDeepSession.reset();
    EXPECT_EQ(verdictFor(subject, {shortRace("2026-04-26")}), Verdict::Ideal);

    subject.profile = Moderate;
    EXPECT_EQ(verdictFor(subject, {marathon()}), Verdict::Fine);

    TimingSubject dayBefore = session(FullSports, "2026-04-25T09:00");
    dayBefore.lastDeepSession.reset();
    EXPECT_EQ(finding(review(dayBefore, {marathon()}), FindingCode::BeforeRace).verdict, Verdict::TooClose);
}

TEST(TimingReview, SoftensAPriorityCRaceAfterTheRuleOfFirstDeepWork)
{
    RunnerRace race = marathon();
    race.priority = RacePriority::C;
    TimingSubject subject = session(FullSports, "2026-04-24T09:00");
    EXPECT_EQ(verdictFor(subject, {race}), Verdict::Ideal) << "ideal stays ideal";
    subject.lastDeepSession.reset();
    EXPECT_EQ(verdictFor(subject, {race}), Verdict::Fine) << "ideal became caution, and caution became fine";
    EXPECT_EQ(verdictFor(session(FullSports, "2026-04-25T09:00"), {race}), Verdict::Caution);
    EXPECT_EQ(verdictFor(session(FullSports, "2026-04-26T11:00"), {race}), Verdict::TooClose) << "a clash";
    EXPECT_EQ(verdictFor(session(FullSports, "2026-04-27T11:00"), {race}), Verdict::TooClose) << "recovery";
}

TEST(TimingReview, AsksWhereTheRaceIsForAPreEventSession)
{
    const auto findings = review(session(PreEvent, "2026-04-10T12:00", 30), {marathon()});
    EXPECT_EQ(verdictOf(findings), Verdict::Caution);
    const Finding said = finding(findings, FindingCode::NoRaceAhead);
    EXPECT_EQ(said.limitDays, 7);
    EXPECT_EQ(said.profile, PreEvent);
    EXPECT_FALSE(said.race.isValid());

    EXPECT_TRUE(
        find(review(session(PreEvent, "2026-04-27T12:00", 30), {marathon()}), FindingCode::NoRaceAhead))
        << "the race is over";
    EXPECT_FALSE(
        find(review(session(PreEvent, "2026-04-19T09:30", 30), {marathon()}), FindingCode::NoRaceAhead))
        << "seven days to the minute";
    EXPECT_TRUE(
        find(review(session(PreEvent, "2026-04-19T09:29", 30), {marathon()}), FindingCode::NoRaceAhead));
    EXPECT_FALSE(
        find(review(session(PreEvent, "2026-04-26T12:00", 30), {marathon()}), FindingCode::NoRaceAhead))
        << "the race is under way";
}

TEST(TimingReview, AsksWhereTheRaceWasForAPostEventSession)
{
    EXPECT_EQ(
        finding(review(session(PostEvent, "2026-04-24T10:00", 30), {marathon()}), FindingCode::NoRaceBehind)
            .limitDays,
        7);
    EXPECT_FALSE(
        find(review(session(PostEvent, "2026-05-03T14:30", 30), {marathon()}), FindingCode::NoRaceBehind))
        << "seven days to the minute";
    EXPECT_TRUE(
        find(review(session(PostEvent, "2026-05-03T14:31", 30), {marathon()}), FindingCode::NoRaceBehind));
    EXPECT_FALSE(
        find(review(session(PostEvent, "2026-04-26T12:00", 30), {marathon()}), FindingCode::NoRaceBehind))
        << "the race is under way";
    EXPECT_TRUE(find(review(session(PostEvent, "2026-04-24T10:00", 30), {}), FindingCode::NoRaceBehind));
}

TEST(TimingReview, DoesNotAskOtherSessionsForARace)
{
    for (const LoadProfile profile : {FullSports, Myofascial, Light, Moderate, Deep})
        EXPECT_TRUE(review(session(profile, "2026-04-10T12:00"), {}).empty()) << keyOf(profile).toStdString();
}

TEST(TimingReview, SaysWhatItTookTheStartTimeAs)
{
    RunnerRace race = marathon();
    race.race.startTime.reset();
    const auto findings = review(session(FullSports, "2026-04-24T09:00"), {race});
    const Finding said = finding(findings, FindingCode::StartTimeAssumed);
    EXPECT_EQ(said.time, hours{9});
    EXPECT_EQ(said.severity, Severity::Info);
    EXPECT_EQ(said.verdict, std::nullopt);
    EXPECT_EQ(said.race, race.id);
    EXPECT_EQ(verdictOf(findings), Verdict::Ideal) << "an assumption is no verdict";
}

TEST(TimingReview, SaysWhatItTookTheFinishAsOnlyWhereTheFinishMatters)
{
    RunnerRace race = marathon();
    race.race.finishTime.reset();
    const Finding said =
        finding(review(session(FullSports, "2026-04-27T09:00"), {race}), FindingCode::FinishTimeAssumed);
    EXPECT_EQ(said.moment, moment("2026-04-26T16:00"));
    EXPECT_EQ(said.verdict, std::nullopt);
    EXPECT_TRUE(find(review(session(Light, "2026-04-26T15:00"), {race}), FindingCode::FinishTimeAssumed));
    EXPECT_FALSE(
        find(review(session(FullSports, "2026-04-24T09:00"), {race}), FindingCode::FinishTimeAssumed));
}

TEST(TimingReview, SaysThatTheDistanceIsUnknownOnlyWhereItMatters)
{
    RunnerRace race = marathon();
    race.race.distanceMetres.reset();
    const auto isSaid = [&race](LoadProfile profile, const char* start) {
        return find(review(session(profile, start), {race}), FindingCode::DistanceUnknown).has_value();
    };
    EXPECT_TRUE(isSaid(FullSports, "2026-04-24T09:00"));
    EXPECT_TRUE(isSaid(FullSports, "2026-04-27T09:00"));
    EXPECT_FALSE(isSaid(Light, "2026-04-24T09:00")) << "light work is the same before all races";
    EXPECT_FALSE(isSaid(Light, "2026-04-27T09:00"));
    race.race.finishTime.reset();
    EXPECT_TRUE(isSaid(Light, "2026-04-27T09:00")) << "the finish was guessed from the distance";
    race.race.endDate = race.race.date + days{1};
    EXPECT_FALSE(isSaid(FullSports, "2026-04-24T09:00")) << "over several days it is an ultra anyway";
}

TEST(TimingReview, CountsDaysOnTheClinicsCalendar)
{
    // 10:00 on Sunday in Auckland is Saturday night in London: D is the Saturday.
    RunnerRace race = marathon("2026-11-01");
    race.race.timeZone = QStringLiteral("Pacific/Auckland");
    const Finding said =
        finding(review(session(FullSports, "2026-10-30T09:00"), {race}), FindingCode::BeforeRace);
    EXPECT_EQ(said.days, -1);
    EXPECT_EQ(said.verdict, Verdict::TooClose);
}

TEST(TimingReview, MeasuresElapsedHoursOverTheClockChange)
{
    // The clocks go forward on 29 March: 48 hours on the wall are 47 that have passed.
    const RunnerRace race = shortRace("2026-03-28");
    const Finding said =
        finding(review(session(FullSports, "2026-03-30T11:00"), {race}), FindingCode::AfterRace);
    EXPECT_EQ(said.elapsed, hours{47});
    // And back on 25 October.
    const RunnerRace autumn = shortRace("2026-10-24");
    EXPECT_EQ(
        finding(review(session(FullSports, "2026-10-26T10:00"), {autumn}), FindingCode::AfterRace).elapsed,
        hours{48});
}

TEST(TimingReview, RoundsElapsedTimeDownToTheMinute)
{
    RunnerRace race = marathon();
    race.finishTime = hours{4} + Seconds{20};
    const Finding said =
        finding(review(session(FullSports, "2026-04-28T14:00"), {race}), FindingCode::AfterRace);
    EXPECT_EQ(said.elapsed, hours{48} - Minutes{1});
    EXPECT_EQ(said.verdict, Verdict::TooClose);
}

TEST(TimingReview, FollowsTheClinicsOwnWindows)
{
    TimingPolicy policy = defaultPolicy();
    policy.before[static_cast<size_t>(FullSports)].standard = {
        {WindowUnit::Days, 0, 4, Verdict::TooClose}, {WindowUnit::Days, 5, std::nullopt, Verdict::Ideal}};
    const std::vector races{marathon()};
    const auto findings = reviewTiming(policy, london(), session(FullSports, "2026-04-22T09:00"), races);
    EXPECT_EQ(finding(findings, FindingCode::BeforeRace).verdict, Verdict::TooClose);
    EXPECT_EQ(finding(findings, FindingCode::BeforeRace).limitDays, 5);
}

TEST(TimingReview, NamesNoLimitWhereThereIsNone)
{
    TimingPolicy policy = defaultPolicy();
    policy.after[static_cast<size_t>(FullSports)].standard = {
        {WindowUnit::Hours, 0, std::nullopt, Verdict::Caution}};
    const std::vector races{marathon()};
    const auto findings = reviewTiming(policy, london(), session(FullSports, "2026-04-29T09:00"), races);
    EXPECT_EQ(finding(findings, FindingCode::AfterRace).verdict, Verdict::Caution);
    EXPECT_EQ(finding(findings, FindingCode::AfterRace).limit, std::nullopt);
}

} // namespace taper::test
