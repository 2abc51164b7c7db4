// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/setup.h"

#include "core/clinic/flags.h"
#include "core/clinic/house_types.h"
#include "core/clinic/timing_policy.h"
#include "core/timing/default_policy.h"
#include "tests/support/clinic_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QJsonDocument>
#include <QJsonObject>

namespace taper::test {

namespace {

using namespace std::chrono_literals;
using testing::IsEmpty;
using testing::SizeIs;

TherapistFields maya()
{
    TherapistFields fields;
    fields.name = text("Maya Okafor");
    fields.colour = text("#2d6bb4");
    fields.weeklyHours[0] = {{9h, 12h + 30min}, {13h + 30min, 17h}};
    fields.exceptions = {{date("2026-05-04"), {}}};
    fields.leave = {{{moment("2026-07-01T00:00"), moment("2026-07-08T00:00")}, text("Holiday")}};
    return fields;
}

} // namespace

TEST(HouseTypes, AreTheFourAndEachIsValid)
{
    const auto types = houseSessionTypes();
    ASSERT_THAT(types, SizeIs(4));
    for (const SessionTypeFields& type : types) {
        const auto made = SessionType::make(type);
        ASSERT_TRUE(made) << type.name.toStdString();
        EXPECT_EQ(**made, type) << "nothing is left to tidy";
        EXPECT_EQ(keyOf(type.profile), type.code);
    }
}

TEST(Setup, OfANewClinicHoldsTheHouseTypesAndTheDefaultPolicy)
{
    ClinicBuilder house;
    const auto setup = loadSetup(house.clinic());
    ASSERT_TRUE(setup);
    ASSERT_THAT(setup->sessionTypes, SizeIs(4));
    EXPECT_EQ(setup->sessionTypes.front().fields().name, text("Full sports"));
    EXPECT_EQ(setup->policy, defaultPolicy());
    EXPECT_EQ(setup->settings.name, text("Riverside Sports Massage"));
    EXPECT_THAT(setup->rooms, IsEmpty());
}

TEST(Setup, ReadsBackWhatWasSaved)
{
    ClinicBuilder house;
    Clinic& clinic = house.clinic();
    const auto room = saveRoom(clinic, {}, 0, {text("Room 1")});
    ASSERT_TRUE(room);
    TherapistFields fields = maya();
    fields.usualRoom = room->id;
    const auto therapist = saveTherapist(clinic, {}, 0, fields);
    ASSERT_TRUE(therapist);
    const auto closure =
        saveClosure(clinic, {}, 0, {date("2026-12-25"), date("2026-12-26"), text("Christmas")});
    ASSERT_TRUE(closure);
    SessionTypeFields thai;
    thai.name = text("Thai");
    thai.code = text("thai");
    thai.profile = LoadProfile::Deep;
    thai.lengths = {90min};
    ASSERT_TRUE(saveSessionType(clinic, {}, 0, thai));

    const auto setup = *loadSetup(clinic);
    ASSERT_THAT(setup.therapists, SizeIs(1));
    EXPECT_EQ(setup.therapists.front().fields(), fields);
    ASSERT_THAT(setup.closures, SizeIs(1));
    EXPECT_EQ(setup.closures.front().fields().reason, text("Christmas"));
    EXPECT_EQ(setup.sessionTypes.back().fields(), thai);

    ASSERT_TRUE(removeClosure(clinic, closure->id, closure->revision));
    EXPECT_THAT(loadSetup(clinic)->closures, IsEmpty());
    EXPECT_EQ(removeClosure(clinic, closure->id, closure->revision).error().code, ErrorCode::NotFound);
}

TEST(Setup, RefusesANameThatIsTaken)
{
    ClinicBuilder house;
    Clinic& clinic = house.clinic();
    const auto isDuplicateAt = [](const auto& result, const char* field) {
        return !result && result.error().code == ErrorCode::Duplicate
            && result.error().problems.constFirst().field == text(field);
    };
    ASSERT_TRUE(saveRoom(clinic, {}, 0, {text("Room 1")}));
    EXPECT_TRUE(isDuplicateAt(saveRoom(clinic, {}, 0, {text("room  1")}), "name"));
    const auto other = saveRoom(clinic, {}, 0, {text("Room 2")});
    ASSERT_TRUE(other);
    EXPECT_TRUE(isDuplicateAt(saveRoom(clinic, other->id, other->revision, {text("Room 1")}), "name"));
    EXPECT_TRUE(saveRoom(clinic, other->id, other->revision, {text("ROOM 2")}))
        << "its own name is not taken";

    ASSERT_TRUE(saveTherapist(clinic, {}, 0, maya()));
    EXPECT_TRUE(isDuplicateAt(saveTherapist(clinic, {}, 0, maya()), "name"));

    SessionTypeFields type = houseSessionTypes().front();
    EXPECT_FALSE(saveSessionType(clinic, {}, 0, type));
    type.name = text("Another name");
    EXPECT_TRUE(isDuplicateAt(saveSessionType(clinic, {}, 0, type), "code"));
    type.code = text("another_code");
    EXPECT_TRUE(saveSessionType(clinic, {}, 0, type));
}

TEST(Setup, RefusesAStaleRevisionAndWhatIsNotThere)
{
    ClinicBuilder house;
    Clinic& clinic = house.clinic();
    const auto setup = *loadSetup(clinic);
    ClinicSettingsFields settings = setup.settings;
    settings.phone = text("07700 900100");
    ASSERT_TRUE(saveSettings(clinic, setup.settingsRevision, settings));
    EXPECT_EQ(saveSettings(clinic, setup.settingsRevision, settings).error().code, ErrorCode::StaleRevision);
    EXPECT_EQ(clinic.settings()->phone, text("07700 900100"));

    ASSERT_TRUE(savePolicy(clinic, setup.policyRevision, setup.policy));
    EXPECT_EQ(savePolicy(clinic, setup.policyRevision, setup.policy).error().code, ErrorCode::StaleRevision);
    EXPECT_EQ(saveRoom(clinic, Id<Room>{8}, 1, {text("X")}).error().code, ErrorCode::NotFound);

    TherapistFields fields = maya();
    fields.usualRoom = Id<Room>{8};
    EXPECT_EQ(saveTherapist(clinic, {}, 0, fields).error().code, ErrorCode::NotFound);
}

TEST(Setup, RefusesBadInputAtItsField)
{
    ClinicBuilder house;
    Clinic& clinic = house.clinic();
    ClinicSettingsFields settings = loadSetup(clinic)->settings;
    settings.timeZone = text("Mars/Olympus");
    settings.grid = 7min;
    const auto refused = saveSettings(clinic, 1, settings);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().problems.size(), 2);
    EXPECT_EQ(clinic.settings()->timeZone, text("Europe/London"));

    TherapistFields fields = maya();
    fields.weeklyHours[1] = {{9h, 12h}, {11h, 13h}};
    const auto overlap = saveTherapist(clinic, {}, 0, fields);
    ASSERT_FALSE(overlap);
    EXPECT_EQ(overlap.error().problems.constFirst().field, text("hours.tue"));

    const auto closure = saveClosure(clinic, {}, 0, {date("2026-05-02"), date("2026-05-01"), {}});
    ASSERT_FALSE(closure);
    EXPECT_EQ(closure.error().code, ErrorCode::EndBeforeStart);
}

TEST(Policy, IsCheckedBeforeItIsKept)
{
    ClinicBuilder house;
    TimingPolicy policy = defaultPolicy();
    policy.horizonDays = -3;
    const auto refused = savePolicy(house.clinic(), 1, policy);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::BadPolicy);
    EXPECT_EQ(loadSetup(house.clinic())->policy, defaultPolicy());
}

TEST(Policy, ThatIsChangedSpeaksOfTheBookingsThatStand)
{
    ClinicBuilder house;
    const auto therapist = house.therapist("Tom Reid");
    const auto callum = house.runner("Callum Wright", house.londonMarathon());
    house.visit(callum, therapist, "full_sports", "2026-04-09T10:00");
    house.booked(callum, therapist, "full_sports", "2026-04-24T10:00");
    const Date day = date("2026-04-24");
    EXPECT_THAT(*flaggedBookings(house.clinic(), day, day), IsEmpty());

    bool announced = false;
    house.clinic().onChanged(
        [&](const Changes& changes) { announced = changes.setup && changes.touches(day); });
    const auto setup = *loadSetup(house.clinic());
    TimingPolicy policy = setup.policy;
    for (Window& window : policy.before[static_cast<size_t>(LoadProfile::FullSports)].standard) {
        if (window.verdict == Verdict::Ideal)
            window.verdict = Verdict::Caution;
    }
    ASSERT_TRUE(savePolicy(house.clinic(), setup.policyRevision, policy));
    EXPECT_TRUE(announced);
    EXPECT_THAT(*flaggedBookings(house.clinic(), day, day), SizeIs(1));
}

TEST(Profile, ComesBackFromItsOwnText)
{
    ClinicBuilder from;
    const auto room = from.room("Room 1");
    TherapistFields fields = maya();
    fields.usualRoom = room;
    ASSERT_TRUE(saveTherapist(from.clinic(), {}, 0, fields));
    from.closure("2026-12-25", "2026-12-26", "Christmas");
    const auto json = exportProfile(from.clinic());
    ASSERT_TRUE(json);

    ClinicBuilder into;
    ASSERT_TRUE(applyProfile(into.clinic(), *json));
    EXPECT_EQ(*exportProfile(into.clinic()), *json);
    const auto setup = *loadSetup(into.clinic());
    ASSERT_THAT(setup.therapists, SizeIs(1));
    EXPECT_EQ(setup.therapists.front().fields().exceptions, fields.exceptions);
    EXPECT_EQ(setup.therapists.front().fields().usualRoom, setup.rooms.front().id);
    EXPECT_THAT(setup.sessionTypes, SizeIs(4)) << "the house's own are known by their codes";
}

TEST(Profile, AppliedTwiceChangesNothingMore)
{
    ClinicBuilder house;
    house.room("Room 1");
    house.therapist("Tom Reid");
    const auto json = *exportProfile(house.clinic());
    ASSERT_TRUE(applyProfile(house.clinic(), json));
    const auto setup = *loadSetup(house.clinic());
    EXPECT_EQ(setup.settingsRevision, 1);
    EXPECT_EQ(setup.therapists.front().revision, 1);
    EXPECT_EQ(setup.sessionTypes.front().revision, 1);
}

TEST(Profile, UpdatesByNameAndRemovesNothing)
{
    ClinicBuilder house;
    house.room("Room 1");
    ASSERT_TRUE(saveTherapist(house.clinic(), {}, 0, maya()));
    ASSERT_TRUE(applyProfile(house.clinic(), R"({"name": "Riverside", "grid_minutes": 30, "rooms": ["Room 2"],
        "therapists": [{"name": "Maya Okafor", "room": "Room 2", "hours": {"tue": [["08:00", "12:00"]]},
                        "exceptions": [{"date": "2026-06-01", "hours": [["10:00", "11:00"]]}]}],
        "session_types": [{"name": "Hot stone", "code": "hot_stone", "profile": "light", "minutes": [60]}]})"));
    const auto setup = *loadSetup(house.clinic());
    EXPECT_EQ(setup.settings.name, text("Riverside"));
    EXPECT_EQ(setup.settings.grid, 30min);
    EXPECT_THAT(setup.rooms, SizeIs(2));
    ASSERT_THAT(setup.therapists, SizeIs(1));
    const TherapistFields& therapist = setup.therapists.front().fields();
    EXPECT_THAT(therapist.weeklyHours[0], IsEmpty());
    EXPECT_THAT(therapist.weeklyHours[1], SizeIs(1));
    EXPECT_THAT(therapist.exceptions, SizeIs(2));
    EXPECT_THAT(therapist.leave, SizeIs(1));
    EXPECT_EQ(therapist.colour, text("#2d6bb4"));
    EXPECT_THAT(setup.sessionTypes, SizeIs(5));
}

TEST(Profile, KeepsWhatIsKnownOfLateCancellationsUnlessItSaysOtherwise)
{
    ClinicBuilder house;
    ASSERT_TRUE(applyProfile(house.clinic(), R"({"name": "Riverside", "late_cancel_minutes": 90})"));
    EXPECT_EQ(loadSetup(house.clinic())->settings.lateCancel, 90min);
    ASSERT_TRUE(applyProfile(house.clinic(), R"({"name": "Riverside"})"));
    EXPECT_EQ(loadSetup(house.clinic())->settings.lateCancel, 90min);
    EXPECT_TRUE(exportProfile(house.clinic())->contains("\"late_cancel_minutes\": 90"));
}

TEST(Profile, KeepsDailyLimitsThatItDoesNotSpeakOf)
{
    ClinicBuilder house;
    ASSERT_TRUE(applyProfile(house.clinic(),
        R"({"name": "R", "therapists": [{"name": "Maya Okafor", "deep_cap": 3, "minutes_cap": 360}]})"));
    ASSERT_TRUE(applyProfile(
        house.clinic(), R"({"name": "R", "therapists": [{"name": "Maya Okafor", "minutes_cap": 300}]})"));
    const auto setup = *loadSetup(house.clinic());
    const TherapistFields& therapist = setup.therapists.front().fields();
    EXPECT_EQ(therapist.deepCap, 3);
    EXPECT_EQ(therapist.minutesCap, 300min);
}

TEST(Profile, IsAppliedAsAWholeOrNotAtAll)
{
    ClinicBuilder house;
    const auto refused = applyProfile(house.clinic(), R"({"name": "Riverside", "rooms": ["Room 1"],
        "therapists": [{"name": "Tom Reid", "room": "Room 9"}], "session_types": []})");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().problems.constFirst().field, text("therapists[0].room"));
    EXPECT_THAT(loadSetup(house.clinic())->rooms, IsEmpty());
    EXPECT_EQ(house.clinic().settings()->name, text("Riverside Sports Massage"));

    EXPECT_EQ(applyProfile(house.clinic(), "not json").error().code, ErrorCode::BadProfile);
}

} // namespace taper::test
