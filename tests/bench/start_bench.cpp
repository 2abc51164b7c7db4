// SPDX-License-Identifier: GPL-3.0-or-later
// From the start of the program to the painted day, against an empty Qt window (budget: 2.5 times). Both are
// programs of their own, started anew each time.
#include "tests/bench/ten_years.h"

#include <benchmark/benchmark.h>

#include <QProcess>

namespace taper::bench {
namespace {

void run(benchmark::State& state, const QString& program, const QStringList& arguments)
{
    for (auto _ : state) {
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished(60'000) || process.exitCode() != 0) {
            state.SkipWithError("the program did not get to the end");
            return;
        }
    }
}

void BM_StartOfAnEmptyWindow(benchmark::State& state)
{
    run(state, QStringLiteral(TAPER_START_EMPTY), {});
}
BENCHMARK(BM_StartOfAnEmptyWindow)->Unit(benchmark::kMillisecond)->UseRealTime();

void BM_StartToThePaintedDay(benchmark::State& state)
{
    const QTemporaryDir settings;
    run(state, QStringLiteral(TAPER_START_DAY), {TenYears::instance().path(), settings.path()});
}
BENCHMARK(BM_StartToThePaintedDay)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
} // namespace taper::bench
