// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/note_store.h"

#include "core/storage/note_words_store.h"
#include "tests/core/storage/storage_fixture.h"

#include <gmock/gmock.h>

namespace taper {
namespace {

using namespace test;
using testing::SizeIs;

class KeepsNotes : public StorageTest {
protected:
    TreatmentNoteFields blank(const char* at = "2026-04-20T10:00")
    {
        TreatmentNoteFields fields;
        fields.client = ann;
        fields.therapist = tess;
        fields.at = moment(at);
        return fields;
    }
    TreatmentNoteFields everything()
    {
        const Stored<Booking> booking = book(draft("2026-04-20T10:00"));
        TreatmentNoteFields fields = blank();
        fields.booking = booking.id;
        for (const NoteSection section : kNoteSections)
            fields.text(section) = text("what stands in ") + keyOf(section) + text("\n<b>never bold</b>");
        fields.carried = {true, false, false, false, true};
        fields.painBefore = 6;
        fields.painAfter = 0;
        fields.returnDays = 14;
        fields.advice = text("easy today");
        fields.marks = {soleus(), pin()};
        fields.measures = {{text("knee_to_wall"), 75, std::nullopt, 90, -5, text("heel lifted")},
            {text("global_change"), std::nullopt, std::nullopt, 30, std::nullopt, {}}};
        fields.activities = {{text("running downhill"), 4}, {text("stairs"), std::nullopt}};
        fields.exercises = {given("Heel drop"), given("Clam")};
        fields.exercises[0].side = Side::Left;
        fields.exercises[1].carried = true;
        fields.reports = {{text("Clam"), std::nullopt, ExerciseDone::Partly, text("twice")},
            {text("Ball"), std::nullopt, ExerciseDone::NotAsked, {}}};
        return fields;
    }
    static BodyMark soleus()
    {
        BodyMark mark;
        mark.region = text("soleus");
        mark.view = BodyView::LeftSide;
        mark.place = {1234, 9876};
        mark.kind = MarkKind::Tight;
        mark.before = 6;
        mark.after = 3;
        mark.pressure = 4;
        mark.techniques = {text("petrissage"), text("effleurage")};
        mark.findings = {{text("tone_high"), 2}, {text("adhesion"), 0}};
        mark.text = text("lower third");
        mark.carried = true;
        return mark;
    }
    static BodyMark pin()
    {
        BodyMark mark;
        mark.side = Side::Midline;
        mark.kind = MarkKind::Avoid;
        mark.text = text("bruise");
        return mark;
    }
    static GivenExercise given(const char* name)
    {
        GivenExercise exercise;
        exercise.name = text(name);
        exercise.how = text("slowly");
        exercise.drawing = text("a_drawing");
        exercise.dose = {3, 15, 30, 2, 6, 12};
        return exercise;
    }
    Stored<TreatmentNote> add(const TreatmentNoteFields& fields, Instant at = kNow)
    {
        return must(store.insert(must(TreatmentNote::make(fields)), at, text("Tess")));
    }
    Result<Stored<TreatmentNote>> change(const Stored<TreatmentNote>& before,
        const TreatmentNoteFields& fields, Instant at = kNow, const char* who = "Tess")
    {
        return store.update(before, must(TreatmentNote::make(fields)), at, text(who));
    }
    Stored<TreatmentNote> addFinal()
    {
        TreatmentNoteFields fields = everything();
        fields.status = NoteStatus::Final;
        return add(fields);
    }
    std::vector<Id<TreatmentNote>> ofAnn(int limit = 100)
    {
        std::vector<Id<TreatmentNote>> ids;
        for (const NoteRow& row : store.ofClient(ann, limit))
            ids.push_back(row.note.id);
        return ids;
    }
    /// What the file itself says to a statement that somebody runs on it with another tool.
    ErrorCode rawly(const char* sql)
    {
        try {
            connection().execute(text(sql));
        } catch (const sql::SqlError& error) {
            return sql::toError(error).code;
        }
        ADD_FAILURE() << "was not refused: " << sql;
        return ErrorCode::Internal;
    }

    NoteStore store{connection()};
};
TAPER_EVERYWHERE(KeepsNotes);

TEST_P(KeepsNotes, WithEverythingThatWasWritten)
{
    const Stored<TreatmentNote> added = add(everything());
    const auto read = store.byId(added.id);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->note.fields(), added.fields());
    EXPECT_EQ(read->note.revision, 1);
    EXPECT_EQ(read->createdAt, kNow);
    EXPECT_EQ(read->savedAt, kNow);
    EXPECT_FALSE(read->finalisedAt);
    EXPECT_EQ(read->clientName, text("Ann Ash"));
    EXPECT_FALSE(read->sessionTypeName.isEmpty());
    EXPECT_EQ(read->length, 60min);
    EXPECT_EQ(store.ofBooking(*added->booking)->note.id, added.id);
}

TEST_P(KeepsNotes, WithWhatWasChangedInEachList)
{
    const Stored<TreatmentNote> added = add(everything());
    TreatmentNoteFields fields = added.fields();
    fields.marks.pop_back();
    fields.measures[0].leftAfter = 95;
    fields.activities.clear();
    std::swap(fields.exercises[0], fields.exercises[1]);
    fields.reports[1].done = ExerciseDone::Done;
    fields.text(NoteSection::Plan) = text("as before");
    fields.carried = {};
    const auto changed = must(change(added, fields, kNow + 3s));
    EXPECT_EQ(changed.revision, 2);
    const auto read = store.byId(added.id);
    EXPECT_EQ(read->note.fields(), fields);
    EXPECT_EQ(read->createdAt, kNow);
    EXPECT_EQ(read->savedAt, kNow + 3s);
}

TEST_P(KeepsNotes, WritingOnlyTheListsThatDiffer)
{
    const Stored<TreatmentNote> added = add(everything());
    TreatmentNoteFields fields = added.fields();
    fields.text(NoteSection::Plan) = text("only this");
    const auto writes = [this] { return connection().value<int>(text("SELECT total_changes()")).value(); };
    const int before = writes();
    must(change(added, fields));
    EXPECT_EQ(writes() - before, 1);
}

TEST_P(KeepsNotes, LatestFirstAndOfTheSameTimeByNumberWhateverTheClockDid)
{
    const auto late = add(blank("2026-04-21T10:00")).id;
    const auto early = add(blank("2026-04-19T10:00")).id;
    const auto first = add(blank("2026-04-20T10:00"), kNow).id;
    const auto second = add(blank("2026-04-20T10:00"), kNow - 3600s).id;
    EXPECT_EQ(ofAnn(), (std::vector{late, second, first, early}));
    EXPECT_EQ(ofAnn(2), (std::vector{late, second}));
    EXPECT_TRUE(store.ofClient(ben, 10).empty());

    EXPECT_EQ(store.lastBefore(ann, moment("2026-04-20T10:00"), second)->note.id, first);
    EXPECT_EQ(store.lastBefore(ann, moment("2026-04-20T10:00"), first)->note.id, early);
    EXPECT_EQ(store.lastBefore(ann, moment("2026-04-20T10:00"), std::nullopt)->note.id, second);
    EXPECT_FALSE(store.lastBefore(ann, moment("2026-04-19T10:00"), early));
    EXPECT_EQ(store.byIds({early, late}).front().note.id, late);
}

TEST_P(KeepsNotes, ReadingTheListsOfManyNotesAtOnce)
{
    TreatmentNoteFields fields = everything();
    fields.booking.reset();
    for (int i = 0; i < 5; ++i) {
        fields.activities[0].score = i;
        fields.at = moment("2026-04-20T10:00") + Minutes{i};
        add(fields);
    }
    const auto rows = store.ofClient(ann, 100);
    ASSERT_THAT(rows, SizeIs(5));
    for (size_t i = 0; i < rows.size(); ++i) {
        EXPECT_EQ(rows[i].note->activities[0].score, 4 - static_cast<int>(i));
        EXPECT_EQ(rows[i].note->marks, fields.marks);
        EXPECT_EQ(rows[i].note->exercises, fields.exercises);
    }
}

TEST_P(KeepsNotes, OneForABooking)
{
    const TreatmentNoteFields fields = everything();
    add(fields);
    const auto again = store.insert(must(TreatmentNote::make(fields)), kNow, {});
    EXPECT_EQ(codeOf(again), ErrorCode::Duplicate);
}

TEST_P(KeepsNotes, AndRefusesAChangeOfWhatSomebodyElseChanged)
{
    const Stored<TreatmentNote> added = add(blank());
    TreatmentNoteFields fields = added.fields();
    fields.painBefore = 5;
    must(change(added, fields));
    fields.painBefore = 6;
    EXPECT_EQ(codeOf(change(added, fields)), ErrorCode::StaleRevision);
    EXPECT_EQ(codeOf(store.removeDraft(added.id, 1)), ErrorCode::StaleRevision);
    EXPECT_EQ(store.byId(added.id)->note->painBefore, 5);
}

TEST_P(KeepsNotes, FinalFromWhenItWasSaid)
{
    const Stored<TreatmentNote> added = add(everything());
    TreatmentNoteFields fields = added.fields();
    fields.status = NoteStatus::Final;
    fields.marks.pop_back();
    must(change(added, fields, kNow + 60s, "Maya"));
    const auto read = store.byId(added.id);
    EXPECT_TRUE(read->isFinal());
    EXPECT_EQ(read->finalisedAt, kNow + 60s);
    EXPECT_EQ(read->finalisedBy, text("Maya"));
    EXPECT_EQ(read->note.fields(), fields);
    TreatmentNoteFields atOnce = blank();
    atOnce.status = NoteStatus::Final;
    EXPECT_EQ(store.byId(add(atOnce).id)->finalisedAt, kNow);
}

TEST_P(KeepsNotes, AFinalOneLockedAgainstItsOwnStore)
{
    const Stored<TreatmentNote> final = addFinal();
    TreatmentNoteFields fields = final.fields();
    fields.text(NoteSection::Plan) = text("something else");
    EXPECT_EQ(codeOf(change(final, fields)), ErrorCode::NoteFinal);
    fields = final.fields();
    fields.marks.clear();
    EXPECT_EQ(codeOf(change(final, fields)), ErrorCode::NoteFinal);
    EXPECT_EQ(codeOf(store.removeDraft(final.id, final.revision)), ErrorCode::NoteFinal);
    EXPECT_EQ(store.byId(final.id)->note.fields(), final.fields());
}

TEST_P(KeepsNotes, AFinalOneLockedAgainstWhoeverWritesToTheFile)
{
    const Stored<TreatmentNote> final = addFinal();
    store.addAddendum(final.id, {moment("2026-04-20T12:00"), text("Tess"), text("left, not right")});
    for (const char* sql : {"UPDATE treatment_note SET plan = 'x'",
             "UPDATE treatment_note SET status = 'draft'", "UPDATE treatment_note SET pain_after = NULL",
             "UPDATE treatment_note SET at_min = at_min + 1", "UPDATE treatment_note SET carried = '[]'",
             "UPDATE treatment_note SET saved_at = 0", "UPDATE treatment_note SET finalised_by = 'somebody'",
             "UPDATE treatment_note SET booking_id = NULL", "DELETE FROM treatment_note",
             "DELETE FROM note_mark", "UPDATE note_mark SET after = 0",
             "INSERT INTO note_activity VALUES (1, 9, 'flying', 3)", "DELETE FROM note_activity",
             "UPDATE note_measure SET left_after = 1", "DELETE FROM note_measure",
             "UPDATE note_exercise SET reps = 1", "DELETE FROM note_exercise",
             "UPDATE note_report SET done = 'done'", "DELETE FROM note_report",
             "UPDATE note_addendum SET text = 'x'", "DELETE FROM note_addendum"})
        EXPECT_EQ(rawly(sql), ErrorCode::NoteFinal) << sql;
    const auto read = store.byId(final.id);
    EXPECT_EQ(read->note.fields(), final.fields());
    EXPECT_THAT(read->addenda, SizeIs(1));
}

TEST_P(KeepsNotes, AddendaInTheOrderInWhichTheyWereAdded)
{
    const auto id = addFinal().id;
    store.addAddendum(id, {moment("2026-04-20T12:00"), text("Tess"), text("first")});
    store.addAddendum(id, {moment("2026-04-20T11:00"), text(""), text("second, by a clock set back")});
    const auto addenda = store.byId(id)->addenda;
    ASSERT_THAT(addenda, SizeIs(2));
    EXPECT_EQ(addenda[0].text, text("first"));
    EXPECT_EQ(addenda[0].who, text("Tess"));
    EXPECT_EQ(addenda[1].at, moment("2026-04-20T11:00"));
}

TEST_P(KeepsNotes, WithoutADraftThatWasTakenAway)
{
    const Stored<TreatmentNote> added = add(everything());
    connection().run(text("INSERT INTO attachment (client_id, note_id, name, format, size_bytes, text, "
                          "added_at_min, who, revision) VALUES (?, ?, 'photo', 'png', 10, '', 0, '', 1)"),
        ann, added.id);
    must(store.removeDraft(added.id, 1));
    EXPECT_FALSE(store.byId(added.id));
    for (const char* table : {"note_mark", "note_measure", "note_activity", "note_exercise", "note_report"})
        EXPECT_EQ(connection().value<int>(text("SELECT count(*) FROM ") + text(table)), 0) << table;
    EXPECT_EQ(connection().value<int>(text("SELECT count(*) FROM attachment WHERE note_id IS NULL")), 1)
        << "a photo stays the client's";
    EXPECT_NE(add(blank()).id, added.id) << "a number is not given twice";
}

TEST_P(KeepsNotes, SayingWhatTheLastVisitWasAbout)
{
    const auto focus = [this] {
        return BookingStore{connection()}.lastVisitsBefore({ann}, moment("2026-05-01T00:00")).at(ann).note;
    };
    BookingFields visit = draft("2026-04-20T10:00");
    visit.status = BookingStatus::Completed;
    visit.note = text("what the desk noted");
    TreatmentNoteFields fields = blank();
    fields.booking = book(visit).id;
    EXPECT_EQ(focus(), text("what the desk noted"));
    Stored<TreatmentNote> note = add(fields);
    EXPECT_EQ(focus(), text("what the desk noted")) << "a note without a text says nothing";
    fields.text(NoteSection::Treatment) = text("calves and feet");
    note = must(change(note, fields));
    EXPECT_EQ(focus(), text("calves and feet"));
    fields.text(NoteSection::Plan) = text("recheck the calf\nand more");
    must(change(note, fields));
    EXPECT_EQ(focus(), text("recheck the calf\nand more"));
}

class KeepsNoteWords : public StorageTest { };
TAPER_EVERYWHERE(KeepsNoteWords);

TEST_P(KeepsNoteWords, OfWhichAClinicHasSomeFromTheBeginning)
{
    const auto templates = NoteTemplateStore{connection()}.all(true);
    ASSERT_THAT(templates, SizeIs(4));
    EXPECT_EQ(templates[0]->name, text("Full sports"));
    EXPECT_THAT(NotePhraseStore{connection()}.all(true), SizeIs(12));
}

TEST_P(KeepsNoteWords, AsWrittenAndChanged)
{
    NotePhraseStore store{connection()};
    const NotePhraseFields fields{text("Étirer"), NoteSection::Plan, text("line\nline"), false};
    const auto added = must(store.insert(must(NotePhrase::make(fields))));
    EXPECT_EQ(store.byId(added.id)->fields(), fields);
    NotePhraseFields changed = fields;
    changed.section.reset();
    changed.archived = true;
    must(store.update(added.id, 1, must(NotePhrase::make(changed))));
    EXPECT_EQ(store.byId(added.id)->fields(), changed);
    EXPECT_EQ(codeOf(store.update(added.id, 1, must(NotePhrase::make(fields)))), ErrorCode::StaleRevision);
    NotePhraseFields same = fields;
    same.name = text("etirer");
    EXPECT_EQ(codeOf(store.insert(must(NotePhrase::make(same)))), ErrorCode::Duplicate);
    EXPECT_THAT(store.all(false), SizeIs(12)) << "archived ones are left out";
}

} // namespace
} // namespace taper
