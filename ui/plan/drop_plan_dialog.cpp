// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/drop_plan_dialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/words/domain_words.h"

#include <QComboBox>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace taper {

DropPlanDialog* DropPlanDialog::ask(QWidget* parent, const PlanView& plan)
{
    auto* dialog = new DropPlanDialog{parent, plan};
    dialog->open();
    return dialog;
}

DropPlanDialog::DropPlanDialog(QWidget* parent, const PlanView& plan)
    : QDialog{parent}
    , m_stay{new QRadioButton{tr("The bookings &stay")}}
    , m_cancelBookings{new QRadioButton{tr("&Cancel the bookings")}}
    , m_reason{new QComboBox}
{
    setObjectName(QStringLiteral("dropPlanDialog"));
    setWindowTitle(tr("Drop the plan"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    m_stay->setObjectName(QStringLiteral("stay"));
    m_cancelBookings->setObjectName(QStringLiteral("cancelBookings"));
    m_stay->setChecked(true);
    for (const CancelReason reason : kCancelReasons)
        m_reason->addItem(words::capitalised(words::cancelReasonWord(reason)), static_cast<int>(reason));
    m_reason->setCurrentIndex(m_reason->findData(static_cast<int>(
        plan.trouble == PlanTrouble::None ? CancelReason::ClientRequest : CancelReason::RaceChanged)));

    const int margin = theme().space(5);
    auto* lines = new QVBoxLayout{this};
    lines->setContentsMargins(margin, margin, margin, margin);
    lines->setSpacing(theme().space(3));
    const int coming = plan.progress.toCome;
    lines->addWidget(new PlainLabel{coming == 0
            ? tr("%1's plan for %2 has nothing to come any more.").arg(plan.clientName, plan.raceName)
            : tr("%1's plan for %2 has %3 to come. What becomes of them?")
                  .arg(plan.clientName, plan.raceName,
                      coming == 1 ? tr("1 session") : tr("%1 sessions").arg(coming))});
    lines->addWidget(m_stay);
    lines->addWidget(m_cancelBookings);
    auto* why = new Field{QStringLiteral("cancel_reason"), tr("&Why?"), m_reason};
    lines->addWidget(why);
    why->hide();
    for (QWidget* choice : std::initializer_list<QWidget*>{m_stay, m_cancelBookings})
        choice->setVisible(coming > 0);
    connect(m_cancelBookings, &QRadioButton::toggled, why, &QWidget::setVisible);

    auto* dropIt = makeButton(tr("&Drop the plan"), ButtonRole::Primary);
    dropIt->setObjectName(QStringLiteral("drop"));
    dropIt->setDefault(true);
    auto* keep = makeButton(tr("&Keep it"));
    keep->setObjectName(QStringLiteral("cancel"));
    keep->setAutoDefault(false);
    auto* buttons = new FlowLayout{nullptr, theme().space(2)};
    buttons->addWidget(dropIt);
    buttons->addWidget(keep);
    lines->addLayout(buttons);
    connect(dropIt, &QPushButton::clicked, this, &DropPlanDialog::drop);
    connect(keep, &QPushButton::clicked, this, &DropPlanDialog::reject);
}

void DropPlanDialog::drop()
{
    std::optional<CancelReason> reason;
    if (m_cancelBookings->isChecked())
        reason = static_cast<CancelReason>(m_reason->currentData().toInt());
    Q_EMIT chosen(reason);
    accept();
}

} // namespace taper
