// SPDX-License-Identifier: GPL-3.0-or-later
// Budget: free slots for four weeks and eight therapists in 5 ms.
#include "core/scheduling/slot_ranking.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <random>

namespace taper {
namespace {

constexpr int kTherapists = 8;
constexpr int kDays = 28;

/// Eight therapists, each with a room of their own, and a diary of which a share is taken.
struct Clinic {
    explicit Clinic(int percentTaken)
    {
        std::mt19937 random{7};
        std::uniform_int_distribution<int> percent{1, 100};
        const Date first = makeDate(2026, 4, 20);
        query.from = first;
        query.to = first + std::chrono::days{kDays - 1};
        query.notBefore = Moment{first};
        query.length = Minutes{60};
        query.bufferAfter = Minutes{15};
        query.client = Id<Client>{1};
        therapists.resize(kTherapists);
        for (int i = 0; i < kTherapists; ++i) {
            const Id<Therapist> id{i + 1};
            TherapistFields& therapist = therapists[static_cast<size_t>(i)];
            for (TimeSpans& spans : therapist.weeklyHours)
                spans = {{Minutes{8 * 60}, Minutes{13 * 60}}, {Minutes{14 * 60}, Minutes{19 * 60}}};
            therapist.usualRoom = Id<Room>{i + 1};
            query.therapists.push_back({id, &therapist});
            query.rooms.push_back(*therapist.usualRoom);
            for (int day = 0; day < kDays; ++day) {
                for (const TimeSpan& span : therapist.weeklyHours[0]) {
                    for (TimeOfDay time = span.from; time + Minutes{60} <= span.to; time += Minutes{75}) {
                        if (percent(random) <= percentTaken)
                            add(id, *therapist.usualRoom, at(first + std::chrono::days{day}, time));
                    }
                }
            }
        }
        std::ranges::shuffle(busy, random);
        query.busy = busy;
    }

    void add(Id<Therapist> therapist, Id<Room> room, Moment start)
    {
        BusyBooking booking;
        booking.id = Id<Booking>{static_cast<qint64>(busy.size()) + 1};
        booking.client = Id<Client>{booking.id.value() % 200 + 1};
        booking.therapist = therapist;
        booking.room = room;
        booking.interval = {start, start + Minutes{60}};
        booking.occupied = {start, start + Minutes{75}};
        busy.push_back(booking);
    }

    std::vector<TherapistFields> therapists;
    std::vector<BusyBooking> busy;
    SlotQuery query;
};

void freeSlotsOfFourWeeks(benchmark::State& state)
{
    const Clinic clinic{static_cast<int>(state.range(0))};
    size_t found = 0;
    for (auto _ : state) {
        const auto slots = freeSlots(clinic.query);
        found = slots.size();
        benchmark::DoNotOptimize(slots.data());
    }
    state.counters["bookings"] = static_cast<double>(clinic.busy.size());
    state.counters["slots"] = static_cast<double>(found);
}
BENCHMARK(freeSlotsOfFourWeeks)
    ->ArgName("percent_taken")
    ->Arg(0)
    ->Arg(70)
    ->Arg(100)
    ->Unit(benchmark::kMillisecond);

void rankingOfFourWeeks(benchmark::State& state)
{
    const Clinic clinic{static_cast<int>(state.range(0))};
    std::vector<JudgedSlot> slots;
    for (const Slot& slot : freeSlots(clinic.query))
        slots.push_back({slot, static_cast<Verdict>(slots.size() % 4)});
    for (auto _ : state)
        benchmark::DoNotOptimize(rankSlots(clinic.query, slots, Minutes{30}, 50).data());
    state.counters["slots"] = static_cast<double>(slots.size());
}
BENCHMARK(rankingOfFourWeeks)->ArgName("percent_taken")->Arg(0)->Arg(70)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace taper
