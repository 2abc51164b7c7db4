// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/consent.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace taper {
namespace {

bool hasProblem(const Problems& problems, const char* field, ErrorCode code)
{
    return std::ranges::any_of(problems, [&](const Problem& problem) {
        return problem.field == QLatin1String{field} && problem.code == code;
    });
}

ConsentFields consent()
{
    ConsentFields fields;
    fields.client = Id<Client>{1};
    fields.givenOn = makeDate(2026, 4, 20);
    return fields;
}

TEST(AConsent, IsWithdrawnOnTheDayItWasGivenOrLater)
{
    ConsentFields fields = consent();
    EXPECT_TRUE(check(fields).isEmpty());
    fields.withdrawnOn = fields.givenOn;
    EXPECT_TRUE(check(fields).isEmpty());
    fields.withdrawnOn = fields.givenOn - std::chrono::days{1};
    EXPECT_TRUE(hasProblem(check(fields), "withdrawn_on", ErrorCode::EndBeforeStart));
}

TEST(AConsent, NamesItsClientAndItsWording)
{
    ConsentFields fields;
    fields.version = 0;
    const Problems problems = check(fields);
    EXPECT_TRUE(hasProblem(problems, "client", ErrorCode::Required));
    EXPECT_TRUE(hasProblem(problems, "version", ErrorCode::OutOfRange));
}

TEST(AConsent, IsAGuardiansWhenSomebodyElseIsNamed)
{
    ConsentFields fields = consent();
    EXPECT_FALSE(fields.isByGuardian());
    fields.givenBy = QStringLiteral("  Joan Wright ");
    EXPECT_TRUE(check(fields).isEmpty());
    EXPECT_EQ(fields.givenBy, QStringLiteral("Joan Wright"));
    EXPECT_TRUE(fields.isByGuardian());
}

TEST(AWording, HasWords)
{
    ConsentWording wording;
    wording.text = QStringLiteral(" \n ");
    EXPECT_TRUE(hasProblem(check(wording), "text", ErrorCode::Required));
}

TEST(ConsentKeys, AreReadAsTheyAreWritten)
{
    for (const ConsentKind kind : kConsentKinds)
        EXPECT_EQ(consentKindFrom(keyOf(kind)), kind);
    for (const ConsentHow how : kConsentHows)
        EXPECT_EQ(consentHowFrom(keyOf(how)), how);
    EXPECT_FALSE(consentKindFrom(u"everything"));
}

} // namespace
} // namespace taper
