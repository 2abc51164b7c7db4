// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/fixes.h"

#include "core/scheduling/day_load.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace taper {

namespace {

/// What another time changes nothing about.
bool holdsAtAnyTime(const Finding& finding)
{
    switch (finding.code) {
    case FindingCode::LengthNotOffered:
    case FindingCode::ClientArchived:
    case FindingCode::SessionTypeArchived:
        return true;
    default:
        return false;
    }
}

bool asksForFix(const Finding& finding)
{
    return finding.severity >= Severity::Caution;
}

/// All days near enough to the wanted one.
FixSearch everywhere(const ReviewContext& context, const BookingProposal& proposal)
{
    const Date wanted = dateOf(std::max(proposal.start, context.now));
    return {std::max(wanted - std::chrono::days{kFixDays}, dateOf(context.now)),
        wanted + std::chrono::days{kFixDays}, {}};
}

std::vector<SlotOption> optionsAround(Workspace& workspace, const ReviewContext& context,
    const BookingProposal& proposal, const FixSearch& search)
{
    const KnownSetup& setup = *context.setup;
    const SessionTypeFields& type = context.type->fields();
    const auto [from, to, adjust] = search;
    std::vector<BusyBooking> busy;
    for (const BusyTime& time : workspace.bookings().busy(from, to))
        busy.push_back(busyOf(time, setup));
    if (adjust)
        adjust(busy);

    SlotQuery query{.therapists = {},
        .rooms = setup.activeRooms(),
        .length = proposal.length,
        .bufferBefore = type.bufferBefore,
        .bufferAfter = type.bufferAfter,
        .grid = setup.settings->grid,
        .from = from,
        .to = to,
        .notBefore = context.now,
        .closures = setup.closures,
        .busy = busy,
        .client = std::nullopt,
        .replaces = proposal.replaces};
    for (const Stored<Therapist>& therapist : setup.therapists)
        query.therapists.push_back({therapist.id, &therapist.fields()});
    if (proposal.client.isValid())
        query.client = proposal.client;

    const DayLoads loads{busy, setup.deepProfiles, proposal.replaces};
    const auto asksForReason = [&](const Slot& slot) {
        const Stored<Therapist>* therapist = setup.therapist(slot.therapist);
        return goesOverCap(therapist->fields(), loads.with(slot.therapist, slot.interval, type.profile));
    };
    std::vector<SlotOption> options;
    for (const Slot& slot : freeSlots(query)) {
        if (asksForReason(slot))
            continue;
        const bool isSameTime = !options.empty() && options.back().slot.interval == slot.interval;
        options.push_back({slot,
            isSameTime ? options.back().verdict
                       : context.timing.verdict(proposal.client, type.profile, slot.interval)});
    }
    return options;
}

Fix fixFor(Fix::Kind kind, const ReviewContext& context, const SlotOption& option)
{
    const Stored<Therapist>* therapist = context.setup->therapist(option.slot.therapist);
    return {.kind = kind,
        .therapist = option.slot.therapist,
        .therapistName = therapist ? therapist->fields().name : QString{},
        .room = option.slot.room,
        .sessionType = context.type->id,
        .sessionTypeName = context.type->fields().name,
        .start = option.slot.interval.start,
        .length = option.slot.interval.length(),
        .verdict = option.verdict};
}

void addOtherTimes(std::vector<Fix>& fixes, Workspace& workspace, const ReviewContext& context,
    const BookingProposal& proposal, const FixSearch& search)
{
    std::vector<SlotOption> options = optionsAround(workspace, context, proposal, search);
    const auto others = std::ranges::stable_partition(options,
        [&proposal](const SlotOption& option) { return option.slot.therapist == proposal.therapist; });
    const std::span<const SlotOption> all{options};
    const auto count = static_cast<size_t>(others.begin() - options.begin());

    const bool preferIdeal =
        context.timing.verdict(proposal.client, context.type->fields().profile, proposal.interval())
        != Verdict::Fine;
    const Moment wanted = std::max(proposal.start, context.now);
    if (const SlotOption* best = bestOption(all.first(count), wanted, preferIdeal))
        fixes.push_back(fixFor(Fix::Kind::SameTherapist, context, *best));
    if (const SlotOption* best = bestOption(all.subspan(count), wanted, preferIdeal))
        fixes.push_back(fixFor(Fix::Kind::OtherTherapist, context, *best));
}

/// The profile made for the side of the race on which the session lies.
std::optional<LoadProfile> profileFitting(const Findings& findings)
{
    for (const Finding& finding : findings) {
        if (!finding.verdict || !asksForFix(finding))
            continue;
        if (finding.code == FindingCode::BeforeRace || finding.code == FindingCode::FirstDeepBeforeRace)
            return LoadProfile::PreEvent;
        if (finding.code == FindingCode::AfterRace)
            return LoadProfile::PostEvent;
    }
    return std::nullopt;
}

Minutes nearestLength(const SessionTypeFields& type, Minutes wanted)
{
    return std::ranges::min(type.lengths, {}, [wanted](Minutes length) {
        return std::pair{std::chrono::abs(length - wanted), length};
    });
}

void addOtherType(std::vector<Fix>& fixes, const ReviewContext& context, const BookingProposal& asked,
    const Findings& findings)
{
    const auto profile = profileFitting(findings);
    if (!profile || !context.therapist)
        return;
    std::optional<Fix> best;
    for (const Stored<SessionType>& type : context.setup->sessionTypes) {
        if (type->profile != *profile || type->archived || type.id == asked.sessionType)
            continue;
        ReviewContext other = context;
        other.type = &type;
        BookingProposal proposal = asked;
        proposal.sessionType = type.id;
        proposal.length = nearestLength(type.fields(), asked.length);
        proposal = withRoom(other, proposal);
        const BookingReview review = composeReview(other, proposal);
        const bool isBetter = !best || review.verdict < best->verdict;
        if (review.bookable && !review.needsReason() && isBetter) {
            const Slot here{proposal.therapist, proposal.room, proposal.interval()};
            best = fixFor(Fix::Kind::OtherType, other, {here, review.verdict});
        }
    }
    if (best)
        fixes.push_back(*std::move(best));
}

} // namespace

const SlotOption* bestOption(std::span<const SlotOption> options, Moment wanted, bool preferIdeal)
{
    const auto rank = [wanted, preferIdeal](const SlotOption& option) {
        const Moment start = option.slot.interval.start;
        const int days = std::abs(daysBetween(dateOf(wanted), dateOf(start)));
        const bool isSecondChoice = preferIdeal && (option.verdict != Verdict::Ideal || days > kIdealDays);
        const Minutes sooner = std::chrono::abs(timeOfDayOf(start) - timeOfDayOf(wanted));
        return std::tuple{isSecondChoice, days, sooner, start};
    };
    const SlotOption* best = nullptr;
    for (const SlotOption& option : options) {
        if (option.verdict <= Verdict::Fine && (!best || rank(option) < rank(*best)))
            best = &option;
    }
    return best;
}

void attachFixes(
    Workspace& workspace, const ReviewContext& context, const BookingProposal& proposal, Findings& findings)
{
    const auto target = std::ranges::find_if(findings, asksForFix);
    if (target == findings.end() || std::ranges::any_of(findings, holdsAtAnyTime))
        return;
    addOtherTimes(target->fixes, workspace, context, proposal, everywhere(context, proposal));
    addOtherType(target->fixes, context, proposal, findings);
}

std::optional<Fix> otherTime(Workspace& workspace, const ReviewContext& context,
    const BookingProposal& proposal, const Findings& findings, const FixSearch& search)
{
    const FixSearch widest = everywhere(context, proposal);
    FixSearch within = search;
    within.from = std::max(search.from, widest.from);
    within.to = std::min(search.to, widest.to);
    if (within.to < within.from || std::ranges::any_of(findings, holdsAtAnyTime))
        return std::nullopt;
    std::vector<Fix> fixes;
    addOtherTimes(fixes, workspace, context, proposal, within);
    if (fixes.empty())
        return std::nullopt;
    return std::move(fixes.front()); // that with the same therapist comes first
}

} // namespace taper
