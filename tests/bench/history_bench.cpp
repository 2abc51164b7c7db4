// SPDX-License-Identifier: GPL-3.0-or-later
// Budgets: the history of a client with 500 visits, and finding in 150,000 notes as one types, within 50 ms
// each, also for one and two letters and for words with accents. Beside them the same rows through the bare C
// API, and what the engine's own search for a beginning of a word takes.
#include "core/clinic/history.h"
#include "core/clinic/history_report.h"
#include "tests/bench/bare_notes.h"
#include "tests/bench/many_notes.h"

#include <benchmark/benchmark.h>

#include <array>

namespace taper::bench {
namespace {

constexpr int kShown = 50;

void historyOf500Visits(benchmark::State& state)
{
    ManyNotes& notes = ManyNotes::instance();
    size_t visits = 0;
    for (auto _ : state)
        visits = clientHistory(notes.clinic(), notes.regular())->visits.size();
    state.counters["visits"] = static_cast<double>(visits);
}
BENCHMARK(historyOf500Visits)->Unit(benchmark::kMillisecond);

void historyOf500VisitsBare(benchmark::State& state)
{
    ManyNotes& notes = ManyNotes::instance();
    BareNotes bare{notes.path().toStdString()};
    qint64 rows = 0;
    for (auto _ : state)
        rows = bare.readHistory(notes.regular().value());
    state.counters["rows"] = static_cast<double>(rows);
}
BENCHMARK(historyOf500VisitsBare)->Unit(benchmark::kMillisecond);

void historyOf500VisitsForPaper(benchmark::State& state)
{
    ManyNotes& notes = ManyNotes::instance();
    for (auto _ : state)
        benchmark::DoNotOptimize(historyReport(notes.clinic(), notes.regular()));
}
BENCHMARK(historyOf500VisitsForPaper)->Unit(benchmark::kMillisecond);

/// A letter, two, a word that most notes have, its beginning, an area, several words, an accent, a rare
/// beginning, nothing.
constexpr std::array kTyped{"s", "so", "sol", "soleus", "sole", "left soleus", "recheck before race",
    "knee-to-wall", "Züri", "ü", "zur", "w", "xq", "runner's", "nobodywrites"};

void findingInNotes(benchmark::State& state, bool isWithinOne)
{
    ManyNotes& notes = ManyNotes::instance();
    const QString typed = QString::fromUtf8(kTyped.at(static_cast<size_t>(state.range(0))));
    const auto client = isWithinOne ? std::optional{notes.regular()} : std::nullopt;
    size_t found = 0;
    for (auto _ : state)
        found = findNotes(notes.clinic(), typed, client, kShown)->hits.size();
    state.SetLabel(typed.toStdString());
    state.counters["found"] = static_cast<double>(found);
}
BENCHMARK_CAPTURE(findingInNotes, ofAll, false)
    ->DenseRange(0, kTyped.size() - 1)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(findingInNotes, ofOneClient, true)
    ->DenseRange(0, kTyped.size() - 1)
    ->Unit(benchmark::kMillisecond);

/// The engine asked for beginnings of words, and for whole words.
constexpr std::array kAsked{"\"s\" *", "\"so\" *", "\"soleus\" *", "\"soleus\"", "\"zuri\" *",
    "\"recheck\" * \"before\" * \"race\" *"};

void findingInNotesBare(benchmark::State& state)
{
    ManyNotes& notes = ManyNotes::instance();
    BareNotes bare{notes.path().toStdString()};
    const std::string asked = kAsked.at(static_cast<size_t>(state.range(0)));
    qint64 found = 0;
    for (auto _ : state)
        found = bare.find(asked);
    state.SetLabel(asked);
    state.counters["found"] = static_cast<double>(found);
}
BENCHMARK(findingInNotesBare)->DenseRange(0, kAsked.size() - 1)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace taper::bench
