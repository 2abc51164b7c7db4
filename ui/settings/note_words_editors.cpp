// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/note_words_editors.h"

#include "ui/widgets/theme.h"
#include "ui/words/note_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFontMetrics>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace taper {

namespace {

/// As high as so many lines, and scrolling beyond; Tab goes on to the next field.
QPlainTextEdit* linesEdit(int lines)
{
    auto* edit = new QPlainTextEdit;
    edit->setTabChangesFocus(true);
    const QFontMetrics metrics{theme().font(TextSize::Body)};
    edit->setFixedHeight(metrics.lineSpacing() * lines + theme().space(4));
    return edit;
}

QString labelOf(NoteSection section)
{
    switch (section) {
    case NoteSection::Subjective:
        return TemplateEditor::tr("S&ubjective");
    case NoteSection::Objective:
        return TemplateEditor::tr("&Objective");
    case NoteSection::Treatment:
        return TemplateEditor::tr("&Treatment");
    case NoteSection::Assessment:
        return TemplateEditor::tr("&Assessment");
    case NoteSection::Plan:
        return TemplateEditor::tr("&Plan");
    }
    Q_UNREACHABLE();
}

} // namespace

TemplateEditor::TemplateEditor(
    AsyncBridge& bridge, QWidget* parent, const std::optional<Stored<NoteTemplate>>& noteTemplate)
    : FormDialog{noteTemplate ? tr("Edit template") : tr("New template"), tr("&Save template"), parent}
    , m_bridge{&bridge}
    , m_name{new QLineEdit}
    , m_advice{linesEdit(3)}
    , m_archived{new QCheckBox{tr("A&rchived: no longer offered")}}
{
    setObjectName(QStringLiteral("templateEditor"));
    fields().add(content(), QStringLiteral("name"), tr("&Name"), m_name);
    for (const NoteSection section : kNoteSections) {
        QPlainTextEdit* edit = linesEdit(3);
        m_texts.at(static_cast<size_t>(section)) = edit;
        fields().add(content(), keyOf(section), labelOf(section), edit);
    }
    fields().add(content(), QStringLiteral("advice"), tr("Ad&vice for the client"), m_advice);
    m_archived->setObjectName(QStringLiteral("archived"));
    content()->addWidget(m_archived);
    if (noteTemplate) {
        m_template = noteTemplate->id;
        m_revision = noteTemplate->revision;
        const NoteTemplateFields& known = noteTemplate->fields();
        m_name->setText(known.name);
        for (const NoteSection section : kNoteSections)
            m_texts.at(static_cast<size_t>(section))->setPlainText(known.text(section));
        m_advice->setPlainText(known.advice);
        m_archived->setChecked(known.archived);
    }
    m_initial = read();
}

NoteTemplateFields TemplateEditor::read() const
{
    NoteTemplateFields typed;
    typed.name = m_name->text();
    for (const NoteSection section : kNoteSections)
        typed.text(section) = m_texts.at(static_cast<size_t>(section))->toPlainText();
    typed.advice = m_advice->toPlainText();
    typed.archived = m_archived->isChecked();
    return typed;
}

void TemplateEditor::save()
{
    NoteTemplateFields typed = read();
    if (!showProblems(check(typed)) || !m_bridge)
        return;
    waitForAnswer();
    m_bridge->ask(
        this,
        [typed, id = m_template, revision = m_revision](
            Clinic& clinic) { return saveNoteTemplate(clinic, id, revision, typed); },
        [this](const Result<Stored<NoteTemplate>>& saved) {
            if (saved)
                finish();
            else
                showError(saved.error());
        });
}

PhraseEditor::PhraseEditor(
    AsyncBridge& bridge, QWidget* parent, const std::optional<Stored<NotePhrase>>& phrase)
    : FormDialog{phrase ? tr("Edit phrase") : tr("New phrase"), tr("&Save phrase"), parent}
    , m_bridge{&bridge}
    , m_name{new QLineEdit}
    , m_section{new QComboBox}
    , m_text{linesEdit(4)}
    , m_archived{new QCheckBox{tr("A&rchived: no longer offered")}}
{
    setObjectName(QStringLiteral("phraseEditor"));
    Field* name = fields().add(content(), QStringLiteral("name"), tr("&Name"), m_name);
    name->setHint(tr("One word: in a note, / and this word put the text in."));
    m_section->addItem(tr("Every section"));
    for (const NoteSection section : kNoteSections)
        m_section->addItem(words::sectionName(section), keyOf(section));
    fields().add(content(), QStringLiteral("section"), tr("S&ection in which it is offered"), m_section);
    fields().add(content(), QStringLiteral("text"), tr("&Text"), m_text);
    m_archived->setObjectName(QStringLiteral("archived"));
    content()->addWidget(m_archived);
    if (phrase) {
        m_phrase = phrase->id;
        m_revision = phrase->revision;
        m_name->setText((*phrase)->name);
        if ((*phrase)->section)
            m_section->setCurrentIndex(m_section->findData(keyOf(*(*phrase)->section)));
        m_text->setPlainText((*phrase)->text);
        m_archived->setChecked((*phrase)->archived);
    }
    m_initial = read();
}

NotePhraseFields PhraseEditor::read() const
{
    return {m_name->text(), noteSectionFrom(m_section->currentData().toString()), m_text->toPlainText(),
        m_archived->isChecked()};
}

void PhraseEditor::save()
{
    NotePhraseFields typed = read();
    if (!showProblems(check(typed)) || !m_bridge)
        return;
    waitForAnswer();
    m_bridge->ask(
        this,
        [typed, id = m_phrase, revision = m_revision](
            Clinic& clinic) { return saveNotePhrase(clinic, id, revision, typed); },
        [this](const Result<Stored<NotePhrase>>& saved) {
            if (saved)
                finish();
            else
                showError(saved.error());
        });
}

} // namespace taper
