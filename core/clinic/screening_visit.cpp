// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/booking_write.h"
#include "core/clinic/screening_write.h"

#include <algorithm>
#include <set>

namespace taper {

namespace {

/// The last marathon or ultra that was over less than a day before the visit. One given up on the way is no
/// lighter on the body.
std::optional<FinishedRace> finishedBefore(Workspace& workspace, const BookingFields& booking)
{
    const ClientTiming timing =
        ClientTiming::load(workspace, {booking.client}, dateOf(booking.start), dateOf(booking.start));
    const Instant start = workspace.setup().zone.instantOf(booking.start);
    std::optional<FinishedRace> last;
    for (const PreparedRace& race : timing.races(booking.client)) {
        const Seconds since = start - race.times.finish;
        if (race.raceClass < RaceClass::Marathon || since < Seconds{0} || since >= kAfterRaceReach)
            continue;
        if (!last || race.times.finishAtClinic > last->finish)
            last = FinishedRace{race.id, race.name, race.times.finishAtClinic, race.times.finishAssumed};
    }
    return last;
}

bool isKnown(const std::vector<KnownCondition>& known, const char* key)
{
    return std::ranges::any_of(known, [key](const KnownCondition& condition) {
        return condition.condition->condition == QLatin1String{key};
    });
}

Result<VisitQuestions> questionsWithin(Workspace& workspace, const Stored<Booking>& booking)
{
    const BookingFields& fields = booking.fields();
    const auto client = workspace.clients().byId(fields.client);
    if (!client)
        return fail(Error::notFound(QStringLiteral("client"), QString::number(fields.client.value())));
    VisitQuestions questions;
    questions.booking = booking.id;
    questions.client = client->id;
    questions.clientName = client->fields().name;
    questions.start = fields.start;
    questions.known = knownConditions(workspace, client->id, fields.start);
    sortByWeight(questions.known);
    std::ranges::stable_partition(questions.known,
        [](const KnownCondition& known) { return known.standing == ConditionStanding::Due; });
    questions.race = finishedBefore(workspace, fields);
    for (const ScreeningCondition& condition : screeningConditions()) {
        if (isKnown(questions.known, condition.key))
            continue;
        if (condition.atVisit)
            questions.asked << QString::fromLatin1(condition.key);
        else if (condition.afterRace && questions.race)
            questions.afterRace << QString::fromLatin1(condition.key);
    }
    const Date day = dateOf(fields.start);
    questions.needsGuardian = ageNeedsGuardian(client->fields().dateOfBirth, day);
    questions.guardianConsent = guardianConsentOf(workspace, client->fields(), client->id, day);
    questions.hasIntake = workspace.screenings().lastIntake(client->id).has_value();
    if (auto screenings = workspace.screenings().ofBooking(booking.id); !screenings.empty())
        questions.last = PastScreening{screenings.front().id, std::move(screenings.front().fields)};
    questions.gate = gateOf(workspace, booking);
    return questions;
}

ScreeningFields askedNow(Workspace& workspace, const Stored<Booking>& booking)
{
    ScreeningFields fields;
    fields.client = booking->client;
    fields.booking = booking.id;
    fields.at = workspace.now();
    fields.who = workspace.actor();
    return fields;
}

/// What of the emergencies after a race was asked makes it an asking after a race.
ScreeningKind kindOf(const std::vector<ScreeningAnswer>& answers)
{
    const bool isAfterRace = std::ranges::any_of(answers, [](const ScreeningAnswer& answer) {
        const ScreeningCondition* condition = screeningCondition(answer.condition);
        return condition && condition->afterRace;
    });
    return isAfterRace ? ScreeningKind::AfterRace : ScreeningKind::Visit;
}

/// To go ahead over what needs a decision, or over an earlier decision not to, takes a reason.
Result<void> decided(Workspace& workspace, const Stored<Booking>& booking, ScreeningFields& fields)
{
    if (!fields.decision)
        return {};
    const SessionGate gate = gateOf(workspace, booking);
    for (const ConditionAlert& alert : gate.conditions) {
        if (alert.id.isValid())
            fields.decidedOn.push_back(alert.id);
    }
    const bool isHeldUp = !gate.mayStart
        || std::ranges::any_of(
            gate.conditions, [](const ConditionAlert& alert) { return alert.needsDecision; });
    if (isHeldUp && goesAhead(*fields.decision) && fields.reason.trimmed().isEmpty())
        return fail(Error{Problems{{QStringLiteral("reason"), ErrorCode::ReasonRequired, {}}}});
    return {};
}

/// Keeps the answers, then the decision in view of what they made of the conditions.
Result<SessionGate> answered(
    Workspace& workspace, Changes& changes, const Stored<Booking>& booking, ScreeningFields fields)
{
    const auto checked = Screening::make(fields);
    if (!checked)
        return fail(checked.error());
    if (auto applied = applyAnswers(workspace, changes, **checked); !applied)
        return fail(applied.error());
    if (auto passed = decided(workspace, booking, fields); !passed)
        return fail(passed.error());
    if (const auto kept = insertScreening(workspace, changes, std::move(fields)); !kept)
        return fail(kept.error());
    return gateOf(workspace, booking);
}

} // namespace

Result<SessionGate> sessionGate(Clinic& clinic, Id<Booking> booking)
{
    return readUnit(clinic, [booking](Workspace& workspace) -> Result<SessionGate> {
        const auto stored = bookingAt(workspace, booking, std::nullopt);
        if (!stored)
            return fail(stored.error());
        return gateOf(workspace, *stored);
    });
}

Result<VisitQuestions> visitQuestions(Clinic& clinic, Id<Booking> booking)
{
    return readUnit(clinic, [booking](Workspace& workspace) -> Result<VisitQuestions> {
        const auto stored = bookingAt(workspace, booking, std::nullopt);
        if (!stored)
            return fail(stored.error());
        return questionsWithin(workspace, *stored);
    });
}

Result<SessionGate> answerVisit(Clinic& clinic, const VisitAnswer& answer)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<SessionGate> {
        const auto booking = bookingAt(workspace, answer.booking, std::nullopt);
        if (!booking)
            return fail(booking.error());
        ScreeningFields fields = askedNow(workspace, *booking);
        fields.kind = kindOf(answer.answers);
        fields.answers = answer.answers;
        fields.decision = answer.decision;
        fields.reason = answer.reason;
        fields.note = answer.note;
        return answered(workspace, changes, *booking, std::move(fields));
    });
}

Result<SessionGate> nothingNew(Clinic& clinic, Id<Booking> id)
{
    return writeUnit(clinic, [id](Workspace& workspace, Changes& changes) -> Result<SessionGate> {
        const auto booking = bookingAt(workspace, id, std::nullopt);
        if (!booking)
            return fail(booking.error());
        const auto questions = questionsWithin(workspace, *booking);
        if (!questions)
            return fail(questions.error());
        ScreeningFields fields = askedNow(workspace, *booking);
        fields.nothingNew = true;
        for (const KnownCondition& known : questions->known) {
            fields.answers.push_back({.condition = known.condition->condition,
                .reply = ScreeningReply::Unchanged,
                .known = known.condition.id,
                .area = {},
                .detail = {}});
        }
        for (const QString& key : questions->asked + questions->afterRace)
            fields.answers.push_back({.condition = key, .known = std::nullopt, .area = {}, .detail = {}});
        fields.kind = questions->race ? ScreeningKind::AfterRace : ScreeningKind::Visit;
        return answered(workspace, changes, *booking, std::move(fields));
    });
}

Result<SessionGate> decideSession(
    Clinic& clinic, Id<Booking> booking, ScreeningDecision decision, const QString& reason)
{
    VisitAnswer answer;
    answer.booking = booking;
    answer.decision = decision;
    answer.reason = reason;
    return answerVisit(clinic, answer);
}

} // namespace taper
