// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/waiting/waiting_desk.h"
#include "ui/waiting/waiting_mime.h"
#include "ui/waiting/waiting_panel.h"
#include "ui/waiting/waiting_rows.h"
#include "ui/waiting/waiting_writer.h"

#include <QMimeData>
#include <QVBoxLayout>

#include <memory>

namespace taper::test {
namespace {

struct AWaitingPanel : WaitingDesk {
    AWaitingPanel()
    {
        auto* layout = new QVBoxLayout{&desk.window};
        layout->addWidget(panel);
        QObject::connect(&desk.bridge, &AsyncBridge::changed, panel, &WaitingPanel::refresh);
        QObject::connect(panel, &WaitingPanel::counted, panel, [this](int held, int waits) {
            holding = held;
            waiting = waits;
        });
        QObject::connect(panel, &WaitingPanel::undoOffered, panel,
            [this](const QString& sentence, const std::function<void()>& undo) {
                notice = sentence;
                takeBack = undo;
            });
        QObject::connect(
            panel, &WaitingPanel::failed, panel, [this](const QString& said) { problem = said; });
    }
    bool counts(int held, int waits)
    {
        return waitFor([&] { return holding == held && waiting == waits; });
    }
    WaitingRows* rows(const char* name) { return panel->findChild<WaitingRows*>(QString::fromLatin1(name)); }

    WaitingPanel* panel = new WaitingPanel{desk.bridge};
    int holding = -1;
    int waiting = -1;
    QString notice;
    QString problem;
    std::function<void()> takeBack;
};

TEST_F(AWaitingPanel, ShowsThoseOnHoldAboveThoseWhoWait)
{
    added(wish(priya));
    panel->activate();
    ASSERT_TRUE(counts(0, 1));
    EXPECT_FALSE(rows("holdingRows")->isVisible());
    const BookingView booking = desk.house.booked(lena, desk.maya, "full_sports", "2026-04-24T10:00");
    panel->writer().hold(booking);
    ASSERT_TRUE(counts(1, 1));
    EXPECT_EQ(rows("holdingRows")->item(0)->text(), text("Lena Vogel"));
    EXPECT_LT(
        rows("holdingRows")->mapTo(panel, QPoint{}).y(), rows("waitingRows")->mapTo(panel, QPoint{}).y());
    EXPECT_EQ(desk.stored(booking.id).fields.status, BookingStatus::Cancelled);
    EXPECT_TRUE(notice.startsWith(text("Lena Vogel is on hold.")));
    EXPECT_TRUE(takeBack);
}

TEST_F(AWaitingPanel, GivesTheEntryToWhoeverDragsIt)
{
    const WaitingView entry = added(wish(priya));
    panel->activate();
    ASSERT_TRUE(counts(0, 1));
    WaitingRows* list = rows("waitingRows");
    EXPECT_TRUE(list->dragEnabled());
    const std::unique_ptr<QMimeData> data{list->model()->mimeData({list->model()->index(0, 0)})};
    EXPECT_EQ(waitingEntryIn(data.get()), entry.id);
    EXPECT_EQ(panel->entry(entry.id)->clientName, text("Priya Nair"));
    EXPECT_FALSE(waitingEntryIn(nullptr));
    QMimeData other;
    other.setText(text("12"));
    EXPECT_FALSE(waitingEntryIn(&other));
}

TEST_F(AWaitingPanel, BooksWhoeverIsDroppedAndTakesThemOff)
{
    const WaitingView entry = added(wish(priya));
    panel->activate();
    ASSERT_TRUE(counts(0, 1));
    panel->writer().book(entry.id, {desk.tom, std::nullopt, moment("2026-04-24T10:00"), std::nullopt, {}});
    ASSERT_TRUE(counts(0, 0));
    EXPECT_EQ(notice, text("Priya Nair booked for Fri 24 Apr 10:00, Tom Reid, and off the list."));
    takeBack();
    EXPECT_TRUE(counts(0, 1));
}

TEST_F(AWaitingPanel, AsksInPlaceForTheReasonOfACaution)
{
    const Id<Client> callum = desk.house.runner("Callum Wright", desk.house.londonMarathon());
    const WaitingView entry = added(wish(callum));
    panel->activate();
    ASSERT_TRUE(counts(0, 1));
    panel->writer().book(entry.id, {desk.tom, std::nullopt, moment("2026-04-24T10:00"), std::nullopt, {}});
    QWidget* dialog = dialogNamed("reasonDialog");
    ASSERT_NE(dialog, nullptr);
    retype(dialog, "reason", text("light only"));
    press(dialog, "keep");
    EXPECT_TRUE(counts(0, 0));
}

TEST_F(AWaitingPanel, SaysWhyADropWasRefusedAndKeepsThePersonOnTheList)
{
    const WaitingView entry = added(wish(priya));
    desk.house.booked(lena, desk.tom, "full_sports", "2026-04-24T10:00");
    panel->activate();
    ASSERT_TRUE(counts(0, 1));
    panel->writer().book(entry.id, {desk.tom, std::nullopt, moment("2026-04-24T10:30"), std::nullopt, {}});
    ASSERT_TRUE(waitFor([&] { return !problem.isEmpty(); }));
    EXPECT_TRUE(problem.startsWith(text("Priya Nair was not booked."))) << qPrintable(problem);
    EXPECT_EQ(list().size(), 1u);
}

TEST_F(AWaitingPanel, AsksForAPlaceByKeyboard)
{
    added(wish(priya));
    const WaitingView second = added(wish(lena));
    panel->activate();
    ASSERT_TRUE(counts(0, 2));
    panel->focusFirst();
    std::optional<Id<WaitingEntry>> asked;
    QObject::connect(
        panel, &WaitingPanel::placeRequested, panel, [&](const WaitingView& entry) { asked = entry.id; });
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    EXPECT_EQ(asked, second.id);
}

TEST_F(AWaitingPanel, RefusesToHoldWhatIsUnderWay)
{
    const BookingView booking = desk.house.booked(lena, desk.maya, "full_sports", "2026-04-24T10:00");
    const auto now = setBookingStatus(desk.other(), booking.id, std::nullopt, BookingStatus::InSession);
    ASSERT_TRUE(now);
    panel->writer().hold(*now);
    ASSERT_TRUE(waitFor([&] { return !problem.isEmpty(); }));
    EXPECT_TRUE(problem.startsWith(text("Only a booking that is still to come"))) << qPrintable(problem);
}

} // namespace
} // namespace taper::test
