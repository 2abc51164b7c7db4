// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/settings/settings_house.h"

#include <QLineEdit>

namespace taper::test {
namespace {

class SettingsPageTest : public SettingsHouse { };

TEST_F(SettingsPageTest, AddsARoomAndRefusesItsNameTwice)
{
    goTo("rooms");
    press(m_page, "roomsAdd");
    QWidget* editor = dialogNamed("roomEditor");
    ASSERT_NE(editor, nullptr);
    retype(editor, "name", text("Room 3"));
    press(editor, "save");
    ASSERT_TRUE(waitFor([this] { return inFile().rooms.size() == 3; }));

    press(m_page, "roomsAdd");
    QWidget* again = dialogNamed("roomEditor");
    ASSERT_NE(again, nullptr);
    retype(again, "name", text("Room 3"));
    press(again, "save");
    auto* field = again->findChild<QLineEdit*>(text("name"));
    EXPECT_TRUE(waitFor([&] { return field->accessibleDescription().contains(text("Room 3")); }))
        << "said at the field";
    EXPECT_EQ(field->text(), text("Room 3"));
    EXPECT_EQ(inFile().rooms.size(), 3U);
}

TEST_F(SettingsPageTest, SavesWhenACancellationIsLate)
{
    goTo("clinic");
    ASSERT_TRUE(waitFor([this] { return said(m_page, "late_cancel") == text("within 24 h of the start"); }));
    choose(m_page, "late_cancel", text("within 48 h of the start"));
    press(m_page, "saveClinic");
    ASSERT_TRUE(waitFor([this] { return inFile().settings.lateCancel == Minutes{48 * 60}; }));
    EXPECT_EQ(said(m_page, "late_cancel"), text("within 48 h of the start"));
}

TEST_F(SettingsPageTest, KeepsAMeasureOfLatenessThatIsNotAmongTheChoices)
{
    auto setup = inFile();
    setup.settings.lateCancel = Minutes{90};
    ASSERT_TRUE(saveSettings(m_desk.other(), setup.settingsRevision, setup.settings));
    Changes changes;
    changes.setup = true;
    m_page->refresh(changes);
    goTo("clinic");
    ASSERT_TRUE(
        waitFor([this] { return said(m_page, "late_cancel") == text("within 1 h 30 of the start"); }));
    retype(m_page, "phone", text("07700 900123"));
    press(m_page, "saveClinic");
    ASSERT_TRUE(waitFor([this] { return inFile().settings.phone == text("07700 900123"); }));
    EXPECT_EQ(inFile().settings.lateCancel, Minutes{90});
}

TEST_F(SettingsPageTest, SaysAtTheFieldWhichHoursCannotBeReadAndKeepsThem)
{
    goTo("therapists");
    press(m_page, "therapistsAdd");
    QWidget* editor = dialogNamed("therapistEditor");
    ASSERT_NE(editor, nullptr);
    retype(editor, "name", text("Ines Duarte"));
    retype(editor, "hours.mon", text("nine to five"));
    press(editor, "save");
    auto* monday = editor->findChild<QLineEdit*>(text("hours.mon"));
    EXPECT_TRUE(monday->accessibleDescription().contains(text("nine to five")));
    EXPECT_EQ(monday->text(), text("nine to five"));

    retype(editor, "hours.mon", text("9-12:30, 13:30-17"));
    press(editor, "save");
    ASSERT_TRUE(waitFor([this] { return inFile().therapists.size() == 3; }));
    EXPECT_EQ(inFile().therapists.back()->weeklyHours[0].size(), 2U);
}

TEST_F(SettingsPageTest, SavesDailyLimitsAndSaysAtTheFieldWhatTheyCannotBe)
{
    goTo("therapists");
    press(m_page, "therapistsAdd");
    QWidget* editor = dialogNamed("therapistEditor");
    ASSERT_NE(editor, nullptr);
    retype(editor, "name", text("Ines Duarte"));
    retype(editor, "deep_cap", text("a few"));
    retype(editor, "minutes_cap", text("25"));
    press(editor, "save");
    EXPECT_TRUE(named<QLineEdit>(editor, "deep_cap")->accessibleDescription().contains(text("a few")));
    EXPECT_TRUE(named<QLineEdit>(editor, "minutes_cap")->accessibleDescription().contains(text("24")));

    retype(editor, "deep_cap", text("4"));
    retype(editor, "minutes_cap", text("6:30"));
    press(editor, "save");
    ASSERT_TRUE(waitFor([this] { return inFile().therapists.size() == 3; }));
    EXPECT_EQ(inFile().therapists.back()->deepCap, 4);
    EXPECT_EQ(inFile().therapists.back()->minutesCap, Minutes{390});
}

} // namespace
} // namespace taper::test
