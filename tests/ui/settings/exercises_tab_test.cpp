// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/exercises.h"

#include "tests/ui/settings/settings_house.h"
#include "ui/settings/exercise_editor.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QTableWidget>

namespace taper::test {
namespace {

class ExercisesTabTest : public SettingsHouse {
protected:
    ExercisesTabTest()
    {
        goTo("exercises");
        EXPECT_TRUE(waitFor([this] { return list() != nullptr && list()->rowCount() == 13; }));
    }
    [[nodiscard]] QTableWidget* list() { return named<QTableWidget>(m_page, "exerciseLibraryList"); }
    [[nodiscard]] std::optional<ExerciseFields> stored(const char* name)
    {
        const auto library = exerciseLibrary(m_desk.other(), true);
        for (const Stored<Exercise>& exercise : library.value()) {
            if (exercise->name == text(name))
                return exercise.fields();
        }
        return std::nullopt;
    }
    void open(const char* name)
    {
        for (int row = 0; row < list()->rowCount(); ++row) {
            if (list()->item(row, 0)->text() == text(name))
                list()->setCurrentCell(row, 0);
        }
        QTest::keyClick(list(), Qt::Key_Return);
    }
};

TEST_F(ExercisesTabTest, ListsTheLibraryWithItsDosesAndDrawings)
{
    EXPECT_EQ(list()->item(0, 0)->text(), text("Ball under buttock or sole"));
    for (int row = 0; row < list()->rowCount(); ++row)
        EXPECT_FALSE(list()->item(row, 0)->icon().isNull()) << row;
    retype(m_page, "exerciseFilter", text("heel drop"));
    ASSERT_TRUE(waitFor([this] { return list() && list()->rowCount() == 1; }));
    EXPECT_EQ(list()->item(0, 1)->text(), text("3 × 15, twice daily, 12 weeks"));
}

TEST_F(ExercisesTabTest, FindsByEveryWordWhereverItStands)
{
    retype(m_page, "exerciseFilter", text("WALL ankle"));
    EXPECT_TRUE(waitFor([this] { return list() && list()->rowCount() == 1; })) << "words of the description";
    EXPECT_EQ(list()->item(0, 0)->text(), text("Quad stretch"));
    retype(m_page, "exerciseFilter", text("trampoline"));
    EXPECT_TRUE(waitFor([this] { return list() == nullptr; })) << "what says that there is none";
    retype(m_page, "exerciseFilter", {});
    EXPECT_TRUE(waitFor([this] { return list() && list()->rowCount() == 13; }));
}

TEST_F(ExercisesTabTest, AddsOneAndSaysWhatIsWrongAtTheField)
{
    press(m_page, "exerciseLibraryAdd");
    QWidget* editor = dialogNamed("exerciseEditor");
    ASSERT_NE(editor, nullptr);
    retype(editor, "name", text("clam"));
    retype(editor, "sets", text("three"));
    retype(editor, "weeks", text("60"));
    press(editor, "save");
    EXPECT_TRUE(said(editor, "problem.sets").contains(text("three")));
    EXPECT_FALSE(said(editor, "problem.weeks").isEmpty());
    EXPECT_EQ(said(editor, "sets"), text("three")) << "nothing typed is lost";

    retype(editor, "sets", text("2"));
    retype(editor, "reps", text("8"));
    retype(editor, "weeks", text("6"));
    EXPECT_EQ(said(editor, "doseText"), text("Reads: 2 × 8, 6 weeks"));
    press(editor, "save");
    EXPECT_TRUE(waitFor([&] { return !said(editor, "problem.name").isEmpty(); })) << "the name is taken";

    retype(editor, "name", text("Lunge"));
    editor->findChild<QPlainTextEdit*>(text("how"))->setPlainText(text("Step forward."));
    auto* drawing = editor->findChild<QComboBox*>(text("drawing"));
    drawing->setCurrentIndex(drawing->findData(text("quad_stretch")));
    EXPECT_EQ(editor->findChild<ExerciseView*>(text("drawingView"))->drawing(), text("quad_stretch"));
    press(editor, "save");
    ASSERT_TRUE(waitFor([this] { return stored("Lunge").has_value(); }));
    const ExerciseFields lunge = stored("Lunge").value_or(ExerciseFields{});
    EXPECT_EQ(lunge.how, text("Step forward."));
    EXPECT_EQ(lunge.drawing, text("quad_stretch"));
    EXPECT_EQ(lunge.dose, (ExerciseDose{.sets = 2, .reps = 8, .weeks = 6}));
    EXPECT_TRUE(waitFor([this] { return list() && list()->rowCount() == 14; })) << "the list shows it";
}

TEST_F(ExercisesTabTest, ArchivesOneAndKeepsTheRest)
{
    const ExerciseFields before = stored("Clam").value_or(ExerciseFields{});
    open("Clam");
    QWidget* editor = dialogNamed("exerciseEditor");
    ASSERT_NE(editor, nullptr);
    EXPECT_EQ(said(editor, "sets"), text("3"));
    press(editor, "archived");
    press(editor, "save");
    ASSERT_TRUE(waitFor([this] { return stored("Clam").value_or(ExerciseFields{}).archived; }));
    ExerciseFields expected = before;
    expected.archived = true;
    EXPECT_EQ(stored("Clam"), expected);
    EXPECT_TRUE(waitFor([this] {
        return list() && list()->rowCount() == 13 && list()->item(12, 0)->text() == text("Clam (archived)");
    }));
}

TEST_F(ExercisesTabTest, RefusesAChangeToWhatAColleagueHasChangedMeanwhile)
{
    open("Clam");
    QWidget* editor = dialogNamed("exerciseEditor");
    ASSERT_NE(editor, nullptr);
    const auto library = exerciseLibrary(m_desk.other(), true);
    for (const Stored<Exercise>& exercise : library.value()) {
        if (exercise->name == text("Clam")) {
            ExerciseFields fields = exercise.fields();
            fields.dose.reps = 20;
            ASSERT_TRUE(saveExercise(m_desk.other(), exercise.id, exercise.revision, fields));
        }
    }
    retype(editor, "reps", text("12"));
    press(editor, "save");
    ASSERT_TRUE(waitFor([&] { return editor->isVisible() && named(editor, "formProblem") != nullptr; }));
    EXPECT_EQ(stored("Clam").value_or(ExerciseFields{}).dose.reps, 20);
    EXPECT_EQ(said(editor, "reps"), text("12")) << "nothing typed is lost";
}

} // namespace
} // namespace taper::test
