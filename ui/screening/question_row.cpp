// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/question_row.h"

#include "ui/screening/choice_pair.h"
#include "ui/screening/meaning_card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/labels.h"
#include "ui/words/screening_words.h"

#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace taper {

class AnswerRow::Parts final : public QObject {
public:
    explicit Parts(QObject* parent)
        : QObject{parent}
    { }

    ChoicePair* choice = nullptr;
    QWidget* more = nullptr; ///< of a yes
    QLineEdit* area = nullptr; ///< only where it matters
    QLineEdit* detail = nullptr;
    Field* areaField = nullptr;
    Field* detailField = nullptr;
    PlainLabel* problem = nullptr;
};

AnswerRow::AnswerRow(const ScreeningCondition& condition, bool another, QWidget* parent)
    : QuestionRow{parent}
    , m_condition{condition}
    , m_isAnother{another}
    , m_parts{new Parts{this}}
{
    const QString key = QString::fromLatin1(condition.key);
    setObjectName(QStringLiteral("question.") + key);
    const QString question = another ? tr("The same in another place?") : words::conditionQuestion(key);
    m_parts->choice = new ChoicePair{tr("Yes"), tr("No"), question};
    m_parts->choice->first()->setObjectName(QStringLiteral("yes.") + key);
    m_parts->choice->second()->setObjectName(QStringLiteral("no.") + key);

    auto* head = new QHBoxLayout;
    head->setSpacing(theme().space(4));
    head->addWidget(new PlainLabel{question}, 1);
    head->addWidget(m_parts->choice, 0, Qt::AlignTop);

    m_parts->more = new QWidget;
    auto* more = new QVBoxLayout{m_parts->more};
    more->setContentsMargins(0, 0, 0, theme().space(1));
    more->setSpacing(theme().space(2));
    more->addWidget(new MeaningCard{condition});
    auto* fields = new QHBoxLayout;
    fields->setSpacing(theme().space(4));
    if (condition.asksArea()) {
        m_parts->area = new QLineEdit;
        m_parts->area->setPlaceholderText(tr("left heel, behind the right knee …"));
        m_parts->areaField = new Field{QStringLiteral("area.") + key, tr("Where"), m_parts->area};
        fields->addWidget(m_parts->areaField, 1);
    }
    m_parts->detail = new QLineEdit;
    m_parts->detailField = new Field{QStringLiteral("detail.") + key, tr("More about it"), m_parts->detail};
    fields->addWidget(m_parts->detailField, 1);
    more->addLayout(fields);
    m_parts->more->hide();

    m_parts->problem = new PlainLabel{{}, TextSize::Small, PlainLabel::Ink::Danger};
    m_parts->problem->setObjectName(QStringLiteral("problem.") + key);
    m_parts->problem->hide();

    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(1.5));
    layout->addLayout(head);
    layout->addWidget(m_parts->problem);
    layout->addWidget(m_parts->more);

    connect(m_parts->choice, &ChoicePair::chosen, this, &AnswerRow::take);
    connect(m_parts->choice, &ChoicePair::stepped, this, &QuestionRow::stepped);
    for (QLineEdit* edit : {m_parts->area, m_parts->detail}) {
        if (edit)
            connect(edit, &QLineEdit::textEdited, this, &QuestionRow::changed);
    }
}

void AnswerRow::take(int choice)
{
    const bool isYes = choice == 0;
    m_parts->problem->hide();
    m_parts->more->setVisible(isYes);
    Q_EMIT changed();
    // A yes wants to be told more of; a no is done with.
    if (!isYes)
        Q_EMIT stepped(1);
}

std::optional<ScreeningAnswer> AnswerRow::answer() const
{
    const auto choice = m_parts->choice->choice();
    // No other place says nothing of the place that is known.
    if (!choice || (m_isAnother && *choice == 1))
        return std::nullopt;
    ScreeningAnswer answer{.condition = QString::fromLatin1(m_condition.key)};
    if (*choice == 0) {
        answer.reply = ScreeningReply::Yes;
        answer.area = m_parts->area ? m_parts->area->text() : QString{};
        answer.detail = m_parts->detail->text();
    }
    return answer;
}

void AnswerRow::answerNothingNew()
{
    if (m_parts->choice->choice())
        return;
    m_parts->choice->choose(1);
    m_parts->problem->hide();
    Q_EMIT changed();
}

bool AnswerRow::needsDecision() const
{
    return m_parts->choice->choice() == 0 && m_condition.needsDecision();
}

bool AnswerRow::isTouched() const
{
    return m_parts->choice->choice().has_value();
}

void AnswerRow::focusHere()
{
    m_parts->choice->focusHere();
}

bool AnswerRow::showProblem(const QString& field, const QString& sentence)
{
    Field* at = field == QLatin1String("area") ? m_parts->areaField
        : field == QLatin1String("detail")     ? m_parts->detailField
                                               : nullptr;
    if (at) {
        at->showProblem(sentence);
        at->editor()->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (!field.isEmpty())
        return false;
    m_parts->problem->setText(sentence);
    m_parts->problem->show();
    focusHere();
    return true;
}

} // namespace taper
