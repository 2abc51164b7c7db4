// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/treatment/note_editor.h"

#include "tests/ui/treatment/note_test.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>

#include <gmock/gmock.h>

namespace taper::test {
namespace {

using NoteEditorTest = NoteTest;
using testing::HasSubstr;

std::string said8(QWidget* within, const char* name)
{
    return said(within, name).toStdString();
}

TEST_F(NoteEditorTest, SaysWhoseNoteItIsAndWhatTheLastOneSaid)
{
    open();
    EXPECT_EQ(said(m_editor, "noteClient"), text("Callum Wright"));
    EXPECT_THAT(said8(m_editor, "noteSession"), HasSubstr("Full sports 60′"));
    EXPECT_EQ(said(m_editor, "noteRace"), text("D−2 London Marathon"));
    EXPECT_THAT(said8(m_editor, "noteLast"), HasSubstr("Last: 27 Mar"));
    EXPECT_THAT(said8(m_editor, "noteLast"), HasSubstr("L calf tight 5→3"));
}

TEST_F(NoteEditorTest, TakesAFullNoteByKeyboardAlone)
{
    open();
    // The sections, one after the other with Tab.
    keys(text("Calf better, eases in the morning."));
    key(Qt::Key_Tab);
    keys(text("L soleus high tone."));
    key(Qt::Key_Tab);
    keys(text("Effleurage."));
    key(Qt::Key_Tab);
    keys(text("Softer."));
    key(Qt::Key_Tab);
    keys(text("Heel drops."));
    // The areas: find, kind, before, after, pressure.
    key(Qt::Key_R, Qt::AltModifier);
    keys(text("left sol"));
    key(Qt::Key_Return);
    keys(text("ti")); // the kind: tight
    key(Qt::Key_Tab);
    keys(text("6"));
    key(Qt::Key_Tab);
    keys(text("3"));
    key(Qt::Key_Tab);
    keys(text("4"));
    key(Qt::Key_Return); // back to the search for the next
    keys(text("right glute med"));
    key(Qt::Key_Return);
    // Figures and exercises.
    key(Qt::Key_B, Qt::AltModifier);
    keys(text("6"));
    key(Qt::Key_Tab);
    keys(text("3"));
    key(Qt::Key_M, Qt::AltModifier);
    keys(text("wall"));
    key(Qt::Key_Return);
    keys(text("8"));
    key(Qt::Key_Tab);
    keys(text("10"));
    key(Qt::Key_C, Qt::AltModifier);
    keys(text("Running downhill"));
    key(Qt::Key_Tab);
    keys(text("4"));
    key(Qt::Key_E, Qt::AltModifier);
    keys(text("heel dr"));
    key(Qt::Key_Return);
    key(Qt::Key_N, Qt::AltModifier);
    keys(text("2"));
    key(Qt::Key_V, Qt::AltModifier);
    keys(text("Drink."));
    key(Qt::Key_Return, Qt::ControlModifier);
    waitUntilClosed();

    const auto note = stored();
    ASSERT_TRUE(note);
    ASSERT_EQ(m_finalised, std::vector{note->id});
    const TreatmentNoteFields& fields = note->fields;
    EXPECT_EQ(fields.status, NoteStatus::Final);
    EXPECT_EQ(fields.text(NoteSection::Subjective), text("Calf better, eases in the morning."));
    EXPECT_EQ(fields.text(NoteSection::Plan), text("Heel drops."));
    ASSERT_EQ(fields.marks.size(), 2U);
    const BodyMark& soleus = fields.marks.front();
    EXPECT_EQ(soleus.region, text("soleus"));
    EXPECT_EQ(soleus.side, Side::Left);
    EXPECT_EQ(soleus.kind, MarkKind::Tight);
    EXPECT_EQ(soleus.before, 6);
    EXPECT_EQ(soleus.after, 3);
    EXPECT_EQ(soleus.pressure, 4);
    EXPECT_EQ(fields.marks.back().region, text("gluteus_medius"));
    EXPECT_EQ(fields.painBefore, 6);
    EXPECT_EQ(fields.painAfter, 3);
    ASSERT_EQ(fields.measures.size(), 1U);
    EXPECT_EQ(fields.measures.front().kind, text("knee_to_wall"));
    EXPECT_EQ(fields.measures.front().leftBefore, 80);
    EXPECT_EQ(fields.measures.front().leftAfter, 100);
    ASSERT_EQ(fields.activities.size(), 1U);
    EXPECT_EQ(fields.activities.front(), (NoteActivity{text("Running downhill"), 4}));
    ASSERT_EQ(fields.exercises.size(), 1U);
    EXPECT_EQ(fields.exercises.front().name, text("Heel drop on a step"));
    EXPECT_EQ(fields.exercises.front().dose.reps, 15);
    EXPECT_EQ(fields.returnDays, 14);
    EXPECT_EQ(fields.advice, text("Drink."));
}

TEST_F(NoteEditorTest, SavesByItselfAndSaysSoOnlyWhenItIsInTheFile)
{
    open();
    keys(text("Calf better."));
    EXPECT_EQ(said(m_editor, "saveState"), text("Not saved yet"));
    EXPECT_FALSE(m_editor->isSaved());
    EXPECT_FALSE(stored());
    settle();
    EXPECT_EQ(said(m_editor, "saveState"), text("Saved 10:42:00"));
    ASSERT_TRUE(stored());
    EXPECT_EQ(stored()->fields.text(NoteSection::Subjective), text("Calf better."));
    EXPECT_EQ(stored()->fields.status, NoteStatus::Draft);
    m_desk.house.clock().advance(Seconds{67});
    keys(text(" More."));
    settle();
    EXPECT_EQ(said(m_editor, "saveState"), text("Saved 10:43:07"));
    EXPECT_EQ(stored()->fields.text(NoteSection::Subjective), text("Calf better. More."));
}

TEST_F(NoteEditorTest, SavesWhileSomebodyGoesOnTyping)
{
    open();
    // Never a pause as long as the one that is waited for.
    ASSERT_TRUE(waitFor([this] {
        keys(text("x"));
        QThread::msleep(100);
        return stored().has_value();
    }));
    EXPECT_FALSE(stored()->fields.text(NoteSection::Subjective).isEmpty());
}

TEST_F(NoteEditorTest, ClosesWithWhatWasTypedLast)
{
    open();
    keys(text("Calf better."));
    key(Qt::Key_Escape);
    waitUntilClosed();
    ASSERT_TRUE(stored());
    EXPECT_EQ(stored()->fields.text(NoteSection::Subjective), text("Calf better."));
    EXPECT_EQ(stored()->fields.status, NoteStatus::Draft);
}

TEST_F(NoteEditorTest, GoesOnWithADraft)
{
    open();
    keys(text("Calf better."));
    key(Qt::Key_Escape);
    waitUntilClosed();
    open();
    EXPECT_EQ(said(m_editor, "subjective"), text("Calf better."));
    EXPECT_THAT(said8(m_editor, "saveState"), HasSubstr("Draft, saved 10:42:00"));
    EXPECT_TRUE(m_editor->isSaved());
}

TEST_F(NoteEditorTest, LeavesNothingOfABlankDraft)
{
    open();
    key(Qt::Key_Escape);
    waitUntilClosed();
    EXPECT_FALSE(stored());

    open();
    keys(text("x"));
    settle();
    ASSERT_TRUE(stored());
    key(Qt::Key_Backspace);
    key(Qt::Key_Escape);
    waitUntilClosed();
    EXPECT_FALSE(stored());
}

TEST_F(NoteEditorTest, KeepsWhatWasTypedWhenTheWindowBeneathGoes)
{
    auto* window = new QWidget;
    m_editor = NoteEditor::open(m_desk.bridge, window, {.booking = m_booking});
    listenTo(m_editor);
    keys(text("Calf better."));
    delete window;
    ASSERT_TRUE(waitFor([this] { return stored().has_value(); }));
    EXPECT_EQ(stored()->fields.text(NoteSection::Subjective), text("Calf better."));
}

TEST_F(NoteEditorTest, OpensAFinalNoteToBeReadAndAddedTo)
{
    openNote(m_lastNote);
    EXPECT_EQ(named(m_editor, "subjective"), nullptr);
    EXPECT_EQ(said(m_editor, "read.subjective"), text("Left calf tight after the long run."));
    EXPECT_THAT(said8(m_editor, "noteHeading"), HasSubstr("final"));
    press(m_editor, "addendum");
    QWidget* dialog = dialogNamed("addendumDialog");
    ASSERT_NE(dialog, nullptr);
    press(dialog, "save");
    EXPECT_FALSE(said(dialog, "problem.text").isEmpty());
    retype(dialog, "text", text("It was the right calf."));
    press(dialog, "save");
    ASSERT_TRUE(waitFor([this] { return named(m_editor, "read.addendum0") != nullptr; }));
    EXPECT_EQ(said(m_editor, "read.addendum0"), text("It was the right calf."));
    const auto note = noteById(m_desk.other(), m_lastNote);
    ASSERT_TRUE(note);
    ASSERT_EQ(note->addenda.size(), 1U);
    EXPECT_EQ(note->addenda.front().text, text("It was the right calf."));
}

TEST_F(NoteEditorTest, AsksForPrintOfTheNoteThatIsRead)
{
    openNote(m_lastNote);
    Id<TreatmentNote> asked;
    QObject::connect(
        m_editor, &NoteEditor::printRequested, m_editor, [&asked](Id<TreatmentNote> note) { asked = note; });
    press(m_editor, "print");
    EXPECT_EQ(asked, m_lastNote);
}

TEST_F(NoteEditorTest, SaysWhyANoteThatIsGoneCannotBeOpened)
{
    openNote(Id<TreatmentNote>{9999});
    EXPECT_FALSE(said(m_editor, "noteMessage").isEmpty());
    EXPECT_EQ(named(m_editor, "subjective"), nullptr);
    m_editor->reject();
    waitUntilClosed();
}

TEST_F(NoteEditorTest, WritesWithoutABookingForADayOfOnesOwnChoice)
{
    m_editor = NoteEditor::open(m_desk.bridge, &m_desk.window,
        {.client = m_callum, .booking = std::nullopt, .therapist = m_desk.tom});
    listenTo(m_editor);
    keys(text("Asked by phone about the calf."));
    retype(m_editor, "noteTime", text("08:15"));
    retype(m_editor, "subjective", text("Asked by phone."));
    m_editor->reject();
    waitUntilClosed();
    const auto notes = notesOf(m_desk.other(), m_callum, 5);
    ASSERT_TRUE(notes);
    ASSERT_EQ(notes->size(), 2U);
    EXPECT_FALSE(notes->front().fields.booking);
    EXPECT_EQ(notes->front().fields.at, moment("2026-04-24T08:15"));
    EXPECT_EQ(notes->front().fields.therapist, m_desk.tom);
    EXPECT_EQ(notes->front().fields.text(NoteSection::Subjective), text("Asked by phone."));
}

TEST_F(NoteEditorTest, ShowsTheSameMarksInListAndOnTheMapAndPutsThemIntoTheText)
{
    open();
    key(Qt::Key_R, Qt::AltModifier);
    keys(text("left sol"));
    key(Qt::Key_Return);
    key(Qt::Key_Tab);
    keys(text("6"));
    auto* list = named<QListWidget>(m_editor, "areaList");
    ASSERT_NE(list, nullptr);
    EXPECT_THAT(list->item(0)->text().toStdString(), HasSubstr("L soleus tight 6"));
    EXPECT_THAT(said8(m_editor, "areasSentence"), HasSubstr("L soleus tight 6"));
    key(Qt::Key_J, Qt::ControlModifier);
    EXPECT_THAT(said8(m_editor, "objective"), HasSubstr("L soleus tight 6"));
    list->setFocus();
    key(Qt::Key_Delete);
    EXPECT_EQ(named(m_editor, "areaList"), nullptr);
    EXPECT_EQ(named(m_editor, "areasSentence"), nullptr);
    settle();
    EXPECT_TRUE(stored()->fields.marks.empty());
}

TEST_F(NoteEditorTest, SaysWhatIsOutOfRangeAndSavesAllTheRest)
{
    open();
    keys(text("Calf better."));
    key(Qt::Key_M, Qt::AltModifier);
    keys(text("wall"));
    key(Qt::Key_Return);
    keys(text("95")); // centimetres from knee to wall
    settle();
    EXPECT_THAT(said8(m_editor, "saveProblem"), HasSubstr("but not Knee to wall, left, before"));
    ASSERT_TRUE(stored());
    EXPECT_EQ(stored()->fields.text(NoteSection::Subjective), text("Calf better."));
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_THAT(said8(m_editor, "saveProblem"), HasSubstr("Correct this first"));
    EXPECT_EQ(stored()->fields.status, NoteStatus::Draft);
    retype(m_editor, "measure0.leftBefore", text("9.5"));
    settle();
    EXPECT_EQ(stored()->fields.measures.front().leftBefore, 95);
}

TEST_F(NoteEditorTest, AsksWhatBecameOfTheExercisesOfLastTime)
{
    open();
    press(m_editor, "report0.partly");
    retype(m_editor, "report0.text", text("Every other day."));
    settle();
    ASSERT_EQ(stored()->fields.reports.size(), 1U);
    EXPECT_EQ(stored()->fields.reports.front().name, text("Heel drop"));
    EXPECT_EQ(stored()->fields.reports.front().done, ExerciseDone::Partly);
    EXPECT_EQ(stored()->fields.reports.front().text, text("Every other day."));
    press(m_editor, "report0.partly"); // taken back
    key(Qt::Key_Escape);
    waitUntilClosed();
    EXPECT_FALSE(stored()) << "an exercise that nobody was asked about is nothing written";
}

} // namespace
} // namespace taper::test
