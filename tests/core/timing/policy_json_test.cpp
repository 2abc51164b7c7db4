// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/policy_json.h"
#include "tests/core/timing/builders.h"

#include <QFile>

namespace taper::test {

namespace {

QByteArray dataFile(const char* name)
{
    QFile file{QStringLiteral(TAPER_TEST_DATA "/") + QString::fromLatin1(name)};
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name;
    return file.readAll();
}

/// Faults of the worked policy with one piece of its text replaced: "where rule, where rule".
std::string faultsWith(const char* piece, const char* instead)
{
    QByteArray text = dataFile("timing-policy.json");
    EXPECT_TRUE(text.contains(piece)) << piece;
    text.replace(text.indexOf(piece), static_cast<qsizetype>(strlen(piece)), instead);
    const auto policy = policyFromJson(text);
    EXPECT_FALSE(policy) << instead;
    if (policy)
        return {};
    EXPECT_EQ(policy.error().code, ErrorCode::BadPolicy);
    QStringList faults;
    for (const Problem& problem : policy.error().problems) {
        EXPECT_EQ(problem.code, ErrorCode::BadPolicy);
        EXPECT_EQ(problem.field, problem.parameters[QStringLiteral("where")].toString());
        faults.append(problem.field + u' ' + problem.parameters[QStringLiteral("rule")].toString());
    }
    return faults.join(QStringLiteral(", ")).toStdString();
}

} // namespace

TEST(PolicyJson, ReadsTheDecidedPolicyAsTheOneBuiltIn)
{
    const auto policy = policyFromJson(dataFile("timing-policy.json"));
    ASSERT_TRUE(policy);
    EXPECT_EQ(*policy, defaultPolicy());
}

TEST(PolicyJson, ReadsWhatItWrites)
{
    const auto again = policyFromJson(policyToJson(defaultPolicy()));
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, defaultPolicy());
    EXPECT_EQ(policyToJson(*again), policyToJson(defaultPolicy()));
}

TEST(PolicyJson, KeepsEveryFigureThatAClinicChanges)
{
    TimingPolicy policy = defaultPolicy();
    policy.longestMetres = {10'100, 21'098, 42'195, std::nullopt};
    policy.shortFinish = Minutes{80};
    policy.halfFinish = Minutes{170};
    policy.marathonFinish = Minutes{350};
    policy.shortestUpToMetres = 5'200;
    policy.shortestFinish = Minutes{50};
    policy.ultraFinishPerKilometre = Minutes{13};
    policy.ultraFinishIfUnknown = Minutes{700};
    policy.assumedStart = Minutes{571};
    policy.multiDayEnd = Minutes{1001};
    policy.horizonDays = 21;
    policy.expectedRaceDays = 9;
    policy.firstDeepDays = 7;
    policy.firstDeepPauseDays = 90;
    policy.deepProfiles = {LoadProfile::Deep};
    policy.lightProfiles = {LoadProfile::PreEvent, LoadProfile::Moderate};
    policy.before[static_cast<size_t>(LoadProfile::Light)].byClass[static_cast<size_t>(RaceClass::Ultra)] =
        Windows{{WindowUnit::Hours, 0, 20, Verdict::Caution}, {WindowUnit::Hours, 20, 1441, Verdict::Ideal},
            {WindowUnit::Hours, 1441, {}, Verdict::Fine}};
    ASSERT_TRUE(check(policy).isEmpty());
    const auto again = policyFromJson(policyToJson(policy));
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, policy);
}

TEST(PolicyJson, PassesOverWhatIsNotPolicy)
{
    QByteArray text = dataFile("timing-policy.json");
    text.replace("\"before\": {", "\"colour\": \"blue\", \"before\": {\"about\": \"before a race\",");
    const auto policy = policyFromJson(text);
    ASSERT_TRUE(policy);
    EXPECT_EQ(*policy, defaultPolicy());
    EXPECT_FALSE(policyToJson(*policy).contains("about"));
}

TEST(PolicyJson, RefusesWhatIsNotJson)
{
    for (const char* text : {"", "{", "nonsense", "{\"horizon_days\": 14,}"}) {
        const auto policy = policyFromJson(text);
        ASSERT_FALSE(policy) << text;
        EXPECT_EQ(policy.error().code, ErrorCode::BadPolicy);
        EXPECT_EQ(policy.error().parameters[QStringLiteral("rule")], QStringLiteral("json"));
        EXPECT_FALSE(policy.error().parameters[QStringLiteral("where")].toString().isEmpty());
    }
    for (const char* text : {"[]", "[1, 2]"}) {
        const auto policy = policyFromJson(text);
        ASSERT_FALSE(policy) << text;
        EXPECT_EQ(policy.error().parameters[QStringLiteral("rule")], QStringLiteral("object"));
    }
}

TEST(PolicyJson, RefusesAnEmptyPolicyNamingAllThatIsMissing)
{
    const auto policy = policyFromJson("{}");
    ASSERT_FALSE(policy);
    QStringList missing;
    for (const Problem& problem : policy.error().problems) {
        EXPECT_EQ(problem.parameters[QStringLiteral("rule")], QStringLiteral("missing"))
            << problem.field.toStdString();
        missing.append(problem.field);
    }
    for (const char* field :
        {"race_classes", "default_finish_hours", "assumed_start_time", "multi_day_end_time", "horizon_days",
            "expected_race_days", "first_deep", "deep_profiles", "light_profiles", "before", "after"})
        EXPECT_TRUE(missing.contains(QString::fromLatin1(field))) << field;
}

TEST(PolicyJson, NamesThePlaceOfEachFault)
{
    EXPECT_EQ(faultsWith("\"horizon_days\": 14", "\"horizon_days\": \"14\""), "horizon_days number");
    EXPECT_EQ(faultsWith("\"horizon_days\": 14", "\"horizon_days\": 14.5"), "horizon_days number");
    EXPECT_EQ(faultsWith("\"horizon_days\": 14", "\"horizon_days\": 1e300"), "horizon_days number");
    EXPECT_EQ(faultsWith("\"horizon_days\": 14", "\"horizon_days\": -1"), "horizon_days range");
    EXPECT_EQ(faultsWith("\"09:00\"", "\"9:00\""), "assumed_start_time time");
    EXPECT_EQ(faultsWith("\"09:00\"", "9"), "assumed_start_time time");
    EXPECT_EQ(faultsWith("\"half\": 3.0", "\"half\": null"), "default_finish_hours.half number");
    EXPECT_EQ(faultsWith("{\"days\": 5,", "{"), "first_deep.days missing");
    EXPECT_EQ(faultsWith("[\"full_sports\", \"myofascial\", \"deep\"]", "[\"full_sports\", \"deeep\"]"),
        "deep_profiles[1] word");
    EXPECT_EQ(faultsWith("[\"half\", 25]", "[\"semi\", 25]"), "race_classes[1] word");
    EXPECT_EQ(faultsWith("[\"half\", 25]", "[\"half\"]"), "race_classes[1] list");
    EXPECT_EQ(faultsWith("[\"half\", 25], ", ""), "race_classes list");
    EXPECT_EQ(faultsWith("[\"half\", 25]", "[\"half\", 11]"), "race_classes[1] ascending");
}

TEST(PolicyJson, NamesThePlaceOfFaultsInWindows)
{
    const char* first = "[\"days\", 0, 1, \"too_close\"]";
    EXPECT_EQ(faultsWith(first, "[\"weeks\", 0, 1, \"too_close\"]"), "before.full_sports.default[0] word");
    EXPECT_EQ(faultsWith(first, "[\"days\", 0, 1, \"awful\"]"), "before.full_sports.default[0] word");
    EXPECT_EQ(faultsWith(first, "[\"days\", 0, 1]"), "before.full_sports.default[0] list");
    EXPECT_EQ(faultsWith(first, "7"), "before.full_sports.default[0] list");
    EXPECT_EQ(
        faultsWith(first, "[\"days\", \"0\", 1, \"too_close\"]"), "before.full_sports.default[0] number");
    EXPECT_EQ(faultsWith(first, "[\"days\", 0, 0.5, \"too_close\"]"), "before.full_sports.default[0] number");
    EXPECT_EQ(faultsWith(first, "[\"days\", 0, 0, \"too_close\"]"), "before.full_sports.default[1] gap");
    EXPECT_EQ(
        faultsWith("\"short\":   [[\"days\"", "\"shrot\":   [[\"days\""), "before.full_sports.shrot word");
    EXPECT_EQ(faultsWith("\"myofascial\": {\n      \"default\"", "\"rolfing\": {\n      \"default\""),
        "before.rolfing word, before.myofascial missing");
    EXPECT_EQ(faultsWith("[\"hours\", 24, null, \"fine\"]", "[\"hours\", 24, 48, \"fine\"]"),
        "before.pre_event.default[2] open_end");
}

TEST(PolicyJson, TakesOlderPoliciesWithoutTheLaterFigures)
{
    const QByteArray text = dataFile("timing-policy.json");
    ASSERT_FALSE(text.contains("short_finish"));
    const auto policy = policyFromJson(text);
    ASSERT_TRUE(policy);
    EXPECT_EQ(policy->shortestUpToMetres, 5500);
    EXPECT_EQ(policy->shortestFinish, Minutes{60});
    EXPECT_EQ(policy->ultraFinishPerKilometre, Minutes{12});
    EXPECT_EQ(policy->ultraFinishIfUnknown, Minutes{720});
}

TEST(PolicyJson, KeepsTheClinicsOwnReasons)
{
    TimingPolicy policy = defaultPolicy();
    policy.reasonsBefore[static_cast<size_t>(LoadProfile::FullSports)] =
        QString::fromUtf8("Beine brauchen Ruhe – „zwei Tage“ <b>mindestens</b>");
    policy.reasonsAfter[static_cast<size_t>(LoadProfile::Light)] = QStringLiteral("Sit down first");
    ASSERT_TRUE(check(policy).isEmpty());
    const auto again = policyFromJson(policyToJson(policy));
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, policy);
}

TEST(PolicyJson, TakesPoliciesWithoutReasonsAsBefore)
{
    const QByteArray text = dataFile("timing-policy.json");
    ASSERT_FALSE(text.contains("reasons"));
    const auto policy = policyFromJson(text);
    ASSERT_TRUE(policy);
    for (const LoadProfile profile : kLoadProfiles) {
        EXPECT_TRUE(policy->reasonsBefore[static_cast<size_t>(profile)].isEmpty());
        EXPECT_TRUE(policy->reasonsAfter[static_cast<size_t>(profile)].isEmpty());
    }
}

TEST(PolicyJson, NamesThePlaceOfFaultsInReasons)
{
    const char* horizon = "\"horizon_days\": 14";
    EXPECT_EQ(faultsWith(horizon, "\"horizon_days\": 14, \"reasons\": []"), "reasons object");
    EXPECT_EQ(
        faultsWith(horizon, "\"horizon_days\": 14, \"reasons\": {\"before\": 3}"), "reasons.before object");
    EXPECT_EQ(
        faultsWith(horizon, "\"horizon_days\": 14, \"reasons\": {\"before\": {\"full_sprots\": \"x\"}}"),
        "reasons.before.full_sprots word");
    EXPECT_EQ(faultsWith(horizon, "\"horizon_days\": 14, \"reasons\": {\"after\": {\"deep\": 7}}"),
        "reasons.after.deep text");
    const QByteArray tooLong =
        "\"horizon_days\": 14, \"reasons\": {\"after\": {\"deep\": \"" + QByteArray(301, 'x') + "\"}}";
    EXPECT_EQ(faultsWith(horizon, tooLong.constData()), "reasons.after.deep too_long");
}

TEST(TimingPolicy, MakesOneTidyLineOfAReason)
{
    TimingPolicy policy = defaultPolicy();
    QString& reason = policy.reasonsBefore[static_cast<size_t>(LoadProfile::Deep)];
    reason = QStringLiteral("  Deep work\nwants\u0000 rest\u0007 ");
    EXPECT_TRUE(check(policy).isEmpty());
    EXPECT_EQ(reason, QStringLiteral("Deep work wants rest"));
}

} // namespace taper::test
