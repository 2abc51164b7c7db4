// SPDX-License-Identifier: GPL-3.0-or-later
// Budgets, on a clinic of ten years: the re-check after moving a race with 2,000 entries in 100 ms; a search
// as one types over all clients in 10 ms.
#include "core/clinic/clients.h"
#include "core/clinic/races.h"
#include "tests/bench/ten_years.h"

#include "core/clinic/workspace.h"

#include <benchmark/benchmark.h>

namespace taper::bench {

namespace {

/// The race of the coming weeks with the most entries.
RaceSummary largestRace()
{
    TenYears& years = TenYears::instance();
    const auto found = readUnit(years.clinic(), [&](Workspace& workspace) -> Result<RaceSummary> {
        const auto races = workspace.races().upcoming(years.today(), 50);
        return *std::ranges::max_element(races, {}, &RaceSummary::entrants);
    });
    return *found;
}

void moveOfALargeRace(benchmark::State& state)
{
    const RaceSummary race = largestRace();
    const Date date = race.race->date;
    size_t flagged = 0;
    int unchanged = 0;
    int turn = 0;
    for (auto _ : state) {
        const Date to = date + std::chrono::days{turn++ % 2 == 0 ? 1 : 0};
        const auto change = moveRace(TenYears::instance().clinic(), race.race.id, to, std::nullopt);
        flagged = change->bookings.worse.size() + change->bookings.stillFlagged.size();
        unchanged = change->bookings.unchanged;
    }
    state.counters["entries"] = race.entrants;
    state.counters["flagged"] = static_cast<double>(flagged);
    state.counters["unchanged"] = unchanged;
}
BENCHMARK(moveOfALargeRace)->Unit(benchmark::kMillisecond);

void searchAsOneTypes(benchmark::State& state)
{
    constexpr std::array kTyped{u"a", u"ke", u"kel", u"kelly", u"rois kel", u"900552", u"ο", u"example.org"};
    const QString text = QString::fromUtf16(kTyped[static_cast<size_t>(state.range(0))]);
    for (auto _ : state)
        benchmark::DoNotOptimize(findClients(TenYears::instance().clinic(), text, 12));
    state.SetLabel(text.toStdString());
}
BENCHMARK(searchAsOneTypes)->DenseRange(0, 7)->Unit(benchmark::kMicrosecond);

void pageOfTheClientList(benchmark::State& state)
{
    const int offset = static_cast<int>(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(clientList(TenYears::instance().clinic(), {}, offset, 50, false));
}
BENCHMARK(pageOfTheClientList)->ArgName("offset")->Arg(0)->Arg(10'000)->Unit(benchmark::kMicrosecond);

} // namespace

} // namespace taper::bench
