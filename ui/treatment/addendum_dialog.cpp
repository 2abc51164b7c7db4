// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/treatment/addendum_dialog.h"

#include "ui/shell/bridge.h"
#include "ui/treatment/phrase_edit.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace taper {

AddendumDialog::AddendumDialog(
    AsyncBridge& bridge, QWidget* over, Id<TreatmentNote> note, const QString& text)
    : FormDialog{tr("Add to a final note"), tr("&Add"), over}
    , m_bridge{&bridge}
    , m_note{note}
    , m_text{new PhraseEdit{std::nullopt}}
{
    setObjectName(QStringLiteral("addendumDialog"));
    content()->addWidget(
        new PlainLabel{tr("The note itself stays as it is. What you add stands beneath it with its date."),
            TextSize::Body, PlainLabel::Ink::Muted});
    m_text->setLines(5, 14);
    m_text->setText(text);
    fields().add(content(), QStringLiteral("text"), tr("&What is to be added"), m_text);
    m_text->setFocus();
}

bool AddendumDialog::isChanged() const
{
    return !m_text->text().trimmed().isEmpty();
}

void AddendumDialog::save()
{
    if (!m_bridge || isSaving())
        return;
    if (!isChanged()) {
        showProblems({{QStringLiteral("text"), ErrorCode::Required, {}}});
        return;
    }
    waitForAnswer();
    m_bridge->ask(
        this,
        [note = m_note, text = m_text->text()](Clinic& clinic) { return addAddendum(clinic, note, text); },
        [this](const Result<NoteView>& answer) {
            if (!answer) {
                showError(answer.error());
                return;
            }
            Q_EMIT added(*answer);
            finish();
        });
}

AddendumDialog* openAddendum(AsyncBridge& bridge, QWidget* over, Id<TreatmentNote> note, const QString& text)
{
    auto* dialog = new AddendumDialog{bridge, over, note, text};
    dialog->open();
    return dialog;
}

} // namespace taper
