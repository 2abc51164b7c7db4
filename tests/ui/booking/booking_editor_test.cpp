// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/booking_editor.h"

#include "tests/ui/booking/desk.h"
#include "tests/ui/booking/editor_test.h"
#include "ui/widgets/finding_card.h"
#include "ui/widgets/race_strip.h"

#include <QComboBox>
#include <QLabel>

#include <gmock/gmock.h>

#include <thread>

namespace taper::test {
namespace {

using BookingEditorTest = EditorTest;

TEST_F(BookingEditorTest, BooksAKnownClientAtTheTimeItWasOpenedFor)
{
    openAt("2026-04-24T10:00");
    pick("callum");
    save();
    ASSERT_TRUE(booked());
    const BookingView stored = m_desk.stored(booked()->id);
    EXPECT_EQ(stored.clientName, text("Callum Wright"));
    EXPECT_EQ(stored.fields.start, moment("2026-04-24T10:00"));
    EXPECT_EQ(stored.therapistName, text("Maya Okafor"));
    EXPECT_EQ(stored.roomName, text("Room 1"));
    EXPECT_FALSE(m_editor) << "the dialog closes itself";
}

TEST_F(BookingEditorTest, KeepsWhatIsChosenWhenOneTypesBeforeTheChoicesAreThere)
{
    // The worker has something else to do first, as when a large file is on a slow disk.
    m_desk.bridge.ask(
        &m_desk.window,
        [](Clinic&) {
            std::this_thread::sleep_for(std::chrono::milliseconds{300});
            return true;
        },
        [](bool) {});
    m_start.therapist = m_desk.tom;
    m_start.moment = moment("2026-04-24T10:00");
    open();
    retype(m_editor, "notes", text("Left knee"));
    ASSERT_TRUE(m_editor->isBusy());
    settle();
    pick("callum");
    save();
    ASSERT_TRUE(booked());
    const BookingView stored = m_desk.stored(booked()->id);
    EXPECT_EQ(stored.therapistName, text("Tom Reid"));
    EXPECT_EQ(stored.fields.start, moment("2026-04-24T10:00"));
    EXPECT_EQ(stored.fields.note, text("Left knee"));
}

TEST_F(BookingEditorTest, GoesOnWithWhatWasTypedOnTheBoard)
{
    m_start.typedText = text("cal");
    openAt("2026-04-24T10:00");
    keys(text("lum"));
    key(Qt::Key_Return);
    EXPECT_TRUE(waitFor([this] { return said(m_editor, "clientPicker") == text("Callum Wright"); }));
}

TEST_F(BookingEditorTest, BooksANewClientWithANameOnly)
{
    openAt("2026-04-24T10:00");
    pick("Zoë Quist");
    EXPECT_EQ(said(m_editor, "name"), text("Zoë Quist"));
    save();
    ASSERT_TRUE(booked());
    EXPECT_EQ(m_desk.stored(booked()->id).clientName, text("Zoë Quist"));
}

TEST_F(BookingEditorTest, AsksForTheNameWhenOnlyANumberWasTyped)
{
    openAt("2026-04-24T10:00");
    pick("07700 900600");
    EXPECT_EQ(said(m_editor, "phone"), text("07700 900600"));
    press(m_editor, "save");
    EXPECT_FALSE(said(m_editor, "problem.name").isEmpty());
    retype(m_editor, "name", text("Zoë"));
    save();
    ASSERT_TRUE(booked());
    EXPECT_EQ(m_desk.stored(booked()->id).clientPhone, text("07700 900600"));
}

TEST_F(BookingEditorTest, ShowsWhatAKnownClientHasBookedAndTheRacesAhead)
{
    m_desk.house.booked(m_callum, m_desk.tom, "full_sports", "2026-04-30T11:00");
    openAt("2026-04-24T10:00");
    pick("callum");
    ASSERT_TRUE(waitFor([this] { return named(m_editor, "comingBookings") != nullptr; }));
    EXPECT_TRUE(said(m_editor, "comingBookings").contains(text("Thu 30 Apr 11:00")));
    EXPECT_TRUE(said(m_editor, "comingRaces").contains(text("London Marathon")));
}

TEST_F(BookingEditorTest, HoldsBackTheDayBeforeAMarathonUntilAReasonIsGiven)
{
    openAt("2026-04-25T10:00");
    pick("callum");
    ASSERT_NE(named(m_editor, "reason"), nullptr) << "a caution brings its field";
    press(m_editor, "save");
    EXPECT_FALSE(said(m_editor, "problem.reason").isEmpty());
    EXPECT_EQ(QApplication::focusWidget(), named(m_editor, "reason"));
    EXPECT_FALSE(booked());

    keys(text("Light only, agreed by phone"));
    EXPECT_TRUE(said(m_editor, "problem.reason").isEmpty());
    save();
    ASSERT_TRUE(booked());
    EXPECT_EQ(m_desk.stored(booked()->id).fields.reason, text("Light only, agreed by phone"));
}

TEST_F(BookingEditorTest, RefusesAStop)
{
    m_desk.house.booked(m_desk.house.client("Ben Adeyemi"), m_desk.maya, "full_sports", "2026-04-24T10:00");
    openAt("2026-04-24T10:30");
    pick("callum");
    EXPECT_FALSE(named(m_editor, "save")->isEnabled());
    EXPECT_EQ(named(m_editor, "reason"), nullptr) << "no reason passes a stop";
    retype(m_editor, "time", text("11:30"));
    settle();
    EXPECT_TRUE(named(m_editor, "save")->isEnabled());
}

TEST_F(BookingEditorTest, TakesAFixInOneClick)
{
    openAt("2026-04-25T10:00");
    pick("callum");
    const FindingList* list = named<FindingList>(m_editor, "findings");
    ASSERT_NE(list, nullptr);
    ASSERT_FALSE(list->findings().empty());
    const std::vector<Fix> fixes = list->findings().front().fixes;
    const auto sameTherapist = std::ranges::find(fixes, Fix::Kind::SameTherapist, &Fix::kind);
    ASSERT_NE(sameTherapist, fixes.end());
    const Fix fix = *sameTherapist;
    QAbstractButton* button = fixButton(list, static_cast<size_t>(sameTherapist - fixes.begin()));
    ASSERT_NE(button, nullptr);
    QTest::mouseClick(button, Qt::LeftButton);
    settle();
    save();
    ASSERT_TRUE(booked());
    const BookingFields stored = m_desk.stored(booked()->id).fields;
    EXPECT_EQ(stored.start, fix.start);
    EXPECT_EQ(stored.therapist, fix.therapist);
    EXPECT_EQ(stored.sessionType, fix.sessionType);
    EXPECT_EQ(stored.length, fix.length);
}

TEST_F(BookingEditorTest, MovesTheDateToTheDayChosenInTheStrip)
{
    openAt("2026-04-25T10:00");
    pick("callum");
    auto* strip = named<RaceStrip>(m_editor, "raceStrip");
    ASSERT_NE(strip, nullptr);
    Q_EMIT strip->dayChosen(date("2026-04-24"));
    settle();
    save();
    ASSERT_TRUE(booked());
    EXPECT_EQ(booked()->fields.start, moment("2026-04-24T10:00"));
}

TEST_F(BookingEditorTest, PrefillsThePriceAndFollowsTheTypeUntilOneIsTyped)
{
    openAt("2026-04-24T10:00");
    const QString full = said(m_editor, "price");
    choose(m_editor, "session_type", m_postEvent);
    const QString post = said(m_editor, "price");
    EXPECT_FALSE(full.isEmpty());
    EXPECT_NE(full, post);
    retype(m_editor, "price", text("12.50"));
    choose(m_editor, "session_type", m_fullSports);
    EXPECT_EQ(said(m_editor, "price"), text("12.50"));
    pick("callum");
    save();
    ASSERT_TRUE(booked());
    EXPECT_EQ(booked()->fields.price, Money{1250});
}

TEST_F(BookingEditorTest, SaysBadInputAtItsFieldAndKeepsIt)
{
    openAt("2026-04-24T10:00");
    pick("callum");
    retype(m_editor, "minutes", text("-60"));
    retype(m_editor, "time", text("25:99"));
    retype(m_editor, "price", text("a lot"));
    press(m_editor, "save");
    for (const char* line : {"problem.minutes", "problem.time", "problem.price"})
        EXPECT_FALSE(said(m_editor, line).isEmpty()) << line;
    EXPECT_EQ(said(m_editor, "minutes"), text("-60"));
    EXPECT_EQ(said(m_editor, "time"), text("25:99"));
    EXPECT_EQ(said(m_editor, "price"), text("a lot"));
    choose(m_editor, "session_type", m_postEvent);
    EXPECT_EQ(said(m_editor, "time"), text("25:99")) << "another choice throws nothing away";
}

TEST_F(BookingEditorTest, AsksToChooseSomebodyWhenANameIsLeftUndecided)
{
    openAt("2026-04-24T10:00");
    retype(m_editor, "clientPicker", text("call"));
    named(m_editor, "save")->setFocus(Qt::MouseFocusReason);
    settle();
    press(m_editor, "save");
    EXPECT_TRUE(said(m_editor, "problem.client").contains(text("list")));
    EXPECT_EQ(said(m_editor, "clientPicker"), text("call"));
}

TEST_F(BookingEditorTest, FindsTheFirstFreeTimeThatTheRacesDoNotSpeakAgainst)
{
    // Wednesday 29 April is the first day on which full sports is fine again after London.
    m_start.client = m_callum;
    m_start.date = date("2026-04-25");
    m_start.therapist = m_desk.maya;
    open();
    ASSERT_TRUE(waitFor([this] { return !said(m_editor, "time").isEmpty(); }));
    settle();
    EXPECT_EQ(named(m_editor, "reason"), nullptr);
    save();
    ASSERT_TRUE(booked());
    EXPECT_GT(booked()->fields.start, moment("2026-04-27T00:00"));
    EXPECT_LT(m_desk.stored(booked()->id).verdict, Verdict::Caution);
}

TEST_F(BookingEditorTest, ShowsMarkupInNamesAsText)
{
    m_start.client = m_desk.house.client("<img src=x> <b>Bob</b>");
    openAt("2026-04-24T10:00");
    settle();
    EXPECT_TRUE(said(m_editor, "summary").startsWith(text("<img src=x> <b>Bob</b>")));
    for (const QLabel* label : m_editor->findChildren<QLabel*>()) {
        if (!label->text().contains(text("<img")))
            continue;
        EXPECT_EQ(label->textFormat(), Qt::PlainText) << label->objectName().toStdString();
    }
    save();
    ASSERT_TRUE(booked());
}

TEST_F(BookingEditorTest, ShowsEveryFieldWithinTheDialogAtSmallSizes)
{
    openAt("2026-04-25T10:00");
    pick("callum");
    m_editor->resize(420, 360);
    settle();
    EXPECT_TRUE(m_editor->rect().contains(
        QRect{named(m_editor, "save")->mapTo(m_editor, QPoint{}), named(m_editor, "save")->size()}));
    for (const char* name : {"clientPicker", "time", "price", "notes"}) {
        const QWidget* input = named(m_editor, name);
        const int right = input->mapTo(m_editor, QPoint{input->width(), 0}).x();
        EXPECT_LE(right, m_editor->width()) << name << " is cut off";
    }
}

} // namespace
} // namespace taper::test
