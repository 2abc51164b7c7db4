// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/booking/editor_test.h"
#include "ui/booking/booking_writer.h"
#include "ui/booking/undo_history.h"

#include <gtest/gtest.h>

namespace taper::test {
namespace {

/// A desk with a writer and a history, and what they said.
class UndoHistoryTest : public EditorTest {
protected:
    UndoHistoryTest()
    {
        m_writer.setBridge(m_desk.bridge);
        m_writer.setHistory(&m_history);
        askReasonsOver(&m_desk.window, m_history);
        const auto on = [this](auto* sender, auto signal, auto slot) {
            QObject::connect(sender, signal, &m_desk.window, slot);
        };
        on(&m_writer, &BookingWriter::undoOffered, [this](const QString&, const std::function<void()>& way) {
            m_offers.push_back(way);
            ++m_answers;
        });
        on(&m_writer, &BookingWriter::failed, [this] { ++m_answers; });
        on(&m_history, &UndoHistory::noticed, [this](const QString& sentence) {
            m_notices << sentence;
            ++m_answers;
        });
        on(&m_history, &UndoHistory::failed, [this](const QString& sentence) {
            m_failures << sentence;
            ++m_answers;
        });
        on(&m_history, &UndoHistory::reasonNeeded, [this] { ++m_answers; });
        on(&m_history, &UndoHistory::changed, [this] { ++m_changes; });
    }

    /// Does something, and waits until it is written or refused.
    template <class Deed>
    void after(Deed deed)
    {
        const int before = m_answers;
        deed();
        ASSERT_TRUE(waitFor([&] { return m_answers > before && !m_history.isBusy(); }));
    }
    void undo()
    {
        after([this] { m_history.undo(); });
    }
    void redo()
    {
        after([this] { m_history.redo(); });
    }
    void set(Id<Booking> booking, BookingStatus status)
    {
        after([&] { m_writer.setStatus(m_desk.stored(booking), status); });
    }
    void move(Id<Booking> booking, const char* start)
    {
        BookingMove to;
        to.start = moment(start);
        after([&] { m_writer.move(m_desk.stored(booking), to); });
    }
    BookingFields stored(Id<Booking> booking) { return m_desk.stored(booking).fields; }
    BookingView booking(const char* start = "2026-04-24T10:00")
    {
        return m_desk.house.booked(m_callum, m_desk.maya, "full_sports", start);
    }

    UndoHistory m_history{m_desk.bridge};
    BookingWriter m_writer;
    std::vector<std::function<void()>> m_offers;
    QStringList m_notices;
    QStringList m_failures;
    int m_answers = 0;
    int m_changes = 0;
};

TEST_F(UndoHistoryTest, HasNothingToUndoAtFirst)
{
    EXPECT_FALSE(m_history.canUndo());
    EXPECT_FALSE(m_history.canRedo());
    EXPECT_EQ(m_history.undoText(), text("Undo"));
    EXPECT_EQ(m_history.redoText(), text("Redo"));
    m_history.undo();
    m_history.redo();
    EXPECT_FALSE(m_history.isBusy());
}

TEST_F(UndoHistoryTest, GoesBackThroughTheWholeMorningAndForthAgain)
{
    const BookingView atFirst = booking();
    const auto id = atFirst.id;
    move(id, "2026-04-24T11:00");
    const BookingFields moved = stored(id);
    set(id, BookingStatus::Arrived);
    const BookingFields arrived = stored(id);
    after([&] { m_writer.cancel(m_desk.stored(id), CancelReason::ClientIll); });
    const BookingFields cancelled = stored(id);
    ASSERT_TRUE(cancelled.lateCancel);

    for (int round = 0; round < 2; ++round) {
        undo();
        EXPECT_EQ(stored(id), arrived);
        undo();
        EXPECT_EQ(stored(id), moved);
        undo();
        EXPECT_EQ(stored(id), atFirst.fields);
        EXPECT_FALSE(m_history.canUndo());
        redo();
        EXPECT_EQ(stored(id), moved);
        redo();
        EXPECT_EQ(stored(id), arrived);
        redo();
        EXPECT_EQ(stored(id), cancelled);
        EXPECT_FALSE(m_history.canRedo());
    }
    EXPECT_TRUE(m_failures.isEmpty()) << qPrintable(m_failures.join(u'\n'));
}

TEST_F(UndoHistoryTest, SaysWhatItWouldUndoAndWhatItDid)
{
    const auto id = booking().id;
    move(id, "2026-04-24T11:00");
    EXPECT_EQ(m_history.undoText(), text("Undo: Callum Wright moved to Fri 24 Apr 11:00, Maya Okafor"));
    undo();
    EXPECT_EQ(m_notices.constLast(), text("Undone: Callum Wright moved to Fri 24 Apr 11:00, Maya Okafor."));
    EXPECT_EQ(m_history.undoText(), text("Undo"));
    EXPECT_EQ(m_history.redoText(), text("Redo: Callum Wright moved to Fri 24 Apr 11:00, Maya Okafor"));
    redo();
    EXPECT_EQ(
        m_notices.constLast(), text("Done again: Callum Wright moved to Fri 24 Apr 11:00, Maya Okafor."));
}

TEST_F(UndoHistoryTest, TellsTheBookingsThatWentBack)
{
    const auto id = booking().id;
    move(id, "2026-04-24T11:00");
    std::vector<BookingView> told;
    QObject::connect(&m_history, &UndoHistory::done, &m_desk.window,
        [&told](const std::vector<BookingView>& bookings) { told = bookings; });
    undo();
    ASSERT_EQ(told.size(), 1u);
    EXPECT_EQ(told[0].id, id);
    EXPECT_EQ(told[0].fields.start, moment("2026-04-24T10:00"));
}

TEST_F(UndoHistoryTest, ForgetsWhatCouldBeRedoneWhenSomethingNewIsDone)
{
    const auto id = booking().id;
    move(id, "2026-04-24T11:00");
    undo();
    ASSERT_TRUE(m_history.canRedo());
    set(id, BookingStatus::Confirmed);
    EXPECT_FALSE(m_history.canRedo());
    EXPECT_TRUE(m_history.canUndo());
}

TEST_F(UndoHistoryTest, PassesOverASecondUndoWhileOneIsUnderWay)
{
    const auto id = booking().id;
    move(id, "2026-04-24T11:00");
    set(id, BookingStatus::Confirmed);
    after([this] {
        m_history.undo();
        EXPECT_TRUE(m_history.isBusy());
        m_history.undo();
        m_history.redo();
    });
    EXPECT_EQ(stored(id).status, BookingStatus::Booked);
    EXPECT_EQ(stored(id).start, moment("2026-04-24T11:00")) << "one step, not two";
    EXPECT_TRUE(m_history.canUndo());
}

TEST_F(UndoHistoryTest, LeavesAloneWhatSomebodyElseChangedAndForgetsIt)
{
    const auto id = booking().id;
    move(id, "2026-04-24T11:00");
    ASSERT_TRUE(setBookingStatus(m_desk.other(), id, std::nullopt, BookingStatus::Confirmed));
    undo();
    ASSERT_EQ(m_failures.size(), 1);
    EXPECT_TRUE(m_failures[0].contains(text("Callum Wright moved to")));
    EXPECT_TRUE(m_failures[0].contains(text("Somebody else has changed it meanwhile")));
    EXPECT_EQ(stored(id).start, moment("2026-04-24T11:00"));
    EXPECT_FALSE(m_history.canUndo());
    EXPECT_FALSE(m_history.canRedo());
}

TEST_F(UndoHistoryTest, SaysWhyABookingCannotGoBackAndTriesAgainLater)
{
    const auto id = booking().id;
    move(id, "2026-04-24T14:00");
    const BookingView taken = m_desk.house.booked(
        m_desk.house.client("Ben Adeyemi"), m_desk.maya, "full_sports", "2026-04-24T10:00");
    undo();
    ASSERT_EQ(m_failures.size(), 1);
    EXPECT_TRUE(m_failures[0].startsWith(text("Callum Wright cannot go back."))) << qPrintable(m_failures[0]);
    EXPECT_TRUE(m_failures[0].contains(text("Ben Adeyemi")));
    EXPECT_EQ(stored(id).start, moment("2026-04-24T14:00"));
    ASSERT_TRUE(cancelBooking(m_desk.other(), taken.id, std::nullopt, CancelReason::ClientRequest));
    undo();
    EXPECT_EQ(stored(id).start, moment("2026-04-24T10:00")) << "the place is free again";
}

TEST_F(UndoHistoryTest, AsksForAReasonAndGoesBackWithIt)
{
    // Booked when nothing spoke against it; the race was entered afterwards.
    const auto ines = m_desk.house.client("Ines Duarte");
    const auto id = m_desk.house.booked(ines, m_desk.maya, "full_sports", "2026-04-25T11:00").id;
    m_desk.house.visit(ines, m_desk.maya, "full_sports", "2026-04-06T10:00");
    m_desk.house.enter(ines, m_desk.house.londonMarathon());
    move(id, "2026-04-24T11:00");
    undo();
    EXPECT_EQ(stored(id).start, moment("2026-04-24T11:00"));
    EXPECT_TRUE(m_history.canUndo());
    QWidget* dialog = dialogNamed("reasonDialog");
    ASSERT_NE(dialog, nullptr);
    retype(dialog, "reason", text("Shoulders only"));
    after([&] { press(dialog, "keep"); });
    EXPECT_EQ(stored(id).start, moment("2026-04-25T11:00"));
    EXPECT_EQ(stored(id).reason, text("Shoulders only"));
    EXPECT_FALSE(m_history.canUndo());
    EXPECT_TRUE(m_history.canRedo());
}

TEST_F(UndoHistoryTest, StaysAsItIsWhenNoReasonIsGiven)
{
    const auto ines = m_desk.house.client("Ines Duarte");
    const auto id = m_desk.house.booked(ines, m_desk.maya, "full_sports", "2026-04-25T11:00").id;
    m_desk.house.visit(ines, m_desk.maya, "full_sports", "2026-04-06T10:00");
    m_desk.house.enter(ines, m_desk.house.londonMarathon());
    move(id, "2026-04-24T11:00");
    undo();
    QWidget* dialog = dialogNamed("reasonDialog");
    ASSERT_NE(dialog, nullptr);
    press(dialog, "cancel");
    EXPECT_FALSE(m_history.isBusy());
    EXPECT_TRUE(m_history.canUndo());
    EXPECT_EQ(stored(id).start, moment("2026-04-24T11:00"));
}

TEST_F(UndoHistoryTest, TakesBackFromANoticeOnlyWhatIsNewest)
{
    const auto id = booking().id;
    move(id, "2026-04-24T11:00");
    set(id, BookingStatus::Confirmed);
    ASSERT_EQ(m_offers.size(), 2u);
    after([this] { m_offers[0](); });
    EXPECT_TRUE(m_failures.constLast().contains(text("Undo that first")));
    EXPECT_EQ(stored(id).start, moment("2026-04-24T11:00"));
    after([this] { m_offers[1](); });
    EXPECT_EQ(stored(id).status, BookingStatus::Booked);
    after([this] { m_offers[0](); });
    EXPECT_EQ(stored(id).start, moment("2026-04-24T10:00"));
    after([this] { m_offers[0](); });
    EXPECT_TRUE(m_failures.constLast().contains(text("cannot be undone any more")));
}

TEST_F(UndoHistoryTest, TakesBackAndBringsAgainWhatTheEditorMade)
{
    openAt("2026-04-24T14:00");
    pick("Callum");
    WayBack back;
    QObject::connect(m_editor, &BookingEditor::booked, m_editor,
        [this, &back](const BookingView&) { back = m_editor->wayBack(); });
    save();
    ASSERT_TRUE(booked());
    m_history.record(text("Booked: Callum Wright."), back);
    undo();
    EXPECT_EQ(stored(booked()->id).cancelReason, CancelReason::BookedInError);
    redo();
    EXPECT_EQ(stored(booked()->id), booked()->fields);
}

TEST_F(UndoHistoryTest, TakesBackWhatTheEditorChanged)
{
    const BookingView before = booking();
    edit(before);
    retype(m_editor, "notes", text("Left calf tight"));
    WayBack back;
    QObject::connect(m_editor, &BookingEditor::booked, m_editor,
        [this, &back](const BookingView&) { back = m_editor->wayBack(); });
    save();
    ASSERT_TRUE(booked());
    m_history.record(text("Saved: Callum Wright."), back);
    undo();
    EXPECT_EQ(stored(before.id), before.fields);
}

TEST_F(UndoHistoryTest, HasNothingToRememberWhereNothingChanged)
{
    m_history.record(text("Saved."), {});
    EXPECT_FALSE(m_history.canUndo());
    EXPECT_FALSE(m_history.offerFor(text("Saved."), {}));
    EXPECT_EQ(m_changes, 0);
}

TEST_F(UndoHistoryTest, ForgetsEverythingForAnotherClinic)
{
    const auto id = booking().id;
    move(id, "2026-04-24T11:00");
    undo();
    set(id, BookingStatus::Confirmed);
    m_history.undo();
    m_history.clear();
    EXPECT_FALSE(m_history.canUndo());
    EXPECT_FALSE(m_history.canRedo());
    EXPECT_FALSE(m_history.isBusy());
    ASSERT_TRUE(waitFor([&] { return stored(id).status == BookingStatus::Booked; }));
    QCoreApplication::processEvents();
    EXPECT_FALSE(m_history.canRedo()) << "the answer comes too late to be remembered";
}

} // namespace
} // namespace taper::test
