// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/known_row.h"

#include "ui/screening/action_sign.h"
#include "ui/screening/choice_pair.h"
#include "ui/widgets/field.h"
#include "ui/widgets/labels.h"
#include "ui/words/figure_words.h"
#include "ui/words/screening_words.h"

#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace taper {

class KnownRow::Parts final : public QObject {
public:
    explicit Parts(QObject* parent)
        : QObject{parent}
    { }

    ChoicePair* choice = nullptr;
    QLineEdit* detail = nullptr;
    Field* detailField = nullptr;
    PlainLabel* problem = nullptr;
};

ScreeningAction actionOf(const QString& condition)
{
    const ScreeningCondition* known = screeningCondition(condition);
    return known ? known->action : ScreeningAction::Caution;
}

QString conditionFacts(const KnownCondition& known, Date today)
{
    const ClientConditionFields& fields = known.condition.fields();
    QStringList parts;
    for (const QString& part : {fields.area, fields.detail}) {
        if (!part.isEmpty())
            parts << part;
    }
    //: since when a condition is known: date
    parts << KnownRow::tr("noted %1").arg(words::shortDateText(dateOf(fields.notedAt), today));
    if (known.standing == ConditionStanding::Due)
        parts << KnownRow::tr("due to be asked about again");
    else if (fields.reviewAt)
        parts << KnownRow::tr("to be looked at again from %1")
                     .arg(words::shortDateText(dateOf(*fields.reviewAt), today));
    return parts.join(QStringLiteral(" · "));
}

KnownRow::KnownRow(const KnownCondition& known, Date today, QWidget* parent)
    : QuestionRow{parent}
    , m_known{known}
    , m_condition{screeningCondition(known.condition->condition)}
    , m_parts{new Parts{this}}
{
    const QString id = QString::number(known.condition.id.value());
    const QString key = known.condition->condition;
    const QString name = words::conditionName(key);
    setObjectName(QStringLiteral("known.") + id);
    m_parts->choice = new ChoicePair{tr("Still so"), tr("Cleared"), name};
    m_parts->choice->first()->setObjectName(QStringLiteral("stillSo.") + id);
    m_parts->choice->second()->setObjectName(QStringLiteral("cleared.") + id);

    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    auto* headline = new PlainLabel{words::actionName(actionOf(key)) + QStringLiteral(" · ") + name};
    headline->setWeight(QFont::DemiBold);
    texts->addWidget(headline);
    texts->addWidget(new PlainLabel{conditionFacts(known, today), TextSize::Body, PlainLabel::Ink::Muted});
    auto* head = new QHBoxLayout;
    head->setSpacing(theme().space(1.5));
    head->addWidget(new ActionSign{actionOf(key)}, 0, Qt::AlignTop);
    head->addLayout(texts, 1);
    head->addSpacing(theme().space(2.5));
    head->addWidget(m_parts->choice, 0, Qt::AlignTop);

    m_parts->detail = new QLineEdit;
    const bool isNeeded = m_condition && needsClearance(*m_condition);
    m_parts->detailField = new Field{QStringLiteral("detail.") + id,
        isNeeded ? tr("Who cleared it, and when") : tr("How do you know?"), m_parts->detail};
    if (isNeeded)
        m_parts->detailField->setHint(tr("Only a doctor can say that this is over."));
    m_parts->detailField->hide();
    m_parts->problem = new PlainLabel{{}, TextSize::Small, PlainLabel::Ink::Danger};
    m_parts->problem->setObjectName(QStringLiteral("problem.") + id);
    m_parts->problem->hide();

    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(1.5));
    layout->addLayout(head);
    layout->addWidget(m_parts->problem);
    layout->addWidget(m_parts->detailField);
    connect(m_parts->choice, &ChoicePair::chosen, this, &KnownRow::take);
    connect(m_parts->choice, &ChoicePair::stepped, this, &QuestionRow::stepped);
    connect(m_parts->detail, &QLineEdit::textEdited, this, &QuestionRow::changed);
}

void KnownRow::take(int choice)
{
    m_parts->problem->hide();
    m_parts->detailField->setVisible(choice == 1);
    Q_EMIT changed();
    if (choice == 0)
        Q_EMIT stepped(1);
    else if (m_condition && needsClearance(*m_condition))
        m_parts->detail->setFocus(Qt::OtherFocusReason);
}

std::optional<ScreeningAnswer> KnownRow::answer() const
{
    const auto choice = m_parts->choice->choice();
    if (!choice)
        return std::nullopt;
    ScreeningAnswer answer{.condition = m_known.condition->condition};
    answer.reply = *choice == 0 ? ScreeningReply::Unchanged : ScreeningReply::No;
    answer.known = m_known.condition.id;
    if (*choice == 1)
        answer.detail = m_parts->detail->text();
    return answer;
}

void KnownRow::answerNothingNew()
{
    if (m_parts->choice->choice())
        return;
    m_parts->choice->choose(0);
    m_parts->problem->hide();
    Q_EMIT changed();
}

bool KnownRow::needsDecision() const
{
    return m_parts->choice->choice() != 1 && m_condition && m_condition->needsDecision();
}

bool KnownRow::isTouched() const
{
    return m_parts->choice->choice().has_value();
}

void KnownRow::focusHere()
{
    m_parts->choice->focusHere();
}

bool KnownRow::showProblem(const QString& field, const QString& sentence)
{
    if (field == QLatin1String("detail")) {
        m_parts->detailField->showProblem(sentence);
        m_parts->detail->setFocus(Qt::OtherFocusReason);
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
