// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/question_groups.h"

#include "core/domain/screening.h"
#include "ui/words/words_context.h"

namespace taper::words {

std::vector<QuestionGroup> questionGroups(const QStringList& conditions)
{
    QuestionGroup pressing{Words::tr("How you are now"), {}};
    QuestionGroup places{Words::tr("Injuries and skin"), {}};
    QuestionGroup standing{Words::tr("Health and medicines"), {}};
    for (const QString& key : conditions) {
        const ScreeningCondition* condition = screeningCondition(key);
        if (!condition)
            continue;
        const bool isPressing = condition->action == ScreeningAction::Refuse
            || condition->urgency != ScreeningUrgency::None || condition->review == ReviewRule::Today;
        (isPressing                                        ? pressing
                : condition->scope == ConditionScope::Area ? places
                                                           : standing)
            .conditions.append(key);
    }
    std::vector<QuestionGroup> groups;
    for (QuestionGroup* group : {&pressing, &places, &standing}) {
        if (!group->conditions.isEmpty())
            groups.push_back(std::move(*group));
    }
    return groups;
}

} // namespace taper::words
