// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/reason_dialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/field.h"
#include "ui/widgets/finding_card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/words/error_words.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace taper {

ReasonDialog* ReasonDialog::ask(QWidget* parent, const QString& title, const Findings& findings,
    const QString& action, const QString& known)
{
    auto* dialog = new ReasonDialog{parent, title, findings, action, known};
    dialog->QDialog::open();
    return dialog;
}

ReasonDialog::ReasonDialog(QWidget* parent, const QString& title, const Findings& findings,
    const QString& action, const QString& known)
    : QDialog{parent}
    , m_edit{new QLineEdit}
    , m_field{new Field{QStringLiteral("reason"), tr("&Why is it kept?"), m_edit}}
{
    setObjectName(QStringLiteral("reasonDialog"));
    setWindowTitle(title);
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    m_edit->setText(known);

    // What can be done instead stays where it was; here only what is being passed.
    Findings passed;
    for (Finding finding : findings) {
        finding.fixes.clear();
        if (needsReason(finding.severity))
            passed.push_back(std::move(finding));
    }
    auto* body = new QWidget;
    auto* lines = new QVBoxLayout{body};
    lines->setContentsMargins({});
    lines->setSpacing(theme().space(2.5));
    auto* list = new FindingList;
    list->setFindings(passed);
    lines->addWidget(list);
    lines->addWidget(m_field);
    lines->addStretch();

    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);

    auto* keep = makeButton(action, ButtonRole::Primary);
    keep->setObjectName(QStringLiteral("keep"));
    keep->setDefault(true);
    auto* cancel = makeButton(tr("&Cancel"));
    cancel->setObjectName(QStringLiteral("cancel"));
    cancel->setAutoDefault(false);
    auto* buttons = new FlowLayout{nullptr, theme().space(2)};
    buttons->addWidget(keep);
    buttons->addWidget(cancel);

    const int margin = theme().space(5);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme().space(4));
    layout->addWidget(scroll, 1);
    layout->addLayout(buttons);
    connect(keep, &QPushButton::clicked, this, &ReasonDialog::take);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_edit->setFocus();
    resize(theme().space(120), theme().space(64));
}

void ReasonDialog::take()
{
    const QString reason = m_edit->text().trimmed();
    if (reason.isEmpty()) {
        m_field->showProblem(words::problemText({QStringLiteral("reason"), ErrorCode::ReasonRequired, {}}));
        m_edit->setFocus();
        return;
    }
    Q_EMIT reasonGiven(reason);
    accept();
}

} // namespace taper
