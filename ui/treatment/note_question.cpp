// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/treatment/note_question.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"

#include <QDialog>
#include <QVBoxLayout>

namespace taper {

void askOver(QWidget* over, const QString& title, const QString& sentence, const QString& action,
    bool isDangerous, std::function<void()> onYes)
{
    auto* dialog = new QDialog{over};
    dialog->setObjectName(QStringLiteral("noteQuestion"));
    dialog->setWindowTitle(title);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAccessibleDescription(sentence);
    auto* heading = new PlainLabel{title, TextSize::Heading};
    heading->setWeight(QFont::DemiBold);
    auto* text = new PlainLabel{sentence};
    text->setObjectName(QStringLiteral("questionText"));
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setMinimumWidth(theme().space(90));
    auto* yes = makeButton(action, isDangerous ? ButtonRole::Danger : ButtonRole::Primary);
    yes->setObjectName(QStringLiteral("questionYes"));
    yes->setAutoDefault(false);
    auto* no = makeButton(QDialog::tr("Cancel"));
    no->setObjectName(QStringLiteral("questionNo"));
    no->setDefault(true);
    auto* buttons = new FlowLayout{nullptr, theme().space(2)};
    buttons->addWidget(no);
    buttons->addWidget(yes);
    auto* layout = new QVBoxLayout{dialog};
    const int margin = theme().space(5);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme().space(3));
    layout->addWidget(heading);
    layout->addWidget(text);
    layout->addStretch(1);
    layout->addLayout(buttons);
    QObject::connect(no, &QPushButton::clicked, dialog, &QDialog::reject);
    QObject::connect(yes, &QPushButton::clicked, dialog, &QDialog::accept);
    // Over, not the dialog: by the time of the answer the dialog is on its way out.
    QObject::connect(dialog, &QDialog::accepted, over, [onYes = std::move(onYes)] { onYes(); });
    no->setFocus();
    dialog->open();
}

} // namespace taper
