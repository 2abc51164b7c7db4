// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/clinic/screening_house.h"

namespace taper::test {
namespace {

struct Consents : ScreeningHouse {
    ConsentState state(ConsentKind kind)
    {
        const auto states = consentsOf(house.clinic(), priya);
        EXPECT_TRUE(states);
        return states->at(static_cast<size_t>(kind));
    }
    Result<Stored<Consent>> give(ConsentKind kind, std::optional<Date> on = std::nullopt)
    {
        return giveConsent(house.clinic(),
            {.client = priya, .kind = kind, .version = std::nullopt, .on = on, .by = {}, .note = {}});
    }
};

TEST_F(Consents, AreEachOfAKindAndNoneGivenAtFirst)
{
    const auto states = consentsOf(house.clinic(), priya);
    ASSERT_TRUE(states);
    ASSERT_EQ(states->size(), kConsentKinds.size());
    for (const ConsentState& state : *states) {
        EXPECT_FALSE(state.standing);
        EXPECT_EQ(state.wording.version, 1);
        EXPECT_FALSE(state.wording.text.isEmpty());
    }
    EXPECT_EQ(consentsOf(house.clinic(), Id<Client>{99}).error().code, ErrorCode::NotFound);
}

TEST_F(Consents, AreGivenTodayToTheWordsThatHold)
{
    const auto given = give(ConsentKind::Photos);
    ASSERT_TRUE(given);
    EXPECT_EQ(given->fields().givenOn, date("2026-04-20"));
    EXPECT_EQ(given->fields().version, 1);
    EXPECT_EQ(state(ConsentKind::Photos).standing->id, given->id);
    EXPECT_FALSE(state(ConsentKind::Sharing).standing);
}

TEST_F(Consents, SayWhenTheWordsHaveChangedSince)
{
    ASSERT_TRUE(give(ConsentKind::Photos));
    const auto wording = newWording(house.clinic(), ConsentKind::Photos, text(" Pictures of how I run. "));
    ASSERT_TRUE(wording);
    EXPECT_EQ(wording->version, 2);
    EXPECT_EQ(wording->since, date("2026-04-20"));
    EXPECT_EQ(wording->text, text("Pictures of how I run."));
    EXPECT_TRUE(state(ConsentKind::Photos).isOldWording);
    ASSERT_TRUE(give(ConsentKind::Photos));
    EXPECT_FALSE(state(ConsentKind::Photos).isOldWording);
    EXPECT_EQ(state(ConsentKind::Photos).history.size(), 2u) << "what was given before is kept";
    const auto same = newWording(house.clinic(), ConsentKind::Photos, text("Pictures of how I run."));
    EXPECT_EQ(same->version, 2) << "the same words are no new ones";
    EXPECT_FALSE(newWording(house.clinic(), ConsentKind::Photos, text("  ")));
    const auto all = consentWordings(house.clinic());
    EXPECT_EQ(all->size(), kConsentKinds.size() + 1);
}

TEST_F(Consents, AreWithdrawnWithAllThatWasGivenBefore)
{
    const auto first = give(ConsentKind::Marketing, date("2026-04-01"));
    const auto second = give(ConsentKind::Marketing);
    ASSERT_TRUE(first && second);
    const auto early = withdrawConsent(house.clinic(), second->id, second->revision, date("2026-04-19"));
    ASSERT_FALSE(early);
    EXPECT_TRUE(hasProblem(early.error(), "withdrawn_on", ErrorCode::EndBeforeStart));
    const auto late = withdrawConsent(house.clinic(), second->id, second->revision, date("2026-04-21"));
    EXPECT_TRUE(hasProblem(late.error(), "withdrawn_on", ErrorCode::InTheFuture));
    const auto withdrawn =
        withdrawConsent(house.clinic(), second->id, second->revision, {}, text("by phone"));
    ASSERT_TRUE(withdrawn);
    EXPECT_EQ(withdrawn->fields().withdrawnOn, date("2026-04-20"));
    EXPECT_EQ(withdrawn->fields().note, text("by phone"));
    const ConsentState now = state(ConsentKind::Marketing);
    EXPECT_FALSE(now.standing) << "the older paper does not take its place";
    EXPECT_EQ(now.history.size(), 2u);
    EXPECT_TRUE(withdrawConsent(house.clinic(), second->id, 1)) << "twice is no error";
    ASSERT_TRUE(give(ConsentKind::Marketing));
    EXPECT_TRUE(state(ConsentKind::Marketing).standing) << "and may be given again";
}

TEST_F(Consents, AreNotWithdrawnOverSomebodyElsesChange)
{
    const auto given = give(ConsentKind::Treatment);
    EXPECT_EQ(withdrawConsent(house.clinic(), given->id, given->revision + 1).error().code,
        ErrorCode::StaleRevision);
    EXPECT_EQ(withdrawConsent(house.clinic(), Id<Consent>{99}, 1).error().code, ErrorCode::NotFound);
}

TEST_F(Consents, OfWhoIsUnderAgeAreAGuardians)
{
    ClientFields fields = clientNamed("Kit Shaw");
    fields.dateOfBirth = date("2012-01-01");
    const Id<Client> kit = house.client(fields);
    ConsentGiven given{.client = kit, .version = std::nullopt, .on = std::nullopt, .by = {}, .note = {}};
    const auto alone = giveConsent(house.clinic(), given);
    ASSERT_FALSE(alone);
    EXPECT_TRUE(hasProblem(alone.error(), "given_by", ErrorCode::Required));
    given.by = text("Ann Shaw");
    EXPECT_TRUE(giveConsent(house.clinic(), given));
    const auto states = consentsOf(house.clinic(), kit);
    EXPECT_FALSE(states->at(0).needsGuardian);
    EXPECT_TRUE(states->at(1).needsGuardian);
}

TEST_F(Consents, AreNotGivenTomorrowNorToWordsThatThereAreNot)
{
    const auto tomorrow = give(ConsentKind::Treatment, date("2026-04-21"));
    ASSERT_FALSE(tomorrow);
    EXPECT_TRUE(hasProblem(tomorrow.error(), "given_on", ErrorCode::InTheFuture));
    EXPECT_EQ(
        giveConsent(house.clinic(), {.client = priya, .version = 7, .on = std::nullopt, .by = {}, .note = {}})
            .error()
            .code,
        ErrorCode::NotFound);
}

} // namespace
} // namespace taper::test
