// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/attention.h"
#include "core/clinic/board.h"
#include "core/clinic/day_list.h"
#include "core/reports/privacy.h"
#include "tests/core/clinic/screening_house.h"

#include <algorithm>

namespace taper::test {
namespace {

struct WhatTheScreeningSays : ScreeningHouse {
    BookingReview review(const char* start)
    {
        BookingProposal proposal = house.proposal(priya, maya, "full_sports", start);
        return *reviewBooking(house.clinic(), proposal);
    }
    static const Finding* found(const BookingReview& review, const char* condition)
    {
        const auto hit = std::ranges::find(review.findings, text(condition), &Finding::condition);
        return hit == review.findings.end() ? nullptr : &*hit;
    }
    DayListRow listed(Privacy privacy = Privacy::Full)
    {
        const auto list = dayList(house.clinic(), date("2026-04-20"), std::nullopt);
        return withPrivacy(*list, privacy).therapists.at(0).rows.at(0);
    }
};

TEST_F(WhatTheScreeningSays, OfARefusalIsACautionAsLongAsItStands)
{
    has(priya, "fever");
    const BookingReview tomorrow = review("2026-04-21T10:00");
    const Finding* finding = found(tomorrow, "fever");
    ASSERT_TRUE(finding);
    EXPECT_EQ(finding->code, FindingCode::ScreeningRefuse);
    EXPECT_EQ(finding->severity, Severity::Caution);
    EXPECT_TRUE(tomorrow.bookable);
    EXPECT_EQ(tomorrow.verdict, Verdict::Fine) << "the races say nothing";

    const BookingReview friday = review("2026-04-24T10:00");
    finding = found(friday, "fever");
    ASSERT_TRUE(finding) << "to be asked about";
    EXPECT_EQ(finding->severity, Severity::Info);
    EXPECT_FALSE(friday.needsReason());
}

TEST_F(WhatTheScreeningSays, NeedsAReasonToBookAgainst)
{
    has(priya, "dvt_pe");
    const BookingProposal proposal = house.proposal(priya, maya, "full_sports", "2026-04-24T10:00");
    EXPECT_FALSE(house.tryBooking(proposal)->isBooked());
    const auto outcome = house.tryBooking(proposal, "the scan is on Thursday");
    ASSERT_TRUE(outcome->isBooked());
    EXPECT_EQ(outcome->booking->fields.reason, text("the scan is on Thursday"));
    BookingDetails details;
    details.proposal = proposal;
    details.note = text("bring the letter");
    details.reason = outcome->booking->fields.reason;
    const auto noted =
        changeBooking(house.clinic(), outcome->booking->id, outcome->booking->revision, details);
    ASSERT_TRUE(noted && noted->isBooked());
    EXPECT_EQ(noted->booking->fields.reason, text("the scan is on Thursday"))
        << "a note does not take the reason away";
}

TEST_F(WhatTheScreeningSays, OfAReferralIsACautionAndOfTheRestANote)
{
    has(priya, "undiagnosed_lump", "left calf");
    has(priya, "open_wound", "left heel");
    has(priya, "blood_thinners");
    const BookingReview said = review("2026-04-24T10:00");
    EXPECT_EQ(found(said, "undiagnosed_lump")->code, FindingCode::ScreeningRefer);
    EXPECT_EQ(found(said, "undiagnosed_lump")->severity, Severity::Caution);
    EXPECT_EQ(found(said, "open_wound")->code, FindingCode::ScreeningAvoid);
    EXPECT_EQ(found(said, "open_wound")->severity, Severity::Info);
    EXPECT_EQ(found(said, "open_wound")->name, text("left heel"));
    EXPECT_EQ(found(said, "blood_thinners")->code, FindingCode::ScreeningCaution);
    EXPECT_EQ(found(said, "blood_thinners")->severity, Severity::Info);
}

TEST_F(WhatTheScreeningSays, IsShownWithEachBookingOnTheBoard)
{
    has(priya, "open_wound", "left heel");
    has(priya, "fever");
    const BookingView shown = view();
    ASSERT_EQ(shown.conditions.size(), 2u);
    EXPECT_EQ(shown.conditions[0].condition, text("fever"));
    EXPECT_TRUE(shown.conditions[0].needsDecision);
    EXPECT_EQ(shown.conditions[1].area, text("left heel"));
    const auto board = dayView(house.clinic(), date("2026-04-20"));
    ASSERT_TRUE(board);
    EXPECT_EQ(board->columns.at(0).bookings.at(0).conditions, shown.conditions);
}

TEST_F(WhatTheScreeningSays, OfAVisitThatIsOverIsWhatWasKnownThen)
{
    has(priya, "allergy");
    EXPECT_TRUE(view(before).conditions.empty()) << "it came ten days later";
    EXPECT_EQ(view().conditions.size(), 1u);
    ASSERT_TRUE(set(BookingStatus::Completed));
    EXPECT_EQ(view().conditions.size(), 1u) << "told on that day";
}

TEST_F(WhatTheScreeningSays, StandsOnTheDayListWithinItsPrivacy)
{
    const auto wound = has(priya, "open_wound", "Nair's old scar, left heel");
    ASSERT_TRUE(changeCondition(house.clinic(), wound.id, wound.revision, text("Nair's old scar, left heel"),
        text("seen by Dr Hale")));
    ASSERT_EQ(listed().conditions.size(), 1u);
    EXPECT_EQ(listed().conditions[0].condition, text("open_wound"));
    const DayListRow initials = listed(Privacy::Initials);
    ASSERT_EQ(initials.conditions.size(), 1u) << "the work needs it";
    EXPECT_EQ(initials.conditions[0].area, text("N.'s old scar, left heel"));
    EXPECT_TRUE(initials.conditions[0].detail.isEmpty());
    EXPECT_TRUE(listed(Privacy::NoClinicalText).conditions.empty());
}

TEST_F(WhatTheScreeningSays, DrawsAttentionBeforeTheVisit)
{
    EXPECT_TRUE(attentionList(house.clinic())->points.empty());
    const auto wound = has(priya, "open_wound", "left heel");
    auto list = attentionList(house.clinic());
    ASSERT_EQ(list->points.size(), 1u);
    EXPECT_EQ(list->points[0].kind, AttentionKind::ScreeningAlert);
    ASSERT_EQ(list->points[0].booking->conditions.size(), 1u);
    ASSERT_TRUE(settlePoint(house.clinic(), list->points[0], text("asked, it is closing")));
    EXPECT_EQ(attentionList(house.clinic())->count(AttentionStanding::Open), 0);
    has(priya, "fever");
    EXPECT_EQ(attentionList(house.clinic())->count(AttentionStanding::Open), 1) << "that is another matter";
    ASSERT_TRUE(clearCondition(house.clinic(), wound.id, wound.revision, {}));
}

TEST_F(WhatTheScreeningSays, DrawsNoAttentionToWhatIsOverByTheVisit)
{
    has(priya, "painkiller_today");
    house.booked(priya, maya, "full_sports", "2026-04-24T10:00");
    const auto list = attentionList(house.clinic());
    ASSERT_EQ(list->points.size(), 1u) << "today's visit alone";
    EXPECT_EQ(list->points[0].booking->id, booking.id);
}

TEST_F(WhatTheScreeningSays, DrawsAttentionToWhoIsUnderAgeUntilAGuardianAgreed)
{
    ClientFields fields = clientNamed("Kit Shaw");
    fields.dateOfBirth = date("2008-04-23"); // eighteen on Thursday
    const Id<Client> kit = house.client(fields);
    house.visit(kit, maya, "full_sports", "2026-04-13T10:00");
    const BookingView tuesday = house.booked(kit, maya, "full_sports", "2026-04-21T10:00");
    house.booked(kit, maya, "full_sports", "2026-04-24T10:00");
    const auto list = attentionList(house.clinic());
    ASSERT_EQ(list->points.size(), 1u);
    EXPECT_EQ(list->points[0].booking->id, tuesday.id);
    ASSERT_TRUE(giveConsent(house.clinic(),
        {.client = kit, .version = std::nullopt, .on = std::nullopt, .by = text("Ann Shaw"), .note = {}}));
    EXPECT_TRUE(attentionList(house.clinic())->points.empty());
}

} // namespace
} // namespace taper::test
