// SPDX-License-Identifier: GPL-3.0-or-later
// Whom to call, on a clinic of ten years: computed anew with each change, and meant to take no more than 100
// ms.
#include "core/clinic/recall.h"
#include "tests/bench/ten_years.h"

#include <benchmark/benchmark.h>

namespace taper::bench {

namespace {

void whomToCall(benchmark::State& state)
{
    const RecallOptions options{static_cast<RecallShow>(state.range(0))};
    int found = 0;
    for (auto _ : state)
        found = recallList(TenYears::instance().clinic(), options)->found;
    state.counters["found"] = found;
}
BENCHMARK(whomToCall)
    ->Arg(static_cast<int>(RecallShow::Due))
    ->Arg(static_cast<int>(RecallShow::Coming))
    ->Unit(benchmark::kMillisecond);

void timesToOffer(benchmark::State& state)
{
    Clinic& clinic = TenYears::instance().clinic();
    const auto list = recallList(clinic, {.limit = 1});
    if (list->rows.empty()) {
        state.SkipWithError("nobody is to be called");
        return;
    }
    const RecallRow& row = list->rows.front();
    for (auto _ : state)
        benchmark::DoNotOptimize(recallTimes(clinic, row.client.id, row.first()));
}
BENCHMARK(timesToOffer)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace taper::bench
