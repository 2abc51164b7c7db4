// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/history.h"
#include "tests/core/clinic/note_house.h"

#include <QTemporaryDir>

namespace taper::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

// What can go wrong while somebody writes: nothing typed is lost, and nothing is shown as saved that is not.
class NotesAreSafe : public NoteHouse { };

TEST_F(NotesAreSafe, InTwoWindowsNeitherOverwritesTheOther)
{
    const SavedNote first = save(written(visit, "begun"));
    save(written(visit, "from the treatment room"), first);
    const auto late = saveDraft(clinic(), first.id, first.revision, written(visit, "from the desk"));
    EXPECT_EQ(codeOf(late), ErrorCode::StaleRevision);
    const auto other = noteById(clinic(), first.id);
    EXPECT_EQ(other->fields.text(NoteSection::Plan), text("from the treatment room"));
    EXPECT_EQ(codeOf(finaliseNote(clinic(), first.id, first.revision, written(visit, "from the desk"))),
        ErrorCode::StaleRevision);
    // Having seen the other version, the late one may be written over it.
    const auto now = saveDraft(clinic(), first.id, other->revision, written(visit, "both"));
    EXPECT_TRUE(now);
}

TEST_F(NotesAreSafe, BegunInTwoWindowsItIsOneNote)
{
    const SavedNote first = save(written(visit, "begun"));
    const auto second = saveDraft(clinic(), std::nullopt, 0, written(visit, "begun here too"));
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::Duplicate);
    EXPECT_EQ(second.error().parameters.value(text("name")).toString(), QString::number(first.id.value()));
    EXPECT_EQ(codeOf(finaliseNote(clinic(), std::nullopt, 0, written(visit))), ErrorCode::Duplicate);
}

TEST_F(NotesAreSafe, FinalInOneWindowItIsNotADraftInTheOther)
{
    const SavedNote first = save(written(visit, "begun"));
    finalised(written(visit, "done"), first);
    EXPECT_EQ(codeOf(saveDraft(clinic(), first.id, first.revision, written(visit, "still writing"))),
        ErrorCode::NoteFinal);
    EXPECT_EQ(noteById(clinic(), first.id)->fields.text(NoteSection::Plan), text("done"));
}

TEST_F(NotesAreSafe, KeepsAMegabyteThatWasPasted)
{
    QString report;
    while (report.size() < 1'200'000)
        report += text("Zeile aus dem Arztbrief: <b>Wade</b> & Fuß — 痛み %1\n").arg(report.size());
    TreatmentNoteFields fields = written(visit);
    fields.text(NoteSection::Objective) = report;
    const SavedNote saved = save(fields);
    EXPECT_EQ(noteById(clinic(), saved.id)->fields.text(NoteSection::Objective), report.trimmed());

    fields.text(NoteSection::Objective) = QString(kMaxNoteText + 1, u'x');
    const auto tooMuch = saveDraft(clinic(), saved.id, saved.revision, fields);
    EXPECT_EQ(codeOf(tooMuch), ErrorCode::TooLong);
    EXPECT_EQ(fieldOf(tooMuch), "objective");
    EXPECT_EQ(noteById(clinic(), saved.id)->revision, 1) << "what was on the disk stays there";
}

TEST_F(NotesAreSafe, KeepsMarkupAndQuotesAsTextAndDropsControlCharacters)
{
    TreatmentNoteFields fields = written(visit);
    const QString nasty = text("<script>alert('x')</script> =1+1 \"; DROP TABLE treatment_note; -- 🦵");
    fields.text(NoteSection::Subjective) =
        nasty + QChar{0x202e} + QChar{0} + QChar{7} + QChar{0x1b} + text("end");
    const SavedNote saved = save(fields);
    EXPECT_EQ(noteById(clinic(), saved.id)->fields.text(NoteSection::Subjective),
        nasty + QChar{0x202e} + text("end"));
}

TEST_F(NotesAreSafe, KeepsTheRestWhenSomethingListedIsNotReadyYet)
{
    TreatmentNoteFields fields = written(visit);
    BodyMark pin;
    fields.marks = {pin};
    fields.activities = {{text("stairs"), 3}, {{}, 5}};
    const SavedNote saved = save(fields);
    ASSERT_THAT(saved.leftOut, SizeIs(2));
    EXPECT_EQ(saved.leftOut[0].field, text("marks[0].text"));
    EXPECT_EQ(saved.leftOut[1].field, text("activities[1].name"));
    const auto view = noteById(clinic(), saved.id);
    EXPECT_EQ(view->fields.text(NoteSection::Plan), text("recheck the calf"));
    EXPECT_THAT(view->fields.activities, SizeIs(1));

    fields.marks[0].text = text("scar");
    fields.activities.pop_back();
    EXPECT_THAT(save(fields, saved).leftOut, IsEmpty());
    EXPECT_THAT(noteById(clinic(), saved.id)->fields.marks, SizeIs(1));
}

TEST_F(NotesAreSafe, SaysWhichFigureIsWrong)
{
    TreatmentNoteFields fields = written(visit);
    fields.painBefore = 11;
    EXPECT_EQ(fieldOf(saveDraft(clinic(), std::nullopt, 0, fields)), "pain_before");
    fields = written(visit);
    fields.therapist = Id<Therapist>{999};
    EXPECT_EQ(codeOf(saveDraft(clinic(), std::nullopt, 0, fields)), ErrorCode::NotFound);
}

TEST_F(NotesAreSafe, WhenTheClockIsSetBack)
{
    const SavedNote first = save(written(visit, "one"));
    house.clock().set("2026-04-19T08:00");
    const SavedNote second = save(written(visit, "two"), first);
    EXPECT_LT(second.savedAt, first.savedAt);
    EXPECT_EQ(second.revision, 2);
    house.clock().set("2026-04-18T08:00");
    const NoteView final = finalised(written(visit, "three"), second);
    ASSERT_TRUE(addAddendum(clinic(), final.id, text("added first")));
    house.clock().set("2026-04-10T08:00");
    ASSERT_TRUE(addAddendum(clinic(), final.id, text("added second")));
    const auto view = noteById(clinic(), final.id);
    ASSERT_THAT(view->addenda, SizeIs(2));
    EXPECT_EQ(view->addenda[0].text, text("added first"));
    EXPECT_EQ(view->addenda[1].text, text("added second"));
    EXPECT_THAT(audited(final.id), ElementsAre("add", "save", "finalise", "addendum", "addendum"));
}

TEST_F(NotesAreSafe, WhenTheProgramIsKilledWhileTyping)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(text("clinic.taper"));
    Id<Booking> booking;
    SavedNote saved;
    {
        ClinicBuilder desk{path};
        const auto tess = desk.therapist("Tess Amara");
        booking = desk.visit(desk.client("Ann Ash"), tess, "full_sports", "2026-04-17T10:00");
        auto fields = startNote(desk.clinic(), about(booking))->fields;
        fields.text(NoteSection::Subjective) = text("calf since the long");
        saved = *saveDraft(desk.clinic(), std::nullopt, 0, fields);
        fields.text(NoteSection::Subjective) = text("calf since the long run");
        saved = *saveDraft(desk.clinic(), saved.id, saved.revision, fields);
        // Dead: what lies on the disk at this moment is all there is. The file and its log are copied as a
        // crash leaves them, with the program still holding them.
        for (const char* ending : {"", "-wal"})
            ASSERT_TRUE(
                QFile::copy(path + text(ending), folder.filePath(text("crashed.taper")) + text(ending)));
    }
    const ManualClock clock{"2026-04-20T09:00"};
    const auto again = Clinic::open(folder.filePath(text("crashed.taper")), clock, {});
    ASSERT_TRUE(again);
    const auto start = startNote(**again, about(booking));
    ASSERT_TRUE(start && start->existing);
    EXPECT_EQ(start->existing->revision, saved.revision);
    EXPECT_EQ(start->fields.text(NoteSection::Subjective), text("calf since the long run"));
    EXPECT_EQ(start->fields.status, NoteStatus::Draft);
}

TEST_F(NotesAreSafe, LeavesARowOfTheAuditAMinuteAndNotEveryFewSeconds)
{
    SavedNote saved = save(written(visit, "0"));
    for (int i = 1; i <= 40; ++i) {
        house.clock().advance(Seconds{3});
        saved = save(written(visit, QByteArray::number(i).constData()), saved);
    }
    EXPECT_THAT(audited(saved.id), ElementsAre("add", "save", "save"));
    const auto rows = clinic().workspace().audits().ofRow(text("treatment_note"), saved.id.value());
    EXPECT_TRUE(rows[1].entry.before.contains("\"plan\":\"19\""));
    EXPECT_TRUE(rows[1].entry.after.contains("\"plan\":\"20\""));
    finalised(written(visit, "40"), saved);
    EXPECT_THAT(audited(saved.id), ElementsAre("add", "save", "save", "finalise"));
}

TEST_F(NotesAreSafe, LeavesARowOfTheAuditWheneverSomebodyElseWrites)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(text("clinic.taper"));
    ClinicBuilder desk{path};
    const auto tess = desk.therapist("Tess Amara");
    const auto booking = desk.visit(desk.client("Ann Ash"), tess, "full_sports", "2026-04-17T10:00");
    Clinic::Options options;
    options.actor = text("Tess");
    const auto room = Clinic::open(path, desk.clock(), options);
    ASSERT_TRUE(room);
    auto fields = startNote(desk.clinic(), about(booking))->fields;
    SavedNote saved;
    const auto saveIn = [&](Clinic& window, const char* plan) {
        fields.text(NoteSection::Plan) = text(plan);
        const auto id = saved.id.isValid() ? std::optional{saved.id} : std::nullopt;
        const auto done = saveDraft(window, id, saved.revision, fields);
        ASSERT_TRUE(done);
        saved = *done;
    };
    saveIn(desk.clinic(), "a");
    saveIn(**room, "b");
    saveIn(**room, "c");
    saveIn(desk.clinic(), "d");
    const auto rows = desk.clinic().workspace().audits().ofRow(text("treatment_note"), saved.id.value());
    ASSERT_THAT(rows, SizeIs(3));
    EXPECT_EQ(rows[1].entry.who, text("Tess"));
    EXPECT_TRUE(rows[1].entry.after.contains("\"plan\":\"b\""));
    EXPECT_TRUE(rows[2].entry.after.contains("\"plan\":\"d\""));
}

TEST_F(NotesAreSafe, KeepsTheSearchUpToDateWithWhatIsSaved)
{
    const auto found = [this](const char* words) {
        const auto hits = findNotes(clinic(), text(words), std::nullopt, 10);
        EXPECT_TRUE(hits);
        return hits ? hits->hits.size() : 0;
    };
    const SavedNote draft = save(written(visit, "peculiar calf"));
    EXPECT_EQ(found("pecul"), 1u);
    const SavedNote changed = save(written(visit, "ordinary calf"), draft);
    EXPECT_EQ(found("pecul"), 0u);
    const NoteView final = finalised(written(visit, "ordinary calf"), changed);
    ASSERT_TRUE(addAddendum(clinic(), final.id, text("marvellous")));
    EXPECT_EQ(found("marvel"), 1u);
    EXPECT_EQ(found("ordin"), 1u);

    const auto other = house.visit(callum, maya, "full_sports", "2026-04-10T10:00");
    const SavedNote gone = save(written(other, "vanishing"));
    EXPECT_EQ(found("vanish"), 1u);
    ASSERT_TRUE(discardDraft(clinic(), gone.id, gone.revision));
    EXPECT_EQ(found("vanish"), 0u);
}

} // namespace
} // namespace taper::test
