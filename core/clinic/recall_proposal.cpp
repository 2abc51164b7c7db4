// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/recall_proposal.h"

#include <algorithm>

namespace taper {

namespace {

using std::chrono::days;

constexpr TimeOfDay kNoon{12 * 60};

bool isEvent(LoadProfile profile)
{
    return profile == LoadProfile::PreEvent || profile == LoadProfile::PostEvent;
}

const Stored<SessionType>* firstWith(const KnownSetup& setup, LoadProfile profile)
{
    const auto found = std::ranges::find_if(setup.sessionTypes,
        [profile](const Stored<SessionType>& type) { return !type->archived && type->profile == profile; });
    return found == setup.sessionTypes.end() ? nullptr : &*found;
}

/// What the client comes for: as the last time, unless that was for a race.
const Stored<SessionType>* usualType(const KnownSetup& setup, const RecallSession* lastVisit)
{
    if (lastVisit) {
        const Stored<SessionType>* type = setup.sessionType(lastVisit->sessionType);
        if (type && !type->fields().archived && !isEvent(type->fields().profile))
            return type;
    }
    if (const auto* type = firstWith(setup, LoadProfile::FullSports))
        return type;
    const auto found = std::ranges::find_if(setup.sessionTypes,
        [](const Stored<SessionType>& type) { return !type->archived && !isEvent(type->profile); });
    return found == setup.sessionTypes.end() ? nullptr : &*found;
}

/// One client and the file as far as a proposal needs it.
struct Search {
    const KnownSetup& setup;
    const ClientTiming& timing;
    Id<Client> client;
    const RecallSession* lastVisit;

    [[nodiscard]] RecallProposal offer(const Stored<SessionType>& type, Date day) const
    {
        RecallProposal proposal;
        proposal.sessionType = type.id;
        proposal.sessionTypeName = type->name;
        proposal.profile = type->profile;
        proposal.length = type->lengths.front();
        const auto [shortest, longest] = std::ranges::minmax(type->lengths);
        if (lastVisit && lastVisit->sessionType == type.id && shortest <= lastVisit->length
            && lastVisit->length <= longest)
            proposal.length = lastVisit->length;
        const Stored<Therapist>* therapist = lastVisit ? setup.therapist(lastVisit->therapist) : nullptr;
        if (therapist && !therapist->fields().archived) {
            proposal.therapist = therapist->id;
            proposal.therapistName = therapist->fields().name;
        }
        proposal.day = day;
        const Moment start = at(day, kNoon);
        proposal.verdict = timing.verdict(client, proposal.profile, {start, start + proposal.length});
        return proposal;
    }

    /// The best of these days that is no caution or worse; of equal ones the last before a race, the first
    /// after one.
    [[nodiscard]] std::optional<RecallProposal> best(
        const Stored<SessionType>* type, Date from, Date to, bool preferLater) const
    {
        std::optional<RecallProposal> best;
        for (Date day = from; type && day <= to; day += days{1}) {
            RecallProposal proposal = offer(*type, day);
            const bool isBetter = !best || proposal.verdict < best->verdict
                || (preferLater && proposal.verdict == best->verdict);
            if (proposal.verdict < Verdict::Caution && isBetter)
                best = std::move(proposal);
        }
        return best;
    }

    /// The nearest day to this one, from today on, against which no race speaks.
    [[nodiscard]] RecallProposal nearest(const Stored<SessionType>& type, Date wanted, Date today) const
    {
        RecallProposal first = offer(type, wanted);
        if (first.verdict < Verdict::Caution)
            return first;
        for (int distance = 1; distance <= kProposalDays; ++distance) {
            for (const Date day : {wanted + days{distance}, wanted - days{distance}}) {
                if (day < today)
                    continue;
                RecallProposal proposal = offer(type, day);
                if (proposal.verdict >= Verdict::Caution)
                    continue;
                proposal.movedFrom = wanted;
                return proposal;
            }
        }
        return first;
    }
};

} // namespace

std::optional<RecallProposal> proposalFor(const KnownSetup& setup, const ClientTiming& timing,
    Id<Client> client, const RecallReason& reason, const RecallSession* lastVisit, Date today)
{
    const Search search{setup, timing, client, lastVisit};
    const Stored<SessionType>* usual = usualType(setup, lastVisit);
    if (reason.kind == RecallKind::RaceAhead) {
        for (const auto* type : {usual, firstWith(setup, LoadProfile::PreEvent)}) {
            if (auto proposal = search.best(type, today, reason.raceDay - days{1}, true))
                return proposal;
        }
    }
    if (reason.kind == RecallKind::RaceAfter) {
        const Date last = std::max(today, reason.raceDay + days{kRaceAfterDays});
        if (auto light = search.best(firstWith(setup, LoadProfile::PostEvent), today, last, false);
            light && light->verdict == Verdict::Ideal)
            return light;
        if (auto proposal = search.best(usual, today, last, false))
            return proposal;
    }
    const Stored<SessionType>* type = usual ? usual : firstWith(setup, LoadProfile::PostEvent);
    if (!type)
        return std::nullopt;
    return search.nearest(*type, std::max(reason.due, today), today);
}

RecallDays daysFor(const RecallReason& reason, const RecallProposal& proposal, Date today)
{
    if (reason.kind == RecallKind::RaceAhead)
        return {today, std::max(today, reason.raceDay)};
    if (reason.kind == RecallKind::RaceAfter)
        return {today, std::max(today, reason.raceDay) + days{kRaceFitDays}};
    return {std::max(today, proposal.day - days{7}), proposal.day + days{kProposalDays}};
}

} // namespace taper
