// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/decision_section.h"

#include "ui/widgets/field.h"
#include "ui/widgets/labels.h"
#include "ui/words/error_words.h"
#include "ui/words/screening_words.h"

#include <QButtonGroup>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace taper {

DecisionSection::DecisionSection(QWidget* parent)
    : QWidget{parent}
    , m_choices{new QButtonGroup{this}}
    , m_problem{new PlainLabel{{}, TextSize::Small, PlainLabel::Ink::Danger}}
    , m_reason{new QLineEdit}
    , m_reasonField{new Field{QStringLiteral("reason"), tr("&Why is it decided so?"), m_reason}}
{
    setObjectName(QStringLiteral("decisionSection"));
    m_problem->setObjectName(QStringLiteral("decisionProblem"));
    m_problem->hide();
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(1.5));
    layout->addWidget(new SectionLabel{tr("Decision")});
    for (const ScreeningDecision decision : kScreeningDecisions) {
        const QString meaning = words::decisionMeaning(decision);
        auto* choice = new QRadioButton{withoutMnemonics(words::decisionName(decision))};
        choice->setObjectName(QStringLiteral("decision.") + keyOf(decision));
        choice->setAccessibleDescription(meaning);
        m_choices->addButton(choice, static_cast<int>(decision));
        layout->addWidget(choice);
        auto* line = new PlainLabel{meaning, TextSize::Small, PlainLabel::Ink::Muted};
        line->setContentsMargins(theme().space(6), 0, 0, 0);
        line->setVisible(!meaning.isEmpty());
        layout->addWidget(line);
    }
    layout->addWidget(m_problem);
    layout->addWidget(m_reasonField);
    connect(m_choices, &QButtonGroup::idToggled, this, [this](int id, bool isOn) {
        if (isOn)
            choose(static_cast<ScreeningDecision>(id));
    });
    connect(m_reason, &QLineEdit::textEdited, this, &DecisionSection::changed);
}

void DecisionSection::choose(ScreeningDecision decision)
{
    m_problem->hide();
    // Why somebody is not treated is known from the answers; what is typed is never replaced.
    const bool isOurs = m_reason->text() == m_offered;
    if (isOurs) {
        m_offered = goesAhead(decision) ? QString{} : m_against.join(QStringLiteral(", "));
        m_reason->setText(m_offered);
    }
    Q_EMIT changed();
}

std::optional<ScreeningDecision> DecisionSection::decision() const
{
    const int id = m_choices->checkedId();
    return id < 0 ? std::nullopt : std::optional{static_cast<ScreeningDecision>(id)};
}

QString DecisionSection::reason() const
{
    return m_reason->text().trimmed();
}

bool DecisionSection::complainAboutGaps()
{
    if (!decision()) {
        m_problem->setText(tr("Choose how the session goes on, or that it does not."));
        m_problem->show();
        focusHere();
        return true;
    }
    if (reason().isEmpty()) {
        m_reasonField->showProblem(
            words::problemText({QStringLiteral("reason"), ErrorCode::ReasonRequired, {}}));
        m_reason->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

void DecisionSection::focusHere()
{
    QAbstractButton* chosen = m_choices->checkedButton();
    (chosen ? chosen : m_choices->buttons().constFirst())->setFocus(Qt::OtherFocusReason);
}

} // namespace taper
