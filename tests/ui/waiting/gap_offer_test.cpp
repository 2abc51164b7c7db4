// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/waiting/waiting_desk.h"
#include "ui/waiting/gap_offer.h"
#include "ui/waiting/waiting_writer.h"

#include <QLineEdit>

namespace taper::test {
namespace {

struct AGapOffer : WaitingDesk {
    AGapOffer()
    {
        offer->resize(500, 200);
        QObject::connect(&desk.bridge, &AsyncBridge::changed, offer, &GapOffer::refresh);
        QObject::connect(offer, &GapOffer::bookRequested, offer,
            [this](const WaitingOffer& taken) { writer->book(taken.entry, taken.place()); });
        QObject::connect(offer, &GapOffer::dismissed, offer, [this] { ++dismissals; });
    }
    /// Cancels a booking that stood with Tom from 10:00 to 11:00, between two others.
    void cancelBetweenOthers()
    {
        desk.house.booked(desk.house.client("Before"), desk.tom, "full_sports", "2026-04-24T09:00");
        desk.house.booked(desk.house.client("After"), desk.tom, "full_sports", "2026-04-24T11:30");
        before = desk.house.booked(desk.house.client("Gone"), desk.tom, "full_sports", "2026-04-24T10:15");
        ASSERT_TRUE(cancelBooking(desk.other(), before.id, before.revision, CancelReason::ClientIll));
    }
    bool isShown()
    {
        return waitFor([&] { return offer->isVisible(); });
    }

    GapOffer* offer = new GapOffer{&desk.window};
    WaitingWriter* writer = new WaitingWriter{desk.bridge, &desk.window};
    BookingView before;
    int dismissals = 0;
};

TEST_F(AGapOffer, ProposesThoseWhoFitBestFirstAndBooksThem)
{
    added(wish(priya));
    WaitingFields urgent = wish(lena);
    urgent.urgency = Urgency::High;
    added(urgent);
    WaitingFields never = wish(desk.house.client("Mondays Only"));
    never.times = {{0, {0h, 24h}}};
    added(never);
    cancelBetweenOthers();
    offer->showFor(desk.bridge, before);
    ASSERT_TRUE(isShown());
    EXPECT_TRUE(said(offer, "gapSentence").contains(text("with Tom Reid is free again")));
    ASSERT_EQ(offer->offers().size(), 2u);
    EXPECT_TRUE(said(offer, "offer0").startsWith(text("Lena Vogel · Full sports 60′ · 10:")))
        << qPrintable(said(offer, "offer0"));
    EXPECT_TRUE(said(offer, "offer1").startsWith(text("Priya Nair")));
    press(offer, "bookOffer0");
    ASSERT_TRUE(waitFor([&] { return !offer->isVisible(); })) << "nobody else fits any more";
    ASSERT_EQ(list().size(), 2u);
    EXPECT_GT(dismissals, 0);
}

TEST_F(AGapOffer, StaysAwayWhenNobodyFits)
{
    WaitingFields longer = wish(priya);
    longer.length = 90min;
    added(longer);
    added(wish(lena));
    cancelBetweenOthers();
    desk.house.booked(lena, desk.maya, "full_sports", "2026-04-24T10:00");
    offer->showFor(desk.bridge, before);
    // Asked and answered in order: when a later question is answered, so is the offer's.
    bool isAnswered = false;
    desk.bridge.ask(
        offer, [](Clinic& clinic) { return waitingCount(clinic); },
        [&](const Result<int>&) { isAnswered = true; });
    ASSERT_TRUE(waitFor([&] { return isAnswered; }));
    EXPECT_FALSE(offer->isVisible());
}

TEST_F(AGapOffer, GoesWithEscapeAndWhenTheOtherDeskFillsTheGap)
{
    added(wish(priya));
    cancelBetweenOthers();
    offer->showFor(desk.bridge, before);
    ASSERT_TRUE(isShown());
    offer->focusFirst();
    key(Qt::Key_Escape);
    EXPECT_FALSE(offer->isVisible());

    offer->showFor(desk.bridge, before);
    ASSERT_TRUE(isShown());
    desk.house.booked(lena, desk.tom, "full_sports", "2026-04-24T10:15");
    EXPECT_TRUE(waitFor([&] { return !offer->isVisible(); }));
}

TEST_F(AGapOffer, TakesTheKeyboardFromNobody)
{
    auto* line = new QLineEdit{&desk.window};
    line->show();
    line->setFocus();
    added(wish(priya));
    cancelBetweenOthers();
    offer->showFor(desk.bridge, before);
    ASSERT_TRUE(isShown());
    keys(text("typing on"));
    EXPECT_EQ(line->text(), text("typing on"));
}

} // namespace
} // namespace taper::test
