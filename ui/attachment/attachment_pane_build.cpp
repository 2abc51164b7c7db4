// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachment/attachment_list.h"
#include "ui/attachment/attachment_pane.h"
#include "ui/attachment/attachment_viewer.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"

#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QShortcut>
#include <QSplitter>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace taper {

namespace {

QString documents()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace

void AttachmentPane::build()
{
    m_questions.chooseFiles = [this] {
        return QFileDialog::getOpenFileNames(this, tr("Add photos and letters"), documents(),
            tr("Pictures and letters (*.png *.jpg *.jpeg *.pdf);;All files (*)"));
    };
    m_questions.chooseTarget = [this](const QString& offered) {
        return QFileDialog::getSaveFileName(this, tr("Save a copy"), QDir{documents()}.filePath(offered));
    };
    m_questions.mayRemove = [this](const QString& name) {
        return confirm(this, tr("Remove from the record"),
            tr("“%1” is taken out of the clinic's file for good. Save a copy first if it may be needed.")
                .arg(name),
            tr("Remove"), true);
    };

    m_list = new QListView;
    m_list->setObjectName(QStringLiteral("attachmentList"));
    m_list->setAccessibleName(tr("Photos and letters"));
    m_list->setModel(m_model);
    m_list->setWordWrap(true);
    m_list->setUniformItemSizes(false);
    m_list->setIconSize({theme().space(6), theme().space(6)});
    m_list->setSpacing(theme().space(0.5));
    m_list->installEventFilter(this);
    m_list->setMinimumWidth(theme().space(40));

    m_viewer = new AttachmentViewer;
    m_text = new QLineEdit;
    m_text->setObjectName(QStringLiteral("attachmentText"));
    m_text->setPlaceholderText(tr("What it shows"));
    m_text->setAccessibleName(tr("What it shows"));

    m_add = makeButton(tr("Add &file…"), ButtonRole::Secondary);
    m_add->setObjectName(QStringLiteral("addAttachment"));
    m_save = makeButton(tr("Sa&ve a copy…"), ButtonRole::Secondary);
    m_save->setObjectName(QStringLiteral("saveAttachment"));
    m_remove = makeButton(tr("Remove…"), ButtonRole::Danger);
    m_remove->setObjectName(QStringLiteral("removeAttachment"));
    for (QPushButton* button : {m_add, m_save, m_remove})
        button->setAutoDefault(false);

    m_message = new PlainLabel{{}, TextSize::Body, PlainLabel::Ink::Danger};
    m_message->setObjectName(QStringLiteral("attachmentMessage"));
    m_message->hide();

    auto* shown = new QWidget;
    auto* right = new QVBoxLayout{shown};
    right->setContentsMargins({});
    right->addWidget(m_viewer, 1);
    right->addWidget(m_text);

    auto* parts = new QSplitter;
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_list);
    parts->addWidget(shown);
    parts->setStretchFactor(1, 1);

    auto* buttons = new QWidget;
    auto* row = new FlowLayout{buttons};
    for (QPushButton* button : {m_add, m_save, m_remove})
        row->addWidget(button);

    auto* lines = new QVBoxLayout{this};
    lines->setContentsMargins({});
    lines->addWidget(m_message);
    lines->addWidget(parts, 1);
    lines->addWidget(buttons);
    setAcceptDrops(true);

    connect(m_add, &QPushButton::clicked, this, [this] { addFiles(m_questions.chooseFiles()); });
    connect(m_save, &QPushButton::clicked, this, &AttachmentPane::saveCopy);
    connect(m_remove, &QPushButton::clicked, this, &AttachmentPane::remove);
    auto* paste = new QShortcut{QKeySequence::Paste, this};
    paste->setContext(Qt::WidgetWithChildrenShortcut);
    connect(paste, &QShortcut::activated, this, &AttachmentPane::paste);
    connect(m_text, &QLineEdit::editingFinished, this, &AttachmentPane::describe);
    connect(
        m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &AttachmentPane::showChosen);
}

} // namespace taper
