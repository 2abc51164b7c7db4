// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/treatment/note_test.h"
#include "ui/treatment/choice_popup.h"
#include "ui/treatment/phrase_edit.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <gmock/gmock.h>

namespace taper::test {
namespace {

using NoteTextsTest = NoteTest;
using testing::HasSubstr;

void paste(const QString& what)
{
    QGuiApplication::clipboard()->setText(what);
    key(Qt::Key_V, Qt::ControlModifier);
}

TEST_F(NoteTextsTest, OfferPhrasesAfterAStrokeAndPutOneIn)
{
    open();
    keys(text("Today: /ons"));
    ASSERT_NE(named<ChoicePopup>(m_editor, "choicePopup"), nullptr);
    key(Qt::Key_Return);
    EXPECT_EQ(named<ChoicePopup>(m_editor, "choicePopup"), nullptr);
    EXPECT_THAT(said(m_editor, "subjective").toStdString(), HasSubstr("Today: Since: ."));
    EXPECT_FALSE(
        said(m_editor, "subjective").contains(u'/') && said(m_editor, "subjective").contains(text("/ons")));
}

TEST_F(NoteTextsTest, LeaveTheStrokeOnEscapeAndStayOpen)
{
    open();
    keys(text("/on"));
    ASSERT_NE(named<ChoicePopup>(m_editor, "choicePopup"), nullptr);
    key(Qt::Key_Escape);
    EXPECT_EQ(named<ChoicePopup>(m_editor, "choicePopup"), nullptr);
    keys(text("s"));
    EXPECT_EQ(named<ChoicePopup>(m_editor, "choicePopup"), nullptr) << "it was left as it is";
    EXPECT_EQ(said(m_editor, "subjective"), text("/ons"));
    ASSERT_TRUE(m_editor);
}

TEST_F(NoteTextsTest, OfferNothingWithinAWord)
{
    open();
    keys(text("Pain 3/10, and/on"));
    EXPECT_EQ(named<ChoicePopup>(m_editor, "choicePopup"), nullptr);
}

TEST_F(NoteTextsTest, OfferOnlyThePhrasesOfTheSection)
{
    open();
    key(Qt::Key_P, Qt::AltModifier);
    keys(text("/ons"));
    EXPECT_EQ(named<ChoicePopup>(m_editor, "choicePopup"), nullptr);
    key(Qt::Key_A, Qt::ControlModifier);
    keys(text("/eas"));
    EXPECT_NE(named<ChoicePopup>(m_editor, "choicePopup"), nullptr);
}

TEST_F(NoteTextsTest, MarkWhatWasTakenOverUntilItIsEdited)
{
    openFrom(m_lastNote);
    EXPECT_EQ(said(m_editor, "subjective"), text("Left calf tight after the long run."));
    EXPECT_EQ(said(m_editor, "from.subjective"), text("from 27 Mar"));
    EXPECT_EQ(said(m_editor, "from.plan"), text("from 27 Mar"));
    EXPECT_EQ(named(m_editor, "from.treatment"), nullptr);
    keys(text("!"));
    EXPECT_EQ(named(m_editor, "from.subjective"), nullptr);
    press(m_editor, "still.plan");
    EXPECT_EQ(named(m_editor, "from.plan"), nullptr);
    settle();
    const auto note = stored();
    ASSERT_TRUE(note);
    EXPECT_FALSE(note->fields.isCarried(NoteSection::Subjective));
    EXPECT_FALSE(note->fields.isCarried(NoteSection::Plan));
    ASSERT_EQ(note->fields.marks.size(), 1U);
    EXPECT_TRUE(note->fields.marks.front().carried);
    EXPECT_EQ(note->fields.marks.front().before, 3) << "where it stood at the end is where it stands now";
}

TEST_F(NoteTextsTest, AreNoNoteAsLongAsTheyAreOnlyTakenOver)
{
    openFrom(m_lastNote);
    key(Qt::Key_Escape);
    waitUntilClosed();
    EXPECT_FALSE(stored());
}

TEST_F(NoteTextsTest, StartFromTheLastNoteWithoutOverwriting)
{
    open();
    keys(text("Calf better."));
    press(m_editor, "startFromLast");
    EXPECT_EQ(said(m_editor, "subjective"), text("Calf better."));
    EXPECT_EQ(said(m_editor, "plan"), text("Recheck calf before London."));
    EXPECT_EQ(said(m_editor, "exercise0"), text("Heel drop: 3 × 15, twice daily, 12 weeks · from 27 Mar"));
    settle();
    EXPECT_TRUE(stored()->fields.isCarried(NoteSection::Plan));
}

TEST_F(NoteTextsTest, AreAskedAboutBeforeANoteIsFinalWithWhatNobodyLookedAt)
{
    openFrom(m_lastNote);
    keys(text("!"));
    key(Qt::Key_Return, Qt::ControlModifier);
    QWidget* question = dialogNamed("noteQuestion");
    ASSERT_NE(question, nullptr);
    EXPECT_THAT(said(question, "questionText").toStdString(), HasSubstr("Plan, L calf tight 3, Heel drop"));
    press(question, "questionNo");
    m_editor->activateWindow(); // as a desktop does by itself
    ASSERT_TRUE(waitFor([this] { return m_editor->isActiveWindow() && QApplication::focusWidget(); }));
    settle();
    EXPECT_EQ(stored()->fields.status, NoteStatus::Draft);
    key(Qt::Key_Return, Qt::ControlModifier);
    question = dialogNamed("noteQuestion");
    ASSERT_NE(question, nullptr);
    press(question, "questionYes");
    waitUntilClosed();
    EXPECT_EQ(stored()->fields.status, NoteStatus::Final);
}

TEST_F(NoteTextsTest, TakeAPastedMegabyteInOneLineAndGiveItBackWhole)
{
    open();
    QString report = QString{1'000'000, u'x'};
    report.replace(500'000, 3, text("mid"));
    paste(report);
    keys(text("!"));
    settle();
    ASSERT_TRUE(stored());
    EXPECT_TRUE(stored()->fields.text(NoteSection::Subjective) == report + u'!')
        << "of " << stored()->fields.text(NoteSection::Subjective).size();
}

TEST_F(NoteTextsTest, TakeMarkupAsTextAndDropControlCharacters)
{
    open();
    auto* rich = new QMimeData;
    rich->setHtml(text("<b>bold</b>"));
    rich->setText(text("<b>bold</b> & \x01\x07") + QChar{0} + text("5 < 6\r\nnext\tcell"));
    QGuiApplication::clipboard()->setMimeData(rich);
    key(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(said(m_editor, "subjective"), text("<b>bold</b> & 5 < 6\nnext\tcell"))
        << "shown as it will be kept";
    settle();
    EXPECT_EQ(stored()->fields.text(NoteSection::Subjective), text("<b>bold</b> & 5 < 6\nnext\tcell"));
}

TEST(PhraseEditTest, GivesBackAnyTextAsItWasSet)
{
    PhraseEdit edit{NoteSection::Plan};
    const QString texts[] = {QString{}, text("one"), text("two\n\nlines"), QString{4000, u'a'},
        QString{4001, u'a'}, QString{8000, u'a'} + text("\nb\n") + QString{9001, u'c'},
        text("🏃").repeated(5000)};
    for (const QString& set : texts) {
        edit.setText(set);
        EXPECT_TRUE(edit.text() == set) << set.size();
    }
}

TEST(PhraseEditTest, TellsWhatIsTypedButNotWhatIsSet)
{
    PhraseEdit edit{std::nullopt};
    int told = 0;
    QObject::connect(&edit, &PhraseEdit::textEdited, &edit, [&told] { ++told; });
    edit.setText(text("set"));
    EXPECT_EQ(told, 0);
    edit.insertText(text("put in"), true);
    EXPECT_GT(told, 0);
}

} // namespace
} // namespace taper::test
