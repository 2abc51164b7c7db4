// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachment/attachments_dialog.h"

#include "ui/attachment/attachment_pane.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QScreen>
#include <QVBoxLayout>

namespace taper {

AttachmentsDialog* AttachmentsDialog::open(
    AsyncBridge& bridge, QWidget* over, Id<Client> client, std::optional<Id<TreatmentNote>> note)
{
    auto* dialog = new AttachmentsDialog{bridge, over};
    dialog->setWindowTitle(note ? tr("Photos and letters of this note") : tr("Photos and letters"));
    if (note)
        dialog->m_pane->setNote(client, note);
    else
        dialog->m_pane->setClient(client);
    dialog->QDialog::open();
    return dialog;
}

AttachmentsDialog::AttachmentsDialog(AsyncBridge& bridge, QWidget* over)
    : QDialog{over}
    , m_pane{new AttachmentPane{bridge}}
{
    setObjectName(QStringLiteral("attachmentsDialog"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    auto* said = new PlainLabel{{}, TextSize::Body, PlainLabel::Ink::Muted};
    QPushButton* close = makeButton(tr("Close"), ButtonRole::Primary);
    close->setObjectName(QStringLiteral("close"));
    close->setAutoDefault(false);
    auto* foot = new QHBoxLayout;
    foot->addWidget(said, 1);
    foot->addWidget(close);
    auto* layout = new QVBoxLayout{this};
    layout->addWidget(m_pane, 1);
    layout->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_pane, &AttachmentPane::noticed, said, &QLabel::setText);
    connect(&bridge, &AsyncBridge::changed, m_pane, &AttachmentPane::refresh);
    const QSize room = over ? over->window()->size() : screen()->availableSize();
    resize(QSize{theme().space(220), theme().space(150)}.boundedTo(room * 0.95));
}

} // namespace taper
