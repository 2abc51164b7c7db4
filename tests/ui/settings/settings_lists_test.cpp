// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/settings/settings_house.h"

#include <gmock/gmock.h>

#include <QLineEdit>
#include <QTableWidget>
#include <QTimer>

namespace taper::test {
namespace {

class SettingsListsTest : public SettingsHouse {
protected:
    /// Opens the editor of the row whose first cell says this.
    void open(const char* list, const QString& first)
    {
        ASSERT_TRUE(waitFor([&] { return named<QTableWidget>(m_page, list) != nullptr; }))
            << "an empty list says so instead";
        auto* table = named<QTableWidget>(m_page, list);
        ASSERT_TRUE(waitFor([&] { return rowOf(table, first) >= 0; }));
        ASSERT_TRUE(waitFor([] { return QApplication::activeModalWidget() == nullptr; }))
            << "the editor before it is still open";
        table->setCurrentCell(rowOf(table, first), 0);
        QTest::keyClick(table, Qt::Key_Return);
    }
    [[nodiscard]] static int rowOf(const QTableWidget* table, const QString& first)
    {
        for (int row = 0; row < table->rowCount(); ++row) {
            if (table->item(row, 0)->text() == first)
                return row;
        }
        return -1;
    }
    [[nodiscard]] std::optional<SessionTypeFields> typeCoded(const char* code)
    {
        for (const Stored<SessionType>& type : inFile().sessionTypes) {
            if (type->code == text(code))
                return type.fields();
        }
        return std::nullopt;
    }
};

TEST_F(SettingsListsTest, AddsASessionTypeThatTheTimingThenNames)
{
    goTo("session_types");
    press(m_page, "session_typesAdd");
    QWidget* editor = dialogNamed("sessionTypeEditor");
    ASSERT_NE(editor, nullptr);
    retype(editor, "name", text("Deep tissue"));
    EXPECT_EQ(said(editor, "code"), text("deep_tissue"));
    choose(editor, "profile", text("Deep"));
    retype(editor, "minutes", text("45, soon"));
    retype(editor, "price", text("a lot"));
    press(editor, "save");
    EXPECT_TRUE(said(editor, "problem.minutes").contains(text("soon")));
    EXPECT_TRUE(said(editor, "problem.price").contains(text("a lot")));
    EXPECT_EQ(said(editor, "minutes"), text("45, soon")) << "nothing typed is lost";

    retype(editor, "minutes", text("45, 60"));
    retype(editor, "price", text("52.50"));
    press(editor, "save");
    ASSERT_TRUE(waitFor([this] { return typeCoded("deep_tissue").has_value(); }));
    const SessionTypeFields type = typeCoded("deep_tissue").value_or(SessionTypeFields{});
    EXPECT_THAT(type.lengths, testing::ElementsAre(Minutes{45}, Minutes{60}));
    EXPECT_EQ(type.profile, LoadProfile::Deep);

    goTo("timing");
    EXPECT_TRUE(waitFor([this] {
        choose(m_page, "trialType", text("Deep tissue"));
        return said(m_page, "trialType") == text("Deep tissue");
    }));
}

TEST_F(SettingsListsTest, ChangesASessionTypeFromItsRow)
{
    goTo("session_types");
    open("session_typesList", text("Myofascial"));
    QWidget* editor = dialogNamed("sessionTypeEditor");
    ASSERT_NE(editor, nullptr);
    retype(editor, "minutes", text("75"));
    press(editor, "save");
    ASSERT_TRUE(waitFor([this] {
        return typeCoded("myofascial").value_or(SessionTypeFields{}).lengths == std::vector{Minutes{75}};
    }));
    EXPECT_EQ(inFile().sessionTypes.size(), 4U);
}

TEST_F(SettingsListsTest, KeepsAClosureChangesItAndTakesItAway)
{
    goTo("closures");
    press(m_page, "closuresAdd");
    QWidget* editor = dialogNamed("closureEditor");
    ASSERT_NE(editor, nullptr);
    retype(editor, "from", text("some day"));
    press(editor, "save");
    EXPECT_TRUE(said(editor, "problem.from").contains(text("some day")));
    retype(editor, "from", text("2026-12-24"));
    retype(editor, "to", text("2026-12-23"));
    press(editor, "save");
    EXPECT_NE(said(editor, "problem.to"), QString{});
    retype(editor, "to", text("2026-12-26"));
    retype(editor, "reason", text("Christmas"));
    press(editor, "save");
    ASSERT_TRUE(waitFor([this] { return inFile().closures.size() == 1; }));
    EXPECT_EQ(inFile().closures.front()->to, date("2026-12-26"));

    open("closuresList", text("Thursday 24 December 2026 to Saturday 26 December 2026"));
    QWidget* again = dialogNamed("closureEditor");
    ASSERT_NE(again, nullptr);
    QTimer::singleShot(50, &m_desk.window, [] {
        QWidget* question = QApplication::activeModalWidget();
        ASSERT_NE(question, nullptr);
        press(question, "dialogAccept");
    });
    press(again, "removeClosure");
    EXPECT_TRUE(waitFor([this] { return inFile().closures.empty(); }));
}

} // namespace
} // namespace taper::test
