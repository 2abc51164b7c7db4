// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/form_dialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/words/error_words.h"

#include <QHBoxLayout>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace taper {

FormDialog::FormDialog(const QString& title, const QString& saveLabel, QWidget* parent)
    : QDialog{parent}
    , m_scroll{new QScrollArea}
    , m_problem{new PlainLabel{{}, TextSize::Body, PlainLabel::Ink::Danger}}
    , m_save{makeButton(saveLabel, ButtonRole::Primary)}
{
    setWindowTitle(title);
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);

    auto* form = new QWidget;
    m_content = new QVBoxLayout{form};
    const int edge = theme().space(5);
    m_content->setContentsMargins(edge, edge, edge, theme().space(2));
    m_content->setSpacing(theme().space(2.5));
    m_content->setAlignment(Qt::AlignTop);
    m_scroll->setWidget(form);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(
        Qt::NoFocus); // the keyboard belongs to the fields, and they bring themselves into view

    m_problem->setObjectName(QStringLiteral("formProblem"));
    m_problem->hide();
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setDefault(true);
    QPushButton* cancel = makeButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancel"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(edge, theme().space(2), edge, edge);
    foot->setSpacing(theme().space(3));
    foot->addWidget(m_problem);
    foot->addLayout(buttons);

    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(foot);

    connect(cancel, &QPushButton::clicked, this, &FormDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] {
        say({});
        save();
    });
}

QHBoxLayout* FormDialog::addRow()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(theme().space(4));
    m_content->addLayout(row);
    return row;
}

bool FormDialog::showProblems(const Problems& problems)
{
    const Problems elsewhere = m_fields.show(problems);
    if (!elsewhere.isEmpty())
        say(words::formText(Error{elsewhere}));
    return problems.isEmpty();
}

void FormDialog::waitForAnswer()
{
    m_isSaving = true;
    m_save->setEnabled(false);
}

void FormDialog::stopWaiting()
{
    m_isSaving = false;
    m_save->setEnabled(true);
}

void FormDialog::showError(const Error& error)
{
    stopWaiting();
    if (error.problems.isEmpty())
        say(words::errorText(error));
    else
        showProblems(error.problems);
}

void FormDialog::say(const QString& sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void FormDialog::finish()
{
    m_isSaving = false;
    accept();
}

void FormDialog::reject()
{
    if (m_isSaving)
        return; // what is on its way to the file can no longer be thrown away
    if (!isChanged()
        || confirm(this, tr("Throw away what was typed?"), tr("What you typed here has not been saved."),
            tr("Throw away"), true))
        QDialog::reject();
}

void FormDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    // A field that wraps its hint must never be cut at the side instead.
    m_scroll->widget()->setMaximumWidth(m_scroll->viewport()->width());
}

void FormDialog::showEvent(QShowEvent* event)
{
    fitToScreen();
    auto* first = m_scroll->widget()->findChild<Field*>();
    if (first && !focusWidget())
        first->editor()->setFocus(Qt::OtherFocusReason);
    QDialog::showEvent(event);
}

void FormDialog::fitToScreen()
{
    const QSize room = (parentWidget() ? parentWidget()->window()->size() : screen()->availableSize());
    const int width = std::min(theme().space(150), room.width() - theme().space(8));
    const QWidget* form = m_scroll->widget();
    const int wanted = std::max(form->sizeHint().height(), form->heightForWidth(width))
        + layout()->sizeHint().height() - m_scroll->sizeHint().height() + theme().space(2);
    resize(width, std::min(wanted, room.height() - theme().space(8)));
}

} // namespace taper
