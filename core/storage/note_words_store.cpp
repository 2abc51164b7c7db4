// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/note_words_store.h"

#include "core/base/text.h"
#include "core/storage/stored_row.h"

namespace taper {

namespace {

constexpr auto kTemplate = "note_template";
constexpr auto kSelectTemplates = "SELECT id, revision, name, subjective, objective, treatment, assessment, "
                                  "plan, advice, archived FROM note_template ";
constexpr auto kPhrase = "note_phrase";
constexpr auto kSelectPhrases = "SELECT id, revision, name, section, text, archived FROM note_phrase ";

std::vector<Stored<NoteTemplate>> readTemplates(sql::Statement rows)
{
    std::vector<Stored<NoteTemplate>> templates;
    while (rows.next()) {
        sql::Row row = rows.row();
        const auto id = row.take<Id<NoteTemplate>>();
        const auto revision = row.take<int>();
        NoteTemplateFields fields;
        fields.name = row.take<QString>();
        for (QString& text : fields.texts)
            text = row.take<QString>();
        fields.advice = row.take<QString>();
        fields.archived = row.take<bool>();
        templates.push_back(storedRow(id, revision, std::move(fields), kTemplate));
    }
    return templates;
}

std::vector<Stored<NotePhrase>> readPhrases(sql::Statement rows)
{
    std::vector<Stored<NotePhrase>> phrases;
    while (rows.next()) {
        sql::Row row = rows.row();
        const auto id = row.take<Id<NotePhrase>>();
        const auto revision = row.take<int>();
        NotePhraseFields fields;
        fields.name = row.take<QString>();
        if (const auto section = row.take<std::optional<QString>>())
            fields.section = knownWord(noteSectionFrom(*section), kPhrase);
        fields.text = row.take<QString>();
        fields.archived = row.take<bool>();
        phrases.push_back(storedRow(id, revision, std::move(fields), kPhrase));
    }
    return phrases;
}

template <class Thing>
std::optional<Stored<Thing>> firstOf(std::vector<Stored<Thing>> things)
{
    if (things.empty())
        return std::nullopt;
    return std::move(things.front());
}

std::optional<QString> sectionKey(const NotePhraseFields& fields)
{
    return fields.section ? std::optional{keyOf(*fields.section)} : std::nullopt;
}

} // namespace

std::vector<Stored<NoteTemplate>> NoteTemplateStore::all(bool withArchived)
{
    return readTemplates(m_connection.query(
        sqlText(kSelectTemplates, "WHERE archived <= ? ORDER BY name_key, id"), withArchived));
}

std::optional<Stored<NoteTemplate>> NoteTemplateStore::byId(Id<NoteTemplate> id)
{
    return firstOf(readTemplates(m_connection.query(sqlText(kSelectTemplates, "WHERE id = ?"), id)));
}

Result<Stored<NoteTemplate>> NoteTemplateStore::insert(const NoteTemplate& noteTemplate)
{
    const NoteTemplateFields& f = *noteTemplate;
    return refusing(f.name, [&]() -> Result<Stored<NoteTemplate>> {
        const auto id = m_connection.insert<NoteTemplate>(
            QStringLiteral("INSERT INTO note_template (name, name_key, subjective, objective, treatment, "
                           "assessment, plan, advice, archived, revision) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1) RETURNING id"),
            f.name, foldForSearch(f.name), f.text(NoteSection::Subjective), f.text(NoteSection::Objective),
            f.text(NoteSection::Treatment), f.text(NoteSection::Assessment), f.text(NoteSection::Plan),
            f.advice, f.archived);
        return Stored<NoteTemplate>{id, 1, noteTemplate};
    });
}

Result<Stored<NoteTemplate>> NoteTemplateStore::update(
    Id<NoteTemplate> id, int revision, const NoteTemplate& noteTemplate)
{
    const NoteTemplateFields& f = *noteTemplate;
    return refusing(f.name, [&] {
        return updateRow(m_connection, kTemplate,
            QStringLiteral("UPDATE note_template SET name = ?, name_key = ?, subjective = ?, objective = ?, "
                           "treatment = ?, assessment = ?, plan = ?, advice = ?, archived = ?, "
                           "revision = revision + 1 WHERE id = ? AND revision = ? RETURNING revision"),
            id, revision, noteTemplate, f.name, foldForSearch(f.name), f.text(NoteSection::Subjective),
            f.text(NoteSection::Objective), f.text(NoteSection::Treatment), f.text(NoteSection::Assessment),
            f.text(NoteSection::Plan), f.advice, f.archived);
    });
}

std::vector<Stored<NotePhrase>> NotePhraseStore::all(bool withArchived)
{
    return readPhrases(m_connection.query(
        sqlText(kSelectPhrases, "WHERE archived <= ? ORDER BY name_key, id"), withArchived));
}

std::optional<Stored<NotePhrase>> NotePhraseStore::byId(Id<NotePhrase> id)
{
    return firstOf(readPhrases(m_connection.query(sqlText(kSelectPhrases, "WHERE id = ?"), id)));
}

Result<Stored<NotePhrase>> NotePhraseStore::insert(const NotePhrase& phrase)
{
    return refusing(phrase->name, [&]() -> Result<Stored<NotePhrase>> {
        const auto id = m_connection.insert<NotePhrase>(
            QStringLiteral("INSERT INTO note_phrase (name, name_key, section, text, archived, revision) "
                           "VALUES (?, ?, ?, ?, ?, 1) RETURNING id"),
            phrase->name, foldForSearch(phrase->name), sectionKey(*phrase), phrase->text, phrase->archived);
        return Stored<NotePhrase>{id, 1, phrase};
    });
}

Result<Stored<NotePhrase>> NotePhraseStore::update(Id<NotePhrase> id, int revision, const NotePhrase& phrase)
{
    return refusing(phrase->name, [&] {
        return updateRow(m_connection, kPhrase,
            QStringLiteral("UPDATE note_phrase SET name = ?, name_key = ?, section = ?, text = ?, "
                           "archived = ?, revision = revision + 1 WHERE id = ? AND revision = ? "
                           "RETURNING revision"),
            id, revision, phrase, phrase->name, foldForSearch(phrase->name), sectionKey(*phrase),
            phrase->text, phrase->archived);
    });
}

} // namespace taper
