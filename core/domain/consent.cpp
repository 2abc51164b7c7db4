// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/consent.h"

#include "core/base/keys.h"
#include "core/domain/checks.h"

#include <limits>

namespace taper {

namespace {

constexpr KeyTable<ConsentKind, 5> kKindKeys{{
    {ConsentKind::Treatment, "treatment"},
    {ConsentKind::HealthData, "health_data"},
    {ConsentKind::Marketing, "marketing"},
    {ConsentKind::Photos, "photos"},
    {ConsentKind::Sharing, "sharing"},
}};
constexpr KeyTable<ConsentHow, 3> kHowKeys{{
    {ConsentHow::Signed, "signed"},
    {ConsentHow::Spoken, "spoken"},
    {ConsentHow::Written, "written"},
}};

} // namespace

QString keyOf(ConsentKind kind)
{
    return keyIn(kKindKeys, kind);
}

std::optional<ConsentKind> consentKindFrom(QStringView key)
{
    return valueIn(kKindKeys, key);
}

QString keyOf(ConsentHow how)
{
    return keyIn(kHowKeys, how);
}

std::optional<ConsentHow> consentHowFrom(QStringView key)
{
    return valueIn(kHowKeys, key);
}

Problems check(ConsentWording& wording)
{
    Problems problems;
    checkText(wording.text, QStringLiteral("text"), problems);
    if (wording.text.isEmpty())
        problems.append({QStringLiteral("text"), ErrorCode::Required, {}});
    return problems;
}

Problems check(ConsentFields& fields)
{
    Problems problems;
    if (!fields.client.isValid())
        problems.append({QStringLiteral("client"), ErrorCode::Required, {}});
    if (fields.version < 1)
        problems.append(outOfRange(QStringLiteral("version"), 1, std::numeric_limits<int>::max()));
    checkLine(fields.givenBy, QStringLiteral("given_by"), problems);
    checkText(fields.note, QStringLiteral("notes"), problems);
    if (fields.withdrawnOn && *fields.withdrawnOn < fields.givenOn)
        problems.append({QStringLiteral("withdrawn_on"), ErrorCode::EndBeforeStart, {}});
    return problems;
}

} // namespace taper
