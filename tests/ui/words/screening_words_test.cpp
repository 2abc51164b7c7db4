// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/screening_words.h"

#include "ui/words/error_words.h"
#include "ui/words/finding_words.h"

#include <gtest/gtest.h>

#include <QRegularExpression>
#include <QSet>

namespace taper::words {
namespace {

ConditionAlert alert(const char* key, const char* area = "")
{
    ConditionAlert made;
    made.condition = QLatin1String{key};
    made.area = QLatin1String{area};
    if (const ScreeningCondition* condition = screeningCondition(made.condition)) {
        made.action = condition->action;
        made.urgency = condition->urgency;
    }
    return made;
}

TEST(ScreeningWords, HaveANameAMeaningAndAQuestionOfTheirOwnForEveryCondition)
{
    QSet<QString> names;
    QSet<QString> meanings;
    for (const ScreeningCondition& condition : screeningConditions()) {
        const QString key = QLatin1String{condition.key};
        names << conditionName(key);
        meanings << conditionMeaning(key);
        EXPECT_NE(conditionName(key), key);
        EXPECT_TRUE(conditionName(key).at(0).isUpper()) << condition.key;
        EXPECT_TRUE(conditionMeaning(key).endsWith(u'.')) << condition.key;
        EXPECT_TRUE(conditionReview(key).endsWith(u'.')) << condition.key;
        EXPECT_EQ(conditionQuestion(key).endsWith(u'?'), condition.isEntered()) << condition.key;
    }
    EXPECT_EQ(names.size(), 29);
    EXPECT_GE(meanings.size(), 28) << "of two illnesses that pass the same is said";
}

TEST(ScreeningWords, SayWhatToDoAtOnceWhereverItPressesAndNowhereElse)
{
    for (const ScreeningCondition& condition : screeningConditions()) {
        const QString urgent = conditionUrgent(QString::fromLatin1(condition.key));
        EXPECT_EQ(!urgent.isEmpty(), condition.urgency != ScreeningUrgency::None) << condition.key;
        if (condition.urgency == ScreeningUrgency::Emergency) {
            EXPECT_TRUE(urgent.contains(QLatin1String{"Call the emergency number"})) << condition.key;
        }
    }
}

TEST(ScreeningWords, NameNoNumberThatIsAnotherInTheNextCountry)
{
    static const QRegularExpression number{QStringLiteral("\\b(999|112|911|000)\\b")};
    for (const ScreeningCondition& condition : screeningConditions()) {
        const QString key = QLatin1String{condition.key};
        for (const QString& text : {conditionUrgent(key), conditionMeaning(key), conditionQuestion(key)})
            EXPECT_FALSE(number.match(text).hasMatch()) << condition.key;
    }
}

TEST(ScreeningWords, ListTheSignsAfterARaceEachByItself)
{
    const QStringList signs = conditionSigns(u"after_race_emergency");
    for (const char* sign : {"confusion", "vomiting", "a headache that gets worse", "puffy hands"})
        EXPECT_TRUE(signs.contains(QLatin1String{sign})) << sign;
    EXPECT_TRUE(conditionSigns(u"dark_urine").contains(QStringLiteral("dark urine")));
    EXPECT_TRUE(conditionSigns(u"fever").isEmpty());
}

TEST(ScreeningWords, SayAnAlertInOneLine)
{
    EXPECT_EQ(alertText(alert("fever")), QStringLiteral("Do not treat: fever or feeling ill"));
    EXPECT_EQ(alertText(alert("bruise", "left heel")), QStringLiteral("Leave alone: a bruise (left heel)"));
    EXPECT_EQ(alertText(alert("pregnancy")), QStringLiteral("With care: pregnancy"));
    EXPECT_EQ(alertText(alert("concussion")), QStringLiteral("See a doctor first: a blow to the head"));
    EXPECT_EQ(alertText(alert("after_race_emergency")),
        QStringLiteral("Emergency, do not treat: alarming signs after the race"));
    ConditionAlert due = alert("fever");
    due.isDue = true;
    EXPECT_EQ(alertText(due), QStringLiteral("Ask again: fever or feeling ill"));
}

TEST(ScreeningWords, SayOnAWallWhatToDoAndNotWhatAilsThem)
{
    EXPECT_EQ(shortAlertText(alert("cancer")), QStringLiteral("With care"));
    EXPECT_EQ(shortAlertText(alert("bruise", "left heel")), QStringLiteral("Leave alone"));
}

TEST(ScreeningWords, TellAMissingConsentFromOneThatIsThere)
{
    ConditionAlert young = alert(kUnderAge);
    young.needsConsent = true;
    EXPECT_TRUE(alertText(young).contains(QLatin1String{"agree first"})) << qPrintable(alertText(young));
    young.needsConsent = false;
    EXPECT_FALSE(alertText(young).contains(QLatin1String{"agree"})) << qPrintable(alertText(young));
}

TEST(ScreeningWords, KeepWhatSomebodyWroteAsItIs)
{
    EXPECT_EQ(alertTexts({alert("bruise", "<b>%1 heel</b>")}),
        QStringList{QStringLiteral("Leave alone: a bruise (<b>%1 heel</b>)")});
}

TEST(ScreeningWords, GiveAnUnknownKeyBack)
{
    EXPECT_EQ(conditionName(u"housemaids_knee"), QStringLiteral("housemaids_knee"));
    EXPECT_TRUE(conditionUrgent(u"housemaids_knee").isEmpty());
    EXPECT_TRUE(conditionSigns(u"housemaids_knee").isEmpty());
}

TEST(ScreeningWords, TellDecisionsAndConsentsApart)
{
    QSet<QString> names;
    for (const ScreeningDecision decision : kScreeningDecisions)
        names << decisionName(decision) << decisionMeaning(decision);
    EXPECT_EQ(names.size(), 10);
    QSet<QString> kinds;
    for (const ConsentKind kind : kConsentKinds)
        kinds << consentKindName(kind);
    EXPECT_EQ(kinds.size(), 5);
}

TEST(ScreeningWords, SayAFindingOfTheScreening)
{
    Finding finding{FindingCode::ScreeningRefuse, Severity::Caution};
    finding.condition = QStringLiteral("fever");
    EXPECT_EQ(findingText(finding),
        QStringLiteral("The client is not to be treated as things are: fever or feeling ill."));
    finding.severity = Severity::Info;
    EXPECT_EQ(findingText(finding),
        QStringLiteral("Ask before the session whether it is over: fever or feeling ill."));
    Finding avoid{FindingCode::ScreeningAvoid, Severity::Info};
    avoid.condition = QStringLiteral("bruise");
    avoid.name = QStringLiteral("left %2 heel");
    EXPECT_EQ(findingText(avoid), QStringLiteral("Leave the area alone: a bruise (left %2 heel)."));
}

TEST(ScreeningWords, NameTheFieldsOfAScreening)
{
    EXPECT_EQ(fieldName(QStringLiteral("answers[1].detail")), QStringLiteral("Question 2, details"));
    EXPECT_EQ(fieldName(QStringLiteral("given_by")), QStringLiteral("Given by"));
}

} // namespace
} // namespace taper::words
