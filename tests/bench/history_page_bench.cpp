// SPDX-License-Identifier: GPL-3.0-or-later
// Budget: the history of a client with 500 visits painted within 50 ms. Each from its data to the painted
// picture, at the size in which the page shows it; beside them what an empty list costs, and 500 lines of
// plain text in Qt's own list.
#include "ui/history/chart_view.h"
#include "ui/history/history_filter_bar.h"
#include "ui/history/history_list.h"
#include "ui/history/history_model.h"
#include "ui/widgets/theme.h"

#include <benchmark/benchmark.h>

#include <QImage>
#include <QStringListModel>

namespace taper::bench {
namespace {

constexpr int kVisits = 500;
constexpr QSize kList{560, 700};
constexpr QSize kChart{1180, 200};

/// Ten years, a visit a week, each with five areas, a measure and a plan; a race every two months.
std::shared_ptr<const ClientHistory> longHistory()
{
    ClientFields client;
    client.name = QStringLiteral("Callum Wright");
    auto checked = Client::make(client);
    auto history =
        std::make_shared<ClientHistory>(ClientHistory{.client = {Id<Client>{1}, 1, *std::move(checked)}});
    history->today = makeDate(2026, 4, 24);
    const auto regions = bodyRegions();
    for (int index = 0; index < kVisits; ++index) {
        HistoryVisit& visit = history->visits.emplace_back();
        visit.booking = Id<Booking>{kVisits - index};
        visit.note = Id<TreatmentNote>{kVisits - index};
        visit.noteStatus = NoteStatus::Final;
        visit.at = at(history->today - std::chrono::days{7 * (index + 1)}, Minutes{600});
        visit.status = index % 23 == 5 ? BookingStatus::NoShow : BookingStatus::Completed;
        visit.therapist = Id<Therapist>{index % 3 + 1};
        visit.therapistName = index % 3 == 0 ? QStringLiteral("Maya Okafor") : QStringLiteral("Tom Reid");
        visit.sessionType = Id<SessionType>{index % 4 + 1};
        visit.sessionTypeName = QStringLiteral("Full sports");
        visit.length = Minutes{60};
        visit.painBefore = 3 + index % 7;
        visit.painAfter = 1 + index % 5;
        visit.planLine = QStringLiteral("Recheck calf before the next race; heel drops 3 × 15 twice daily");
        visit.race = RaceTag{Id<Race>{1}, QStringLiteral("London Marathon"), -(index % 40)};
        for (size_t area = 0; area < 5; ++area) {
            const BodyRegion& region = regions[(static_cast<size_t>(index) + area * 7) % regions.size()];
            visit.areas.push_back({QString::fromLatin1(region.key),
                region.isPaired ? Side::Left : Side::Midline, MarkKind::Tight, 6, 3, {}});
        }
    }
    for (int index = 0; index < kVisits / 9; ++index)
        history->races.push_back({.race = Id<Race>{index + 1},
            .name = QStringLiteral("Half Marathon %1").arg(index),
            .date = history->today - std::chrono::days{63 * index}});
    return history;
}

void paint(QWidget& widget, QSize size)
{
    widget.resize(size);
    QImage image{size, QImage::Format_RGB32};
    widget.render(&image);
    benchmark::DoNotOptimize(image.bits());
}

void BM_PaintAnEmptyList(benchmark::State& state)
{
    for (auto _ : state) {
        QListView list;
        paint(list, kList);
    }
}
BENCHMARK(BM_PaintAnEmptyList)->Unit(benchmark::kMillisecond);

void BM_PaintPlainLines(benchmark::State& state)
{
    QStringList lines;
    for (int index = 0; index < kVisits; ++index)
        lines << QStringLiteral("10 Apr 2026 · Full sports 60′ · Maya Okafor %1").arg(index);
    for (auto _ : state) {
        QStringListModel model{lines};
        QListView list;
        list.setModel(&model);
        paint(list, kList);
    }
}
BENCHMARK(BM_PaintPlainLines)->Unit(benchmark::kMillisecond);

void BM_PaintTheListOf500Visits(benchmark::State& state)
{
    const auto history = longHistory();
    for (auto _ : state) {
        HistoryModel model;
        HistoryList list{model};
        model.setHistory(history);
        list.choose(model.firstWorthSeeing());
        paint(list, kList);
    }
    state.counters["visits"] = kVisits;
}
BENCHMARK(BM_PaintTheListOf500Visits)->Unit(benchmark::kMillisecond);

void BM_PaintTheChartOf500Visits(benchmark::State& state)
{
    const auto history = longHistory();
    for (auto _ : state) {
        ChartView chart;
        chart.setChart(historyChart(*history, {}, ChartSpan::All), {});
        paint(chart, kChart);
    }
}
BENCHMARK(BM_PaintTheChartOf500Visits)->Unit(benchmark::kMillisecond);

/// All that depends on how many visits there are: choices of the filter and the chart, list, chart.
void BM_PaintTheHistoryOf500Visits(benchmark::State& state)
{
    const auto history = longHistory();
    for (auto _ : state) {
        HistoryModel model;
        HistoryList list{model};
        HistoryFilterBar filter;
        ChartView chart;
        filter.setHistory(*history);
        model.setHistory(history);
        list.choose(model.firstWorthSeeing());
        benchmark::DoNotOptimize(chartSubjects(*history).data());
        chart.setChart(historyChart(*history, {}, fittingSpan(*history)), {});
        paint(filter, {560, 90});
        paint(list, kList);
        paint(chart, kChart);
    }
}
BENCHMARK(BM_PaintTheHistoryOf500Visits)->Unit(benchmark::kMillisecond);

void BM_NarrowDownTo500Visits(benchmark::State& state)
{
    const auto history = longHistory();
    HistoryModel model;
    HistoryList list{model};
    model.setHistory(history);
    paint(list, kList);
    HistoryFilter one;
    one.therapist = Id<Therapist>{1};
    bool isNarrow = false;
    for (auto _ : state) {
        isNarrow = !isNarrow;
        model.setFilter(isNarrow ? one : HistoryFilter{});
        paint(list, kList);
    }
}
BENCHMARK(BM_NarrowDownTo500Visits)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace taper::bench
