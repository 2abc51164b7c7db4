// SPDX-License-Identifier: GPL-3.0-or-later
// What needs attention is worked out anew after every change, so it must cost little, however much is stored.
#include "core/clinic/attention.h"
#include "tests/bench/ten_years.h"

#include <benchmark/benchmark.h>

namespace taper::bench {

namespace {

void listOfWhatNeedsAttention(benchmark::State& state)
{
    Clinic& clinic = TenYears::instance().clinic(); // made before anything is measured
    size_t points = 0;
    int open = 0;
    for (auto _ : state) {
        const auto list = attentionList(clinic);
        points = list->points.size();
        open = list->count(AttentionStanding::Open);
    }
    state.counters["points"] = static_cast<double>(points);
    state.counters["open"] = open;
}
BENCHMARK(listOfWhatNeedsAttention)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace taper::bench
