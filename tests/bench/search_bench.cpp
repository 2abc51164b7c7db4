// SPDX-License-Identifier: GPL-3.0-or-later
// Budgets, on a clinic of ten years (8 therapists, 20,000 clients, 200,000 bookings, 300 races): search as
// one types in 10 ms. The best free times of four weeks and eight therapists go with the budget of free
// slots.
#include "core/clinic/first_free.h"
#include "core/clinic/search.h"
#include "core/clinic/setup.h"
#include "tests/bench/ten_years.h"

#include <benchmark/benchmark.h>

#include <array>

namespace taper::bench {
namespace {

/// A letter, part of a name, a whole name, a number, a day, a day and a name, a race, nobody.
constexpr std::array kTyped{"m", "mar", "maria", "07700", "fri", "fri maya", "half", "xqzw"};

void searchOfEverythingAsOneTypes(benchmark::State& state)
{
    TenYears& years = TenYears::instance();
    SearchRequest request;
    request.text = QString::fromLatin1(kTyped.at(static_cast<size_t>(state.range(0))));
    size_t found = 0;
    for (auto _ : state) {
        const auto hits = searchEverything(years.clinic(), request);
        found = hits->clients.size() + hits->races.size() + hits->bookings.size();
    }
    state.SetLabel(request.text.toStdString());
    state.counters["found"] = static_cast<double>(found);
}
BENCHMARK(searchOfEverythingAsOneTypes)->DenseRange(0, kTyped.size() - 1)->Unit(benchmark::kMicrosecond);

void firstFreeOfFourWeeks(benchmark::State& state)
{
    TenYears& years = TenYears::instance();
    FirstFreeRequest request;
    request.slots.sessionType = loadSetup(years.clinic())->sessionTypes.front().id;
    request.slots.from = years.today();
    request.slots.to = years.today() + std::chrono::days{27};
    int found = 0;
    for (auto _ : state)
        found = firstFree(years.clinic(), request)->found;
    state.counters["found"] = found;
}
BENCHMARK(firstFreeOfFourWeeks)->Unit(benchmark::kMicrosecond);

} // namespace
} // namespace taper::bench
