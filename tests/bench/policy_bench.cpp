// SPDX-License-Identifier: GPL-3.0-or-later
// What a change of the timing policy means for every coming booking of a clinic of ten years: asked while the
// policy is being edited, and once more, in its transaction, when it is saved.
#include "core/clinic/timing_policy.h"
#include "core/timing/default_policy.h"
#include "tests/bench/ten_years.h"

#include <benchmark/benchmark.h>

namespace taper::bench {

namespace {

void previewOfAPolicy(benchmark::State& state)
{
    TimingPolicy policy = defaultPolicy();
    for (ProfileWindows& windows : policy.before)
        windows.standard = {
            {WindowUnit::Days, 0, 4, Verdict::TooClose}, {WindowUnit::Days, 5, {}, Verdict::Fine}};
    RecheckedBookings means;
    for (auto _ : state)
        means = *previewPolicy(TenYears::instance().clinic(), policy);
    state.counters["worse"] = static_cast<double>(means.worse.size());
    state.counters["better"] = static_cast<double>(means.better.size());
    state.counters["unchanged"] = means.unchanged;
}
BENCHMARK(previewOfAPolicy)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace taper::bench
