// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/waiting_offers.h"

#include "core/clinic/booking_review.h"
#include "core/clinic/waiting_write.h"
#include "core/scheduling/free_gaps.h"
#include "core/scheduling/free_slots.h"
#include "core/scheduling/opening_hours.h"
#include "core/scheduling/waiting_match.h"

#include <algorithm>

namespace taper {

namespace {

std::vector<BusyBooking> busyBetween(Workspace& workspace, Date from, Date to)
{
    const std::vector<BusyTime> times = workspace.bookings().busy(from, to);
    std::vector<BusyBooking> busy;
    busy.reserve(times.size());
    for (const BusyTime& time : times)
        busy.push_back(busyOf(time, workspace.setup()));
    return busy;
}

/// Whether book() would take this person's wish at all.
bool canBeBooked(const KnownSetup& setup, const WaitingView& entry)
{
    const Stored<SessionType>* type = setup.sessionType(entry.fields.sessionType);
    if (entry.clientArchived || !type || type->fields().archived || type->fields().lengths.empty())
        return false;
    const auto [shortest, longest] = std::ranges::minmax(type->fields().lengths);
    return shortest <= entry.fields.length && entry.fields.length <= longest;
}

/// Free times for one person from one day to another, as a place each.
std::vector<Slot> slotsFor(Workspace& workspace, const WaitingView& entry,
    const std::vector<SlotTherapist>& therapists, std::span<const BusyBooking> busy, Date from, Date to)
{
    const KnownSetup& setup = workspace.setup();
    const SessionTypeFields& type = setup.sessionType(entry.fields.sessionType)->fields();
    SlotQuery query;
    query.therapists = therapists;
    query.rooms = setup.activeRooms();
    query.length = entry.fields.length;
    query.bufferBefore = type.bufferBefore;
    query.bufferAfter = type.bufferAfter;
    query.grid = setup.settings->grid;
    query.from = from;
    query.to = to;
    query.notBefore = workspace.now();
    query.closures = setup.closures;
    query.busy = busy;
    query.client = entry.fields.client;
    query.replaces = entry.fields.heldBooking;
    return freeSlots(query);
}

WaitingOffer offered(const WaitingView& entry, const Stored<Therapist>& therapist, const GapPlace& place,
    const ClientTiming& timing)
{
    WaitingOffer offer;
    offer.entry = entry;
    offer.therapist = therapist.id;
    offer.therapistName = therapist->name;
    offer.room = place.room;
    offer.session = place.session;
    offer.verdict = place.verdict;
    offer.race = timing.nearest(entry.fields.client, place.session.start);
    return offer;
}

GapPlace judged(const Slot& slot, const WaitingView& entry, const ClientTiming& timing)
{
    return {slot.interval, slot.room, timing.verdict(entry.fields.client, entry.profile, slot.interval)};
}

std::optional<WaitingOffer> offerIn(Workspace& workspace, const WaitingView& entry,
    const Stored<Therapist>& therapist, const Interval& gap, std::span<const BusyBooking> busy,
    const ClientTiming& timing)
{
    const Date day = dateOf(gap.start);
    std::vector<GapPlace> places;
    for (const Slot& slot :
        slotsFor(workspace, entry, {{therapist.id, &therapist.fields()}}, busy, day, day)) {
        if (gap.contains(slot.interval) && suits(entry.fields, therapist.id, slot.interval))
            places.push_back(judged(slot, entry, timing));
    }
    const GapPlace* place = placeInGap(entry.fields, therapist.id, gap, places);
    if (!place)
        return std::nullopt;
    return offered(entry, therapist, *place, timing);
}

OfferRank rankOf(const WaitingOffer& offer, const Interval& gap)
{
    return {offer.entry.fields.urgency, offer.verdict,
        Instant{offer.entry.since.time_since_epoch()}, // on one wall, the order is the same
        gap.length() - offer.session.length(), offer.entry.id};
}

Result<GapView> candidatesWithin(
    Workspace& workspace, Id<Therapist> id, const Interval& gap, std::optional<Id<Client>> exceptFor)
{
    const Stored<Therapist>* therapist = workspace.setup().therapist(id);
    if (!therapist)
        return fail(Error::notFound(QStringLiteral("therapist"), QString::number(id.value())));
    GapView view{id, therapist->fields().name, gap, {}};
    auto entries = waitingViewsOf(workspace, workspace.waiting().open());
    std::erase_if(entries,
        [exceptFor](const WaitingView& entry) { return entry.isLapsed || entry.fields.client == exceptFor; });
    if (entries.empty())
        return view;
    std::vector<Id<Client>> clients;
    clients.reserve(entries.size());
    for (const WaitingView& entry : entries)
        clients.push_back(entry.fields.client);
    const Date day = dateOf(gap.start);
    const ClientTiming timing = ClientTiming::load(workspace, clients, day, day);
    const std::vector<BusyBooking> busy = busyBetween(workspace, day, day);
    for (const WaitingView& entry : entries) {
        if (entry.fields.length > gap.length() || !canBeBooked(workspace.setup(), entry))
            continue;
        if (auto offer = offerIn(workspace, entry, *therapist, gap, busy, timing))
            view.offers.push_back(*std::move(offer));
    }
    std::ranges::sort(view.offers, [&gap](const WaitingOffer& one, const WaitingOffer& other) {
        return goesBefore(rankOf(one, gap), rankOf(other, gap));
    });
    return view;
}

Minutes shared(const Interval& one, const Interval& other)
{
    return std::min(one.end, other.end) - std::max(one.start, other.start);
}

/// What is free around the time that `before` stood at.
std::optional<Interval> freeAround(Workspace& workspace, const BookingView& before)
{
    const KnownSetup& setup = workspace.setup();
    const Stored<Therapist>* therapist = setup.therapist(before.fields.therapist);
    if (!therapist || therapist->fields().archived)
        return std::nullopt;
    const Date day = dateOf(before.fields.start);
    std::vector<Interval> taken{{Moment{day}, workspace.now()}};
    for (const BusyTime& time : workspace.bookings().busy(day, day)) {
        if (time.therapist == before.fields.therapist)
            taken.push_back(time.occupied);
    }
    const IntervalSet open = openIntervals(therapist->fields(), setup.closures, day);
    const IntervalSet gaps = freeGaps(open, setOf(std::move(taken)), setup.settings->grid);
    const Interval was = before.fields.interval();
    const Interval* best = nullptr;
    for (const Interval& gap : gaps) {
        if (gap.overlaps(was) && (!best || shared(gap, was) > shared(*best, was)))
            best = &gap;
    }
    return best ? std::optional{*best} : std::nullopt;
}

Result<std::vector<WaitingOffer>> timesFor(Workspace& workspace, Id<WaitingEntry> id, int limit)
{
    const auto entry = waitingViewOf(workspace, id);
    if (!entry)
        return fail(entry.error());
    std::vector<WaitingOffer> offers;
    const WaitingFields& wish = entry->fields;
    const Date from = std::max(workspace.today(), wish.from.value_or(workspace.today()));
    const Date last = from + std::chrono::days{kSuitingDays};
    const Date to = std::min(last, wish.until.value_or(last));
    if (to < from || !canBeBooked(workspace.setup(), *entry))
        return offers;
    const KnownSetup& setup = workspace.setup();
    std::vector<SlotTherapist> therapists;
    therapists.reserve(setup.therapists.size());
    for (const Stored<Therapist>& therapist : setup.therapists) {
        if (wish.therapists.empty() || std::ranges::count(wish.therapists, therapist.id) > 0)
            therapists.push_back({therapist.id, &therapist.fields()});
    }
    const ClientTiming timing = ClientTiming::load(workspace, {wish.client}, from, to);
    const std::vector<BusyBooking> busy = busyBetween(workspace, from, to);
    for (const Slot& slot : slotsFor(workspace, *entry, therapists, busy, from, to)) {
        if (!suits(wish, slot.therapist, slot.interval))
            continue;
        const GapPlace place = judged(slot, *entry, timing);
        if (place.verdict == Verdict::TooClose)
            continue;
        const auto sameDay = std::ranges::find_if(offers, [&slot](const WaitingOffer& offer) {
            return offer.therapist == slot.therapist
                && dateOf(offer.session.start) == dateOf(slot.interval.start);
        });
        const auto offer = [&] { return offered(*entry, *setup.therapist(slot.therapist), place, timing); };
        if (sameDay != offers.end()) {
            if (place.verdict < sameDay->verdict)
                *sameDay = offer();
        } else if (static_cast<int>(offers.size()) < limit) {
            offers.push_back(offer());
        } else if (dateOf(slot.interval.start) > dateOf(offers.back().session.start)) {
            break; // the last day taken from can still get better, a later one cannot
        }
    }
    std::ranges::stable_sort(offers, {}, [](const WaitingOffer& offer) { return offer.session.start; });
    return offers;
}

} // namespace

Result<GapView> candidatesFor(Clinic& clinic, Id<Therapist> therapist, const Interval& gap)
{
    return readUnit(clinic,
        [&](Workspace& workspace) { return candidatesWithin(workspace, therapist, gap, std::nullopt); });
}

Result<std::optional<GapView>> gapAfter(Clinic& clinic, const BookingView& before)
{
    return readUnit(clinic, [&](Workspace& workspace) -> Result<std::optional<GapView>> {
        const auto gap = freeAround(workspace, before);
        if (!gap)
            return std::nullopt;
        auto view = candidatesWithin(workspace, before.fields.therapist, *gap, before.fields.client);
        if (!view)
            return fail(view.error());
        return *std::move(view);
    });
}

Result<std::vector<WaitingOffer>> suitingTimes(Clinic& clinic, Id<WaitingEntry> id, int limit)
{
    return readUnit(clinic, [&](Workspace& workspace) { return timesFor(workspace, id, limit); });
}

bool leavesGap(const BookingFields& before, const BookingFields& after)
{
    if (!holdsSlot(before.status))
        return false;
    const bool isSameTherapist = before.therapist == after.therapist;
    return !holdsSlot(after.status) || !isSameTherapist || !after.interval().contains(before.interval());
}

} // namespace taper
