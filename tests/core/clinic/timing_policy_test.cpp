// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/timing_policy.h"

#include "core/clinic/booking_detail.h"
#include "core/clinic/setup.h"
#include "core/clinic/workspace.h"
#include "core/timing/default_policy.h"
#include "core/timing/policy_json.h"
#include "core/timing/window_edit.h"
#include "tests/support/clinic_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taper::test {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

constexpr auto kFull = static_cast<size_t>(LoadProfile::FullSports);

/// Three runners of a Sunday marathon and somebody who does not run: full sports sessions on Friday (ideal),
/// Saturday (too close, with a reason), Tuesday (fine).
class TimingPolicyTest : public testing::Test {
protected:
    TimingPolicyTest()
    {
        const auto race = house.londonMarathon();
        for (const char* name : {"Callum Wright", "Ewa Nowak", "Jo Park"})
            runners.push_back(house.runner(name, race));
        constexpr std::array kVisits{"2026-04-08T10:00", "2026-04-09T10:00", "2026-04-10T10:00"};
        for (size_t i = 0; i < runners.size(); ++i)
            house.visit(runners[i], tom, "full_sports", kVisits.at(i));
        friday = house.booked(runners[0], tom, "full_sports", "2026-04-24T10:00");
        saturday = house.booked(runners[1], tom, "full_sports", "2026-04-25T10:00", "asked for it");
        tuesday = house.booked(runners[2], tom, "full_sports", "2026-04-21T10:00");
        other = house.booked(house.client("Sam Hill"), tom, "full_sports", "2026-04-22T10:00");
    }

    /// Before every race: too close up to and with this day.
    [[nodiscard]] static TimingPolicy tooCloseUpTo(int day)
    {
        TimingPolicy policy = defaultPolicy();
        policy.before[kFull].standard = {
            {WindowUnit::Days, 0, day, Verdict::TooClose}, {WindowUnit::Days, day + 1, {}, Verdict::Fine}};
        return policy;
    }
    [[nodiscard]] int revision() { return loadSetup(house.clinic())->policyRevision; }
    [[nodiscard]] BookingView stored(const BookingView& booking)
    {
        return bookingDetail(house.clinic(), booking.id)->booking;
    }

    ClinicBuilder house;
    Id<Therapist> tom = house.therapist("Tom Reid");
    std::vector<Id<Client>> runners;
    BookingView friday;
    BookingView saturday;
    BookingView tuesday;
    BookingView other;
};

} // namespace

TEST_F(TimingPolicyTest, SaysWhichBookingsAreNewlyTooCloseAndWhichStayAsTheyWere)
{
    const auto means = savePolicy(house.clinic(), revision(), tooCloseUpTo(2));
    ASSERT_TRUE(means);
    ASSERT_THAT(means->worse, SizeIs(1));
    EXPECT_EQ(means->worse.front().booking.id, friday.id);
    EXPECT_EQ(means->worse.front().before, Verdict::Ideal);
    EXPECT_EQ(means->worse.front().booking.verdict, Verdict::TooClose);
    ASSERT_TRUE(means->worse.front().finding);
    EXPECT_EQ(means->worse.front().finding->code, FindingCode::BeforeRace);
    EXPECT_THAT(means->better, IsEmpty());
    ASSERT_THAT(means->stillFlagged, SizeIs(1));
    EXPECT_EQ(means->stillFlagged.front().booking.id, saturday.id);
    EXPECT_EQ(means->unchanged, 2) << "Tuesday, and who does not run";
}

TEST_F(TimingPolicyTest, SaysWhichBookingsAreFineNow)
{
    const auto means = savePolicy(house.clinic(), revision(), tooCloseUpTo(0));
    ASSERT_TRUE(means);
    EXPECT_THAT(means->worse, IsEmpty());
    ASSERT_THAT(means->better, SizeIs(1));
    EXPECT_EQ(means->better.front().booking.id, saturday.id);
    EXPECT_EQ(means->better.front().before, Verdict::TooClose);
    EXPECT_EQ(means->better.front().booking.verdict, Verdict::Fine);
    EXPECT_EQ(means->unchanged, 3);
}

TEST_F(TimingPolicyTest, TouchesNoBooking)
{
    ASSERT_TRUE(savePolicy(house.clinic(), revision(), tooCloseUpTo(6)));
    for (const BookingView& before : {friday, saturday, tuesday, other}) {
        EXPECT_EQ(stored(before).fields, before.fields);
        EXPECT_EQ(stored(before).revision, before.revision);
    }
}

TEST_F(TimingPolicyTest, LooksAtComingBookingsThatHoldTheirSlotOnly)
{
    house.clock().set("2026-04-24T12:00"); // Friday's session is over
    const auto means = previewPolicy(house.clinic(), tooCloseUpTo(6));
    ASSERT_TRUE(means);
    EXPECT_THAT(means->worse, IsEmpty());
    EXPECT_THAT(means->stillFlagged, SizeIs(1));
    EXPECT_EQ(means->unchanged, 0);
}

TEST_F(TimingPolicyTest, SaysBeforeItIsSavedWhatItWouldSayAfterwards)
{
    for (const int day : {0, 2, 4, 6}) {
        const auto preview = previewPolicy(house.clinic(), tooCloseUpTo(day));
        ASSERT_TRUE(preview);
        EXPECT_EQ(loadSetup(house.clinic())->policy, defaultPolicy()) << "nothing is written";
        const auto saved = savePolicy(house.clinic(), revision(), tooCloseUpTo(day));
        ASSERT_TRUE(saved);
        const auto ids = [](const std::vector<VerdictChange>& changes) {
            std::vector<std::tuple<Id<Booking>, Verdict, Verdict>> found;
            for (const VerdictChange& change : changes)
                found.emplace_back(change.booking.id, change.before, change.booking.verdict);
            return found;
        };
        EXPECT_EQ(ids(preview->worse), ids(saved->worse)) << day;
        EXPECT_EQ(ids(preview->better), ids(saved->better)) << day;
        EXPECT_EQ(ids(preview->stillFlagged), ids(saved->stillFlagged)) << day;
        EXPECT_EQ(preview->unchanged, saved->unchanged) << day;
        ASSERT_TRUE(savePolicy(house.clinic(), revision(), defaultPolicy()));
    }
    EXPECT_THAT(*policyHistory(house.clinic()), SizeIs(8)) << "previews leave no trace";
}

TEST_F(TimingPolicyTest, ChangesWhatCountsAsDeepInThePreviewToo)
{
    // Without deep work lately the first session close before a marathon is a caution.
    const auto race = house.race({.name = text("Bath Marathon"), .date = date("2026-05-17")});
    const auto fresh = house.runner("Mia Cole", race);
    house.visit(fresh, tom, "pre_event", "2026-04-10T15:00");
    const auto booked =
        house.booked(fresh, tom, "full_sports", "2026-05-14T10:00", "her first deep session here");
    EXPECT_EQ(booked.verdict, Verdict::Caution);
    TimingPolicy policy = defaultPolicy();
    policy.deepProfiles.insert(LoadProfile::PreEvent);
    policy.lightProfiles.erase(LoadProfile::PreEvent);
    const auto means = previewPolicy(house.clinic(), policy);
    ASSERT_TRUE(means);
    ASSERT_THAT(means->better, SizeIs(1));
    EXPECT_EQ(means->better.front().booking.id, booked.id);
}

TEST_F(TimingPolicyTest, ShowsTheClinicsReasonInWhatItMeans)
{
    TimingPolicy policy = tooCloseUpTo(2);
    policy.reasonsBefore[kFull] = text("Legs want their rest");
    const auto means = savePolicy(house.clinic(), revision(), policy);
    ASSERT_TRUE(means);
    ASSERT_THAT(means->worse, SizeIs(1));
    EXPECT_EQ(means->worse.front().finding->clinicReason, text("Legs want their rest"));
    EXPECT_EQ(loadSetup(house.clinic())->policy.reasonsBefore[kFull], text("Legs want their rest"));
}

TEST_F(TimingPolicyTest, LeavesARowInTheAuditWithBothPolicies)
{
    const TimingPolicy strict = tooCloseUpTo(3);
    ASSERT_TRUE(savePolicy(house.clinic(), revision(), strict));
    const auto row = house.clinic().workspace().audits().latest(text("policy"), 1);
    ASSERT_TRUE(row);
    EXPECT_EQ(row->entry.action, text("update"));
    EXPECT_EQ(policyFromJson(row->entry.before), defaultPolicy());
    EXPECT_EQ(policyFromJson(row->entry.after), strict);
}

TEST_F(TimingPolicyTest, KeepsItsHistoryNewestFirstSoThatAnEarlierOneCanBeTakenBack)
{
    EXPECT_THAT(*policyHistory(house.clinic()), IsEmpty());
    ASSERT_TRUE(savePolicy(house.clinic(), revision(), tooCloseUpTo(2)));
    house.clock().set("2026-04-20T09:30");
    ASSERT_TRUE(savePolicy(house.clinic(), revision(), tooCloseUpTo(4)));
    const auto history = policyHistory(house.clinic());
    ASSERT_TRUE(history);
    ASSERT_THAT(*history, SizeIs(2));
    EXPECT_EQ(history->front().at, moment("2026-04-20T09:30"));
    EXPECT_EQ(history->front().before, tooCloseUpTo(2));
    EXPECT_EQ(history->front().after, tooCloseUpTo(4));
    EXPECT_EQ(history->back().before, defaultPolicy());
    EXPECT_THAT(*policyHistory(house.clinic(), 1), SizeIs(1));

    ASSERT_TRUE(savePolicy(house.clinic(), revision(), history->back().before));
    EXPECT_EQ(loadSetup(house.clinic())->policy, defaultPolicy());
}

TEST_F(TimingPolicyTest, RefusesAStaleRevisionAndWhatIsNoPolicyWithoutATrace)
{
    const int first = revision();
    ASSERT_TRUE(savePolicy(house.clinic(), first, tooCloseUpTo(2)));
    EXPECT_EQ(savePolicy(house.clinic(), first, defaultPolicy()).error().code, ErrorCode::StaleRevision);
    TimingPolicy broken = tooCloseUpTo(2);
    broken.before[kFull].standard.pop_back();
    EXPECT_EQ(savePolicy(house.clinic(), revision(), broken).error().code, ErrorCode::BadPolicy);
    EXPECT_EQ(previewPolicy(house.clinic(), broken).error().code, ErrorCode::BadPolicy);
    EXPECT_EQ(loadSetup(house.clinic())->policy, tooCloseUpTo(2));
    EXPECT_THAT(*policyHistory(house.clinic()), SizeIs(1));
}

} // namespace taper::test
