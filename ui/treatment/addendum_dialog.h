// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/notes.h"
#include "ui/widgets/form_dialog.h"

#include <QPointer>

namespace taper {

class AsyncBridge;
class PhraseEdit;

/// Adds a dated correction to a final note. Object name "addendumDialog"; text "text", buttons "save" and
/// "cancel".
class AddendumDialog final : public FormDialog {
    Q_OBJECT

public:
    AddendumDialog(AsyncBridge& bridge, QWidget* over, Id<TreatmentNote> note, const QString& text);

Q_SIGNALS:
    /// The note as it stands now.
    void added(const taper::NoteView& note);

protected:
    [[nodiscard]] bool isChanged() const override;
    void save() override;

private:
    QPointer<AsyncBridge> m_bridge;
    Id<TreatmentNote> m_note;
    PhraseEdit* m_text;
};

/// `text` to begin with.
AddendumDialog* openAddendum(
    AsyncBridge& bridge, QWidget* over, Id<TreatmentNote> note, const QString& text = {});

} // namespace taper
