// SPDX-License-Identifier: GPL-3.0-or-later
// Budgets: one frame of the board, the week of 8 therapists, in 8 ms, at rest and while a booking is dragged
// over it. The bare frame is what the same number of rounded blocks and texts cost QPainter. What the places
// of the week mean to a booking is read once per drag.
#include "core/clinic/placement.h"
#include "core/clinic/workspace.h"
#include "tests/bench/ten_years.h"
#include "ui/schedule/board_drag_painter.h"
#include "ui/schedule/board_header.h"
#include "ui/schedule/board_painter.h"
#include "ui/widgets/theme.h"

#include <benchmark/benchmark.h>

#include <QImage>
#include <QPainter>

namespace taper::bench {
namespace {

constexpr QSize kWindow{1600, 900};
constexpr int kTherapists = 8;
constexpr int kDays = 5;

Interval span(Date date, Minutes from, Minutes to)
{
    return {at(date, from), at(date, to)};
}

/// Five days of eight therapists, ten bookings in each column: a busy week.
BoardView busyWeek()
{
    BoardView view;
    view.from = makeDate(2026, 4, 20);
    view.days = kDays;
    view.now = at(view.from, Minutes{9 * 60 + 40});
    for (int day = 0; day < kDays; ++day) {
        for (int therapist = 0; therapist < kTherapists; ++therapist) {
            BoardColumn& column = view.columns.emplace_back();
            column.date = view.from + std::chrono::days{day};
            column.therapist = Id<Therapist>{therapist + 1};
            column.order = therapist;
            column.name = QStringLiteral("Therapist %1").arg(therapist);
            column.hours.open = {span(column.date, Minutes{8 * 60}, Minutes{13 * 60}),
                span(column.date, Minutes{14 * 60}, Minutes{19 * 60})};
            column.hours.working = column.hours.open;
            for (int i = 0; i < 10; ++i) {
                BookingView& booking = column.bookings.emplace_back();
                booking.id = Id<Booking>{static_cast<qint64>(view.columns.size()) * 100 + i};
                booking.clientName = QStringLiteral("Callum Wright-Robertson %1").arg(i);
                booking.sessionTypeName = QStringLiteral("Full sports");
                booking.profile = static_cast<LoadProfile>(i % 4);
                booking.verdict = static_cast<Verdict>(i % 4);
                booking.fields.therapist = column.therapist;
                booking.fields.start = at(column.date, Minutes{(i < 5 ? 8 * 60 : 14 * 60) + i % 5 * 60});
                booking.fields.length = Minutes{45};
            }
        }
    }
    return view;
}

BoardMetrics metricsOf()
{
    BoardMetrics metrics;
    metrics.minimumColumn = theme().space(6);
    metrics.gap = theme().space(1.6);
    return metrics;
}

/// Every column in seven runs of all kinds, as near a race.
std::vector<PlacementRuns> manyRuns(const BoardView& view)
{
    std::vector<PlacementRuns> columns;
    columns.reserve(view.columns.size());
    for (const BoardColumn& column : view.columns) {
        PlacementRuns& runs = columns.emplace_back();
        for (int hour = 7; hour < 20; hour += 2) {
            const auto severity = hour % 5 == 0 ? Severity::Ideal : static_cast<Severity>(hour % 5);
            addToRuns(runs, span(column.date, Minutes{hour * 60}, Minutes{hour * 60 + 120}),
                {severity, FindingCode::BeforeRace});
        }
    }
    return columns;
}

void paintFrame(QImage& image, const BoardView& view, const BoardGeometry& geometry, const BoardMarks& marks,
    const BoardDrag* drag)
{
    QPainter painter{&image};
    painter.fillRect(image.rect(), theme().surface);
    painter.save();
    painter.translate(geometry.metrics().gutter, geometry.metrics().header);
    paintBoard(painter, view, geometry, marks, QRectF{QPointF{}, geometry.content()});
    if (drag)
        paintGhost(painter, *drag, geometry, {});
    painter.restore();
    paintBoardGutter(painter, geometry);
    painter.translate(geometry.metrics().gutter, 0);
    paintBoardHeader(painter, view, geometry);
}

void frameOfTheWeek(benchmark::State& state)
{
    const BoardView view = busyWeek();
    const BoardGeometry geometry{view, metricsOf(), kWindow, 1};
    QImage image{kWindow, QImage::Format_RGB32};
    for (auto _ : state)
        paintFrame(image, view, geometry, {}, nullptr);
    state.counters["columns"] = static_cast<double>(view.columns.size());
    state.counters["bookings"] = static_cast<double>(geometry.bookings().size());
}
BENCHMARK(frameOfTheWeek)->Unit(benchmark::kMillisecond);

void frameOfTheWeekWhileDragging(benchmark::State& state)
{
    const BoardView view = busyWeek();
    const BoardGeometry geometry{view, metricsOf(), kWindow, 1};
    const auto placements = manyRuns(view);
    const BoardDrag drag = BoardDrag::moving(view, view.columns.front().bookings.front(), 0, Minutes{0});
    BoardMarks marks;
    marks.placements = &placements;
    QImage image{kWindow, QImage::Format_RGB32};
    for (auto _ : state)
        paintFrame(image, view, geometry, marks, &drag);
}
BENCHMARK(frameOfTheWeekWhileDragging)->Unit(benchmark::kMillisecond);

/// The floor: as many filled and edged rounded blocks, with a clipped line of text in each.
void frameOfBareBlocks(benchmark::State& state)
{
    const BoardView view = busyWeek();
    const BoardGeometry geometry{view, metricsOf(), kWindow, 1};
    QImage image{kWindow, QImage::Format_RGB32};
    const QString text = QStringLiteral("Callum Wright-Robertson");
    for (auto _ : state) {
        QPainter painter{&image};
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setFont(theme().font(TextSize::Small));
        painter.fillRect(image.rect(), theme().surface);
        for (const PlacedBooking& placed : geometry.bookings()) {
            painter.setBrush(theme().caution.tint);
            painter.setPen(theme().caution.edge);
            painter.drawRoundedRect(placed.rect, theme().radius(), theme().radius());
            painter.setPen(theme().text);
            painter.drawText(placed.rect, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine, text);
        }
    }
}
BENCHMARK(frameOfBareBlocks)->Unit(benchmark::kMillisecond);

/// 56 columns: what dragging a booking of somebody with a race near asks once.
void placesOfAWeek(benchmark::State& state)
{
    TenYears& years = TenYears::instance();
    const Date monday = years.today() - std::chrono::days{weekdayIndex(years.today())};
    const auto request = readUnit(years.clinic(), [&](Workspace& workspace) -> Result<PlacementRequest> {
        const Stored<SessionType>& type = workspace.setup().sessionTypes.front();
        PlacementRequest wanted;
        wanted.proposal.sessionType = type.id;
        wanted.proposal.length = type->lengths.front();
        wanted.proposal.start = at(years.today(), Minutes{11 * 60});
        wanted.proposal.therapist = workspace.setup().therapists.front().id;
        for (const RaceSummary& race : workspace.races().upcoming(years.today(), 20)) {
            if (const auto entrants = workspace.entries().entrants(race.race.id); !entrants.empty()) {
                wanted.proposal.client = entrants.front().entry->client;
                break;
            }
        }
        for (int day = 0; day < 7; ++day) {
            for (const Stored<Therapist>& therapist : workspace.setup().therapists)
                wanted.columns.push_back({monday + std::chrono::days{day}, therapist.id, std::nullopt});
        }
        wanted.hours = {Minutes{7 * 60}, Minutes{20 * 60}};
        return wanted;
    });
    for (auto _ : state) {
        const auto runs = placements(years.clinic(), *request);
        benchmark::DoNotOptimize(runs->data());
    }
    state.counters["columns"] = static_cast<double>(request->columns.size());
}
BENCHMARK(placesOfAWeek)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace taper::bench
