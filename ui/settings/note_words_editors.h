// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/note_templates.h"
#include "ui/shell/bridge.h"
#include "ui/widgets/form_dialog.h"

#include <QPointer>

#include <array>
#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace taper {

/// Adds or changes a template of notes. Object name "templateEditor"; inputs "name", "subjective" … "plan",
/// "advice", "archived".
class TemplateEditor final : public FormDialog {
    Q_OBJECT

public:
    TemplateEditor(
        AsyncBridge& bridge, QWidget* parent, const std::optional<Stored<NoteTemplate>>& noteTemplate);

protected:
    [[nodiscard]] bool isChanged() const override { return read() != m_initial; }
    void save() override;

private:
    [[nodiscard]] NoteTemplateFields read() const;

    QPointer<AsyncBridge> m_bridge;
    Id<NoteTemplate> m_template;
    int m_revision = 0;
    NoteTemplateFields m_initial;
    QLineEdit* m_name;
    std::array<QPlainTextEdit*, kNoteSections.size()> m_texts{};
    QPlainTextEdit* m_advice;
    QCheckBox* m_archived;
};

/// Adds or changes a phrase. Object name "phraseEditor"; inputs "name", "section", "text", "archived".
class PhraseEditor final : public FormDialog {
    Q_OBJECT

public:
    PhraseEditor(AsyncBridge& bridge, QWidget* parent, const std::optional<Stored<NotePhrase>>& phrase);

protected:
    [[nodiscard]] bool isChanged() const override { return read() != m_initial; }
    void save() override;

private:
    [[nodiscard]] NotePhraseFields read() const;

    QPointer<AsyncBridge> m_bridge;
    Id<NotePhrase> m_phrase;
    int m_revision = 0;
    NotePhraseFields m_initial;
    QLineEdit* m_name;
    QComboBox* m_section;
    QPlainTextEdit* m_text;
    QCheckBox* m_archived;
};

} // namespace taper
