// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/setup.h"
#include "core/clinic/undo.h"
#include "core/clinic/workspace.h"
#include "tests/core/clinic/undo_house.h"

#include <gtest/gtest.h>

namespace taper::test {
namespace {

struct UndoOfSeveral : UndoHouse {
    Stored<Therapist> therapist(Id<Therapist> id)
    {
        auto found = readUnit(house.clinic(), [id](Workspace& workspace) -> Result<Stored<Therapist>> {
            return *workspace.therapists().byId(id);
        });
        return *std::move(found);
    }
    /// Enters leave as the board does, and gives the way back.
    LeaveBefore awayFrom(Id<Therapist> id, const char* from, const char* to)
    {
        const Stored<Therapist> before = therapist(id);
        TherapistFields fields = before.fields();
        fields.leave.push_back({{moment(from), moment(to)}, text("Ill")});
        const auto after = saveTherapist(house.clinic(), id, before.revision, fields);
        EXPECT_TRUE(after);
        return {id, after->revision, before->leave};
    }
    std::vector<Stored<Closure>> closures()
    {
        auto setup = loadSetup(house.clinic());
        return setup->closures;
    }
    static WayBack together(const WayBack& one, const WayBack& other)
    {
        WayBack both = one;
        both.bookings.insert(both.bookings.end(), other.bookings.begin(), other.bookings.end());
        return both;
    }
};

TEST_F(UndoOfSeveral, LetsThemExchangePlaces)
{
    const BookingView a = house.booked(priya, maya, "full_sports", "2026-04-21T10:00");
    const BookingView b = house.booked(callum, maya, "full_sports", "2026-04-21T14:00");
    const BookingView aside = moved(a, "2026-04-22T10:00");
    const BookingView bThere = moved(b, "2026-04-21T10:00");
    const BookingView aThere = moved(aside, "2026-04-21T14:00");
    const WayBack back = together(wayBackFrom(a, aThere), wayBackFrom(b, bThere));

    const auto undone = undo(house.clinic(), back);
    ASSERT_TRUE(undone && undone->again) << "each old place is held by the other";
    EXPECT_EQ(stored(a.id), a.fields);
    EXPECT_EQ(stored(b.id), b.fields);
    ASSERT_EQ(undone->bookings.size(), 2u);
    EXPECT_EQ(undone->bookings[0].id, a.id);
    EXPECT_EQ(undone->bookings[1].id, b.id);

    const auto redone = undo(house.clinic(), *undone->again);
    ASSERT_TRUE(redone && redone->again);
    EXPECT_EQ(stored(a.id), aThere.fields);
    EXPECT_EQ(stored(b.id), bThere.fields);
    ASSERT_TRUE(undo(house.clinic(), *redone->again)->again);
    EXPECT_EQ(stored(a.id), a.fields);
}

TEST_F(UndoOfSeveral, LeavesOneAuditRowForEachWhoeverHadToMakeRoom)
{
    const BookingView a = house.booked(priya, maya, "full_sports", "2026-04-21T10:00");
    const BookingView b = house.booked(callum, maya, "full_sports", "2026-04-21T14:00");
    const BookingView aside = moved(a, "2026-04-22T10:00");
    const BookingView bThere = moved(b, "2026-04-21T10:00");
    const BookingView aThere = moved(aside, "2026-04-21T14:00");
    const size_t before = auditOf("booking", a.id.value()).size();
    ASSERT_TRUE(undo(house.clinic(), together(wayBackFrom(a, aThere), wayBackFrom(b, bThere)))->again);
    const auto rows = auditOf("booking", a.id.value());
    ASSERT_EQ(rows.size(), before + 1);
    EXPECT_EQ(rows.back().entry.before, rowJson(aThere.fields));
    EXPECT_EQ(rows.back().entry.after, rowJson(a.fields));
}

TEST_F(UndoOfSeveral, IsAllOrNothingWhenOneCannotGoBack)
{
    const BookingView a = house.booked(priya, maya, "full_sports", "2026-04-21T10:00");
    const BookingView b = house.booked(callum, maya, "full_sports", "2026-04-21T14:00");
    const BookingView aThere = moved(a, "2026-04-22T10:00");
    const BookingView bThere = moved(b, "2026-04-22T14:00");
    house.booked(house.client("Ben Adeyemi"), maya, "full_sports", "2026-04-21T14:00");
    const auto refused = undo(house.clinic(), together(wayBackFrom(a, aThere), wayBackFrom(b, bThere)));
    ASSERT_TRUE(refused && !refused->again);
    EXPECT_EQ(refused->clientName, text("Callum Wright"));
    EXPECT_EQ(stored(a.id), aThere.fields) << "the one that could have gone back stays as well";
    EXPECT_EQ(stored(b.id), bThere.fields);
}

TEST_F(UndoOfSeveral, IsAllOrNothingWhenSomebodyChangedOne)
{
    const BookingView a = house.booked(priya, maya, "full_sports", "2026-04-21T10:00");
    const BookingView b = house.booked(callum, maya, "full_sports", "2026-04-21T14:00");
    const BookingView aThere = moved(a, "2026-04-22T10:00");
    const BookingView bThere = moved(b, "2026-04-22T14:00");
    ASSERT_TRUE(setBookingStatus(house.clinic(), b.id, std::nullopt, BookingStatus::Confirmed));
    const auto refused = undo(house.clinic(), together(wayBackFrom(a, aThere), wayBackFrom(b, bThere)));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::StaleRevision);
    EXPECT_EQ(stored(a.id), aThere.fields);
}

TEST_F(UndoOfSeveral, CancelsWhatWasAddedBeforeItPutsBackWhatMadeRoomForIt)
{
    const BookingView a = house.booked(priya, maya, "full_sports", "2026-04-21T10:00");
    const BookingView aThere = moved(a, "2026-04-21T14:00");
    const BookingView added = house.booked(callum, maya, "full_sports", "2026-04-21T10:00");
    const auto undone = undo(house.clinic(), together(wayBackFrom(a, aThere), wayBackFromNew(added)));
    ASSERT_TRUE(undone && undone->again);
    EXPECT_EQ(stored(a.id), a.fields);
    EXPECT_EQ(stored(added.id).status, BookingStatus::Cancelled);
    ASSERT_TRUE(undo(house.clinic(), *undone->again)->again) << "and the other way round";
    EXPECT_EQ(stored(added.id), added.fields);
    EXPECT_EQ(stored(a.id), aThere.fields);
}

TEST_F(UndoOfSeveral, AnnouncesTheRaceOfThePlaceThatIsLeft)
{
    const BookingView a = house.booked(callum, maya, "full_sports", "2026-04-21T10:00");
    const BookingView b = house.booked(priya, maya, "full_sports", "2026-04-21T14:00");
    const BookingView bThere = moved(b, "2026-04-22T14:00");
    BookingView aThere = moved(a, "2026-04-24T10:00");
    std::optional<Changes> heard;
    house.clinic().onChanged([&heard](const Changes& changes) { heard = changes; });
    ASSERT_TRUE(undo(house.clinic(), together(wayBackFrom(a, aThere), wayBackFrom(b, bThere)))->again);
    ASSERT_TRUE(heard);
    EXPECT_EQ(heard->races, std::set{london});
    EXPECT_EQ(heard->days, (std::set{date("2026-04-21"), date("2026-04-22"), date("2026-04-24")}));
}

TEST_F(UndoOfSeveral, TakesLeaveBackBeforeTheBookingsThatItMoved)
{
    const BookingView a = house.booked(priya, maya, "full_sports", "2026-04-21T10:00");
    WayBack back;
    back.leave.push_back(awayFrom(maya, "2026-04-21T00:00", "2026-04-22T00:00"));
    const BookingView aThere = moved(a, "2026-04-21T10:00", tom);
    back.bookings = wayBackFrom(a, aThere).bookings;

    const auto undone = undo(house.clinic(), back);
    ASSERT_TRUE(undone && undone->again);
    EXPECT_TRUE(therapist(maya)->leave.empty());
    EXPECT_EQ(stored(a.id), a.fields);
    EXPECT_EQ(auditOf("therapist", maya.value()).back().entry.action, text("undo"));

    const auto redone = undo(house.clinic(), *undone->again);
    ASSERT_TRUE(redone && redone->again);
    EXPECT_EQ(therapist(maya)->leave.size(), 1u);
    EXPECT_EQ(stored(a.id), aThere.fields);
}

TEST_F(UndoOfSeveral, LeavesLeaveAloneThatSomebodyChangedSince)
{
    WayBack back;
    back.leave.push_back(awayFrom(maya, "2026-04-21T00:00", "2026-04-22T00:00"));
    awayFrom(maya, "2026-04-28T00:00", "2026-04-29T00:00");
    EXPECT_EQ(undo(house.clinic(), back).error().code, ErrorCode::StaleRevision);
    EXPECT_EQ(therapist(maya)->leave.size(), 2u);
}

TEST_F(UndoOfSeveral, ReadsTheSetupAgainAfterARefusal)
{
    const BookingView a = house.booked(priya, maya, "full_sports", "2026-04-21T10:00");
    WayBack back;
    back.leave.push_back(awayFrom(maya, "2026-04-21T00:00", "2026-04-22T00:00"));
    const BookingView aThere = moved(a, "2026-04-22T10:00");
    back.bookings = wayBackFrom(a, aThere).bookings;
    house.closure("2026-04-21", "2026-04-21", "Flooded");
    const auto refused = undo(house.clinic(), back);
    ASSERT_TRUE(refused && !refused->again);
    const auto review =
        reviewBooking(house.clinic(), house.proposal(callum, maya, "full_sports", "2026-04-21T10:00"));
    bool isAway = false;
    for (const Finding& finding : review->findings)
        isAway = isAway || finding.code == FindingCode::OnLeave;
    EXPECT_TRUE(isAway) << "the leave was not taken back after all";
}

TEST_F(UndoOfSeveral, TakesAClosureBackAndEntersItAgain)
{
    const Id<Closure> id = house.closure("2026-04-21", "2026-04-22", "Flooded");
    WayBack back;
    back.closures.push_back({id, 1, std::nullopt});
    const auto undone = undo(house.clinic(), back);
    ASSERT_TRUE(undone && undone->again);
    EXPECT_TRUE(closures().empty());

    const auto redone = undo(house.clinic(), *undone->again);
    ASSERT_TRUE(redone && redone->again);
    ASSERT_EQ(closures().size(), 1u);
    EXPECT_EQ(closures().front()->reason, text("Flooded"));
    ASSERT_TRUE(undo(house.clinic(), *redone->again)->again);
    EXPECT_TRUE(closures().empty());
}

TEST_F(UndoOfSeveral, BringsAClosureBackThatWasChangedOrRemoved)
{
    const Id<Closure> id = house.closure("2026-04-21", "2026-04-22", "Flooded");
    const Stored<Closure> before = closures().front();
    ClosureFields longer = before.fields();
    longer.to = date("2026-04-24");
    ASSERT_TRUE(saveClosure(house.clinic(), id, before.revision, longer));
    WayBack back;
    back.closures.push_back({id, before.revision + 1, before.fields()});
    ASSERT_TRUE(undo(house.clinic(), back)->again);
    EXPECT_EQ(closures().front()->to, date("2026-04-22"));
    EXPECT_EQ(undo(house.clinic(), back).error().code, ErrorCode::StaleRevision);

    ASSERT_TRUE(removeClosure(house.clinic(), id, closures().front().revision));
    back.closures = {{id, 0, before.fields()}};
    ASSERT_TRUE(undo(house.clinic(), back)->again);
    ASSERT_EQ(closures().size(), 1u);
    EXPECT_EQ(closures().front().fields(), before.fields());
}

} // namespace
} // namespace taper::test
