// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/note_words_tab.h"

#include "ui/settings/note_words_editors.h"
#include "ui/widgets/theme.h"
#include "ui/words/error_words.h"
#include "ui/words/note_words.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace taper {

namespace {

template <class Thing>
const Stored<Thing>& at(const std::vector<Stored<Thing>>& things, int row)
{
    return things.at(static_cast<size_t>(row));
}

QString inOneLine(const QString& text)
{
    return text.simplified();
}

/// The sections that it puts something in.
QString sectionsOf(const NoteTemplateFields& fields)
{
    QStringList sections;
    for (const NoteSection section : kNoteSections) {
        if (!fields.text(section).isEmpty())
            sections += words::sectionName(section);
    }
    if (!fields.advice.isEmpty())
        sections += TemplateList::tr("Advice");
    return sections.join(QStringLiteral(", "));
}

} // namespace

TemplateList::TemplateList(AsyncBridge& bridge, QWidget* parent)
    : ListTab{bridge, QStringLiteral("templates"),
        tr("A template fills the sections of a new note, to be written on."), tr("&New template"), parent}
{ }

void TemplateList::showTemplates(std::vector<Stored<NoteTemplate>> templates)
{
    m_templates = std::move(templates);
    std::vector<SetupRow> rows;
    rows.reserve(m_templates.size());
    for (const Stored<NoteTemplate>& one : m_templates)
        rows.push_back({one->name, sectionsOf(one.fields()), {}, one->archived});
    setRows(rows);
}

void TemplateList::add()
{
    (new TemplateEditor{bridge(), this, std::nullopt})->open();
}

void TemplateList::edit(int row)
{
    (new TemplateEditor{bridge(), this, at(m_templates, row)})->open();
}

PhraseList::PhraseList(AsyncBridge& bridge, QWidget* parent)
    : ListTab{bridge, QStringLiteral("phrases"), tr("A phrase is put into a note by typing / and its name."),
        tr("New &phrase"), parent}
{ }

void PhraseList::showPhrases(std::vector<Stored<NotePhrase>> phrases)
{
    m_phrases = std::move(phrases);
    std::vector<SetupRow> rows;
    rows.reserve(m_phrases.size());
    for (const Stored<NotePhrase>& one : m_phrases) {
        const QString where = one->section ? words::sectionName(*one->section) : tr("Every section");
        rows.push_back({u'/' + one->name, tr("%1 · %2").arg(where, inOneLine(one->text)), {}, one->archived});
    }
    setRows(rows);
}

void PhraseList::add()
{
    (new PhraseEditor{bridge(), this, std::nullopt})->open();
}

void PhraseList::edit(int row)
{
    (new PhraseEditor{bridge(), this, at(m_phrases, row)})->open();
}

NoteWordsTab::NoteWordsTab(AsyncBridge& bridge, QWidget* parent)
    : SettingsTab{bridge, QStringLiteral("note_words"), parent}
    , m_templates{new TemplateList{bridge}}
    , m_phrases{new PhraseList{bridge}}
{
    auto* lists = new QSplitter{Qt::Vertical};
    lists->setChildrenCollapsible(false);
    lists->addWidget(m_templates);
    lists->addWidget(m_phrases);
    lists->setStretchFactor(0, 2);
    lists->setStretchFactor(1, 3);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(lists);
    for (const SettingsTab* list :
        {static_cast<SettingsTab*>(m_templates), static_cast<SettingsTab*>(m_phrases)}) {
        connect(list, &SettingsTab::noticed, this, &SettingsTab::noticed);
        connect(list, &SettingsTab::failed, this, &SettingsTab::failed);
    }
}

void NoteWordsTab::show(const Setup& /*setup*/)
{
    m_request.run(
        bridge(), [](Clinic& clinic) { return noteWords(clinic, true); },
        [this](const Result<NoteWords>& known) {
            if (!known) {
                Q_EMIT failed(words::errorText(known.error()));
                return;
            }
            m_templates->showTemplates(known->templates);
            m_phrases->showPhrases(known->phrases);
        });
}

} // namespace taper
