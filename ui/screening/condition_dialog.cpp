// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/condition_dialog.h"

#include "ui/screening/known_row.h"
#include "ui/screening/meaning_card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/words/screening_words.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace taper {

ConditionDialog* ConditionDialog::openNew(AsyncBridge& bridge, QWidget* over, Id<Client> client)
{
    auto* dialog = new ConditionDialog{bridge, over, tr("Add a condition")};
    dialog->m_client = client;
    dialog->build();
    dialog->open();
    return dialog;
}

ConditionDialog* ConditionDialog::openChange(
    AsyncBridge& bridge, QWidget* over, const Stored<ClientCondition>& condition)
{
    auto* dialog = new ConditionDialog{bridge, over, tr("Change a condition")};
    dialog->m_client = condition->client;
    dialog->m_known = condition;
    dialog->build();
    dialog->open();
    return dialog;
}

ConditionDialog::ConditionDialog(AsyncBridge& bridge, QWidget* over, const QString& title)
    : FormDialog{title, tr("&Save condition"), over}
    , m_bridge{&bridge}
    , m_condition{new QComboBox}
    , m_area{new QLineEdit}
    , m_detail{new QLineEdit}
    , m_meaning{new QVBoxLayout}
{
    setObjectName(QStringLiteral("conditionDialog"));
}

void ConditionDialog::build()
{
    m_condition->setMaxVisibleItems(20);
    m_condition->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_condition->setMinimumContentsLength(24);
    for (const ScreeningCondition& condition : screeningConditions()) {
        const QString key = QString::fromLatin1(condition.key);
        if (condition.isEntered())
            m_condition->addItem(words::conditionName(key), key);
    }
    if (m_known) {
        m_condition->setCurrentIndex(m_condition->findData(m_known->fields().condition));
        m_condition->setEnabled(false);
        m_area->setText(m_known->fields().area);
        m_detail->setText(m_known->fields().detail);
    } else {
        m_condition->setPlaceholderText(tr("Choose what it is"));
        m_condition->setCurrentIndex(-1);
    }
    m_area->setPlaceholderText(tr("left heel, behind the right knee …"));
    fields().add(content(), QStringLiteral("condition"), tr("&Condition"), m_condition);
    content()->addLayout(m_meaning);
    fields().add(content(), QStringLiteral("area"), tr("W&here"), m_area);
    fields().add(content(), QStringLiteral("detail"), tr("&More about it"), m_detail);
    connect(m_condition, &QComboBox::currentIndexChanged, this, &ConditionDialog::showMeaning);
    showMeaning();
    if (m_known)
        m_detail->setFocus(Qt::OtherFocusReason);
}

void ConditionDialog::showMeaning()
{
    clearLayout(*m_meaning);
    const ScreeningCondition* condition = screeningCondition(m_condition->currentData().toString());
    fields().field(QStringLiteral("area"))->setVisible(!condition || condition->asksArea());
    if (!condition) {
        m_meaning->addWidget(new PlainLabel{tr("What it means for a session is said here once it is chosen."),
            TextSize::Body, PlainLabel::Ink::Muted});
        return;
    }
    m_meaning->addWidget(new MeaningCard{*condition});
    const QString review = words::conditionReview(m_condition->currentData().toString());
    if (!review.isEmpty())
        m_meaning->addWidget(new PlainLabel{review, TextSize::Small, PlainLabel::Ink::Muted});
    makeRoom();
}

/// For more words than there were when the dialog opened, as far as the window beneath allows.
void ConditionDialog::makeRoom()
{
    const QWidget* form = content()->parentWidget();
    if (!isVisible() || !parentWidget())
        return;
    const int lacking = form->layout()->heightForWidth(form->width()) - form->parentWidget()->height();
    const int most = parentWidget()->window()->height() - theme().space(8);
    if (lacking > 0)
        resize(width(), std::max(height(), std::min(height() + lacking, most)));
}

bool ConditionDialog::isChanged() const
{
    if (m_known)
        return m_area->text() != m_known->fields().area || m_detail->text() != m_known->fields().detail;
    return m_condition->currentIndex() >= 0 || !m_area->text().isEmpty() || !m_detail->text().isEmpty();
}

void ConditionDialog::save()
{
    if (!m_bridge)
        return;
    const NewCondition typed{
        m_client, m_condition->currentData().toString(), m_area->text(), m_detail->text()};
    if (typed.condition.isEmpty()) {
        showProblems({{QStringLiteral("condition"), ErrorCode::Required, {}}});
        return;
    }
    waitForAnswer();
    if (m_known) {
        m_bridge->ask(
            this,
            [id = m_known->id, revision = m_known->revision, typed](
                Clinic& clinic) { return changeCondition(clinic, id, revision, typed.area, typed.detail); },
            [this](const Result<Stored<ClientCondition>>& answer) { take(answer); });
        return;
    }
    m_bridge->ask(
        this, [typed](Clinic& clinic) { return addCondition(clinic, typed); },
        [this](const Result<Stored<ClientCondition>>& answer) { take(answer); });
}

void ConditionDialog::take(const Result<Stored<ClientCondition>>& answer)
{
    if (!answer)
        return showError(answer.error());
    finish();
    Q_EMIT noticed(tr("Noted: %1.").arg(words::conditionName(answer->fields().condition)));
}

ClearConditionDialog* ClearConditionDialog::ask(
    AsyncBridge& bridge, QWidget* over, const KnownCondition& condition, Date today)
{
    auto* dialog = new ClearConditionDialog{bridge, over, condition, today};
    dialog->open();
    return dialog;
}

ClearConditionDialog::ClearConditionDialog(
    AsyncBridge& bridge, QWidget* over, const KnownCondition& condition, Date today)
    : FormDialog{tr("Clear a condition"), tr("&Clear condition"), over}
    , m_bridge{&bridge}
    , m_known{condition}
    , m_reason{new QLineEdit}
{
    setObjectName(QStringLiteral("clearConditionDialog"));
    const QString key = condition.condition->condition;
    auto* name = new PlainLabel{words::conditionName(key), TextSize::Heading};
    name->setWeight(QFont::DemiBold);
    content()->addWidget(name);
    content()->addWidget(new PlainLabel{conditionFacts(condition, today)});
    const ScreeningCondition* known = screeningCondition(key);
    const bool isNeeded = known && needsClearance(*known);
    Field* field = fields().add(content(), QStringLiteral("cleared_reason"),
        isNeeded ? tr("&Who cleared it, and when") : tr("&How do you know?"), m_reason);
    field->setHint(isNeeded ? tr("Only a doctor can say that this is over.")
                            : tr("May be left empty. It stays in the record as what was so until today."));
}

bool ClearConditionDialog::isChanged() const
{
    return !m_reason->text().isEmpty();
}

void ClearConditionDialog::save()
{
    if (!m_bridge)
        return;
    waitForAnswer();
    m_bridge->ask(
        this,
        [id = m_known.condition.id, revision = m_known.condition.revision, reason = m_reason->text()](
            Clinic& clinic) { return clearCondition(clinic, id, revision, reason); },
        [this](const Result<Stored<ClientCondition>>& answer) {
            if (!answer)
                return showError(answer.error());
            finish();
            Q_EMIT noticed(tr("Cleared: %1.").arg(words::conditionName(answer->fields().condition)));
        });
}

} // namespace taper
