// SPDX-License-Identifier: GPL-3.0-or-later
// Budgets, on a clinic of ten years (8 therapists, 20,000 clients, 200,000 bookings, 300 races): a day's data
// in twice the time of the same rows through the bare SQLite C API; review of one booking in 1 ms; free slots
// for four weeks and eight therapists in 5 ms. The fixes run as one edits, so they are shown too.
#include "core/clinic/board.h"
#include "core/clinic/book.h"
#include "core/clinic/booking_detail.h"
#include "core/clinic/day_list.h"
#include "core/clinic/slots.h"
#include "core/clinic/workspace.h"
#include "tests/bench/bare_day.h"
#include "tests/bench/ten_years.h"

#include <benchmark/benchmark.h>

namespace taper::bench {
namespace {

/// A full session for somebody with a race near, tomorrow at eleven.
BookingProposal proposalNearARace()
{
    TenYears& years = TenYears::instance();
    const auto found = readUnit(years.clinic(), [&years](Workspace& workspace) -> Result<BookingProposal> {
        const Stored<SessionType>& type = workspace.setup().sessionTypes.front();
        BookingProposal proposal{.client = {},
            .therapist = workspace.setup().therapists.front().id,
            .room = std::nullopt,
            .sessionType = type.id,
            .start = at(years.today() + std::chrono::days{1}, std::chrono::hours{11}),
            .length = type->lengths.front(),
            .replaces = std::nullopt};
        for (const RaceSummary& race : workspace.races().upcoming(years.today(), 20)) {
            if (const auto entrants = workspace.entries().entrants(race.race.id); !entrants.empty()) {
                proposal.client = entrants.front().entry->client;
                break;
            }
        }
        return proposal;
    });
    return *found;
}

void dayThroughTheBareApi(benchmark::State& state)
{
    TenYears& years = TenYears::instance();
    BareDay bare{years.path().toStdString()};
    qint64 rows = 0;
    for (auto _ : state)
        rows = bare.read(years.today());
    state.counters["rows"] = static_cast<double>(rows);
}
BENCHMARK(dayThroughTheBareApi)->Unit(benchmark::kMicrosecond);

void dayOfTheBoard(benchmark::State& state)
{
    TenYears& years = TenYears::instance();
    size_t bookings = 0;
    for (auto _ : state) {
        bookings = 0;
        const auto view = dayView(years.clinic(), years.today());
        for (const BoardColumn& day : view->columns)
            bookings += day.bookings.size();
    }
    state.counters["bookings"] = static_cast<double>(bookings);
}
BENCHMARK(dayOfTheBoard)->Unit(benchmark::kMicrosecond);

void dayListData(benchmark::State& state)
{
    TenYears& years = TenYears::instance();
    for (auto _ : state)
        benchmark::DoNotOptimize(dayList(years.clinic(), years.today()));
}
BENCHMARK(dayListData)->Unit(benchmark::kMicrosecond);

void reviewOfOneBooking(benchmark::State& state)
{
    TenYears& years = TenYears::instance();
    const BookingProposal proposal = proposalNearARace();
    const WithFixes fixes = state.range(0) == 0 ? WithFixes::No : WithFixes::Yes;
    for (auto _ : state)
        benchmark::DoNotOptimize(reviewBooking(years.clinic(), proposal, fixes));
}
BENCHMARK(reviewOfOneBooking)->ArgName("fixes")->Arg(0)->Arg(1)->Unit(benchmark::kMicrosecond);

void freeSlotsOfFourWeeks(benchmark::State& state)
{
    TenYears& years = TenYears::instance();
    const BookingProposal proposal = proposalNearARace();
    SlotRequest request;
    request.sessionType = proposal.sessionType;
    request.client = proposal.client;
    request.from = years.today();
    request.to = years.today() + std::chrono::days{27};
    size_t slots = 0;
    for (auto _ : state)
        slots = freeSlots(years.clinic(), request)->size();
    state.counters["slots"] = static_cast<double>(slots);
}
BENCHMARK(freeSlotsOfFourWeeks)->Unit(benchmark::kMicrosecond);

void detailOfOneBooking(benchmark::State& state)
{
    TenYears& years = TenYears::instance();
    Id<Booking> id;
    const auto view = dayView(years.clinic(), years.today());
    for (const BoardColumn& day : view->columns) {
        for (const BookingView& booking : day.bookings)
            id = booking.race ? booking.id : id;
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(bookingDetail(years.clinic(), id));
}
BENCHMARK(detailOfOneBooking)->Unit(benchmark::kMicrosecond);

} // namespace
} // namespace taper::bench
