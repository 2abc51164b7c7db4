// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace taper {

EmptyState::EmptyState(const QString& title, const QString& sentence, const QString& action, QWidget* parent)
    : QWidget{parent}
    , m_title{new PlainLabel{title, TextSize::Heading}}
    , m_sentence{new PlainLabel{sentence, TextSize::Body, PlainLabel::Ink::Muted}}
{
    m_title->setWeight(QFont::DemiBold);
    auto* layout = new QVBoxLayout{this};
    const int margin = theme().space(6);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme().space(2));
    layout->addStretch(2);
    for (PlainLabel* label : {m_title, m_sentence}) {
        label->setAlignment(Qt::AlignCenter);
        layout->addWidget(label);
    }
    if (!action.isEmpty()) {
        m_action = makeButton(action, ButtonRole::Primary, this);
        m_action->setObjectName(QStringLiteral("emptyStateAction"));
        layout->addSpacing(theme().space(2));
        layout->addWidget(m_action, 0, Qt::AlignHCenter);
        connect(m_action, &QPushButton::clicked, this, &EmptyState::actionChosen);
    }
    layout->addStretch(3);
}

void EmptyState::setText(const QString& title, const QString& sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
}

} // namespace taper
