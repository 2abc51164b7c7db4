// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/screening_words.h"

#include "ui/words/screening_texts.h"
#include "ui/words/words_context.h"

namespace taper::words {

namespace {

/// A text of the table in the reader's language; empty stays empty.
QString said(const char* text)
{
    return *text == '\0' ? QString{} : Words::tr(text);
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

/// As within a sentence.
QString plainName(QStringView key)
{
    const ConditionText* text = conditionTextOf(key);
    return text ? said(text->name) : key.toString();
}

/// What the alert asks of whoever reads it.
QString demandOf(const ConditionAlert& alert)
{
    if (alert.isDue)
        return Words::tr("Ask again");
    if (alert.urgency == ScreeningUrgency::Emergency)
        return Words::tr("Emergency, do not treat");
    return actionName(alert.action);
}

QString underAgeText(const ConditionAlert& alert)
{
    return alert.needsConsent ? Words::tr("Under 18: a parent or guardian has to agree first")
                              : Words::tr("Under 18: somebody else is in the room");
}

} // namespace

QString conditionName(QStringView key)
{
    return conditionTextOf(key) ? capitalised(plainName(key)) : key.toString();
}

QString conditionQuestion(QStringView key)
{
    const ConditionText* text = conditionTextOf(key);
    return text ? said(text->question) : key.toString();
}

QString conditionMeaning(QStringView key)
{
    const ConditionText* text = conditionTextOf(key);
    return text ? said(text->meaning) : key.toString();
}

QString conditionUrgent(QStringView key)
{
    const ConditionText* text = conditionTextOf(key);
    return text ? said(text->urgent) : QString{};
}

QString conditionReview(QStringView key)
{
    const ScreeningCondition* condition = screeningCondition(key);
    if (!condition)
        return {};
    const int hours = static_cast<int>(condition->after.count() / 60);
    switch (condition->review) {
    case ReviewRule::Clearance:
        return Words::tr("Until a doctor says that massage is safe.");
    case ReviewRule::Diagnosis:
        return Words::tr("Until a doctor has said what it is.");
    case ReviewRule::WellFor:
        return Words::tr("Until they have been well for %1 hours.").arg(hours);
    case ReviewRule::After:
        return hours % 168 == 0 ? Words::tr("Ask again after %1 weeks.").arg(hours / 168)
                                : Words::tr("Ask again after %1 hours.").arg(hours);
    case ReviewRule::Today:
        return Words::tr("For today only.");
    case ReviewRule::Healed:
        return Words::tr("Until it has healed; look at each visit.");
    case ReviewRule::EachVisit:
        return Words::tr("Ask at each visit whether it is still so.");
    case ReviewRule::EachCourse:
        return Words::tr("For each course of sessions anew.");
    case ReviewRule::Always:
        return Words::tr("With every client.");
    case ReviewRule::Open:
        return condition->refers ? Words::tr("Until a doctor has seen it.")
                                 : Words::tr("For as long as it is there.");
    }
    Q_UNREACHABLE();
}

QStringList conditionSigns(QStringView key)
{
    const ConditionText* text = conditionTextOf(key);
    return text ? said(text->signs).split(u'\n', Qt::SkipEmptyParts) : QStringList{};
}

QString actionName(ScreeningAction action)
{
    switch (action) {
    case ScreeningAction::Caution:
        return Words::tr("With care");
    case ScreeningAction::AvoidArea:
        return Words::tr("Leave alone");
    case ScreeningAction::Refer:
        return Words::tr("See a doctor first");
    case ScreeningAction::Refuse:
        return Words::tr("Do not treat");
    }
    Q_UNREACHABLE();
}

QString alertText(const ConditionAlert& alert)
{
    if (alert.condition == QLatin1String{kUnderAge})
        return underAgeText(alert);
    if (alert.area.isEmpty()) {
        //: %1 "Do not treat", %2 "fever or feeling ill"
        return Words::tr("%1: %2").arg(demandOf(alert), plainName(alert.condition));
    }
    //: %1 "Leave alone", %2 "an open wound", %3 "left heel"
    return Words::tr("%1: %2 (%3)").arg(demandOf(alert), plainName(alert.condition), alert.area);
}

QString shortAlertText(const ConditionAlert& alert)
{
    return alert.condition == QLatin1String{kUnderAge} ? underAgeText(alert) : demandOf(alert);
}

QStringList alertTexts(const std::vector<ConditionAlert>& alerts)
{
    QStringList texts;
    for (const ConditionAlert& alert : alerts)
        texts << alertText(alert);
    return texts;
}

QString decisionName(ScreeningDecision decision)
{
    switch (decision) {
    case ScreeningDecision::Treat:
        return Words::tr("Treat as planned");
    case ScreeningDecision::Lighter:
        return Words::tr("Treat lightly");
    case ScreeningDecision::AvoidArea:
        return Words::tr("Leave the area alone");
    case ScreeningDecision::NotTreated:
        return Words::tr("Do not treat");
    case ScreeningDecision::Referred:
        return Words::tr("Send to a doctor");
    }
    Q_UNREACHABLE();
}

QString decisionMeaning(ScreeningDecision decision)
{
    switch (decision) {
    case ScreeningDecision::Treat:
        return Words::tr("The session starts as it was booked. Say why that is right.");
    case ScreeningDecision::Lighter:
        return Words::tr("The session starts with less pressure. Say what was agreed.");
    case ScreeningDecision::AvoidArea:
        return Words::tr("The session starts and keeps away from the area. Say which.");
    case ScreeningDecision::NotTreated:
        return Words::tr("The session does not start. Cancel it or move it.");
    case ScreeningDecision::Referred:
        return Words::tr(
            "The session does not start, and the client is sent to a doctor. Cancel it or move it.");
    }
    Q_UNREACHABLE();
}

QString replyName(ScreeningReply reply)
{
    switch (reply) {
    case ScreeningReply::No:
        return Words::tr("no");
    case ScreeningReply::Yes:
        return Words::tr("yes");
    case ScreeningReply::Unchanged:
        return Words::tr("still so");
    }
    Q_UNREACHABLE();
}

QString screeningKindName(ScreeningKind kind)
{
    switch (kind) {
    case ScreeningKind::Intake:
        return Words::tr("Intake form");
    case ScreeningKind::Visit:
        return Words::tr("Before the visit");
    case ScreeningKind::AfterRace:
        return Words::tr("Before the visit, after a race");
    }
    Q_UNREACHABLE();
}

QString consentKindName(ConsentKind kind)
{
    switch (kind) {
    case ConsentKind::Treatment:
        return Words::tr("Treatment");
    case ConsentKind::HealthData:
        return Words::tr("Health data");
    case ConsentKind::Marketing:
        return Words::tr("Offers and news");
    case ConsentKind::Photos:
        return Words::tr("Photos");
    case ConsentKind::Sharing:
        return Words::tr("Sharing with doctor or coach");
    }
    Q_UNREACHABLE();
}

QString consentHowName(ConsentHow how)
{
    switch (how) {
    case ConsentHow::Signed:
        return Words::tr("signed");
    case ConsentHow::Spoken:
        return Words::tr("spoken");
    case ConsentHow::Written:
        return Words::tr("in writing");
    }
    Q_UNREACHABLE();
}

} // namespace taper::words
