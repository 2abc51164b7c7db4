// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/profile_json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taper::test {
namespace {

using testing::ElementsAre;

Error refusal(const QByteArray& json)
{
    const auto profile = profileFromJson(json);
    EXPECT_FALSE(profile) << json.constData();
    return profile ? Error{ErrorCode::NotFound} : profile.error();
}

/// The paths of all faults, with a ! before those of the shape.
std::vector<std::string> faults(const QByteArray& json)
{
    const Error error = refusal(json);
    std::vector<std::string> all;
    for (const Problem& problem : error.problems) {
        EXPECT_EQ(problem.parameters.value(QStringLiteral("where")).toString(), problem.field);
        all.push_back((problem.code == ErrorCode::BadProfile ? "!" : "") + problem.field.toStdString());
    }
    return all;
}

TEST(ClinicProfileFaults, AreNamedByLineAndColumnIfItIsNotJson)
{
    const auto where = [](const QByteArray& json) {
        const Error error = refusal(json);
        EXPECT_EQ(error.code, ErrorCode::BadProfile);
        return error.parameters.value(QStringLiteral("where")).toString();
    };
    EXPECT_TRUE(where("{\n \"name\": nonsense }").startsWith(QLatin1String("2:")));
    EXPECT_EQ(where("[]"), QStringLiteral("1:1"));
    EXPECT_TRUE(where("name,phone").startsWith(QLatin1String("1:")));
    EXPECT_FALSE(where("").isEmpty());
    EXPECT_FALSE(where("\xFF\xFE").isEmpty());
    EXPECT_FALSE(where(QByteArray(5000, '[')).isEmpty());
}

TEST(ClinicProfileFaults, OfShapeAreNamedByTheirPath)
{
    EXPECT_THAT(faults(R"({"name": 5})"), ElementsAre("!name", "name"));
    EXPECT_THAT(faults(R"({"name": "S", "rooms": "Room 1"})"), ElementsAre("!rooms"));
    EXPECT_THAT(faults(R"({"name": "S", "therapists": ["Dana"]})"), ElementsAre("!therapists[0]"));
    EXPECT_THAT(faults(R"({"name": "S", "grid_minutes": "15"})"), ElementsAre("!grid_minutes"));
    EXPECT_THAT(faults(R"({"name": "S", "therapists": [{"name": "A"}, {"name": "B"},
        {"name": "C", "hours": {"mon": [["09:00"], "10:00", [], ["10:00", 11]], "monday": []}}]})"),
        ElementsAre("!therapists[2].hours.mon[0]", "!therapists[2].hours.mon[1]",
            "!therapists[2].hours.mon[2]", "!therapists[2].hours.mon[3][1]", "!therapists[2].hours.monday"));
}

TEST(ClinicProfileFaults, OfFieldsKeepTheirOwnCodeUnderTheirPath)
{
    const Error error =
        refusal(R"({"name": "", "timezone": "Mars", "currency": "pounds", "grid_minutes": 7})");
    std::vector<std::pair<QString, ErrorCode>> found;
    for (const Problem& problem : error.problems)
        found.emplace_back(problem.field, problem.code);
    EXPECT_THAT(found,
        ElementsAre(std::pair{QStringLiteral("name"), ErrorCode::Required},
            std::pair{QStringLiteral("timezone"), ErrorCode::NotATimeZone},
            std::pair{QStringLiteral("currency"), ErrorCode::NotACurrency},
            std::pair{QStringLiteral("grid_minutes"), ErrorCode::OutOfRange}));
    EXPECT_EQ(error.code, ErrorCode::Required) << "the first";
}

TEST(ClinicProfileFaults, OfHoursNameTheDay)
{
    EXPECT_THAT(faults(R"({"name": "S", "therapists": [{"name": "A", "hours": {
        "tue": [["09:00", "25:00"]], "wed": [["12:00", "09:00"]], "thu": [["09:00", "12:00"], ["11:00", "13:00"]]}}]})"),
        ElementsAre("therapists[0].hours.tue[0][1]", "therapists[0].hours.wed", "therapists[0].hours.thu"));
    EXPECT_THAT(faults(R"({"name": "S", "therapists": [{"name": "A",
        "exceptions": [{"date": "2026-02-30", "hours": []}, {"hours": []}],
        "leave": [{"from": "2026-07-01", "to": "2026-07-02T00:00"}]}]})"),
        ElementsAre("therapists[0].exceptions[0].date", "therapists[0].exceptions[1].date",
            "therapists[0].leave[0].from"));
}

TEST(ClinicProfileFaults, OfSessionTypesNameTheKey)
{
    EXPECT_THAT(faults(R"({"name": "S", "session_types": [
        {"name": "Deep", "code": "deep", "profile": "brutal", "minutes": [60]},
        {"name": "Long", "code": "long", "profile": "light", "minutes": [-5], "buffer_after": 1e9, "price_minor": -1},
        {"name": "Half", "code": "half", "profile": "light", "minutes": [60.5]},
        {}]})"),
        ElementsAre("session_types[0].profile", "session_types[1].minutes", "session_types[1].buffer_after",
            "session_types[1].price_minor", "session_types[2].minutes[0]", "session_types[2].minutes",
            "session_types[3].profile", "session_types[3].name", "session_types[3].code",
            "session_types[3].minutes"));
}

TEST(ClinicProfileFaults, OfDailyLimitsNameTheKey)
{
    EXPECT_THAT(faults(R"({"name": "S", "therapists": [{"name": "A", "deep_cap": 0, "minutes_cap": 1441},
        {"name": "B", "deep_cap": 1e12}, {"name": "C", "minutes_cap": "long"}]})"),
        ElementsAre("therapists[0].deep_cap", "therapists[0].minutes_cap", "therapists[1].deep_cap",
            "!therapists[2].minutes_cap"));
}

TEST(ClinicProfileFaults, OfLateCancellationsNameTheKey)
{
    EXPECT_THAT(
        faults(R"({"name": "S", "late_cancel_minutes": "soon"})"), ElementsAre("!late_cancel_minutes"));
    for (const char* minutes : {"-1", "20161"})
        EXPECT_THAT(faults(QByteArray{R"({"name": "S", "late_cancel_minutes": )"} + minutes + "}"),
            ElementsAre("late_cancel_minutes"));
}

TEST(ClinicProfileFaults, IncludeAClosureThatEndsBeforeItBegins)
{
    EXPECT_THAT(
        faults(
            R"({"name": "S", "closures": [{"from": "2026-12-25", "to": "2026-12-24"}, {"to": "2026-01-01"}]})"),
        ElementsAre("closures[0].to", "closures[1].from"));
}

TEST(ClinicProfileFaults, IncludeNamesThatAreThereTwice)
{
    EXPECT_THAT(faults(R"({"name": "S", "rooms": ["Room 1", " Room 1 ", ""],
        "therapists": [{"name": "Dana"}, {"name": "Dana"}],
        "session_types": [{"name": "A", "code": "a", "profile": "light", "minutes": [30]},
                          {"name": "A", "code": "A", "profile": "light", "minutes": [30]}]})"),
        ElementsAre(
            "rooms[2]", "rooms[1]", "therapists[1].name", "session_types[1].name", "session_types[1].code"));
}

} // namespace
} // namespace taper::test
