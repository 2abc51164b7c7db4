// SPDX-License-Identifier: GPL-3.0-or-later
// An hour in the treatment room, in the real window: from the client's arrival to the note, and what is found
// of it before the next visit.
#include "core/clinic/history.h"
#include "core/clinic/notes.h"
#include "core/clinic/screening.h"
#include "tests/app/morning.h"
#include "ui/history/history_page.h"
#include "ui/schedule/schedule_board.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTest>

#include <gmock/gmock.h>

namespace taper::test {
namespace {

using testing::HasSubstr;

class TreatmentHour : public MorningAtTheDesk {
protected:
    [[nodiscard]] bool reaches(Id<Booking> booking, BookingStatus status)
    {
        return waitFor([&] { return stored(booking).fields.status == status; });
    }
    [[nodiscard]] std::optional<NoteView> noteOn(Id<Booking> booking)
    {
        return noteOfBooking(colleague.clinic(), booking).value();
    }
    /// Text of a label in front.
    [[nodiscard]] static std::string said(const char* label)
    {
        const auto* found = seen<QLabel>(label);
        return found ? found->text().toStdString() : std::string{};
    }
    void click(const char* button)
    {
        auto* found = seen<QAbstractButton>(button);
        ASSERT_NE(found, nullptr) << button;
        QTest::mouseClick(found, Qt::LeftButton);
        settle();
    }
    /// The editor is in front and knows whose note it is.
    [[nodiscard]] bool isWriting(const char* client)
    {
        return waitFor([&] { return isOpen("noteEditor") && said("noteClient") == client; });
    }
};

TEST_F(TreatmentHour, IsAskedBegunEndedAndWrittenUpByKeysAlone)
{
    colleague.clock().set("2026-04-20T08:58");
    open();
    walkTo(maya, "2026-04-20T09:00");
    key(Qt::Key_Space);
    ASSERT_TRUE(reaches(ann, BookingStatus::Arrived));
    settle();

    // The questions of the visit: opened by their letter, answered with Enter.
    key(Qt::Key_G, Qt::AltModifier);
    ASSERT_TRUE(isOpen("screeningDialog"));
    ASSERT_EQ(focused(), text("nothingNew"));
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([this] { return isBackAtTheBoard(); }));
    key(Qt::Key_Space);
    ASSERT_TRUE(reaches(ann, BookingStatus::InSession));
    settle();
    colleague.clock().set("2026-04-20T10:01");
    key(Qt::Key_Space);
    ASSERT_TRUE(reaches(ann, BookingStatus::Completed));
    settle();

    key(Qt::Key_Space);
    ASSERT_TRUE(isWriting("Ann Bell"));
    ASSERT_EQ(focused(), text("subjective"));
    keys("Left calf tight after the long run.");
    key(Qt::Key_Tab);
    keys("Soleus high tone.");
    key(Qt::Key_R, Qt::AltModifier);
    keys("left sol");
    key(Qt::Key_Return);
    keys("ti");
    key(Qt::Key_Tab);
    keys("6");
    key(Qt::Key_Tab);
    keys("3");
    key(Qt::Key_E, Qt::AltModifier);
    keys("heel dr");
    key(Qt::Key_Return);
    key(Qt::Key_N, Qt::AltModifier);
    keys("2");
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return isBackAtTheBoard(); }));

    const auto note = noteOn(ann);
    ASSERT_TRUE(note);
    EXPECT_EQ(note->fields.status, NoteStatus::Final);
    EXPECT_EQ(note->fields.text(NoteSection::Subjective), text("Left calf tight after the long run."));
    ASSERT_EQ(note->fields.marks.size(), 1U);
    EXPECT_EQ(note->fields.marks.front().region, text("soleus"));
    EXPECT_EQ(note->fields.marks.front().kind, MarkKind::Tight);
    EXPECT_EQ(note->fields.marks.front().before, 6);
    EXPECT_EQ(note->fields.marks.front().after, 3);
    EXPECT_EQ(note->fields.exercises.size(), 1U);
    EXPECT_EQ(note->fields.returnDays, 14);
}

TEST_F(TreatmentHour, DoesNotBeginAgainstTheScreeningWithoutADecision)
{
    ASSERT_TRUE(
        addCondition(colleague.clinic(), {.client = stored(ben).fields.client, .condition = text("fever")}));
    colleague.clock().set("2026-04-20T10:58");
    open();
    walkTo(maya, "2026-04-20T11:00");
    key(Qt::Key_Space);
    ASSERT_TRUE(reaches(ben, BookingStatus::Arrived));
    settle();
    key(Qt::Key_Space);
    ASSERT_TRUE(waitFor([] {
        return seen("screeningDialog") != nullptr || front()->objectName() == text("screeningDialog");
    }));
    EXPECT_EQ(stored(ben).fields.status, BookingStatus::Arrived) << "nothing begins before it is decided";
    key(Qt::Key_Escape);
    settle();
    EXPECT_EQ(stored(ben).fields.status, BookingStatus::Arrived);
    EXPECT_FALSE(sessionGate(colleague.clinic(), ben)->mayStart);
}

TEST_F(TreatmentHour, IsSeenAtAGlanceBeforeTheNextOne)
{
    const auto past = colleague.visit(callum, maya, "full_sports", "2026-04-10T10:00");
    TreatmentNoteFields fields;
    fields.client = callum;
    fields.booking = past;
    fields.therapist = maya;
    fields.at = moment("2026-04-10T10:00");
    fields.text(NoteSection::Subjective) = text("Tight after 32 km.");
    fields.text(NoteSection::Plan) = text("Recheck calf before London");
    fields.painBefore = 6;
    fields.painAfter = 3;
    ASSERT_TRUE(finaliseNote(colleague.clinic(), std::nullopt, 0, fields));
    open();

    // From the search to the client, from there to the history: keys alone.
    key(Qt::Key_2, Qt::ControlModifier);
    keys("callum");
    key(Qt::Key_Return);
    settle();
    ASSERT_TRUE(waitFor([] { return seen("showHistory") != nullptr; }));
    key(Qt::Key_H, Qt::AltModifier);
    ASSERT_TRUE(waitFor([] { return seen<HistoryPage>("historyPage") != nullptr; }));
    auto* page = seen<HistoryPage>("historyPage");
    ASSERT_TRUE(waitFor([page] { return !page->isBusy(); }));
    EXPECT_EQ(said("historyName"), "Callum Wright");
    EXPECT_THAT(said("historySummary"), HasSubstr("2 visits since April 2026"));
    EXPECT_EQ(page->client(), callum);
    key(Qt::Key_Left, Qt::AltModifier);
    ASSERT_TRUE(waitFor([] { return seen("clientSheet") != nullptr; })) << "the way back leads to the client";
}

} // namespace
} // namespace taper::test
