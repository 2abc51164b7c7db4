// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/demo_draft.h"

#include <algorithm>
#include <numeric>

namespace taper {

namespace {

using namespace std::chrono_literals;

constexpr int kRacesAYear = 30;

/// A race near today; `cast` says who on today's board it is for.
struct NearRace {
    DemoRace cast;
    int day; ///< from today
    int days; ///< how many it lasts
    const char16_t* name;
    int metres; ///< 0: not known
    int start; ///< minutes after midnight; −1: not known
    const char16_t* place;
    RaceStatus status = RaceStatus::Scheduled;
    const char16_t* zone = u"";
    int postponedFrom = 0; ///< from today, the day it had before; 0: it was not postponed
    bool isVirtual = false;
};

constexpr std::array kNearRaces{
    NearRace{DemoRace::LastMarathon, -12, 1, u"Marathon des Quais", 42'195, 8 * 60 + 30, u"Paris",
        RaceStatus::Scheduled, u"Europe/Paris"},
    NearRace{DemoRace::LastHalf, -5, 1, u"Severn Vale Half", 21'097, 9 * 60 + 30, u"Gloucester"},
    NearRace{DemoRace::Trail, -1, 1, u"Ridgeway Trail 50k", 50'000, 8 * 60, u"Avebury"},
    NearRace{DemoRace::Half, 1, 1, u"Harbourside Half", 21'097, 9 * 60 + 30, u"Bristol"},
    NearRace{DemoRace::TenKilometres, 1, 1, u"Southville 10k", 10'000, 10 * 60, u"Bristol"},
    NearRace{DemoRace::Marathon, 2, 1, u"Thames Bridges Marathon", 42'195, 10 * 60, u"London"},
    NearRace{DemoRace::NextHalf, 9, 1, u"Hackney Marshes Half", 21'097, 9 * 60, u"London"},
    NearRace{DemoRace::None, 13, 1, u"Lakeside Sprint 5k", 5'000, 9 * 60, u"Bath", RaceStatus::Cancelled},
    NearRace{DemoRace::LaterHalf, 16, 1, u"Aire Valley Half", 21'097, 9 * 60, u"Leeds", RaceStatus::Scheduled,
        u"", -19},
    NearRace{DemoRace::None, 20, 1, u"Malvern Beacon Fell Race", 0, -1, u"Malvern"},
    NearRace{DemoRace::None, 23, 2, u"Peak Skyline Two-Day", 74'000, 7 * 60 + 30, u"Edale"},
    NearRace{DemoRace::LaterMarathon, 30, 1, u"Forth Coast Marathon", 42'195, 9 * 60 + 30, u"Edinburgh"},
    NearRace{DemoRace::None, 26, 21, u"Run Your Own 5k", 5'000, -1, u"", RaceStatus::Scheduled, u"", 0, true},
    NearRace{
        DemoRace::None, 37, 1, u"Northern Quays 10 Mile", 16'093, 9 * 60, u"Salford", RaceStatus::Postponed},
};

/// Races that come back every year.
struct YearlyRace {
    const char16_t* name;
    int metres;
    int start;
};
constexpr std::array kSeries{
    YearlyRace{u"New Year Towpath 10k", 10'000, 600},
    YearlyRace{u"Frostbite Five", 8'047, 630},
    YearlyRace{u"Mendip Muddle", 14'500, 600},
    YearlyRace{u"Bath Crescent Half", 21'097, 600},
    YearlyRace{u"Cheddar Gorge Climb", 12'000, 630},
    YearlyRace{u"Spring Lambs 20", 32'187, 540},
    YearlyRace{u"Wye Valley Half", 21'097, 570},
    YearlyRace{u"Cotswold Edge Marathon", 42'195, 540},
    YearlyRace{u"Blossom 10k", 10'000, 570},
    YearlyRace{u"Offa's Dyke 30", 48'280, 420},
    YearlyRace{u"Old Canal Marathon", 42'195, 540},
    YearlyRace{u"May Day Relay Leg", 9'600, 660},
    YearlyRace{u"Purbeck Coast Half", 21'097, 570},
    YearlyRace{u"Longest Day Ultra", 80'000, 300},
    YearlyRace{u"Midsummer 5k", 5'000, 1140},
    YearlyRace{u"Brecon Horseshoe", 34'000, 480},
    YearlyRace{u"Regatta 10k", 10'000, 570},
    YearlyRace{u"Heatwave Half", 21'097, 510},
    YearlyRace{u"Exmoor Coast 50", 50'000, 420},
    YearlyRace{u"Harvest Ten Mile", 16'093, 570},
    YearlyRace{u"Suspension Bridge Half", 21'097, 570},
    YearlyRace{u"Great Western Marathon", 42'195, 570},
    YearlyRace{u"Quantock Ridge Trail", 28'000, 540},
    YearlyRace{u"Autumn Leaves 10k", 10'000, 600},
    YearlyRace{u"Snowdon Foothills Marathon", 42'195, 510},
    YearlyRace{u"Night Owl 10k", 10'000, 1170},
    YearlyRace{u"Forest of Dean Half", 21'097, 600},
    YearlyRace{u"Abbey Dash", 10'000, 570},
    YearlyRace{u"Advent Steeplechase", 11'000, 660},
    YearlyRace{u"Turkey Trot 5k", 5'000, 570},
};

RaceFields fieldsOf(const NearRace& near, const DemoDraft& draft)
{
    RaceFields race;
    race.name = QString::fromUtf16(near.name);
    race.date = draft.day(near.day);
    if (near.days > 1)
        race.endDate = draft.day(near.day + near.days - 1);
    if (near.start >= 0)
        race.startTime = Minutes{near.start};
    if (near.metres > 0)
        race.distanceMetres = near.metres;
    race.place = QString::fromUtf16(near.place);
    race.timeZone = QString::fromUtf16(near.zone);
    race.status = near.status;
    race.isVirtual = near.isVirtual;
    if (near.postponedFrom != 0)
        race.postponedFrom = draft.day(near.postponedFrom);
    return race;
}

} // namespace

void planRaces(DemoDraft& draft)
{
    struct Planned {
        RaceFields race;
        DemoRace cast;
    };
    std::vector<Planned> races;
    races.reserve(size_t{kRacesAYear} * static_cast<size_t>(draft.options.years));
    for (const NearRace& near : kNearRaces)
        races.push_back({fieldsOf(near, draft), near.cast});

    // What the one runner with a longer past has run in it.
    for (const auto& [series, day] : {std::pair{size_t{0}, -680}, {size_t{6}, -560}, {size_t{22}, -430}}) {
        if (day >= draft.firstDay())
            continue;
        RaceFields race;
        race.name = QString::fromUtf16(kSeries[series].name);
        race.date = draft.day(day);
        race.date -= std::chrono::days{(weekdayIndex(race.date) + 1) % 7};
        race.startTime = Minutes{kSeries[series].start};
        race.distanceMetres = kSeries[series].metres;
        races.push_back({race, DemoRace::None});
    }

    // The past evenly filled, on Sundays, up to where the races near today begin.
    constexpr int kLatest = -19;
    const int past = kRacesAYear * draft.options.years - static_cast<int>(kNearRaces.size());
    const int span = kLatest - draft.firstDay();
    for (int i = 0; i < past; ++i) {
        const YearlyRace& series = kSeries[static_cast<size_t>(i) % kSeries.size()];
        Date date = draft.day(draft.firstDay() + span * i / past);
        date -= std::chrono::days{(weekdayIndex(date) + 1) % 7};
        RaceFields race;
        race.name = QString::fromUtf16(series.name);
        race.date = date;
        race.startTime = Minutes{series.start};
        race.distanceMetres = series.metres;
        races.push_back({race, DemoRace::None});
    }

    std::ranges::stable_sort(races, {}, [](const Planned& planned) { return planned.race.date; });
    draft.castRaces.fill(-1);
    for (const auto& [race, cast] : races) {
        if (cast != DemoRace::None)
            draft.castRaces[static_cast<size_t>(cast)] = static_cast<int>(draft.plan.races.size());
        draft.plan.races.push_back(race);
    }
}

} // namespace taper
