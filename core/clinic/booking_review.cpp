// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/booking_review.h"

#include "core/clinic/room_choice.h"
#include "core/scheduling/conflicts.h"
#include "core/scheduling/day_load.h"
#include "core/scheduling/diary.h"

#include <algorithm>

namespace taper {

namespace {

/// Stands for the therapist who is not chosen yet: works whenever the clinic is open.
const TherapistFields& anybody()
{
    static const TherapistFields kAnybody = [] {
        TherapistFields fields;
        fields.weeklyHours.fill({TimeSpan{TimeOfDay{0}, kEndOfDay}});
        return fields;
    }();
    return kAnybody;
}

template <class Thing>
tl::unexpected<Error> notFound(const char* what, Id<Thing> id)
{
    return fail(Error::notFound(QString::fromLatin1(what), QString::number(id.value())));
}

/// Only a clash with the therapist is said with the client's name, so only those are looked up.
void nameClashes(Workspace& workspace, const BookingProposal& proposal, const Interval& occupied,
    std::vector<BusyBooking>& busy)
{
    for (BusyBooking& booking : busy) {
        if (booking.therapist != proposal.therapist || !booking.occupied.overlaps(occupied))
            continue;
        if (auto row = workspace.bookings().rowById(booking.id))
            booking.clientName = std::move(row->clientName);
    }
}

const RoomFields* roomOf(const ReviewContext& context, const BookingProposal& proposal)
{
    const Stored<Room>* room = proposal.room ? context.setup->room(*proposal.room) : nullptr;
    return room ? &room->fields() : nullptr;
}

Findings timingFindings(const ReviewContext& context, const BookingProposal& proposal)
{
    const TimingSubject subject =
        context.timing.subject(proposal.client, context.type->fields().profile, proposal.interval());
    return reviewTiming(context.timing.policy(), subject, context.timing.races(proposal.client));
}

/// What the therapist's daily limits say. One who has a reason on record for a booking is still held to it.
Findings loadFindings(const ReviewContext& context, const BookingProposal& proposal)
{
    if (!context.therapist)
        return {};
    const TherapistFields& therapist = context.therapist->fields();
    if (!therapist.deepCap && !therapist.minutesCap)
        return {};
    const DayLoads loads{context.busy, context.setup->deepProfiles, proposal.replaces};
    const LoadChange change =
        loads.with(context.therapist->id, proposal.interval(), context.type->fields().profile);
    Findings findings = reviewLoad(therapist, change);
    if (context.original && !context.original->fields().reason.isEmpty()) {
        for (Finding& finding : findings)
            finding.severity = Severity::Caution;
    }
    return findings;
}

FindingCode codeOf(ScreeningAction action)
{
    switch (action) {
    case ScreeningAction::Refuse:
        return FindingCode::ScreeningRefuse;
    case ScreeningAction::Refer:
        return FindingCode::ScreeningRefer;
    case ScreeningAction::AvoidArea:
        return FindingCode::ScreeningAvoid;
    case ScreeningAction::Caution:
        return FindingCode::ScreeningCaution;
    }
    Q_UNREACHABLE();
}

/// What the client is known to have on the day. What will be due to be asked about again by then only
/// informs: it may well be over.
Findings screeningFindings(const ReviewContext& context, const BookingProposal& proposal)
{
    if (!context.client)
        return {};
    const bool isWrittenUp = dateOf(proposal.start) < dateOf(context.now);
    std::vector<Stored<ClientCondition>> knownThen;
    if (isWrittenUp) {
        std::ranges::copy_if(context.conditions, std::back_inserter(knownThen),
            [&proposal](const Stored<ClientCondition>& condition) {
                return dateOf(condition->notedAt) <= dateOf(proposal.start);
            });
    }
    Findings findings;
    for (const ConditionAlert& alert : alertsAt(isWrittenUp ? knownThen : context.conditions,
             context.client->fields().dateOfBirth, std::nullopt, proposal.start)) {
        const bool speaksAgainst = alert.action >= ScreeningAction::Refer && !alert.isDue;
        Finding& finding =
            findings.emplace_back(codeOf(alert.action), speaksAgainst ? Severity::Caution : Severity::Info);
        finding.condition = alert.condition;
        finding.name = alert.area;
    }
    return findings;
}

} // namespace

BusyBooking busyOf(const BusyTime& time, const KnownSetup& setup)
{
    const Stored<Therapist>* therapist = setup.therapist(time.therapist);
    const Stored<SessionType>* type = setup.sessionType(time.sessionType);
    return {.id = time.booking,
        .client = time.client,
        .therapist = time.therapist,
        .room = time.room,
        .interval = time.interval,
        .occupied = time.occupied,
        .status = BookingStatus::Booked, // whatever it is: those that hold nothing are not read
        .clientName = {},
        .therapistName = therapist ? therapist->fields().name : QString{},
        .roomName = setup.roomName(time.room),
        .profile = type ? type->fields().profile : LoadProfile::Moderate};
}

Result<ReviewContext> loadReview(Workspace& workspace, const BookingProposal& proposal)
{
    const KnownSetup& setup = workspace.setup();
    const Stored<SessionType>* type = setup.sessionType(proposal.sessionType);
    if (!type)
        return notFound("session_type", proposal.sessionType);
    const Stored<Therapist>* therapist = setup.therapist(proposal.therapist);
    if (proposal.therapist.isValid() && !therapist)
        return notFound("therapist", proposal.therapist);
    if (proposal.room && !setup.room(*proposal.room))
        return notFound("room", *proposal.room);
    std::optional<Stored<Client>> client;
    if (proposal.client.isValid())
        client = workspace.clients().byId(proposal.client);
    if (proposal.client.isValid() && !client)
        return notFound("client", proposal.client);
    std::optional<Stored<Booking>> original;
    if (proposal.replaces)
        original = workspace.bookings().byId(*proposal.replaces);
    if (proposal.replaces && !original)
        return notFound("booking", *proposal.replaces);

    // Fixes are looked for around the wanted day, from today on.
    const Date day = dateOf(proposal.start);
    const Date originalDay = original ? dateOf(original->fields().start) : day;
    const std::chrono::days around{kFixDays};
    const Date first = std::min(day, originalDay) - around;
    const Date last = std::max({day, originalDay, workspace.today()}) + around;
    std::vector<Id<Client>> clients;
    if (client)
        clients.push_back(client->id);
    ReviewContext context{.setup = &setup,
        .therapist = therapist,
        .type = type,
        .client = std::move(client),
        .conditions = {},
        .original = std::move(original),
        .timing = ClientTiming::load(workspace, clients, first, last),
        .busy = {},
        .now = workspace.now()};

    if (context.client) {
        auto open = workspace.screenings().openOf({context.client->id}, Moment{first});
        context.conditions = std::move(open[context.client->id]);
    }
    const Interval occupied = occupiedBy(proposal, type->fields());
    for (const BusyTime& time : workspace.bookings().busy(dateOf(occupied.start), dateOf(occupied.end)))
        context.busy.push_back(busyOf(time, setup));
    nameClashes(workspace, proposal, occupied, context.busy);
    return context;
}

BookingProposal withRoom(const ReviewContext& context, BookingProposal proposal)
{
    if (!proposal.room && context.therapist) {
        proposal.room = chooseRoom(*context.setup, context.therapist->fields(),
            occupiedBy(proposal, context.type->fields()), context.busy, proposal.replaces);
    }
    return proposal;
}

BookingProposal withRoomOfMoved(const ReviewContext& context, BookingProposal proposal)
{
    if (!proposal.room && context.original && context.original->fields().room
        && context.original->fields().therapist == proposal.therapist) {
        BookingProposal inOldRoom = proposal;
        inOldRoom.room = context.original->fields().room;
        const Stored<Room>* room = context.setup->room(*inOldRoom.room);
        const bool isTaken = std::ranges::any_of(context.busy, [&](const BusyBooking& other) {
            return other.id != proposal.replaces && other.room == inOldRoom.room
                && other.occupied.overlaps(occupiedBy(proposal, context.type->fields()));
        });
        if (room && !room->fields().archived && !isTaken)
            return inOldRoom;
    }
    return withRoom(context, proposal);
}

BookingReview reviewOf(Findings findings)
{
    sortByWeight(findings);
    BookingReview review;
    review.verdict = verdictOf(findings);
    review.bookable = isBookable(findings);
    review.findings = std::move(findings);
    return review;
}

BookingReview composeTimingReview(const ReviewContext& context, const BookingProposal& proposal)
{
    Findings findings = timingFindings(context, proposal);
    std::ranges::move(loadFindings(context, proposal), std::back_inserter(findings));
    std::ranges::move(screeningFindings(context, proposal), std::back_inserter(findings));
    return reviewOf(std::move(findings));
}

BookingReview composeReview(const ReviewContext& context, const BookingProposal& asked)
{
    const BookingProposal proposal = withRoom(context, asked);
    DiaryContext diary{.therapist = context.therapist ? &context.therapist->fields() : &anybody(),
        .type = &context.type->fields(),
        .client = context.client ? &context.client->fields() : nullptr,
        .room = roomOf(context, proposal),
        .closures = context.setup->closures,
        .busy = context.busy,
        .now = context.now,
        .originalStart = std::nullopt};
    if (context.original)
        diary.originalStart = context.original->fields().start;

    Findings findings = reviewDiary(proposal, diary);
    if (!proposal.room && context.therapist && !context.setup->activeRooms().empty())
        findings.emplace_back(FindingCode::RoomBusy, Severity::Stop);
    std::ranges::move(timingFindings(context, proposal), std::back_inserter(findings));
    std::ranges::move(loadFindings(context, proposal), std::back_inserter(findings));
    std::ranges::move(screeningFindings(context, proposal), std::back_inserter(findings));
    return reviewOf(std::move(findings));
}

} // namespace taper
