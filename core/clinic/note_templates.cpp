// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/note_templates.h"

#include "core/clinic/workspace.h"
#include "core/storage/note_json.h"
#include "core/storage/note_words_store.h"

namespace taper {

namespace {

template <class Thing>
struct Words;
template <>
struct Words<NoteTemplate> {
    using Store = NoteTemplateStore;
    static QString table() { return QStringLiteral("note_template"); }
};
template <>
struct Words<NotePhrase> {
    using Store = NotePhraseStore;
    static QString table() { return QStringLiteral("note_phrase"); }
};

template <class Thing>
Result<Stored<Thing>> written(Workspace& workspace, Changes& changes, Id<Thing> id, int revision,
    const typename Thing::Fields& fields, const char* action)
{
    using Store = typename Words<Thing>::Store;
    const auto checked = Thing::make(fields);
    if (!checked)
        return fail(checked.error());
    Store store{workspace.connection()};
    const auto before = store.byId(id);
    if (id.isValid() && !before)
        return fail(Error::notFound(Words<Thing>::table(), QString::number(id.value())));
    auto after = before ? store.update(id, revision, *checked) : store.insert(*checked);
    if (!after)
        return after;
    workspace.audit(QString::fromLatin1(action), Words<Thing>::table(), after->id.value(),
        before ? rowJson(before->fields()) : QByteArray{}, rowJson(after->fields()));
    changes.setup = true;
    return after;
}

template <class Thing>
Result<Stored<Thing>> save(Clinic& clinic, Id<Thing> id, int revision, const typename Thing::Fields& fields)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) {
        return written<Thing>(workspace, changes, id, revision, fields, id.isValid() ? "update" : "add");
    });
}

template <class Thing>
Result<Stored<Thing>> archive(Clinic& clinic, Id<Thing> id, int revision, bool archived)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<Stored<Thing>> {
        const auto before = typename Words<Thing>::Store{workspace.connection()}.byId(id);
        if (!before)
            return fail(Error::notFound(Words<Thing>::table(), QString::number(id.value())));
        typename Thing::Fields fields = before->fields();
        fields.archived = archived;
        return written<Thing>(workspace, changes, id, revision, fields, archived ? "archive" : "restore");
    });
}

} // namespace

Result<NoteWords> noteWords(Clinic& clinic, bool withArchived)
{
    return readUnit(clinic, [withArchived](Workspace& workspace) -> Result<NoteWords> {
        return NoteWords{NoteTemplateStore{workspace.connection()}.all(withArchived),
            NotePhraseStore{workspace.connection()}.all(withArchived)};
    });
}

Result<Stored<NoteTemplate>> saveNoteTemplate(
    Clinic& clinic, Id<NoteTemplate> id, int revision, const NoteTemplateFields& fields)
{
    return save<NoteTemplate>(clinic, id, revision, fields);
}

Result<Stored<NotePhrase>> saveNotePhrase(
    Clinic& clinic, Id<NotePhrase> id, int revision, const NotePhraseFields& fields)
{
    return save<NotePhrase>(clinic, id, revision, fields);
}

Result<Stored<NoteTemplate>> archiveNoteTemplate(
    Clinic& clinic, Id<NoteTemplate> id, int revision, bool archived)
{
    return archive<NoteTemplate>(clinic, id, revision, archived);
}

Result<Stored<NotePhrase>> archiveNotePhrase(Clinic& clinic, Id<NotePhrase> id, int revision, bool archived)
{
    return archive<NotePhrase>(clinic, id, revision, archived);
}

} // namespace taper
