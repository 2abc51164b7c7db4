// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/waiting/waiting_desk.h"
#include "ui/waiting/waiting_entry_dialog.h"

#include <QCheckBox>
#include <QComboBox>

namespace taper::test {
namespace {

struct AWaitingEntryDialog : WaitingDesk {
    void opened(WaitingEntryDialog* made)
    {
        dialog = made;
        QObject::connect(
            made, &WaitingEntryDialog::saved, made, [this](const WaitingChange& change) { saved = change; });
        ASSERT_TRUE(waitFor([&] { return named<QComboBox>(dialog, "session_type")->count() > 0; }));
    }
    bool isSaved()
    {
        return waitFor([&] { return saved.has_value(); });
    }
    void tick(const char* name)
    {
        auto* check = named<QCheckBox>(dialog, name);
        ASSERT_NE(check, nullptr) << name;
        check->click();
    }

    WaitingEntryDialog* dialog = nullptr;
    std::optional<WaitingChange> saved;
};

TEST_F(AWaitingEntryDialog, PutsSomebodyOnTheListWithAllThatWasSaid)
{
    opened(WaitingEntryDialog::addFor(
        desk.bridge, &desk.window, WaitingKind::Waiting, priya, text("Priya Nair")));
    choose(dialog, "session_type", text("Myofascial"));
    retype(dialog, "minutes", text("90"));
    choose(dialog, "urgency", text("Urgent"));
    tick("therapist1");
    tick("day0");
    tick("day4");
    retype(dialog, "timeFrom", text("9"));
    retype(dialog, "timeTo", text("12:30"));
    retype(dialog, "until", text("1 May"));
    retype(dialog, "notes", text("left calf <b>again</b>"));
    press(dialog, "save");
    ASSERT_TRUE(isSaved());
    const WaitingFields& fields = saved->entry.fields;
    EXPECT_EQ(fields.client, priya);
    EXPECT_EQ(fields.kind, WaitingKind::Waiting);
    EXPECT_EQ(fields.length, 90min);
    EXPECT_EQ(fields.urgency, Urgency::High);
    EXPECT_EQ(fields.therapists, std::vector{desk.tom});
    const TimeSpan morning{9h, 12h + 30min};
    EXPECT_EQ(fields.times, (std::vector<SuitingTime>{{0, morning}, {4, morning}}));
    EXPECT_EQ(fields.until, date("2026-05-01"));
    EXPECT_FALSE(fields.from);
    EXPECT_EQ(fields.note, text("left calf <b>again</b>"));
    EXPECT_FALSE(saved->back.isEmpty());
}

TEST_F(AWaitingEntryDialog, TakesACallerOfWhomOnlyTheNameIsKnownByKeyboard)
{
    opened(WaitingEntryDialog::add(desk.bridge, &desk.window, WaitingKind::Holding));
    ASSERT_TRUE(QTest::qWaitForWindowActive(dialog));
    keys(text("Nora Newcomer"));
    key(Qt::Key_Tab);
    ASSERT_TRUE(waitFor([&] { return said(dialog, "name") == text("Nora Newcomer"); }));
    press(dialog, "save");
    ASSERT_TRUE(isSaved());
    EXPECT_EQ(saved->entry.clientName, text("Nora Newcomer"));
    EXPECT_EQ(saved->entry.fields.kind, WaitingKind::Holding);
    EXPECT_TRUE(saved->entry.fields.times.empty());
    EXPECT_TRUE(saved->entry.fields.therapists.empty());
}

TEST_F(AWaitingEntryDialog, SaysWhatIsWrongWhereItIsWrong)
{
    opened(WaitingEntryDialog::add(desk.bridge, &desk.window, WaitingKind::Waiting));
    retype(dialog, "minutes", text("an hour or so"));
    retype(dialog, "timeFrom", text("morning"));
    retype(dialog, "until", text("someday"));
    press(dialog, "save");
    QStringList faulty;
    for (const Field* field : dialog->findChildren<Field*>()) {
        if (field->hasProblem())
            faulty += field->name();
    }
    faulty.sort();
    EXPECT_EQ(faulty, (QStringList{text("client"), text("minutes"), text("times"), text("until")}));
    EXPECT_TRUE(list().empty());
}

TEST_F(AWaitingEntryDialog, ChangesWhatWasAskedForAndKeepsTheRest)
{
    WaitingFields fields = wish(priya);
    fields.times = {{std::nullopt, {14h, 24h}}, {0, {8h, 10h}}};
    fields.therapists = {desk.maya};
    fields.from = date("2026-04-27");
    const WaitingView entry = added(fields);
    opened(WaitingEntryDialog::edit(desk.bridge, &desk.window, entry));
    retype(dialog, "notes", text("evenings are best"));
    press(dialog, "save");
    ASSERT_TRUE(isSaved());
    WaitingFields expected = entry.fields;
    expected.note = text("evenings are best");
    EXPECT_EQ(saved->entry.fields, expected);
    EXPECT_EQ(list().size(), 1u);
}

TEST_F(AWaitingEntryDialog, KeepsWhatWasTypedWhenTheOtherDeskWasQuicker)
{
    const WaitingView entry = added(wish(priya));
    opened(WaitingEntryDialog::edit(desk.bridge, &desk.window, entry));
    ASSERT_TRUE(removeWaiting(desk.other(), entry.id, entry.revision, WaitingRemoval::NoLongerWanted));
    retype(dialog, "notes", text("not to be lost"));
    press(dialog, "save");
    ASSERT_TRUE(waitFor([&] { return !said(dialog, "formProblem").isEmpty(); }));
    EXPECT_EQ(said(dialog, "notes"), text("not to be lost"));
    EXPECT_FALSE(saved);
}

} // namespace
} // namespace taper::test
