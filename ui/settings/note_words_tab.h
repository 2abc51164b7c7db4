// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/note_templates.h"
#include "ui/settings/list_tab.h"
#include "ui/shell/view_request.h"

namespace taper {

/// The clinic's templates of notes. Its list is "templatesList", its button "templatesAdd".
class TemplateList final : public ListTab {
    Q_OBJECT

public:
    explicit TemplateList(AsyncBridge& bridge, QWidget* parent = nullptr);
    void show(const Setup& /*setup*/) override { }
    void showTemplates(std::vector<Stored<NoteTemplate>> templates);

protected:
    void add() override;
    void edit(int row) override;

private:
    std::vector<Stored<NoteTemplate>> m_templates;
};

/// The clinic's phrases. Its list is "phrasesList", its button "phrasesAdd".
class PhraseList final : public ListTab {
    Q_OBJECT

public:
    explicit PhraseList(AsyncBridge& bridge, QWidget* parent = nullptr);
    void show(const Setup& /*setup*/) override { }
    void showPhrases(std::vector<Stored<NotePhrase>> phrases);

protected:
    void add() override;
    void edit(int row) override;

private:
    std::vector<Stored<NotePhrase>> m_phrases;
};

/// Note templates and phrases, one list above the other. Object name "note_words".
class NoteWordsTab final : public SettingsTab {
    Q_OBJECT

public:
    explicit NoteWordsTab(AsyncBridge& bridge, QWidget* parent = nullptr);
    void show(const Setup& setup) override;

private:
    ViewRequest m_request;
    TemplateList* m_templates;
    PhraseList* m_phrases;
};

} // namespace taper
