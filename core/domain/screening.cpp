// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/screening.h"

#include "core/base/keys.h"
#include "core/domain/checks.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace taper {

namespace {

constexpr KeyTable<ScreeningAction, 4> kActionKeys{{
    {ScreeningAction::Caution, "caution"},
    {ScreeningAction::AvoidArea, "avoid"},
    {ScreeningAction::Refer, "refer"},
    {ScreeningAction::Refuse, "refuse"},
}};
constexpr KeyTable<ScreeningKind, 3> kKindKeys{{
    {ScreeningKind::Intake, "intake"},
    {ScreeningKind::Visit, "visit"},
    {ScreeningKind::AfterRace, "after_race"},
}};
constexpr KeyTable<ScreeningDecision, 5> kDecisionKeys{{
    {ScreeningDecision::Treat, "treat"},
    {ScreeningDecision::Lighter, "lighter"},
    {ScreeningDecision::AvoidArea, "avoid_area"},
    {ScreeningDecision::NotTreated, "not_treated"},
    {ScreeningDecision::Referred, "referred"},
}};
constexpr KeyTable<ScreeningReply, 3> kReplyKeys{{
    {ScreeningReply::No, "no"},
    {ScreeningReply::Yes, "yes"},
    {ScreeningReply::Unchanged, "unchanged"},
}};

/// The condition of this key, if a client can have it; else a problem at the field.
const ScreeningCondition* entered(const QString& key, const QString& field, Problems& problems)
{
    const ScreeningCondition* condition = screeningCondition(key);
    if (condition && condition->isEntered())
        return condition;
    if (key.isEmpty())
        problems.append({field, ErrorCode::Required, {}});
    else
        problems.append({field, ErrorCode::NotAStatus, {{QStringLiteral("text"), key}}});
    return nullptr;
}

ConditionAlert alertOf(
    const Stored<ClientCondition>& stored, const ScreeningCondition& condition, ConditionStanding standing)
{
    ConditionAlert alert;
    alert.id = stored.id;
    alert.condition = stored->condition;
    alert.area = stored->area;
    alert.detail = stored->detail;
    alert.action = condition.action;
    alert.urgency = condition.urgency;
    alert.isDue = standing == ConditionStanding::Due;
    alert.needsDecision = condition.needsDecision();
    return alert;
}

/// Where a condition stands in the list: the order in which equals are shown.
std::ptrdiff_t placeOf(const QString& key)
{
    const auto conditions = screeningConditions();
    const auto found = std::ranges::find_if(
        conditions, [&key](const ScreeningCondition& row) { return key == QLatin1String{row.key}; });
    return found - conditions.begin();
}

} // namespace

QString keyOf(ScreeningAction action)
{
    return keyIn(kActionKeys, action);
}

QString keyOf(ScreeningKind kind)
{
    return keyIn(kKindKeys, kind);
}

std::optional<ScreeningKind> screeningKindFrom(QStringView key)
{
    return valueIn(kKindKeys, key);
}

QString keyOf(ScreeningDecision decision)
{
    return keyIn(kDecisionKeys, decision);
}

std::optional<ScreeningDecision> screeningDecisionFrom(QStringView key)
{
    return valueIn(kDecisionKeys, key);
}

QString keyOf(ScreeningReply reply)
{
    return keyIn(kReplyKeys, reply);
}

std::optional<ScreeningReply> screeningReplyFrom(QStringView key)
{
    return valueIn(kReplyKeys, key);
}

Problems check(ClientConditionFields& fields)
{
    Problems problems;
    if (!fields.client.isValid())
        problems.append({QStringLiteral("client"), ErrorCode::Required, {}});
    const ScreeningCondition* condition = entered(fields.condition, QStringLiteral("condition"), problems);
    checkLine(fields.area, QStringLiteral("area"), problems);
    checkText(fields.detail, QStringLiteral("detail"), problems);
    checkLine(fields.clearedBy, QStringLiteral("cleared_by"), problems);
    checkText(fields.clearedReason, QStringLiteral("cleared_reason"), problems);
    if (!fields.clearedAt) {
        fields.clearedBy.clear();
        fields.clearedReason.clear();
    } else if (condition && needsClearance(*condition) && fields.clearedReason.isEmpty()) {
        problems.append({QStringLiteral("cleared_reason"), ErrorCode::ReasonRequired, {}});
    }
    if (condition && !condition->asksArea())
        fields.area.clear();
    return problems;
}

ConditionStanding standingAt(const ClientConditionFields& condition, Moment at)
{
    if (condition.clearedAt)
        return ConditionStanding::Over;
    if (!condition.reviewAt || at < *condition.reviewAt)
        return ConditionStanding::Stands;
    const ScreeningCondition* known = screeningCondition(condition.condition);
    return known && known->review == ReviewRule::Today ? ConditionStanding::Over : ConditionStanding::Due;
}

std::vector<ConditionAlert> alertsAt(const std::vector<Stored<ClientCondition>>& conditions,
    std::optional<Date> birth, std::optional<Date> guardianConsent, Moment at)
{
    std::vector<ConditionAlert> alerts;
    for (const Stored<ClientCondition>& stored : conditions) {
        const ScreeningCondition* condition = screeningCondition(stored->condition);
        const ConditionStanding standing = standingAt(stored.fields(), at);
        if (condition && standing != ConditionStanding::Over)
            alerts.push_back(alertOf(stored, *condition, standing));
    }
    if (ageNeedsGuardian(birth, dateOf(at))) {
        ConditionAlert& alert = alerts.emplace_back();
        alert.condition = QString::fromLatin1(kUnderAge);
        alert.needsConsent = !guardianConsent || daysBetween(*guardianConsent, dateOf(at)) > kCourseDays;
    }
    if (alerts.size() > 1) {
        std::ranges::stable_sort(alerts, {}, [](const ConditionAlert& alert) {
            return std::tuple{-static_cast<int>(alert.action), -static_cast<int>(alert.urgency), alert.isDue,
                placeOf(alert.condition)};
        });
    }
    return alerts;
}

bool ageNeedsGuardian(std::optional<Date> birth, Date day)
{
    return birth && *birth <= day && ageOn(*birth, day) < kFullAge;
}

Problems check(ScreeningFields& fields)
{
    Problems problems;
    if (!fields.client.isValid())
        problems.append({QStringLiteral("client"), ErrorCode::Required, {}});
    if (fields.kind == ScreeningKind::Intake)
        fields.booking.reset();
    else if (!fields.booking)
        problems.append({QStringLiteral("booking"), ErrorCode::Required, {}});
    std::set<std::tuple<QString, std::optional<Id<ClientCondition>>, QString>> seen;
    for (size_t index = 0; index < fields.answers.size(); ++index) {
        ScreeningAnswer& answer = fields.answers[index];
        const QString place = QStringLiteral("answers[%1].").arg(index);
        const ScreeningCondition* condition =
            entered(answer.condition, place + QLatin1String{"condition"}, problems);
        checkLine(answer.area, place + QLatin1String{"area"}, problems);
        checkText(answer.detail, place + QLatin1String{"detail"}, problems);
        if (answer.reply != ScreeningReply::Yes || (condition && !condition->asksArea()))
            answer.area.clear();
        if (!seen.emplace(answer.condition, answer.known, answer.area).second)
            problems.append({place + QLatin1String{"condition"}, ErrorCode::Duplicate,
                {{QStringLiteral("name"), answer.condition}}});
    }
    checkText(fields.reason, QStringLiteral("reason"), problems);
    checkText(fields.note, QStringLiteral("notes"), problems);
    checkLine(fields.who, QStringLiteral("who"), problems);
    if (!fields.decision) {
        fields.decidedOn.clear();
        fields.reason.clear();
    }
    return problems;
}

} // namespace taper
