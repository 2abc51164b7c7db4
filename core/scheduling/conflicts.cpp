// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduling/conflicts.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace taper {

namespace {

struct Codes {
    FindingCode busy;
    FindingCode buffer;
};
constexpr Codes kTherapist{FindingCode::TherapistBusy, FindingCode::TherapistBuffer};
constexpr Codes kRoom{FindingCode::RoomBusy, FindingCode::RoomBuffer};

Finding clash(FindingCode code, const BusyBooking& other, const QString& name)
{
    Finding finding{code, Severity::Stop};
    finding.booking = other.id;
    finding.name = name;
    finding.interval = other.interval;
    return finding;
}

/// The gap that the two sessions need between them.
Minutes gapNeeded(const Interval& session, const Interval& occupied, const BusyBooking& other)
{
    if (other.interval.end <= session.start)
        return (other.occupied.end - other.interval.end) + (session.start - occupied.start);
    return (occupied.end - session.end) + (other.interval.start - other.occupied.start);
}

/// A clash over something both need for their sessions and buffers.
void addClash(Findings& findings, Codes codes, const Interval& session, const Interval& occupied,
    const BusyBooking& other, const QString& name)
{
    if (other.interval.overlaps(session)) {
        findings.push_back(clash(codes.busy, other, name));
    } else if (other.occupied.overlaps(occupied)) {
        findings.push_back(clash(codes.buffer, other, name));
        findings.back().limit = gapNeeded(session, occupied, other);
    }
}

} // namespace

Interval occupiedBy(const BookingProposal& proposal, const SessionTypeFields& type)
{
    const Interval session = proposal.interval();
    return {session.start - type.bufferBefore, session.end + type.bufferAfter};
}

Findings conflictsOf(
    const BookingProposal& proposal, const Interval& occupied, std::span<const BusyBooking> busy)
{
    const Interval session = proposal.interval();
    std::vector<const BusyBooking*> near;
    for (const BusyBooking& other : busy) {
        const bool isOther = holdsSlot(other.status) && other.id != proposal.replaces;
        if (isOther && (other.occupied.overlaps(occupied) || other.interval.overlaps(session)))
            near.push_back(&other);
    }
    std::ranges::sort(near, {}, [](const BusyBooking* other) {
        return std::tuple{other->interval, other->id};
    });

    Findings findings;
    for (const BusyBooking* other : near) {
        if (other->therapist == proposal.therapist)
            addClash(findings, kTherapist, session, occupied, *other, other->clientName);
        if (proposal.room && other->room == proposal.room)
            addClash(findings, kRoom, session, occupied, *other, other->roomName);
        // A client who is still being typed has no number yet, and is nobody else.
        if (proposal.client.isValid() && other->client == proposal.client
            && other->interval.overlaps(session))
            findings.push_back(clash(FindingCode::ClientBusy, *other, other->therapistName));
    }
    return findings;
}

} // namespace taper
