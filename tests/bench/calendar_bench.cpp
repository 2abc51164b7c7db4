// SPDX-License-Identifier: GPL-3.0-or-later
// A calendar of 5,000 races is to be imported in seconds: what it holds is read and held against what is
// known, then written; and read again, when nothing has changed.
#include "core/clinic/calendar_import.h"
#include "tests/support/clinic_builder.h"

#include <benchmark/benchmark.h>

namespace taper::bench {

namespace {

constexpr int kRaces = 5'000;

QByteArray calendarOfRaces()
{
    QByteArray text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Races\r\n";
    for (int i = 0; i < kRaces; ++i) {
        const QByteArray number = QByteArray::number(i);
        const QByteArray day = "2026" + QByteArray::number(5 + i % 8).rightJustified(2, '0')
            + QByteArray::number(1 + i % 28).rightJustified(2, '0');
        text += "BEGIN:VEVENT\r\nUID:race-" + number + "@example.org\r\nDTSTART;TZID=Europe/Berlin:" + day
            + "T090000\r\nSUMMARY:Race number " + number
            + "\r\nDESCRIPTION:Distance: 10K\\nEntry until 1 April\r\nLOCATION:Town "
            + QByteArray::number(i % 300) + "\r\nEND:VEVENT\r\n";
    }
    return text + "END:VCALENDAR\r\n";
}

void previewOfACalendar(benchmark::State& state)
{
    const QByteArray text = calendarOfRaces();
    const bool isKnown = state.range(0) != 0;
    test::ClinicBuilder house;
    if (isKnown) {
        const auto first = previewCalendar(house.clinic(), text, {}, {});
        (void)importCalendar(house.clinic(), first->calendar, first->rows);
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(previewCalendar(house.clinic(), text, {}, {}));
    state.SetLabel(isKnown ? "all known" : "all new");
}
BENCHMARK(previewOfACalendar)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

void importOfACalendar(benchmark::State& state)
{
    const QByteArray text = calendarOfRaces();
    int added = 0;
    for (auto _ : state) {
        state.PauseTiming();
        test::ClinicBuilder house;
        const auto shown = previewCalendar(house.clinic(), text, {}, {});
        state.ResumeTiming();
        added = importCalendar(house.clinic(), shown->calendar, shown->rows)->added;
    }
    state.counters["added"] = added;
}
BENCHMARK(importOfACalendar)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace taper::bench
