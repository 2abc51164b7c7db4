// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/consent.h"
#include "core/domain/screening.h"

#include <QString>
#include <QStringList>

namespace taper::words {

// Of a condition, by its key; an unknown key is given back as it is.
[[nodiscard]] QString conditionName(QStringView key); ///< "Fever or feeling ill"
[[nodiscard]] QString conditionQuestion(QStringView key); ///< as it is asked of the client
[[nodiscard]] QString conditionMeaning(QStringView key); ///< what it means for the session
/// What to do at once: "Call the emergency number …"; empty where nothing presses.
[[nodiscard]] QString conditionUrgent(QStringView key);
/// When it is looked at again: "Ask again 48 hours after they are well."
[[nodiscard]] QString conditionReview(QStringView key);
/// The signs that a question lists, each by itself: "confusion", "vomiting" … Empty for most.
[[nodiscard]] QStringList conditionSigns(QStringView key);

[[nodiscard]] QString actionName(ScreeningAction action); ///< "Do not treat", "See a doctor first" …
/// One line for a board or a list: "Do not treat: fever or feeling ill", "Leave alone: open wound (left
/// heel)".
[[nodiscard]] QString alertText(const ConditionAlert& alert);
/// The same without what the client has: "Do not treat". For a wall where others can read along.
[[nodiscard]] QString shortAlertText(const ConditionAlert& alert);
/// Of several, hardest first: each on its own.
[[nodiscard]] QStringList alertTexts(const std::vector<ConditionAlert>& alerts);

[[nodiscard]] QString decisionName(ScreeningDecision decision); ///< "Treat as planned", "Lighter" …
[[nodiscard]] QString decisionMeaning(ScreeningDecision decision);
[[nodiscard]] QString replyName(ScreeningReply reply); ///< "no", "yes", "still so"
[[nodiscard]] QString screeningKindName(ScreeningKind kind); ///< "Intake form", "Before the visit" …

[[nodiscard]] QString consentKindName(ConsentKind kind); ///< "Treatment", "Health data" …
[[nodiscard]] QString consentHowName(ConsentHow how); ///< "signed", "spoken", "in writing"

} // namespace taper::words
