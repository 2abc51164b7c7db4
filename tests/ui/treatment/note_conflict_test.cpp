// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/treatment/note_test.h"
#include "ui/treatment/note_merge.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <gmock/gmock.h>

namespace taper::test {
namespace {

using NoteConflictTest = NoteTest;
using testing::HasSubstr;

/// What a colleague writes meanwhile.
SavedNote elsewhere(Clinic& clinic, const NoteView& note, NoteSection section, const char* what)
{
    TreatmentNoteFields fields = note.fields;
    fields.text(section) = text(what);
    const auto saved = saveDraft(clinic, note.id, note.revision, fields);
    if (!saved)
        qFatal("a note of a test was not saved");
    return *saved;
}

TEST_F(NoteConflictTest, LaysBothVersionsSideBySideAndKeepsBoth)
{
    open();
    keys(text("Mine."));
    settle();
    elsewhere(m_desk.other(), *stored(), NoteSection::Subjective, "Theirs.");
    keys(text(" More."));
    QWidget* dialog = dialogNamed("noteConflict");
    ASSERT_NE(dialog, nullptr);
    EXPECT_THAT(said(m_editor, "saveProblem").toStdString(), HasSubstr("Not saved"));
    EXPECT_EQ(stored()->fields.text(NoteSection::Subjective), text("Theirs."))
        << "nothing is overwritten unasked";
    press(dialog, "subjective.both");
    press(dialog, "take");
    settle();
    EXPECT_EQ(stored()->fields.text(NoteSection::Subjective), text("Mine. More.\nTheirs."));
    EXPECT_EQ(said(m_editor, "subjective"), text("Mine. More.\nTheirs."));
}

TEST_F(NoteConflictTest, TakesWhatIsChosenOfEachSection)
{
    open();
    keys(text("Mine."));
    settle();
    const SavedNote first = elsewhere(m_desk.other(), *stored(), NoteSection::Subjective, "Theirs.");
    ASSERT_TRUE(first.id.isValid());
    elsewhere(m_desk.other(), *stored(), NoteSection::Plan, "Their plan.");
    keys(text(" More."));
    QWidget* dialog = dialogNamed("noteConflict");
    ASSERT_NE(dialog, nullptr);
    press(dialog, "subjective.mine");
    press(dialog, "take"); // their plan is taken unasked: nobody wrote one here
    settle();
    EXPECT_EQ(stored()->fields.text(NoteSection::Subjective), text("Mine. More."));
    EXPECT_EQ(stored()->fields.text(NoteSection::Plan), text("Their plan."));
}

TEST_F(NoteConflictTest, KeepsWhatIsTypedWhenTheDecisionIsPutOff)
{
    open();
    keys(text("Mine."));
    settle();
    elsewhere(m_desk.other(), *stored(), NoteSection::Subjective, "Theirs.");
    keys(text(" More."));
    QWidget* dialog = dialogNamed("noteConflict");
    ASSERT_NE(dialog, nullptr);
    press(dialog, "later");
    EXPECT_EQ(said(m_editor, "subjective"), text("Mine. More."));
    EXPECT_THAT(said(m_editor, "saveProblem").toStdString(), HasSubstr("Not saved"));
    m_editor->reject(); // asks again instead of losing it
    dialog = dialogNamed("noteConflict");
    ASSERT_NE(dialog, nullptr);
    press(dialog, "subjective.mine");
    press(dialog, "take");
    settle();
    EXPECT_EQ(stored()->fields.text(NoteSection::Subjective), text("Mine. More."));
}

TEST_F(NoteConflictTest, ComparesWithANoteThatWasBegunElsewhere)
{
    open();
    keys(text("Mine."));
    TreatmentNoteFields theirs;
    theirs.booking = m_booking;
    theirs.text(NoteSection::Plan) = text("Their plan.");
    ASSERT_TRUE(saveDraft(m_desk.other(), std::nullopt, 0, theirs));
    QWidget* dialog = dialogNamed("noteConflict");
    ASSERT_NE(dialog, nullptr);
    EXPECT_THAT(said(dialog, "conflictLead").toStdString(), HasSubstr("begun in another window"));
    press(dialog, "take");
    settle();
    EXPECT_EQ(stored()->fields.text(NoteSection::Subjective), text("Mine."));
    EXPECT_EQ(stored()->fields.text(NoteSection::Plan), text("Their plan."));
}

TEST_F(NoteConflictTest, OffersToAddWhatWasWrittenWhenItBecameFinalElsewhere)
{
    open();
    keys(text("Mine."));
    settle();
    const NoteView note = *stored();
    ASSERT_TRUE(finaliseNote(m_desk.other(), note.id, note.revision, note.fields));
    keys(text(" More."));
    QWidget* dialog = dialogNamed("addendumDialog");
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(said(dialog, "text"), text("Subjective: Mine. More."));
    press(dialog, "save");
    ASSERT_TRUE(waitFor([this] { return !stored()->addenda.empty(); }));
    EXPECT_EQ(stored()->addenda.front().text, text("Subjective: Mine. More."));
}

TEST_F(NoteConflictTest, BeginsAnewWhenTheDraftWasTakenAway)
{
    open();
    keys(text("Mine."));
    settle();
    const NoteView note = *stored();
    ASSERT_TRUE(discardDraft(m_desk.other(), note.id, note.revision));
    keys(text(" More."));
    settle();
    ASSERT_TRUE(stored());
    EXPECT_EQ(stored()->fields.text(NoteSection::Subjective), text("Mine. More."));
}

/// Another program holds the file until it is let go.
class Blocker {
public:
    explicit Blocker(const QString& path)
        : m_database{QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("note blocker"))}
    {
        m_database.setDatabaseName(path);
        const bool holds = m_database.open() && QSqlQuery{m_database}.exec(QStringLiteral("BEGIN EXCLUSIVE"));
        if (!holds)
            qFatal("the file of a test could not be held");
    }
    ~Blocker()
    {
        QSqlQuery{m_database}.exec(QStringLiteral("ROLLBACK"));
        m_database = {};
        QSqlDatabase::removeDatabase(QStringLiteral("note blocker"));
    }

private:
    QSqlDatabase m_database;
};

TEST_F(NoteConflictTest, SaysThatTheFileIsBusyAndKeepsTrying)
{
    open();
    {
        const Blocker blocker{m_desk.folder.filePath(QStringLiteral("clinic.taper"))};
        keys(text("Mine."));
        ASSERT_TRUE(
            waitFor([this] { return said(m_editor, "saveProblem").startsWith(text("Not saved: ")); }));
        EXPECT_FALSE(m_editor->isSaved());
        EXPECT_EQ(said(m_editor, "subjective"), text("Mine."));
    }
    settle(); // by itself, without another key
    ASSERT_TRUE(stored());
    EXPECT_EQ(stored()->fields.text(NoteSection::Subjective), text("Mine."));
    EXPECT_EQ(said(m_editor, "saveState"), text("Saved 10:42:00"));
}

TEST_F(NoteConflictTest, DoesNotCloseOverWhatCouldNotBeSavedUnlessSomebodySaysSo)
{
    open();
    const Blocker blocker{m_desk.folder.filePath(QStringLiteral("clinic.taper"))};
    keys(text("Mine."));
    const auto answer = [this](const char* button) {
        m_editor->reject();
        QWidget* question = dialogNamed("noteQuestion");
        ASSERT_NE(question, nullptr);
        press(question, button);
    };
    answer("questionNo");
    ASSERT_TRUE(m_editor);
    EXPECT_EQ(said(m_editor, "subjective"), text("Mine."));
    answer("questionYes");
    waitUntilClosed();
}

TreatmentNoteFields withText(const char* subjective)
{
    TreatmentNoteFields fields;
    fields.text(NoteSection::Subjective) = text(subjective);
    return fields;
}

TEST(NoteMerge, TakesTheSideThatChanged)
{
    const auto base = withText("a");
    EXPECT_TRUE(differingParts(base, withText("b"), withText("b")).empty());
    EXPECT_EQ(differingParts(base, withText("b"), base).front().choice, PartChoice::Mine);
    EXPECT_EQ(differingParts(base, base, withText("b")).front().choice, PartChoice::Other);
    EXPECT_EQ(differingParts(base, withText("b"), withText("c")).front().choice, PartChoice::Both);
}

TEST(NoteMerge, JoinsListsWithoutTwins)
{
    TreatmentNoteFields mine;
    TreatmentNoteFields other;
    mine.activities = {{text("Stairs"), 4}};
    other.activities = {{text("Stairs"), 5}, {text("Downhill"), 3}};
    const auto parts = differingParts({}, mine, other);
    ASSERT_EQ(parts.size(), 1U);
    const auto note = merged(mine, other, parts);
    ASSERT_EQ(note.activities.size(), 2U);
    EXPECT_EQ(note.activities.front().score, 4);
    EXPECT_EQ(note.activities.back().name, text("Downhill"));
}

TEST(NoteMerge, OffersOneOrTheOtherForSingleFigures)
{
    TreatmentNoteFields mine;
    TreatmentNoteFields other;
    mine.painBefore = 6;
    other.painBefore = 5;
    auto parts = differingParts({}, mine, other);
    ASSERT_EQ(parts.size(), 1U);
    EXPECT_FALSE(parts.front().canBoth);
    EXPECT_EQ(merged(mine, other, parts).painBefore, 6);
    parts.front().choice = PartChoice::Other;
    EXPECT_EQ(merged(mine, other, parts).painBefore, 5);
}

} // namespace
} // namespace taper::test
