// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/note_templates.h"
#include "tests/ui/settings/settings_house.h"

#include <QCheckBox>
#include <QPlainTextEdit>
#include <QTableWidget>

namespace taper::test {
namespace {

class NoteWordsTabTest : public SettingsHouse {
protected:
    [[nodiscard]] NoteWords kept() { return noteWords(m_desk.other(), true).value(); }
    [[nodiscard]] std::optional<Stored<NotePhrase>> phrase(const char* name)
    {
        const NoteWords words = kept();
        for (const Stored<NotePhrase>& one : words.phrases) {
            if (one->name == text(name))
                return one;
        }
        return std::nullopt;
    }
    void openRow(const char* list, const QString& first)
    {
        auto* table = named<QTableWidget>(m_page, list);
        ASSERT_NE(table, nullptr);
        const auto rowOf = [&] {
            for (int row = 0; row < table->rowCount(); ++row) {
                if (table->item(row, 0)->text() == first)
                    return row;
            }
            return -1;
        };
        ASSERT_TRUE(waitFor([&] { return rowOf() >= 0; })) << first.toStdString();
        ASSERT_TRUE(waitFor([] { return QApplication::activeModalWidget() == nullptr; }));
        table->setCurrentCell(rowOf(), 0);
        QTest::keyClick(table, Qt::Key_Return);
    }
};

TEST_F(NoteWordsTabTest, AddsAPhraseWithWhatIsWrongAtItsField)
{
    goTo("note_words");
    press(m_page, "phrasesAdd");
    QWidget* editor = dialogNamed("phraseEditor");
    ASSERT_NE(editor, nullptr);
    press(editor, "save");
    EXPECT_NE(said(editor, "problem.name"), QString{});
    EXPECT_NE(said(editor, "problem.text"), QString{});
    retype(editor, "name", text("flush"));
    named<QPlainTextEdit>(editor, "text")->setPlainText(text("Long strokes."));
    press(editor, "save");
    ASSERT_TRUE(waitFor([&] { return !said(editor, "problem.name").isEmpty(); })) << "the name is taken";
    EXPECT_EQ(named<QPlainTextEdit>(editor, "text")->toPlainText(), text("Long strokes."));
    retype(editor, "name", text("/long strokes"));
    choose(editor, "section", text("Treatment"));
    press(editor, "save");
    ASSERT_TRUE(waitFor([this] { return phrase("long-strokes").has_value(); }));
    EXPECT_EQ(phrase("long-strokes")->fields().section, NoteSection::Treatment);
    auto* table = named<QTableWidget>(m_page, "phrasesList");
    EXPECT_TRUE(waitFor([table] { return table->rowCount() == 13; }));
}

TEST_F(NoteWordsTabTest, ArchivesAPhraseFromItsRow)
{
    goTo("note_words");
    openRow("phrasesList", text("/sore"));
    QWidget* editor = dialogNamed("phraseEditor");
    ASSERT_NE(editor, nullptr);
    EXPECT_EQ(said(editor, "section"), text("Every section"));
    named<QCheckBox>(editor, "archived")->setChecked(true);
    press(editor, "save");
    ASSERT_TRUE(waitFor([this] { return phrase("sore")->fields().archived; }));
    openRow("phrasesList", text("/sore (archived)"));
    EXPECT_NE(dialogNamed("phraseEditor"), nullptr);
}

TEST_F(NoteWordsTabTest, ChangesATemplateSectionBySection)
{
    goTo("note_words");
    openRow("templatesList", text("Pre-event"));
    QWidget* editor = dialogNamed("templateEditor");
    ASSERT_NE(editor, nullptr);
    EXPECT_TRUE(named<QPlainTextEdit>(editor, "treatment")->toPlainText().contains(text("Warming")));
    named<QPlainTextEdit>(editor, "plan")->setPlainText(text("Light afterwards.\n<b>as text</b>"));
    retype(editor, "name", text("Post-event"));
    press(editor, "save");
    ASSERT_TRUE(waitFor([&] { return !said(editor, "problem.name").isEmpty(); })) << "the name is taken";
    retype(editor, "name", text("Before the race"));
    press(editor, "save");
    ASSERT_TRUE(waitFor([this] { return kept().templates.front()->name == text("Before the race"); }));
    EXPECT_EQ(kept().templates.front()->text(NoteSection::Plan), text("Light afterwards.\n<b>as text</b>"));
}

} // namespace
} // namespace taper::test
