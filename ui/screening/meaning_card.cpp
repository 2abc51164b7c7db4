// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/meaning_card.h"

#include "ui/widgets/labels.h"
#include "ui/words/screening_words.h"

#include <QVBoxLayout>

namespace taper {

MeaningCard::MeaningCard(const ScreeningCondition& condition, QWidget* parent)
    : ToneCard{severityOf(condition.action), parent}
{
    const QString key = QString::fromLatin1(condition.key);
    const QString urgent = words::conditionUrgent(key);
    const QString meaning = words::conditionMeaning(key);
    const QString action = words::actionName(condition.action);
    setObjectName(QStringLiteral("meaning.") + key);
    setAccessibleName(QStringList{action, urgent, meaning}.join(QStringLiteral(". ")));

    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(padding());
    layout->setSpacing(theme().space(1));
    auto* head = new QHBoxLayout;
    head->setSpacing(theme().space(1.5));
    head->addWidget(new ActionSign{condition.action, this}, 0, Qt::AlignTop);
    auto* word = new PlainLabel{action};
    word->setWeight(QFont::DemiBold);
    head->addWidget(word, 1);
    layout->addLayout(head);
    if (!urgent.isEmpty()) {
        auto* now = new PlainLabel{urgent, TextSize::Heading};
        now->setObjectName(QStringLiteral("urgent"));
        now->setWeight(QFont::DemiBold);
        layout->addWidget(now);
    }
    layout->addWidget(new PlainLabel{meaning});
}

} // namespace taper
