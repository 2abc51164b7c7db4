// SPDX-License-Identifier: GPL-3.0-or-later
// Budget, on a clinic of ten years: planning sixteen weeks for one client in 20 ms.
#include "core/clinic/clients.h"
#include "core/clinic/course_plan.h"
#include "core/clinic/races.h"
#include "tests/bench/ten_years.h"

#include <benchmark/benchmark.h>

namespace taper::bench {

namespace {

/// Sixteen weeks ahead, with some who run it.
PlanRequest requestFor(size_t clients)
{
    static const Id<Race> kRace = [] {
        RaceFields fields;
        fields.name = QStringLiteral("Bench Marathon");
        fields.date = TenYears::instance().today() + std::chrono::days{114};
        fields.startTime = TimeOfDay{10 * 60};
        fields.distanceMetres = 42195;
        const Id<Race> race = addRace(TenYears::instance().clinic(), fields)->id;
        const auto page = clientList(TenYears::instance().clinic(), {}, 0, 20, false);
        for (const ClientRow& row : page->rows) {
            RaceEntryFields entry;
            entry.client = row.client.id;
            entry.race = race;
            (void)saveEntry(TenYears::instance().clinic(), {}, 0, entry);
        }
        return race;
    }();
    PlanRequest request;
    request.race = kRace;
    const auto page = clientList(TenYears::instance().clinic(), {}, 0, static_cast<int>(clients), false);
    for (const ClientRow& row : page->rows)
        request.clients.push_back(row.client.id);
    return request;
}

void courseOfSixteenWeeks(benchmark::State& state)
{
    const PlanRequest request = requestFor(static_cast<size_t>(state.range(0)));
    PlanCounts counts;
    for (auto _ : state)
        counts = planCourse(TenYears::instance().clinic(), request)->counts();
    state.counters["to_book"] = counts.toBook;
    state.counters["clashes"] = counts.clashes;
}
BENCHMARK(courseOfSixteenWeeks)->ArgName("clients")->Arg(1)->Arg(20)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace taper::bench
