// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/book.h"
#include "core/clinic/booking_detail.h"
#include "core/clinic/day_list.h"
#include "tests/core/clinic/note_house.h"

namespace taper::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Notes : public NoteHouse { };

TEST_F(Notes, BeginWithWhatTheBookingSays)
{
    const auto start = startNote(clinic(), about(visit));
    ASSERT_TRUE(start);
    EXPECT_FALSE(start->existing);
    EXPECT_EQ(start->fields.client, callum);
    EXPECT_EQ(start->fields.booking, visit);
    EXPECT_EQ(start->fields.therapist, maya);
    EXPECT_EQ(start->fields.at, moment("2026-04-17T10:00"));
    EXPECT_TRUE(start->fields.isBlank());
    ASSERT_TRUE(start->booking);
    EXPECT_EQ(start->booking->sessionTypeName, text("Full sports"));
    ASSERT_TRUE(start->nextRace);
    EXPECT_EQ(start->nextRace->days, -9);
    EXPECT_FALSE(start->last);
}

TEST_F(Notes, BeginWithoutABookingNowAndByWhoWorksHere)
{
    const auto start = startNote(clinic(), {.client = callum, .booking = {}, .therapist = {}});
    ASSERT_TRUE(start);
    EXPECT_EQ(start->fields.therapist, maya);
    EXPECT_EQ(start->fields.at, moment("2026-04-20T08:00"));
    EXPECT_FALSE(start->booking);
    const SavedNote saved = save(start->fields);
    EXPECT_EQ(noteById(clinic(), saved.id)->sessionTypeName, QString{});
}

TEST_F(Notes, BeginAgainWhereSomebodyLeftOff)
{
    const SavedNote saved = save(written(visit));
    const auto start = startNote(clinic(), about(visit));
    ASSERT_TRUE(start && start->existing);
    EXPECT_EQ(start->existing->id, saved.id);
    EXPECT_EQ(start->fields.text(NoteSection::Plan), text("recheck the calf"));
    EXPECT_FALSE(start->last) << "the note itself is not the one before it";
}

TEST_F(Notes, ShowTheLastOneAndAskAboutItsExercisesOnce)
{
    TreatmentNoteFields before = written(visit);
    before.exercises = {exercise("Heel drop"), exercise("Clam"), exercise("Heel drop")};
    before.exercises[0].side = Side::Left;
    before.exercises[2].side = Side::Right;
    finalised(before);
    const auto booking = house.booked(callum, maya, "full_sports", "2026-04-23T10:00").id;
    const auto start = startNote(clinic(), about(booking));
    ASSERT_TRUE(start && start->last);
    EXPECT_EQ(start->last->fields.status, NoteStatus::Final);
    ASSERT_THAT(start->toAsk, SizeIs(2));
    EXPECT_EQ(start->toAsk[0].name, text("Heel drop"));
    EXPECT_EQ(start->toAsk[0].done, ExerciseDone::NotAsked);
}

TEST_F(Notes, AreRefusedAboutNobodyAndNothing)
{
    EXPECT_EQ(codeOf(startNote(clinic(), about(Id<Booking>{999}))), ErrorCode::NotFound);
    EXPECT_EQ(codeOf(startNote(clinic(), {.client = Id<Client>{999}, .booking = {}, .therapist = {}})),
        ErrorCode::NotFound);
    EXPECT_EQ(codeOf(noteById(clinic(), Id<TreatmentNote>{999})), ErrorCode::NotFound);
    EXPECT_EQ(codeOf(noteOfBooking(clinic(), Id<Booking>{999})), ErrorCode::NotFound);
    EXPECT_EQ(codeOf(notesOf(clinic(), Id<Client>{999}, 10)), ErrorCode::NotFound);
    EXPECT_FALSE(*noteOfBooking(clinic(), visit));
    EXPECT_THAT(*notesOf(clinic(), callum, 10), IsEmpty());
}

TEST_F(Notes, AreSavedWithTheirRevisionAndSeenAtOnce)
{
    TreatmentNoteFields fields = written(visit);
    const SavedNote first = save(fields);
    EXPECT_EQ(first.revision, 1);
    fields.painBefore = 6;
    const SavedNote second = save(fields, first);
    EXPECT_EQ(second.id, first.id);
    EXPECT_EQ(second.revision, 2);
    const auto view = noteById(clinic(), first.id);
    ASSERT_TRUE(view);
    EXPECT_EQ(view->fields.painBefore, 6);
    EXPECT_EQ(view->clientName, text("Callum Wright"));
    EXPECT_EQ(view->therapistName, text("Maya Okafor"));
    EXPECT_EQ(view->sessionTypeName, text("Full sports"));
    EXPECT_EQ(view->race->days, -9);
    EXPECT_EQ((*noteOfBooking(clinic(), visit))->id, first.id);
}

TEST_F(Notes, AreNotWrittenAgainWhenNothingHasChanged)
{
    TreatmentNoteFields fields = written(visit);
    const SavedNote first = save(fields);
    house.clock().advance(Seconds{300});
    fields.text(NoteSection::Plan) += text("  \n");
    const SavedNote again = save(fields, first);
    EXPECT_EQ(again.revision, 1);
    EXPECT_EQ(again.savedAt, first.savedAt);
    EXPECT_THAT(audited(first.id), ElementsAre("add"));
}

TEST_F(Notes, BelongToTheClientOfTheirBooking)
{
    const auto priya = house.client("Priya Nair");
    TreatmentNoteFields fields = written(visit);
    fields.client = priya;
    EXPECT_EQ(codeOf(saveDraft(clinic(), std::nullopt, 0, fields)), ErrorCode::NotFound);
    EXPECT_EQ(codeOf(startNote(clinic(), {.client = priya, .booking = visit, .therapist = {}})),
        ErrorCode::NotFound);
    fields.client = {};
    const SavedNote saved = save(fields);
    EXPECT_EQ(noteById(clinic(), saved.id)->fields.client, callum);
}

TEST_F(Notes, StayWithTheBookingTheyWereBegunOn)
{
    const SavedNote saved = save(written(visit));
    TreatmentNoteFields astray = written(visit, "more");
    astray.client = house.client("Priya Nair");
    astray.booking = house.visit(astray.client, maya, "full_sports", "2026-04-17T12:00");
    save(astray, saved);
    const auto view = noteById(clinic(), saved.id);
    EXPECT_EQ(view->fields.client, callum);
    EXPECT_EQ(view->fields.booking, visit);
    EXPECT_EQ(view->fields.text(NoteSection::Plan), text("more"));
}

TEST_F(Notes, MayBeOnABookingThatWasMissedOrCancelled)
{
    const auto booked = house.booked(callum, maya, "full_sports", "2026-04-23T10:00");
    ASSERT_TRUE(cancelBooking(clinic(), booked.id, booked.revision, CancelReason::ClientIll));
    const auto view = finalised(written(booked.id, "rang, has a cold; rest"));
    EXPECT_EQ(view.fields.status, NoteStatus::Final);
    EXPECT_EQ(bookingDetail(clinic(), booked.id)->booking.fields.status, BookingStatus::Cancelled);
}

TEST_F(Notes, LeaveTheBookingInSessionWhenTheyAreFinalised)
{
    const auto booked = house.booked(callum, maya, "full_sports", "2026-04-23T10:00");
    house.clock().set("2026-04-23T10:05");
    ASSERT_TRUE(setBookingStatus(clinic(), booked.id, booked.revision, BookingStatus::InSession));
    finalised(written(booked.id));
    EXPECT_EQ(bookingDetail(clinic(), booked.id)->booking.fields.status, BookingStatus::InSession);
}

TEST_F(Notes, NeedSomethingWrittenToBeFinal)
{
    EXPECT_EQ(fieldOf(finaliseNote(clinic(), std::nullopt, 0, begun(visit))), "note");
    TreatmentNoteFields fields = written(visit);
    fields.exercises = {exercise("")};
    EXPECT_EQ(fieldOf(finaliseNote(clinic(), std::nullopt, 0, fields)), "exercises[0].name");
    EXPECT_FALSE(*noteOfBooking(clinic(), visit)) << "a refused one leaves nothing behind";
}

TEST_F(Notes, OnceFinalAreLockedAndOnlyAddedTo)
{
    const SavedNote draft = save(written(visit));
    EXPECT_EQ(codeOf(addAddendum(clinic(), draft.id, text("too early"))), ErrorCode::Refused);
    const NoteView final = finalised(written(visit, "done"), draft);
    EXPECT_EQ(final.fields.status, NoteStatus::Final);
    EXPECT_TRUE(final.finalisedAt);
    EXPECT_EQ(
        codeOf(saveDraft(clinic(), final.id, final.revision, written(visit, "other"))), ErrorCode::NoteFinal);
    EXPECT_EQ(codeOf(finaliseNote(clinic(), final.id, final.revision, written(visit, "other"))),
        ErrorCode::NoteFinal);
    EXPECT_EQ(codeOf(discardDraft(clinic(), final.id, final.revision)), ErrorCode::NoteFinal);

    EXPECT_EQ(fieldOf(addAddendum(clinic(), final.id, text(" \n "))), "text");
    EXPECT_EQ(codeOf(addAddendum(clinic(), Id<TreatmentNote>{999}, text("x"))), ErrorCode::NotFound);
    house.clock().set("2026-04-21T09:00");
    const auto added = addAddendum(clinic(), final.id, text("left calf, not right\r\n<i>sorry</i>"));
    ASSERT_TRUE(added);
    ASSERT_THAT(added->addenda, SizeIs(1));
    EXPECT_EQ(added->addenda[0].at, moment("2026-04-21T09:00"));
    EXPECT_EQ(added->addenda[0].text, text("left calf, not right\n<i>sorry</i>"));
    EXPECT_EQ(noteById(clinic(), final.id)->addenda, added->addenda);
    EXPECT_EQ(added->fields.text(NoteSection::Plan), text("done"));
}

TEST_F(Notes, KeepTheMarkOnWhatWasCarriedOverAndNotLookedAt)
{
    TreatmentNoteFields fields = written(visit);
    fields.carried.at(static_cast<size_t>(NoteSection::Plan)) = true;
    EXPECT_TRUE(finalised(fields).fields.isCarried(NoteSection::Plan));
}

TEST_F(Notes, AreTakenAwayAsLongAsTheyAreDrafts)
{
    const SavedNote saved = save(written(visit));
    EXPECT_EQ(codeOf(discardDraft(clinic(), saved.id, 7)), ErrorCode::StaleRevision);
    ASSERT_TRUE(discardDraft(clinic(), saved.id, saved.revision));
    EXPECT_FALSE(*noteOfBooking(clinic(), visit));
    EXPECT_EQ(codeOf(discardDraft(clinic(), saved.id, saved.revision)), ErrorCode::NotFound);
    EXPECT_THAT(audited(saved.id), ElementsAre("add", "discard"));
    const auto row = clinic().workspace().audits().latest(text("treatment_note"), saved.id.value());
    EXPECT_TRUE(row->entry.before.contains("recheck the calf")) << "what was taken away is not lost";
}

TEST_F(Notes, TellTheLastVisitsFocusOnTheDayList)
{
    house.booked(callum, maya, "full_sports", "2026-04-23T10:00");
    const auto focus = [this] {
        const auto list = dayList(clinic(), date("2026-04-23"));
        return list->therapists.front().rows.front().lastVisit->focus;
    };
    EXPECT_EQ(focus(), text("noted by the desk"));
    save(written(visit, "recheck the calf\nheel drops"));
    EXPECT_EQ(focus(), text("recheck the calf"));
}

TEST_F(Notes, AnnounceTheClientAndTheDay)
{
    std::vector<Changes> told;
    clinic().onChanged([&told](const Changes& changes) { told.push_back(changes); });
    const SavedNote first = save(written(visit));
    const SavedNote second = save(written(visit, "more"), first);
    save(written(visit, "more"), second);
    finalised(written(visit, "done"), second);
    ASSERT_THAT(told, SizeIs(3)) << "what was not written is not told";
    for (const Changes& changes : told)
        EXPECT_TRUE(changes.clients.contains(callum));
    EXPECT_TRUE(told[0].days.contains(date("2026-04-17")));
    EXPECT_THAT(told[1].days, IsEmpty()) << "an autosave changes nothing that a day shows";
    EXPECT_TRUE(told[2].days.contains(date("2026-04-17")));
}

TEST_F(Notes, OfAClientComeLatestFirstWithTheRaceOfTheirDay)
{
    const auto early = house.visit(callum, maya, "full_sports", "2026-03-20T10:00");
    save(written(visit));
    finalised(written(early));
    const auto notes = notesOf(clinic(), callum, 10);
    ASSERT_TRUE(notes);
    ASSERT_THAT(*notes, SizeIs(2));
    EXPECT_EQ(notes->at(0).fields.booking, visit);
    EXPECT_EQ(notes->at(0).race->days, -9);
    EXPECT_EQ(notes->at(1).race->days, -37);
    EXPECT_THAT(*notesOf(clinic(), callum, 1), SizeIs(1));
}

} // namespace
} // namespace taper::test
