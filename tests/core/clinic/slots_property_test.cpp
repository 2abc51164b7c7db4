// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/slots.h"

#include "core/clinic/book.h"
#include "tests/support/clinic_builder.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace taper::test {
namespace {

using namespace std::chrono_literals;

/// Random clinics of hours, exceptions, leave, closures, rooms, buffers and bookings, over a week.
class RandomWeek {
public:
    explicit RandomWeek(unsigned seed)
        : m_random{seed}
    {
        for (int i = 0; i < 1 + upTo(1); ++i)
            rooms.push_back(house.room(i == 0 ? "Room 1" : "Room 2"));
        const char* const names[] = {"Maya Okafor", "Tom Reid"};
        for (const char* name : names)
            therapists.push_back(house.therapist(someTherapist(name)));
        SessionTypeFields buffered;
        buffered.name = text("Assessment");
        buffered.code = text("assessment");
        buffered.lengths = {45min, 90min};
        buffered.bufferBefore = Minutes{5 * upTo(3)};
        buffered.bufferAfter = Minutes{5 * upTo(4)};
        types = {house.type("full_sports"), house.type(buffered)};
        if (upTo(2) == 0)
            house.closure("2026-04-22", "2026-04-22", "Training");
        const Id<Race> london = house.londonMarathon();
        clients = {
            house.runner("Callum Wright", london), house.client("Priya Nair"), house.client("Ben Adeyemi")};
        for (int i = 0; i < 14; ++i)
            bookSomething();
        house.clock().set("2026-04-21T10:07");
    }

    SlotRequest someRequest()
    {
        SlotRequest request;
        request.sessionType = pick(types);
        if (request.sessionType == types[1] && upTo(1) == 0)
            request.length = 60min;
        request.from = date("2026-04-20");
        request.to = date("2026-04-24");
        if (upTo(1) == 0)
            request.therapists = {pick(therapists)};
        if (upTo(1) == 0)
            request.client = pick(clients);
        if (upTo(2) == 0)
            request.rooms = {pick(rooms)};
        if (upTo(2) == 0)
            request.partOfDay = TimeSpan{12h, 15h};
        if (upTo(2) == 0)
            request.weekdays = {upTo(4), upTo(4)};
        if (!made.empty() && upTo(2) == 0) {
            const BookingView& moved = pick(made);
            request.replaces = moved.id;
            request.sessionType = moved.fields.sessionType;
            request.length = moved.fields.length;
            request.client = moved.fields.client;
        }
        return request;
    }

    int upTo(int most) { return std::uniform_int_distribution<int>{0, most}(m_random); }
    template <class Thing>
    const Thing& pick(const std::vector<Thing>& things)
    {
        return things.at(static_cast<size_t>(upTo(static_cast<int>(things.size()) - 1)));
    }

    ClinicBuilder house;
    std::vector<Id<Room>> rooms;
    std::vector<Id<Therapist>> therapists;
    std::vector<Id<SessionType>> types;
    std::vector<Id<Client>> clients;
    std::vector<BookingView> made;

private:
    TherapistFields someTherapist(const char* name)
    {
        TherapistFields therapist;
        therapist.name = text(name);
        for (size_t day = 0; day < 5; ++day) {
            const TimeOfDay from{480 + 10 * upTo(12)};
            therapist.weeklyHours.at(day) = {{from, from + 3h}, {from + 3h + Minutes{5 + 5 * upTo(9)}, 18h}};
        }
        if (upTo(1) == 0)
            therapist.usualRoom = pick(rooms);
        if (upTo(1) == 0)
            therapist.exceptions = {{date("2026-04-23"), {{10h, 16h}}}};
        if (upTo(1) == 0)
            therapist.leave = {{{moment("2026-04-24T11:05"), moment("2026-04-24T14:00")}, {}}};
        return therapist;
    }

    void bookSomething()
    {
        BookingDetails details;
        details.proposal.client = pick(clients);
        details.proposal.therapist = pick(therapists);
        details.proposal.sessionType = pick(types);
        details.proposal.start = moment("2026-04-20T08:00") + 24h * upTo(4) + 5min * upTo(110);
        details.proposal.length = 60min;
        details.reason = text("whatever the race");
        const auto outcome = book(house.clinic(), details);
        if (outcome && outcome->booking)
            made.push_back(*outcome->booking);
    }

    std::mt19937 m_random;
};

BookingProposal proposalOf(const SlotRequest& request, const SlotView& slot)
{
    return {.client = request.client.value_or(Id<Client>{}),
        .therapist = slot.therapist,
        .room = slot.room,
        .sessionType = request.sessionType,
        .start = slot.interval.start,
        .length = slot.interval.length(),
        .replaces = request.replaces};
}

TEST(FreeSlotsOfAnyClinic, CanEachBeBookedAndAreEveryTimeOnTheGridThatCan)
{
    size_t offered = 0;
    size_t refused = 0;
    size_t booked = 0;
    for (unsigned seed = 1; seed <= 12; ++seed) {
        RandomWeek week{seed};
        Clinic& clinic = week.house.clinic();
        for (int round = 0; round < 3; ++round) {
            const SlotRequest request = week.someRequest();
            const auto slots = freeSlots(clinic, request);
            ASSERT_TRUE(slots);
            std::map<std::pair<Moment, Id<Therapist>>, SlotView> byPlace;
            for (const SlotView& slot : *slots) {
                byPlace.emplace(std::pair{slot.interval.start, slot.therapist}, slot);
                const auto review = reviewBooking(clinic, proposalOf(request, slot));
                ASSERT_TRUE(review);
                EXPECT_TRUE(review->bookable)
                    << "seed " << seed << ' ' << toIso(slot.interval.start).toStdString();
                EXPECT_EQ(review->verdict, request.client ? slot.verdict : Verdict::Fine);
            }
            // Whatever the review lets pass is offered.
            for (const Id<Therapist> therapist : week.therapists) {
                SlotView wanted;
                wanted.therapist = therapist;
                const bool isAsked = request.therapists.empty() || request.therapists.front() == therapist;
                for (Moment start = moment("2026-04-20T07:00"); start < moment("2026-04-25T00:00");
                     start += 15min) {
                    wanted.interval = {
                        start, start + (slots->empty() ? 60min : slots->front().interval.length())};
                    const TimeOfDay time = timeOfDayOf(start);
                    if (!isAsked || start < clinic.now()
                        || (request.partOfDay
                            && (time < request.partOfDay->from || time >= request.partOfDay->to))
                        || (!request.weekdays.empty()
                            && std::ranges::count(request.weekdays, weekdayIndex(dateOf(start))) == 0)) {
                        EXPECT_FALSE(byPlace.contains({start, therapist}));
                        continue;
                    }
                    if (slots->empty())
                        continue;
                    bool isBookable = false;
                    for (const Id<Room> room : request.rooms.empty() ? week.rooms : request.rooms) {
                        wanted.room = room;
                        const auto review = reviewBooking(clinic, proposalOf(request, wanted));
                        isBookable = isBookable || review->bookable;
                    }
                    EXPECT_EQ(byPlace.contains({start, therapist}), isBookable)
                        << "seed " << seed << ' ' << toIso(start).toStdString();
                    ++(isBookable ? offered : refused);
                }
            }
            // And some are booked in earnest, each given back before the next.
            for (size_t i = 0; !request.replaces && i < slots->size(); i += 17) {
                BookingDetails details;
                details.proposal = proposalOf(request, (*slots)[i]);
                if (!request.client)
                    details.proposal.client = week.house.client("Walk In");
                if (request.rooms.empty())
                    details.proposal.room.reset();
                details.reason = text("agreed");
                const auto outcome = book(clinic, details);
                ASSERT_TRUE(outcome);
                ASSERT_TRUE(outcome->isBooked());
                EXPECT_EQ(outcome->booking->fields.room, (*slots)[i].room) << "the room that was said";
                ASSERT_TRUE(cancelBooking(clinic, outcome->booking->id, std::nullopt, CancelReason::Other));
                ++booked;
            }
        }
    }
    // The chance that made the clinics must have left something to find, to refuse and to book.
    EXPECT_GT(offered, 300u);
    EXPECT_GT(refused, 2000u);
    EXPECT_GT(booked, 30u);
}

} // namespace
} // namespace taper::test
