// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/screening.h"

#include <gtest/gtest.h>

#include <QFile>

#include <algorithm>
#include <map>

namespace taper {
namespace {

bool hasProblem(const Problems& problems, const char* field, ErrorCode code)
{
    return std::ranges::any_of(problems, [&](const Problem& problem) {
        return problem.field == QLatin1String{field} && problem.code == code;
    });
}

QString actionText(const ScreeningCondition& condition)
{
    QString text = keyOf(condition.action);
    switch (condition.urgency) {
    case ScreeningUrgency::Emergency:
        return text + QLatin1String{"+emergency"};
    case ScreeningUrgency::Now:
        return condition.action == ScreeningAction::Refer ? text + QLatin1String{"_now"}
                                                          : text + QLatin1String{"+refer_now"};
    case ScreeningUrgency::None:
        break;
    }
    if (condition.action == ScreeningAction::Refuse && condition.refers)
        text += QLatin1String{"+refer"};
    if (condition.action == ScreeningAction::Refer && condition.avoidsArea)
        text += QLatin1String{"+avoid"};
    return text;
}

QString scopeText(ConditionScope scope)
{
    static const std::map<ConditionScope, const char*> kNames{{ConditionScope::WholeBody, "whole"},
        {ConditionScope::HeadNeck, "head_neck"}, {ConditionScope::FeetLegs, "feet_legs"},
        {ConditionScope::Area, "area"}, {ConditionScope::AreaOrWhole, "area_or_whole"},
        {ConditionScope::Site, "site"}, {ConditionScope::None, "none"}};
    return QLatin1String{kNames.at(scope)};
}

QString reviewText(const ScreeningCondition& condition)
{
    static const std::map<ReviewRule, const char*> kNames{{ReviewRule::Clearance, "clearance"},
        {ReviewRule::Diagnosis, "diagnosis"}, {ReviewRule::WellFor, "well"}, {ReviewRule::After, "after"},
        {ReviewRule::Today, "today"}, {ReviewRule::Healed, "healed"}, {ReviewRule::EachVisit, "each_visit"},
        {ReviewRule::EachCourse, "each_course"}, {ReviewRule::Always, "always"}, {ReviewRule::Open, "open"}};
    const QString text = QLatin1String{kNames.at(condition.review)};
    return condition.after.count() == 0
        ? text
        : QStringLiteral("%1_%2h").arg(text).arg(condition.after.count() / 60);
}

TEST(ScreeningConditions, AreThoseOfTheFieldWithWhatIsDoneAboutEach)
{
    QFile file{QStringLiteral(TAPER_TEST_DATA "/screening.csv")};
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    ASSERT_EQ(lines.takeFirst(), QStringLiteral("key,action,scope,review"));
    EXPECT_EQ(lines.size(), 29);
    EXPECT_EQ(screeningConditions().size(), 29u);
    for (const QString& line : lines) {
        const ScreeningCondition* condition = screeningCondition(line.section(u',', 0, 0));
        ASSERT_NE(condition, nullptr) << qPrintable(line);
        const QStringList known{QLatin1String{condition->key}, actionText(*condition),
            scopeText(condition->scope), reviewText(*condition)};
        EXPECT_EQ(known.join(u','), line);
    }
}

TEST(ScreeningConditions, AreAskedAboutWhereItMatters)
{
    QStringList afterRace;
    int atVisit = 0;
    for (const ScreeningCondition& condition : screeningConditions()) {
        const bool isAsked = condition.atIntake || condition.atVisit || condition.afterRace;
        EXPECT_EQ(isAsked, condition.isEntered()) << condition.key;
        if (condition.afterRace)
            afterRace << QLatin1String{condition.key};
        atVisit += condition.atVisit ? 1 : 0;
        EXPECT_FALSE(condition.afterRace && (condition.atIntake || condition.atVisit)) << condition.key;
    }
    EXPECT_EQ(afterRace, (QStringList{QStringLiteral("after_race_emergency"), QStringLiteral("dark_urine")}));
    EXPECT_LE(atVisit, 10) << "a short list, or nobody asks it";
}

TEST(ScreeningConditions, NeedADecisionWhenTheyRefuseOrSomebodyHasToBeSeenNow)
{
    for (const ScreeningCondition& condition : screeningConditions()) {
        const QString action = actionText(condition);
        EXPECT_EQ(condition.needsDecision(),
            action.startsWith(QLatin1String{"refuse"}) || action == QLatin1String{"refer_now"})
            << condition.key;
    }
}

ClientConditionFields noted(const char* key, Moment when)
{
    ClientConditionFields fields;
    fields.client = Id<Client>{1};
    fields.condition = QLatin1String{key};
    fields.notedAt = when;
    fields.reviewAt = nextReview(*screeningCondition(fields.condition), when);
    return fields;
}

const Date kMonday = makeDate(2026, 4, 20);
const Moment kMorning = at(kMonday, Minutes{600});

TEST(AClientsCondition, IsDueAgainWhenItsHoursAreOver)
{
    for (const auto& [key, hours] :
        std::map<const char*, int>{{"fever", 48}, {"new_injury", 72}, {"recent_surgery", 1008}}) {
        const ClientConditionFields condition = noted(key, kMorning);
        EXPECT_EQ(standingAt(condition, kMorning + Minutes{hours * 60 - 1}), ConditionStanding::Stands)
            << key;
        EXPECT_EQ(standingAt(condition, kMorning + Minutes{hours * 60}), ConditionStanding::Due) << key;
        EXPECT_EQ(standingAt(condition, kMorning + std::chrono::days{400}), ConditionStanding::Due)
            << "not silently gone";
    }
}

TEST(AClientsCondition, OfTheDayIsOverOnTheNext)
{
    const ClientConditionFields condition = noted("painkiller_today", kMorning);
    EXPECT_EQ(standingAt(condition, at(kMonday, Minutes{1439})), ConditionStanding::Stands);
    EXPECT_EQ(standingAt(condition, Moment{kMonday + std::chrono::days{1}}), ConditionStanding::Over);
}

TEST(AClientsCondition, ThatIsAnEmergencyInTheEveningIsOneInTheNight)
{
    const ClientConditionFields condition = noted("after_race_emergency", at(kMonday, Minutes{22 * 60}));
    EXPECT_EQ(standingAt(condition, at(kMonday + std::chrono::days{1}, Minutes{21 * 60})),
        ConditionStanding::Stands);
    EXPECT_EQ(
        standingAt(condition, at(kMonday + std::chrono::days{1}, Minutes{22 * 60})), ConditionStanding::Over);
}

TEST(AClientsCondition, WithoutHoursStandsUntilItIsCleared)
{
    ClientConditionFields condition = noted("dvt_pe", kMorning);
    EXPECT_EQ(standingAt(condition, kMorning + std::chrono::days{4000}), ConditionStanding::Stands);
    condition.clearedAt = kMorning;
    EXPECT_EQ(standingAt(condition, kMorning), ConditionStanding::Over);
}

TEST(AClientsCondition, IsClearedWithAReasonWhereADoctorHasToSaySo)
{
    for (const char* key : {"dvt_pe", "concussion", "undiagnosed_lump", "achilles_pop", "back_numbness"}) {
        ClientConditionFields fields = noted(key, kMorning);
        fields.clearedAt = kMorning;
        EXPECT_TRUE(hasProblem(check(fields), "cleared_reason", ErrorCode::ReasonRequired)) << key;
        fields.clearedReason = QStringLiteral("Dr Hale's letter");
        EXPECT_TRUE(check(fields).isEmpty()) << key;
    }
    for (const char* key : {"fever", "open_wound", "blood_thinners", "varicose_veins"}) {
        ClientConditionFields fields = noted(key, kMorning);
        fields.clearedAt = kMorning;
        EXPECT_TRUE(check(fields).isEmpty()) << key;
    }
}

TEST(AClientsCondition, IsOneThatAClientCanHave)
{
    for (const char* key : {"", "endangerment_sites", "under_18", "housemaids_knee"}) {
        ClientConditionFields fields;
        fields.client = Id<Client>{1};
        fields.condition = QLatin1String{key};
        EXPECT_TRUE(hasProblem(
            check(fields), "condition", *key == '\0' ? ErrorCode::Required : ErrorCode::NotAStatus))
            << key;
    }
}

TEST(AClientsCondition, HasAPlaceOnlyWhereThereIsOne)
{
    ClientConditionFields fever = noted("fever", kMorning);
    fever.area = QStringLiteral("left heel");
    EXPECT_TRUE(check(fever).isEmpty());
    EXPECT_TRUE(fever.area.isEmpty());
    ClientConditionFields wound = noted("open_wound", kMorning);
    wound.area = QStringLiteral(" left\theel ");
    EXPECT_TRUE(check(wound).isEmpty());
    EXPECT_EQ(wound.area, QStringLiteral("left heel"));
}

Stored<ClientCondition> stored(int id, const char* key, Moment when = kMorning)
{
    return {Id<ClientCondition>{id}, 1, *ClientCondition::make(noted(key, when))};
}

TEST(Alerts, StandHardestFirst)
{
    const auto alerts = alertsAt({stored(1, "allergy"), stored(2, "open_wound"), stored(3, "fever"),
                                     stored(4, "concussion"), stored(5, "dvt_pe")},
        std::nullopt, std::nullopt, kMorning);
    QStringList keys;
    for (const ConditionAlert& alert : alerts)
        keys << alert.condition;
    EXPECT_EQ(keys.join(u' '), QStringLiteral("dvt_pe fever concussion open_wound allergy"));
    EXPECT_TRUE(alerts[0].needsDecision);
    EXPECT_TRUE(alerts[1].needsDecision);
    EXPECT_FALSE(alerts[2].needsDecision);
}

TEST(Alerts, LeaveOutWhatIsOverAndSayWhatIsDue)
{
    const Moment onThursday = kMorning + std::chrono::days{3};
    const auto alerts =
        alertsAt({stored(1, "painkiller_today"), stored(2, "fever")}, std::nullopt, std::nullopt, onThursday);
    ASSERT_EQ(alerts.size(), 1u);
    EXPECT_EQ(alerts[0].id, Id<ClientCondition>{2});
    EXPECT_TRUE(alerts[0].isDue);
}

TEST(Alerts, SayUnderAgeFromTheDateOfBirthAlone)
{
    const Date birth = makeDate(2008, 4, 20); // eighteen on that Monday
    EXPECT_TRUE(alertsAt({}, birth, std::nullopt, kMorning).empty());
    const auto dayBefore = alertsAt({}, birth, std::nullopt, kMorning - std::chrono::days{1});
    ASSERT_EQ(dayBefore.size(), 1u);
    EXPECT_EQ(dayBefore[0].condition, QLatin1String{kUnderAge});
    EXPECT_TRUE(dayBefore[0].needsConsent);
    EXPECT_FALSE(dayBefore[0].id.isValid());
    EXPECT_TRUE(alertsAt({}, std::nullopt, std::nullopt, kMorning).empty());
    EXPECT_TRUE(alertsAt({}, kMonday + std::chrono::days{30}, std::nullopt, kMorning).empty());
}

TEST(Alerts, AskForAParentsConsentAnewForEachCourse)
{
    const Date birth = makeDate(2012, 1, 1);
    const auto needsConsent = [&](int daysAgo) {
        return alertsAt({}, birth, kMonday - std::chrono::days{daysAgo}, kMorning).front().needsConsent;
    };
    EXPECT_FALSE(needsConsent(0));
    EXPECT_FALSE(needsConsent(kCourseDays));
    EXPECT_TRUE(needsConsent(kCourseDays + 1));
}

TEST(AScreening, OfAVisitNamesItsBooking)
{
    ScreeningFields fields;
    fields.client = Id<Client>{1};
    EXPECT_TRUE(hasProblem(check(fields), "booking", ErrorCode::Required));
    fields.kind = ScreeningKind::Intake;
    fields.booking = Id<Booking>{2};
    EXPECT_TRUE(check(fields).isEmpty());
    EXPECT_FALSE(fields.booking);
}

TEST(AScreening, AsksNothingTwiceAndNothingUnknown)
{
    ScreeningFields fields;
    fields.client = Id<Client>{1};
    fields.kind = ScreeningKind::Intake;
    const auto answer = [](const char* key, ScreeningReply reply, const char* area = "") {
        ScreeningAnswer given;
        given.condition = QLatin1String{key};
        given.reply = reply;
        given.area = QLatin1String{area};
        return given;
    };
    fields.answers = {answer("open_wound", ScreeningReply::Yes, "left heel"),
        answer("open_wound", ScreeningReply::Yes, "right heel")};
    EXPECT_TRUE(check(fields).isEmpty()) << "two places are two wounds";
    fields.answers = {answer("fever", ScreeningReply::No), answer("fever", ScreeningReply::Yes)};
    EXPECT_TRUE(hasProblem(check(fields), "answers[1].condition", ErrorCode::Duplicate));
    fields.answers = {answer("hiccups", ScreeningReply::Yes)};
    EXPECT_TRUE(hasProblem(check(fields), "answers[0].condition", ErrorCode::NotAStatus));
}

TEST(AScreening, WithoutADecisionHasNoReasonForIt)
{
    ScreeningFields fields;
    fields.client = Id<Client>{1};
    fields.kind = ScreeningKind::Intake;
    fields.reason = QStringLiteral("well");
    fields.decidedOn = {Id<ClientCondition>{3}};
    EXPECT_TRUE(check(fields).isEmpty());
    EXPECT_TRUE(fields.reason.isEmpty());
    EXPECT_TRUE(fields.decidedOn.empty());
}

TEST(ScreeningKeys, AreReadAsTheyAreWritten)
{
    for (const ScreeningDecision decision : kScreeningDecisions)
        EXPECT_EQ(screeningDecisionFrom(keyOf(decision)), decision);
    for (const ScreeningKind kind : {ScreeningKind::Intake, ScreeningKind::Visit, ScreeningKind::AfterRace})
        EXPECT_EQ(screeningKindFrom(keyOf(kind)), kind);
    for (const ScreeningReply reply : {ScreeningReply::No, ScreeningReply::Yes, ScreeningReply::Unchanged})
        EXPECT_EQ(screeningReplyFrom(keyOf(reply)), reply);
    EXPECT_FALSE(screeningDecisionFrom(u"maybe"));
}

} // namespace
} // namespace taper
