// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"

#include "core/base/keys.h"
#include "core/domain/checks.h"

namespace taper {

namespace {

constexpr KeyTable<ContactOutcome, 6> kOutcomeKeys{{
    {ContactOutcome::Asked, "asked"},
    {ContactOutcome::NoAnswer, "no_answer"},
    {ContactOutcome::Message, "message"},
    {ContactOutcome::Booked, "booked"},
    {ContactOutcome::Declined, "declined"},
    {ContactOutcome::CallOn, "call_on"},
}};

} // namespace

QString keyOf(ContactOutcome outcome)
{
    return keyIn(kOutcomeKeys, outcome);
}

std::optional<ContactOutcome> contactOutcomeFrom(QStringView key)
{
    return valueIn(kOutcomeKeys, key);
}

Problems check(ContactAttemptFields& fields)
{
    Problems problems;
    if (!fields.client.isValid())
        problems.append({QStringLiteral("client"), ErrorCode::Required, {}});
    checkRequiredLine(fields.about, QStringLiteral("about"), problems);
    if (fields.outcome != ContactOutcome::CallOn)
        fields.callOn.reset();
    else if (!fields.callOn)
        problems.append({QStringLiteral("call_on"), ErrorCode::Required, {}});
    else if (*fields.callOn < dateOf(fields.at))
        problems.append({QStringLiteral("call_on"), ErrorCode::EndBeforeStart, {}});
    checkText(fields.note, QStringLiteral("notes"), problems);
    checkLine(fields.who, QStringLiteral("who"), problems);
    return problems;
}

} // namespace taper
