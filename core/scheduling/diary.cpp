// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduling/diary.h"

#include "core/scheduling/conflicts.h"
#include "core/scheduling/opening_hours.h"

#include <algorithm>

namespace taper {

namespace {

Finding stop(FindingCode code, const QString& name = {})
{
    Finding finding{code, Severity::Stop};
    finding.name = name;
    return finding;
}

Finding stop(FindingCode code, const Interval& interval, const QString& name = {})
{
    Finding finding = stop(code, name);
    finding.interval = interval;
    return finding;
}

void addArchived(Findings& findings, const DiaryContext& context)
{
    if (context.client && context.client->archived)
        findings.push_back(stop(FindingCode::ClientArchived, context.client->name));
    if (context.therapist->archived)
        findings.push_back(stop(FindingCode::TherapistArchived, context.therapist->name));
    if (context.type->archived)
        findings.push_back(stop(FindingCode::SessionTypeArchived, context.type->name));
    if (context.room && context.room->archived)
        findings.push_back(stop(FindingCode::RoomArchived, context.room->name));
}

void addLength(Findings& findings, Minutes length, const SessionTypeFields& type)
{
    if (type.lengths.empty())
        return;
    const auto [shortest, longest] = std::ranges::minmax(type.lengths);
    if (length >= shortest && length <= longest)
        return;
    findings.push_back(stop(FindingCode::LengthNotOffered));
    findings.back().limit = length < shortest ? shortest : longest;
}

void addTime(Findings& findings, const BookingProposal& proposal, const DiaryContext& context)
{
    const bool staysWhereItIs = proposal.replaces && context.originalStart == proposal.start;
    if (proposal.start < context.now && !staysWhereItIs)
        findings.push_back(stop(FindingCode::InThePast));
    if (proposal.interval().end > dayInterval(dateOf(proposal.start)).end)
        findings.push_back(stop(FindingCode::AcrossMidnight));
    addLength(findings, proposal.length, *context.type);
}

void addHours(Findings& findings, const BookingProposal& proposal, const DiaryContext& context)
{
    const Date date = dateOf(proposal.start);
    const DayHours day = describeDay(*context.therapist, context.closures, date);
    // What reaches past midnight is said once, as that.
    Interval session = proposal.interval();
    session.end = std::min(session.end, dayInterval(date).end);

    if (day.closure)
        findings.push_back(stop(FindingCode::ClinicClosed, *day.closure));
    for (const Leave& leave : day.leave) {
        if (leave.interval.overlaps(session))
            findings.push_back(stop(FindingCode::OnLeave, leave.interval, leave.reason));
    }
    if (day.working.empty()) {
        findings.push_back(stop(FindingCode::OutsideHours));
        return;
    }
    if (session.start < day.working.front().start)
        findings.push_back(stop(FindingCode::OutsideHours, day.working.front()));
    else if (session.end > day.working.back().end)
        findings.push_back(stop(FindingCode::OutsideHours, day.working.back()));
    for (const Interval& gap : day.breaks) {
        if (gap.overlaps(session))
            findings.push_back(stop(FindingCode::InBreak, gap));
    }
}

Interval occupiedIn(const BookingProposal& proposal, const DiaryContext& context)
{
    if (proposal.replaces) {
        const auto original = std::ranges::find(context.busy, *proposal.replaces, &BusyBooking::id);
        if (original != context.busy.end() && original->therapist == proposal.therapist
            && original->interval == proposal.interval())
            return original->occupied;
    }
    return occupiedBy(proposal, *context.type);
}

} // namespace

Findings reviewDiary(const BookingProposal& proposal, const DiaryContext& context)
{
    Q_ASSERT(context.therapist && context.type);
    Findings findings;
    addArchived(findings, context);
    addTime(findings, proposal, context);
    addHours(findings, proposal, context);
    Findings clashes = conflictsOf(proposal, occupiedIn(proposal, context), context.busy);
    std::ranges::move(clashes, std::back_inserter(findings));
    return findings;
}

} // namespace taper
