// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/policy_trial.h"
#include "tests/core/timing/builders.h"

namespace taper::test {

namespace {

constexpr int kMonday = 0;
constexpr int kFriday = 4;
constexpr int kSaturday = 5;
constexpr int kSunday = 6;

/// A full sports session on Friday 18:30 before a Sunday marathon at 10:00.
TrialQuestion fridayEvening()
{
    TrialQuestion question;
    question.raceName = QStringLiteral("the marathon");
    question.raceStart = std::chrono::hours{10};
    question.raceMetres = 42'200;
    return question;
}

TrialAnswer ask(const TrialQuestion& question, const TimingPolicy& policy = defaultPolicy())
{
    return tryPolicy(policy, london(), question, date("2026-04-20"));
}

} // namespace

TEST(PolicyTrial, SaysWhatAFridaySessionGetsBeforeASundayMarathon)
{
    const TrialAnswer answer = ask(fridayEvening());
    EXPECT_EQ(answer.raceDay, date("2026-04-26"));
    EXPECT_EQ(answer.subject.session.start, moment("2026-04-24T18:30"));
    EXPECT_EQ(answer.verdict, Verdict::Ideal);
    ASSERT_EQ(answer.findings.size(), 1U);
    EXPECT_EQ(answer.findings.front().days, -2);
    EXPECT_EQ(answer.findings.front().raceName, QStringLiteral("the marathon"));

    TrialQuestion saturday = fridayEvening();
    saturday.weekday = kSaturday;
    EXPECT_EQ(ask(saturday).verdict, Verdict::TooClose);
}

TEST(PolicyTrial, GoesByThePolicyThatItIsGiven)
{
    TimingPolicy strict = defaultPolicy();
    strict.before[static_cast<size_t>(LoadProfile::FullSports)].standard = {
        {WindowUnit::Days, 0, 2, Verdict::TooClose}, {WindowUnit::Days, 3, {}, Verdict::Fine}};
    EXPECT_EQ(ask(fridayEvening(), strict).verdict, Verdict::TooClose);
}

TEST(PolicyTrial, AnswersAsTheReviewOfABookingDoes)
{
    TrialQuestion question = fridayEvening();
    question.hadDeepWork = false;
    question.raceStart.reset();
    question.raceMetres.reset();
    const TrialAnswer answer = ask(question);
    RunnerRace race;
    race.id = Id<Race>{1};
    race.race.name = question.raceName;
    race.race.date = date("2026-04-26");
    race.priority = RacePriority::A;
    EXPECT_EQ(answer.findings, reviewTiming(defaultPolicy(), london(), answer.subject, std::vector{race}));
    EXPECT_TRUE(find(answer.findings, FindingCode::FirstDeepBeforeRace));
    EXPECT_TRUE(find(answer.findings, FindingCode::StartTimeAssumed));
    EXPECT_TRUE(find(answer.findings, FindingCode::DistanceUnknown));
}

TEST(PolicyTrial, LooksAfterTheRaceToo)
{
    TrialQuestion question = fridayEvening();
    question.isBefore = false;
    question.weekday = kMonday;
    EXPECT_EQ(ask(question).subject.session.start, moment("2026-04-27T18:30"));
    EXPECT_EQ(ask(question).verdict, Verdict::TooClose);
    question.weeksOff = 1;
    EXPECT_EQ(ask(question).subject.session.start, moment("2026-05-04T18:30"));
    EXPECT_EQ(ask(question).verdict, Verdict::Fine);
}

TEST(PolicyTrial, TakesTheWeekdayOfTheRaceAsRaceDayUnlessItIsWeeksOff)
{
    TrialQuestion question = fridayEvening();
    question.weekday = kSunday;
    question.time = std::chrono::hours{8};
    EXPECT_EQ(dateOf(ask(question).subject.session.start), date("2026-04-26"));
    question.weeksOff = 2;
    EXPECT_EQ(dateOf(ask(question).subject.session.start), date("2026-04-12"));
    question.raceWeekday = kFriday;
    EXPECT_EQ(ask(question).raceDay, date("2026-04-24"));
}

TEST(PolicyTrial, ShowsTheDaysAroundTheRaceAndTheSessionAmongThem)
{
    TrialQuestion question = fridayEvening();
    const TrialAnswer near = ask(question);
    EXPECT_EQ(near.strip.front().date, date("2026-04-19"));
    EXPECT_EQ(near.strip.back().date, date("2026-04-30"));
    question.weeksOff = 2;
    EXPECT_EQ(ask(question).strip.front().date, date("2026-04-10"));
    for (const StripDay& day : near.strip) {
        if (day.date == date("2026-04-24")) {
            EXPECT_EQ(day.verdict, near.verdict);
        }
    }
}

TEST(PolicyTrial, SoftensForARaceThatMattersLittle)
{
    TrialQuestion question = fridayEvening();
    question.weekday = kSaturday;
    question.priority = RacePriority::C;
    EXPECT_EQ(ask(question).verdict, Verdict::Caution);
}

} // namespace taper::test
