// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/note_templates.h"

#include "tests/core/clinic/note_house.h"

namespace taper::test {
namespace {

using testing::SizeIs;

class NoteWordsOfAClinic : public NoteHouse {
protected:
    static NotePhraseFields phrase(const char* name)
    {
        return {text(name), NoteSection::Treatment, text("Long light strokes."), false};
    }
    static NoteTemplateFields noteTemplate(const char* name)
    {
        NoteTemplateFields fields;
        fields.name = text(name);
        fields.text(NoteSection::Plan) = text("Next time: .");
        return fields;
    }
    Stored<NotePhrase> add(const NotePhraseFields& fields)
    {
        auto added = saveNotePhrase(clinic(), {}, 0, fields);
        EXPECT_TRUE(added);
        return *std::move(added);
    }
};

TEST_F(NoteWordsOfAClinic, AreThereToBeginWith)
{
    const auto words = noteWords(clinic());
    ASSERT_TRUE(words);
    EXPECT_THAT(words->templates, SizeIs(4));
    EXPECT_THAT(words->phrases, SizeIs(12));
    for (const Stored<NoteTemplate>& one : words->templates) {
        NoteTemplateFields fields = one.fields();
        EXPECT_TRUE(check(fields).isEmpty()) << fields.name.toStdString();
        EXPECT_EQ(fields, one.fields()) << "as tidied";
    }
}

TEST_F(NoteWordsOfAClinic, AreAddedChangedAndArchivedWithAnAuditOfEach)
{
    const auto added = add(phrase("long strokes"));
    EXPECT_EQ(added->name, text("long-strokes"));
    NotePhraseFields changed = added.fields();
    changed.text = text("Shorter.");
    const auto saved = saveNotePhrase(clinic(), added.id, added.revision, changed);
    ASSERT_TRUE(saved);
    const auto archived = archiveNotePhrase(clinic(), added.id, saved->revision, true);
    ASSERT_TRUE(archived);
    EXPECT_THAT(noteWords(clinic())->phrases, SizeIs(12));
    EXPECT_THAT(noteWords(clinic(), true)->phrases, SizeIs(13));
    ASSERT_TRUE(archiveNotePhrase(clinic(), added.id, archived->revision, false));
    EXPECT_THAT(noteWords(clinic())->phrases, SizeIs(13));

    std::vector<std::string> actions;
    for (const auto& row : clinic().workspace().audits().ofRow(text("note_phrase"), added.id.value()))
        actions.push_back(row.entry.action.toStdString());
    EXPECT_THAT(actions, testing::ElementsAre("add", "update", "archive", "restore"));
}

TEST_F(NoteWordsOfAClinic, RefuseATakenNameAtItsField)
{
    add(phrase("strokes"));
    const auto again = saveNotePhrase(clinic(), {}, 0, phrase("/STROKES"));
    EXPECT_EQ(codeOf(again), ErrorCode::Duplicate);
    EXPECT_EQ(fieldOf(again), "name");
    EXPECT_EQ(again.error().parameters.value(text("name")).toString(), text("STROKES"));
    const auto same = saveNoteTemplate(clinic(), {}, 0, noteTemplate("pré-event"));
    EXPECT_EQ(codeOf(same), ErrorCode::Duplicate);
    EXPECT_EQ(fieldOf(same), "name");
}

TEST_F(NoteWordsOfAClinic, RefuseWhatIsMissing)
{
    EXPECT_EQ(fieldOf(saveNotePhrase(clinic(), {}, 0, {text("x"), {}, {}, false})), "text");
    EXPECT_EQ(fieldOf(saveNoteTemplate(clinic(), {}, 0, noteTemplate(""))), "name");
    EXPECT_EQ(codeOf(saveNotePhrase(clinic(), Id<NotePhrase>{99}, 1, phrase("x"))), ErrorCode::NotFound);
    EXPECT_EQ(codeOf(archiveNoteTemplate(clinic(), Id<NoteTemplate>{99}, 1, true)), ErrorCode::NotFound);
}

TEST_F(NoteWordsOfAClinic, AreNotOverwrittenBySomebodyWhoSawAnOlderVersion)
{
    const auto added = saveNoteTemplate(clinic(), {}, 0, noteTemplate("Feet"));
    ASSERT_TRUE(added);
    ASSERT_TRUE(saveNoteTemplate(clinic(), added->id, 1, noteTemplate("Feet and calves")));
    EXPECT_EQ(
        codeOf(saveNoteTemplate(clinic(), added->id, 1, noteTemplate("Legs"))), ErrorCode::StaleRevision);
    EXPECT_EQ(codeOf(archiveNoteTemplate(clinic(), added->id, 1, true)), ErrorCode::StaleRevision);
}

TEST_F(NoteWordsOfAClinic, AreTold)
{
    Changes told;
    clinic().onChanged([&told](const Changes& changes) { told = changes; });
    add(phrase("strokes"));
    EXPECT_TRUE(told.setup);
}

} // namespace
} // namespace taper::test
