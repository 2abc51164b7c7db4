// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/session_gate.h"

#include "core/storage/attention_store.h"

#include <algorithm>
#include <tuple>

namespace taper {

namespace {

bool isBegun(BookingStatus status)
{
    return status == BookingStatus::InSession || status == BookingStatus::Completed;
}

/// A session that is written up on a later day has taken place: then there is nothing to hold up any more.
bool begins(const BookingFields& before, const BookingFields& after, Date today)
{
    if (isBegun(before.status))
        return false;
    return after.status == BookingStatus::InSession
        || (after.status == BookingStatus::Completed && dateOf(after.start) >= today);
}

bool isCovered(const ConditionAlert& alert, const ScreeningFields& decided)
{
    return decided.decision && goesAhead(*decided.decision)
        && std::ranges::find(decided.decidedOn, alert.id) != decided.decidedOn.end();
}

/// What the visit shows: of each its weight in the list.
auto weightOf(const KnownCondition& known)
{
    const ScreeningCondition* condition = screeningCondition(known.condition->condition);
    return std::tuple{condition ? -static_cast<int>(condition->action) : 0,
        condition ? -static_cast<int>(condition->urgency) : 0, known.standing != ConditionStanding::Due};
}

} // namespace

std::vector<KnownCondition> knownConditions(Workspace& workspace, Id<Client> client, Moment at)
{
    std::vector<KnownCondition> known;
    auto open = workspace.screenings().openOf({client}, at);
    for (Stored<ClientCondition>& condition : open[client]) {
        const ConditionStanding standing = standingAt(condition.fields(), at);
        if (standing != ConditionStanding::Over)
            known.push_back({std::move(condition), standing});
    }
    return known;
}

std::optional<Date> guardianConsentOf(
    Workspace& workspace, const ClientFields& fields, Id<Client> client, Date day)
{
    if (!ageNeedsGuardian(fields.dateOfBirth, day))
        return std::nullopt;
    const auto consents = workspace.consents().guardianConsents({client});
    const auto found = consents.find(client);
    return found == consents.end() ? std::nullopt : std::optional{found->second};
}

void sortByWeight(std::vector<KnownCondition>& conditions)
{
    std::ranges::stable_sort(conditions, {}, weightOf);
}

SessionGate gateOf(Workspace& workspace, const Stored<Booking>& booking)
{
    SessionGate gate;
    const Id<Client> client = booking->client;
    std::vector<Stored<ClientCondition>> open;
    for (KnownCondition& known : knownConditions(workspace, client, booking->start))
        open.push_back(std::move(known.condition));
    const auto person = workspace.clients().byId(client);
    const std::optional<Date> birth = person ? person->fields().dateOfBirth : std::nullopt;
    const std::optional<Date> consent = person
        ? guardianConsentOf(workspace, person->fields(), client, dateOf(booking->start))
        : std::nullopt;
    gate.conditions = alertsAt(open, birth, consent, booking->start);

    const std::vector<KnownScreening> screenings = workspace.screenings().ofBooking(booking.id);
    gate.isAsked = !screenings.empty();
    const auto decided = std::ranges::find_if(
        screenings, [](const KnownScreening& screening) { return screening.fields.decision.has_value(); });
    for (const ConditionAlert& alert : gate.conditions) {
        if (alert.needsDecision && (decided == screenings.end() || !isCovered(alert, decided->fields)))
            gate.blocking.push_back(alert);
    }
    if (decided != screenings.end()) {
        gate.decision = decided->fields.decision;
        gate.reason = decided->fields.reason;
        gate.decidedAt = decided->fields.at;
        gate.decidedBy = decided->fields.who;
    }
    gate.mayStart = gate.blocking.empty() && (!gate.decision || goesAhead(*gate.decision));
    return gate;
}

Result<void> passesGate(Workspace& workspace, const Stored<Booking>& before, const BookingFields& after)
{
    if (!begins(before.fields(), after, workspace.today()))
        return {};
    if (!gateOf(workspace, before).mayStart)
        return fail(ErrorCode::DecisionRequired, {{QStringLiteral("what"), QStringLiteral("booking")}});
    return {};
}

void noteScreened(Workspace& workspace, Changes& changes, Id<Client> client)
{
    changes.clients.insert(client);
    const Moment from{workspace.today()};
    for (const ClientSession& session : AttentionStore{workspace.connection()}.sessions(
             {client}, from, Moment{workspace.today() + std::chrono::days{366}}))
        changes.days.insert(dateOf(session.session.start));
}

} // namespace taper
