// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/demo_draft.h"

#include <algorithm>

namespace taper {

namespace {

/// A time that somebody might run the distance in, by how quick they are (0 … 99).
Seconds runTime(const RaceFields& race, int slowness)
{
    const double kilometres = race.distanceMetres.value_or(15'000) / 1000.0;
    // 3:50 to 7:10 a kilometre, and slower the longer it gets.
    const double pace = (230.0 + 2.0 * slowness) * (1.0 + kilometres / 400.0);
    return Seconds{static_cast<qint64>(kilometres * pace)};
}

class EntryPlanner {
public:
    explicit EntryPlanner(DemoDraft& draft)
        : m_draft{draft}
        , m_random{draft.random(2)}
        , m_older{draft.random(6)}
    { }

    void run()
    {
        const int clients = static_cast<int>(m_draft.people.size());
        const std::vector<int> older = enterOlder();
        for (int i = 0; i < clients; ++i) {
            m_slowness = m_random.below(100);
            DemoPerson& person = m_draft.people[static_cast<size_t>(i)];
            person.races = person.role ? racesOfCast(person) : racesOf(person);
            std::ranges::sort(person.races);
            for (const int race : person.races)
                enter(i, race);
        }
        std::vector<int>& races = m_draft.people.front().races;
        races.insert(races.begin(), older.begin(), older.end());
    }

private:
    [[nodiscard]] int dayOf(int race) const
    {
        return daysBetween(m_draft.options.today, m_draft.plan.races[static_cast<size_t>(race)].date);
    }
    /// Places of the races from one day to another.
    [[nodiscard]] std::pair<int, int> racesBetween(int from, int to) const
    {
        const auto date = [](const RaceFields& race) { return race.date; };
        const auto& races = m_draft.plan.races;
        const auto first = std::ranges::lower_bound(races, m_draft.day(from), {}, date);
        const auto last = std::ranges::upper_bound(races, m_draft.day(to), {}, date);
        return {static_cast<int>(first - races.begin()), static_cast<int>(last - races.begin())};
    }
    /// Adds up to `count` races of the days given, none within five days of another.
    void draw(std::vector<int>& chosen, int count, int from, int to)
    {
        const auto [first, last] = racesBetween(from, to);
        for (int i = 0; i < count && first < last; ++i) {
            const int race = m_random.between(first, last - 1);
            const auto tooNear = [&](int other) { return std::abs(dayOf(other) - dayOf(race)) <= 5; };
            if (std::ranges::none_of(chosen, tooNear))
                chosen.push_back(race);
        }
    }
    /// The races of the first of the cast from before the years that everybody has; from numbers of their
    /// own, so that all others' stay as they are.
    std::vector<int> enterOlder()
    {
        std::vector<int> older;
        const auto [first, last] = racesBetween(m_draft.firstEverDay(), m_draft.firstDay() - 1);
        std::swap(m_random, m_older);
        for (int race = first; race < last; ++race) {
            enter(0, race);
            older.push_back(race);
        }
        std::swap(m_random, m_older);
        return older;
    }
    std::vector<int> racesOfCast(const DemoPerson& person)
    {
        std::vector<int> chosen;
        if (person.role->race != DemoRace::None)
            chosen.push_back(m_draft.castRaces[static_cast<size_t>(person.role->race)]);
        // Nothing that would speak on today's board beside the race it is for.
        if (person.role->lastVisitDays > 0)
            draw(chosen, 1 + m_draft.options.years, m_draft.firstDay(), -45);
        return chosen;
    }
    std::vector<int> racesOf(const DemoPerson& person)
    {
        std::vector<int> chosen;
        const int marathon = m_draft.castRaces[static_cast<size_t>(DemoRace::Marathon)];
        if (m_random.chance(isActive(person) ? m_share.active : m_share.others))
            chosen.push_back(marathon);
        if (isActive(person))
            draw(chosen, m_random.below(3), 1, kDemoDaysAhead);
        const int span = person.leaves - person.joined;
        draw(chosen, 1 + span / 120 + m_random.below(2), person.joined, std::min(person.leaves, -6));
        return chosen;
    }
    /// So many in a hundred, of those who come at present and of the others, that about a tenth of all
    /// clients run the marathon; of a small clinic a few more.
    struct Share {
        int active = 0;
        int others = 0;
    };
    [[nodiscard]] static bool isActive(const DemoPerson& person)
    {
        return person.leaves >= 0 && person.joined <= 0;
    }
    [[nodiscard]] Share marathonShare() const
    {
        const auto all = static_cast<qint64>(m_draft.people.size());
        const qint64 active = std::ranges::count_if(m_draft.people, isActive);
        const qint64 wanted = all / 10;
        const qint64 share = std::clamp<qint64>(wanted * 100 / std::max<qint64>(1, active), 20, 60);
        const qint64 left = std::max<qint64>(0, wanted - active * share / 100);
        return {static_cast<int>(share),
            static_cast<int>((left * 100 + all - active - 1) / std::max<qint64>(1, all - active))};
    }

    void enter(int client, int race)
    {
        const RaceFields& fields = m_draft.plan.races[static_cast<size_t>(race)];
        const DemoRole* role = m_draft.people[static_cast<size_t>(client)].role;
        DemoEntry entry{.client = client, .race = race};
        constexpr std::array kPriorities{RacePriority::A, RacePriority::B, RacePriority::B, RacePriority::C};
        entry.priority = m_random.pick(std::span{kPriorities});
        if (fields.distanceMetres && m_random.chance(50))
            entry.targetTime = Seconds{runTime(fields, m_slowness).count() / 300 * 300};
        const bool isCastRace = role && race == m_draft.castRaces[static_cast<size_t>(role->race)];
        if (isCastRace) {
            entry.priority = role->priority;
            entry.targetTime.reset();
            if (role->targetMinutes > 0)
                entry.targetTime = Minutes{role->targetMinutes};
        }
        // Half of those who run a virtual race have chosen their day.
        if (fields.isVirtual && client % 2 == 0)
            entry.runDay = fields.date + std::chrono::days{client % 14};
        if (dayOf(race) < -1 && fields.status == RaceStatus::Scheduled)
            finish(entry, fields, isCastRace);
        m_draft.plan.entries.push_back(entry);
    }
    void finish(DemoEntry& entry, const RaceFields& fields, bool surely)
    {
        const int fate = surely ? 50 : m_random.below(100);
        if (fate < 4) {
            entry.status = EntryStatus::DidNotStart;
        } else if (fate < 7) {
            entry.status = EntryStatus::DidNotFinish;
        } else {
            entry.status = EntryStatus::Finished;
            if (m_random.chance(80))
                entry.finishTime = runTime(fields, m_slowness) + Seconds{m_random.between(-120, 400)};
        }
    }

    DemoDraft& m_draft;
    DemoRandom m_random;
    DemoRandom m_older;
    Share m_share = marathonShare();
    int m_slowness = 50;
};

} // namespace

void planEntries(DemoDraft& draft)
{
    EntryPlanner{draft}.run();
}

} // namespace taper
