// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/clinic_settings.h"
#include "core/domain/room.h"
#include "core/domain/session_type.h"
#include "core/domain/therapist.h"

#include "tests/core/domain/problems.h"

namespace taper::test {

namespace {

using std::chrono::hours;

ClinicSettingsFields goodSettings()
{
    return named<ClinicSettingsFields>("Southville Sports Massage");
}

SessionTypeFields goodType()
{
    SessionTypeFields fields;
    fields.name = utf8("Full sports");
    fields.code = utf8("full_sports");
    fields.lengths = {Minutes{60}, Minutes{90}};
    return fields;
}

TherapistFields goodTherapist()
{
    TherapistFields fields;
    fields.name = utf8("Maya Okafor");
    fields.weeklyHours[0] = {{hours{9}, hours{12}}, {hours{13}, hours{17}}};
    return fields;
}

Moment nine(unsigned day)
{
    return at(makeDate(2026, 4, day), hours{9});
}

} // namespace

TEST(ClinicSettings, StartAsABritishClinicWithAQuarterOfAnHourGrid)
{
    const ClinicSettingsFields fields = tidied(goodSettings());
    EXPECT_EQ(fields.timeZone, utf8("Europe/London"));
    EXPECT_EQ(fields.currency, utf8("GBP"));
    EXPECT_EQ(fields.phoneRegion, utf8("GB"));
    EXPECT_EQ(fields.grid, Minutes{15});
}

TEST(ClinicSettings, NameEachFieldAtFault)
{
    EXPECT_EQ(problemsAfter(goodSettings(), [](auto& f) { f.name.clear(); }), "name required");
    EXPECT_EQ(problemsAfter(goodSettings(), [](auto& f) { f.timeZone.clear(); }), "timezone required");
    EXPECT_EQ(problemsAfter(goodSettings(), [](auto& f) { f.timeZone = utf8("London"); }),
        "timezone not_a_time_zone");
    EXPECT_EQ(problemsAfter(goodSettings(), [](auto& f) { f.currency = utf8("pounds"); }),
        "currency not_a_currency");
    EXPECT_EQ(problemsAfter(goodSettings(), [](auto& f) { f.phoneRegion = utf8("GBR"); }),
        "phone_region not_a_region");
    EXPECT_EQ(problemsAfter(goodSettings(), [](auto& f) { f.email = utf8("x"); }), "email not_an_email");
    EXPECT_EQ(problemsAfter(goodSettings(), [](auto& f) { f.phone = QString{501, u'1'}; }), "phone too_long");
    EXPECT_EQ(problemsAfter(goodSettings(),
                  [](auto& f) {
                      f.address = QString{1'000'001, u'x'};
                  }),
        "address too_long");
}

TEST(ClinicSettings, TakeCodesInSmallLetters)
{
    ClinicSettingsFields fields = goodSettings();
    fields.currency = utf8(" eur ");
    fields.phoneRegion = utf8("de");
    EXPECT_EQ(tidied(fields).currency, utf8("EUR"));
    EXPECT_EQ(tidied(fields).phoneRegion, utf8("DE"));
}

TEST(ClinicSettings, HaveAGridThatDividesTheDay)
{
    for (const int minutes : {5, 10, 15, 20, 30, 45, 60, 90, 120})
        EXPECT_EQ(problemsAfter(goodSettings(), [minutes](auto& f) { f.grid = Minutes{minutes}; }), "")
            << minutes;
    for (const int minutes : {-15, 0, 1, 4, 7, 25, 50, 121, 1440})
        EXPECT_EQ(problemsAfter(goodSettings(), [minutes](auto& f) { f.grid = Minutes{minutes}; }),
            "grid_minutes out_of_range")
            << minutes;
}

TEST(Closure, CoversItsFirstAndLastDay)
{
    const ClosureFields closure{makeDate(2026, 12, 24), makeDate(2026, 12, 26), utf8("Christmas")};
    EXPECT_EQ(problemsOf(closure), "");
    EXPECT_FALSE(closure.covers(makeDate(2026, 12, 23)));
    EXPECT_TRUE(closure.covers(makeDate(2026, 12, 24)));
    EXPECT_TRUE(closure.covers(makeDate(2026, 12, 26)));
    EXPECT_FALSE(closure.covers(makeDate(2026, 12, 27)));
    EXPECT_EQ(problemsAfter(closure, [](auto& f) { f.to = makeDate(2026, 12, 23); }), "to end_before_start");
    EXPECT_EQ(problemsAfter(closure, [](auto& f) { f.reason = QString{501, u'x'}; }), "reason too_long");
}

TEST(Room, NeedsAName)
{
    EXPECT_EQ(tidied(named<RoomFields>(" Room 1 ")).name, utf8("Room 1"));
    EXPECT_EQ(problemsOf(RoomFields{}), "name required");
}

TEST(SessionType, NeedsANameACodeAndALength)
{
    EXPECT_EQ(problemsOf(goodType()), "");
    EXPECT_EQ(problemsOf(SessionTypeFields{}), "name required, code required, minutes required");
}

TEST(SessionType, HasACodeOfSmallLettersDigitsAndUnderscores)
{
    const auto codeOf = [](const char* typed) {
        SessionTypeFields fields = goodType();
        fields.code = utf8(typed);
        return tidied(fields).code.toStdString();
    };
    EXPECT_EQ(codeOf("full_sports"), "full_sports");
    EXPECT_EQ(codeOf("Hot Stone 90"), "hot_stone_90");
    EXPECT_EQ(codeOf(" Tuina-Massage/é "), "tuina_massage_e");
    EXPECT_EQ(codeOf("热石"), "热石");
}

TEST(SessionType, OffersLengthsThatCanBeBooked)
{
    EXPECT_EQ(problemsAfter(goodType(),
                  [](auto& f) {
                      f.lengths = {Minutes{60}, Minutes{4}};
                  }),
        "minutes out_of_range");
    EXPECT_EQ(problemsAfter(goodType(), [](auto& f) { f.lengths = {Minutes{481}}; }), "minutes out_of_range");
    EXPECT_EQ(problemsAfter(goodType(), [](auto& f) { f.lengths = {Minutes{-30}}; }), "minutes out_of_range");
    EXPECT_EQ(problemsAfter(goodType(), [](auto& f) { f.lengths = {Minutes{5}, Minutes{480}}; }), "");
}

TEST(SessionType, NamesEachFieldAtFault)
{
    EXPECT_EQ(problemsAfter(goodType(), [](auto& f) { f.bufferBefore = Minutes{-1}; }),
        "buffer_before out_of_range");
    EXPECT_EQ(problemsAfter(goodType(), [](auto& f) { f.bufferAfter = Minutes{241}; }),
        "buffer_after out_of_range");
    EXPECT_EQ(problemsAfter(goodType(), [](auto& f) { f.price = Money{-1}; }), "price out_of_range");
    EXPECT_EQ(problemsAfter(goodType(), [](auto& f) { f.colour = utf8("blue"); }), "colour not_a_colour");
    EXPECT_EQ(problemsAfter(goodType(), [](auto& f) { f.colour = utf8("#2d6bb"); }), "colour not_a_colour");
    EXPECT_EQ(problemsAfter(goodType(), [](auto& f) { f.colour = utf8("#2D6bb4"); }), "");
}

TEST(LoadProfile, HasWordsThatReadBack)
{
    for (const LoadProfile profile : kLoadProfiles)
        EXPECT_EQ(loadProfileFrom(keyOf(profile)), profile);
    EXPECT_EQ(keyOf(LoadProfile::FullSports), utf8("full_sports"));
    EXPECT_EQ(loadProfileFrom(u"swedish"), std::nullopt);
}

TEST(Therapist, NeedsANameAndMayHaveNoHours)
{
    EXPECT_EQ(problemsOf(goodTherapist()), "");
    EXPECT_EQ(problemsOf(named<TherapistFields>("Tom")), "");
    EXPECT_EQ(problemsOf(TherapistFields{}), "name required");
    EXPECT_EQ(problemsAfter(goodTherapist(), [](auto& f) { f.colour = utf8("red"); }), "colour not_a_colour");
}

TEST(Therapist, WorksSpansInOrderWithoutOverlap)
{
    TherapistFields fields = goodTherapist();
    fields.weeklyHours[0] = {{hours{13}, hours{17}}, {hours{9}, hours{12}}};
    EXPECT_EQ(tidied(fields).weeklyHours[0], (TimeSpans{{hours{9}, hours{12}}, {hours{13}, hours{17}}}));

    const auto withMonday = [](TimeSpans spans) {
        return problemsAfter(goodTherapist(), [&spans](auto& f) { f.weeklyHours[0] = spans; });
    };
    EXPECT_EQ(withMonday({{hours{9}, hours{12}}, {hours{12}, hours{17}}}), "") << "touching";
    EXPECT_EQ(withMonday({{hours{0}, hours{24}}}), "") << "the whole day";
    EXPECT_EQ(withMonday({{hours{9}, hours{12}}, {hours{11}, hours{17}}}), "hours.mon overlapping");
    EXPECT_EQ(withMonday({{hours{9}, hours{9}}}), "hours.mon end_before_start");
    EXPECT_EQ(withMonday({{hours{12}, hours{9}}}), "hours.mon end_before_start");
    EXPECT_EQ(withMonday({{hours{20}, hours{25}}}), "hours.mon end_before_start");
}

TEST(Therapist, NamesTheDayWhoseHoursAreWrong)
{
    const std::array words{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    for (size_t day = 0; day < 7; ++day) {
        EXPECT_EQ(weekdayKey(static_cast<int>(day)), utf8(words[day]));
        EXPECT_EQ(problemsAfter(goodTherapist(),
                      [day](auto& f) {
                          f.weeklyHours[day] = {{hours{9}, hours{8}}};
                      }),
            std::string{"hours."} + words[day] + " end_before_start");
    }
}

TEST(Therapist, HasOneExceptionADateInOrder)
{
    TherapistFields fields = goodTherapist();
    fields.exceptions = {{makeDate(2026, 5, 2), {}}, {makeDate(2026, 5, 1), {{hours{9}, hours{10}}}}};
    EXPECT_EQ(tidied(fields).exceptions.front().date, makeDate(2026, 5, 1));
    fields.exceptions.push_back({makeDate(2026, 5, 2), {{hours{9}, hours{10}}}});
    EXPECT_EQ(problemsOf(fields), "exceptions duplicate");
    EXPECT_EQ(check(fields).constFirst().parameters[utf8("name")].toString(), utf8("2026-05-02"));
    fields.exceptions = {{makeDate(2026, 5, 2), {{hours{10}, hours{9}}}}};
    EXPECT_EQ(problemsOf(fields), "exceptions end_before_start");
}

TEST(Therapist, IsAwayFromOneMomentToALaterOne)
{
    TherapistFields fields = goodTherapist();
    fields.leave = {{{nine(10), nine(12)}, utf8("holiday")}, {{nine(1), nine(2)}, utf8(" training ")}};
    EXPECT_EQ(tidied(fields).leave.front().reason, utf8("training")) << "in order of start";
    fields.leave = {{{nine(10), nine(9)}, {}}};
    EXPECT_EQ(problemsOf(fields), "leave end_before_start");
    fields.leave = {{{nine(10), nine(10)}, {}}};
    EXPECT_EQ(problemsOf(fields), "leave end_before_start");
}

} // namespace taper::test
