// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/race_strip.h"
#include "tests/core/timing/builders.h"

#include <algorithm>
#include <random>

namespace taper::test {

namespace {

using std::chrono::days;
using std::chrono::hours;

constexpr int kRounds = 3000;

/// Sessions and races around two clock changes, from all profiles, classes, zones and gaps in what is known.
class Random {
public:
    explicit Random(unsigned seed)
        : m_engine{seed}
    { }

    int upTo(int most) { return std::uniform_int_distribution<int>{0, most}(m_engine); }
    bool oneIn(int count) { return upTo(count - 1) == 0; }

    TimingSubject subject()
    {
        const Moment start = at(day(), Minutes{upTo(24 * 60 - 1)});
        TimingSubject subject{kLoadProfiles[static_cast<size_t>(upTo(6))], {start, start}, {}};
        subject.session.end += Minutes{5 + upTo(115)};
        if (oneIn(2))
            subject.lastDeepSession = dateOf(start) - days{upTo(90)};
        return subject;
    }

    RunnerRace race(int id)
    {
        static const std::array zones{"", "America/New_York", "Asia/Tokyo", "Australia/Lord_Howe"};
        RunnerRace race;
        race.id = Id<Race>{id};
        race.race.name = QString::number(id);
        race.race.date = day();
        race.race.timeZone = QString::fromLatin1(zones[static_cast<size_t>(upTo(3))]);
        if (!oneIn(4))
            race.race.startTime = Minutes{upTo(24 * 60 - 1)};
        if (!oneIn(3))
            race.race.finishTime = Minutes{upTo(24 * 60 - 1)};
        if (!oneIn(4))
            race.race.distanceMetres = 1000 + upTo(120'000);
        if (oneIn(5))
            race.race.endDate = race.race.date + days{upTo(4)};
        if (oneIn(3))
            race.targetTime = Minutes{10 + upTo(600)};
        if (oneIn(3))
            race.finishTime = Seconds{600 + upTo(36'000)};
        race.priority = static_cast<RacePriority>(upTo(2));
        race.status = static_cast<EntryStatus>(upTo(4));
        race.race.status = oneIn(6) ? RaceStatus::Cancelled : RaceStatus::Scheduled;
        return race;
    }

    std::vector<RunnerRace> races()
    {
        std::vector<RunnerRace> races;
        const int count = upTo(5);
        for (int id = 1; id <= count; ++id)
            races.push_back(race(id));
        return races;
    }

    void shuffle(std::vector<RunnerRace>& races) { std::ranges::shuffle(races, m_engine); }

private:
    Date day() { return date(oneIn(2) ? "2026-03-15" : "2026-10-10") + days{upTo(30)}; }

    std::mt19937 m_engine;
};

/// Ideal and fine both let a booking pass without a word.
int harshness(Verdict verdict)
{
    return std::max(static_cast<int>(verdict), static_cast<int>(Verdict::Fine));
}

} // namespace

TEST(TimingProperty, ALaterFinishNeverMakesAnAfterVerdictMilder)
{
    Random random{1};
    int compared = 0;
    for (int round = 0; round < kRounds; ++round) {
        const TimingSubject subject = random.subject();
        RunnerRace race = random.race(1);
        race.status = EntryStatus::Finished;
        race.race.status = RaceStatus::Scheduled;
        race.finishTime = Seconds{600 + random.upTo(36'000)};
        const auto earlier = find(review(subject, {race}), FindingCode::AfterRace);
        *race.finishTime += Minutes{random.upTo(300)};
        const auto later = find(review(subject, {race}), FindingCode::AfterRace);
        if (!earlier || !later)
            continue;
        ++compared;
        ASSERT_GE(harshness(*later->verdict), harshness(*earlier->verdict))
            << keyOf(subject.profile).toStdString() << " at " << toIso(subject.session.start).toStdString();
    }
    EXPECT_GT(compared, kRounds / 20);
}

TEST(TimingProperty, ALaterSessionNeverFaresWorseAfterARace)
{
    Random random{2};
    for (int round = 0; round < kRounds; ++round) {
        TimingSubject subject = random.subject();
        const RunnerRace race = random.race(1);
        const auto sooner = find(review(subject, {race}), FindingCode::AfterRace);
        const Minutes wait{random.upTo(3000)};
        subject.session = {subject.session.start + wait, subject.session.end + wait};
        const auto later = find(review(subject, {race}), FindingCode::AfterRace);
        if (sooner && later) {
            ASSERT_LE(harshness(*later->verdict), harshness(*sooner->verdict));
        }
    }
}

TEST(TimingProperty, TheOrderOfRacesDoesNotMatter)
{
    Random random{3};
    for (int round = 0; round < kRounds; ++round) {
        const TimingSubject subject = random.subject();
        std::vector<RunnerRace> races = random.races();
        const Findings findings = review(subject, races);
        random.shuffle(races);
        ASSERT_EQ(review(subject, races), findings);
    }
}

TEST(TimingProperty, TimesFarFromAnyRaceAreFine)
{
    Random random{4};
    for (int round = 0; round < kRounds; ++round) {
        TimingSubject subject = random.subject();
        if (subject.profile == LoadProfile::PreEvent || subject.profile == LoadProfile::PostEvent)
            subject.profile = LoadProfile::Deep; // these ask for their race
        const std::vector<RunnerRace> races = random.races();
        // The latest race of this generator ends within five days of 9 November.
        for (const char* far : {"2026-02-20", "2026-07-01", "2026-12-15"}) {
            const Moment start = at(date(far), timeOfDayOf(subject.session.start));
            subject.session = {start, start + Minutes{60}};
            ASSERT_TRUE(review(subject, races).empty()) << far;
            ASSERT_EQ(verdictFor(subject, races), Verdict::Fine) << far;
        }
    }
}

TEST(TimingProperty, AnotherRaceNeverMakesAVerdictHarmless)
{
    Random random{5};
    for (int round = 0; round < kRounds; ++round) {
        TimingSubject subject = random.subject();
        if (subject.profile == LoadProfile::PreEvent || subject.profile == LoadProfile::PostEvent)
            subject.profile = LoadProfile::Light;
        std::vector<RunnerRace> races = random.races();
        const int before = harshness(verdictFor(subject, races));
        races.push_back(random.race(99));
        ASSERT_GE(harshness(verdictFor(subject, races)), before);
    }
}

TEST(TimingProperty, PreparedRacesAndTheBareVerdictSayTheSame)
{
    Random random{6};
    for (int round = 0; round < kRounds; ++round) {
        const TimingSubject subject = random.subject();
        const std::vector<RunnerRace> races = random.races();
        const PreparedRaces prepared{defaultPolicy(), london(), races};
        const Findings findings = review(subject, races);
        ASSERT_EQ(reviewTiming(defaultPolicy(), subject, prepared), findings);
        const TimingVerdict verdict = timingVerdict(defaultPolicy(), subject, prepared);
        ASSERT_EQ(verdict.verdict, verdictOf(findings));
        ASSERT_EQ(verdict.raceSpeaks,
            std::ranges::any_of(findings, [](const Finding& f) { return f.race.isValid(); }));
    }
}

TEST(TimingProperty, PriorityCIsNeverHarsherThanBAndTheSameOnceTheRaceHasBegun)
{
    Random random{7};
    for (int round = 0; round < kRounds; ++round) {
        const TimingSubject subject = random.subject();
        RunnerRace race = random.race(1);
        race.priority = RacePriority::B;
        const Findings asB = review(subject, {race});
        race.priority = RacePriority::C;
        const Findings asC = review(subject, {race});
        ASSERT_LE(harshness(verdictOf(asC)), harshness(verdictOf(asB)));
        if (!find(asB, FindingCode::BeforeRace) && !find(asB, FindingCode::FirstDeepBeforeRace)) {
            ASSERT_EQ(asC, asB);
        }
    }
}

TEST(TimingProperty, FiguresAgreeWithTheirCodes)
{
    Random random{8};
    for (int round = 0; round < kRounds; ++round) {
        const TimingSubject subject = random.subject();
        for (const Finding& said : review(subject, random.races())) {
            ASSERT_EQ(said.verdict.has_value(), said.profile.has_value());
            if (said.elapsed) {
                ASSERT_GE(*said.elapsed, Minutes{0});
                ASSERT_LE(*said.elapsed, hours{24} * defaultPolicy().horizonDays);
            }
            if (said.code == FindingCode::BeforeRace) {
                ASSERT_LE(*said.days, 0);
            }
            if (said.code == FindingCode::AfterRace) {
                ASSERT_GE(*said.days, 0);
            }
            if (said.limit) {
                ASSERT_GT(*said.limit, *said.elapsed);
            }
            if (said.verdict) {
                ASSERT_EQ(said.severity, severityOf(*said.verdict));
            }
        }
    }
}

TEST(TimingProperty, AStripSaysOfEachDayWhatAReviewWouldSay)
{
    Random random{9};
    for (int round = 0; round < kRounds / 30; ++round) {
        TimingSubject subject = random.subject();
        const std::vector<RunnerRace> races = random.races();
        const PreparedRaces prepared{defaultPolicy(), london(), races};
        const Date middle = dateOf(subject.session.start);
        const TimeOfDay time = timeOfDayOf(subject.session.start);
        const Minutes length = subject.session.length();
        for (const StripDay& day :
            raceStrip(defaultPolicy(), subject, prepared, middle - days{20}, middle + days{20})) {
            subject.session = {at(day.date, time), at(day.date, time) + length};
            const Findings findings = review(subject, races);
            const bool speaks =
                std::ranges::any_of(findings, [](const Finding& f) { return f.race.isValid(); });
            ASSERT_EQ(day.verdict, speaks ? std::optional{verdictOf(findings)} : std::nullopt);
        }
    }
}

} // namespace taper::test
