// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/profile_json.h"

#include <gtest/gtest.h>

namespace taper::test {
namespace {

TimeSpan hours(int from, int to)
{
    return {Minutes{from * 60}, Minutes{to * 60}};
}

/// As in the contract, every key of it.
constexpr const char* kContract = R"({
    "name": "Stride", "timezone": "Europe/Dublin", "currency": "EUR", "grid_minutes": 10,
    "rooms": ["Room 1", "Room 2"],
    "closures": [{"from": "2026-12-24", "to": "2027-01-02", "reason": "Winter"}],
    "therapists": [{
        "name": "Dana", "colour": "#2d6bb4", "room": "Room 1",
        "hours": {"mon": [["09:00","12:30"],["13:30","17:00"]], "sat": [["00:00","24:00"]]},
        "exceptions": [{"date": "2026-05-04", "hours": []}, {"date": "2026-04-06", "hours": [["10:00","12:00"]]}]
    }],
    "session_types": [{"name": "Full sports", "code": "full_sports", "profile": "full_sports",
        "minutes": [60, 90], "buffer_before": 5, "buffer_after": 15, "price_minor": 5500, "colour": "#334455"}]
})";

TEST(ClinicProfile, ReadsTheProfileOfTheContract)
{
    const auto profile = profileFromJson(kContract);
    ASSERT_TRUE(profile);
    EXPECT_EQ(profile->settings.name, QStringLiteral("Stride"));
    EXPECT_EQ(profile->settings.timeZone, QStringLiteral("Europe/Dublin"));
    EXPECT_EQ(profile->settings.currency, QStringLiteral("EUR"));
    EXPECT_EQ(profile->settings.grid, Minutes{10});
    ASSERT_EQ(profile->rooms.size(), 2U);
    EXPECT_EQ(profile->rooms[1].name, QStringLiteral("Room 2"));
    ASSERT_EQ(profile->closures.size(), 1U);
    EXPECT_EQ(profile->closures[0],
        (ClosureFields{makeDate(2026, 12, 24), makeDate(2027, 1, 2), QStringLiteral("Winter")}));

    ASSERT_EQ(profile->therapists.size(), 1U);
    const ProfileTherapist& dana = profile->therapists[0];
    EXPECT_EQ(dana.fields.name, QStringLiteral("Dana"));
    EXPECT_EQ(dana.fields.colour, QStringLiteral("#2d6bb4"));
    EXPECT_EQ(dana.room, QStringLiteral("Room 1"));
    EXPECT_EQ(
        dana.fields.weeklyHours[0], (TimeSpans{{Minutes{540}, Minutes{750}}, {Minutes{810}, Minutes{1020}}}));
    EXPECT_EQ(dana.fields.weeklyHours[5], TimeSpans{hours(0, 24)});
    EXPECT_TRUE(dana.fields.weeklyHours[6].empty()) << "a day that is not named is off";
    ASSERT_EQ(dana.fields.exceptions.size(), 2U);
    EXPECT_EQ(dana.fields.exceptions[0], (DatedHours{makeDate(2026, 4, 6), {hours(10, 12)}}))
        << "put in order of date";
    EXPECT_TRUE(dana.fields.exceptions[1].spans.empty());

    ASSERT_EQ(profile->sessionTypes.size(), 1U);
    const SessionTypeFields& type = profile->sessionTypes[0];
    EXPECT_EQ(type.profile, LoadProfile::FullSports);
    EXPECT_EQ(type.lengths, (std::vector{Minutes{60}, Minutes{90}}));
    EXPECT_EQ(type.bufferBefore, Minutes{5});
    EXPECT_EQ(type.bufferAfter, Minutes{15});
    EXPECT_EQ(type.price, Money{5500});
}

TEST(ClinicProfile, ReadsBackWhatItWrote)
{
    auto profile = profileFromJson(kContract).value();
    profile.settings.phoneRegion = QStringLiteral("IE");
    profile.settings.lateCancel = Minutes{90};
    profile.hasLateCancel = true;
    profile.settings.address = QStringLiteral("1 High St\n\"Bath\"");
    profile.settings.phone = QStringLiteral("+353 1 234");
    profile.settings.email = QStringLiteral("desk@example.org");
    profile.therapists[0].fields.leave = {
        {{at(makeDate(2026, 7, 1), Minutes{0}), at(makeDate(2026, 7, 14), Minutes{720})},
            QStringLiteral("Holiday")}};
    profile.therapists[0].fields.deepCap = 4;
    profile.therapists[0].fields.minutesCap = Minutes{390};
    ProfileTherapist bare;
    bare.fields.name = QStringLiteral("Ελένη <b>");
    profile.therapists.push_back(bare);

    const auto again = profileFromJson(profileToJson(profile));
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, profile);
    EXPECT_EQ(profileToJson(*again), profileToJson(profile));
}

TEST(ClinicProfile, NeedsNothingButAName)
{
    const auto profile = profileFromJson(R"({"name": "Stride"})");
    ASSERT_TRUE(profile);
    ClinicSettingsFields expected;
    expected.name = QStringLiteral("Stride");
    EXPECT_EQ(profile->settings, expected);
    EXPECT_TRUE(profile->rooms.empty() && profile->therapists.empty() && profile->sessionTypes.empty());
}

TEST(ClinicProfile, SaysWhetherItSpeaksOfLateCancellations)
{
    const auto silent = profileFromJson(R"({"name": "Stride"})");
    ASSERT_TRUE(silent);
    EXPECT_FALSE(silent->hasLateCancel);
    EXPECT_FALSE(profileToJson(*silent).contains("late_cancel_minutes"));
    const auto never = profileFromJson(R"({"name": "Stride", "late_cancel_minutes": 0})");
    ASSERT_TRUE(never);
    EXPECT_TRUE(never->hasLateCancel);
    EXPECT_EQ(never->settings.lateCancel, Minutes{0});
}

TEST(ClinicProfile, PassesOverKeysOfLaterVersions)
{
    EXPECT_TRUE(profileFromJson(R"({"name": "Stride", "recall_weeks": 6,
        "therapists": [{"name": "Dana", "languages": ["en"]}]})"));
}

TEST(ClinicProfile, TakesAClosureWithoutAnEndAsOneDay)
{
    const auto profile = profileFromJson(R"({"name": "S", "closures": [{"from": "2026-12-25"}]})");
    ASSERT_TRUE(profile);
    EXPECT_EQ(profile->closures.at(0).to, makeDate(2026, 12, 25));
}

TEST(ClinicProfile, LeavesOutWhatIsArchived)
{
    auto profile = profileFromJson(kContract).value();
    profile.rooms[0].archived = true;
    profile.therapists[0].fields.archived = true;
    profile.sessionTypes[0].archived = true;
    const auto again = profileFromJson(profileToJson(profile)).value();
    ASSERT_EQ(again.rooms.size(), 1U);
    EXPECT_EQ(again.rooms[0].name, QStringLiteral("Room 2"));
    EXPECT_TRUE(again.therapists.empty());
    EXPECT_TRUE(again.sessionTypes.empty());
}

} // namespace
} // namespace taper::test
