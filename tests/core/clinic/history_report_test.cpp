// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/history_report.h"
#include "tests/core/clinic/note_house.h"

namespace taper {
namespace {

using namespace test;

class HistoryPaper : public NoteHouse {
protected:
    HistoryReport report(std::optional<Date> from = std::nullopt, std::optional<Date> to = std::nullopt)
    {
        auto made = historyReport(clinic(), callum, from, to);
        EXPECT_TRUE(made);
        return made ? *made : HistoryReport{};
    }
};

TEST_F(HistoryPaper, HoldsEachVisitWithItsNoteInFull)
{
    TreatmentNoteFields fields = written(visit, "Recheck calf");
    fields.marks = {{.region = text("soleus"), .before = 6, .after = 3}};
    const NoteView note = finalised(fields);
    ASSERT_TRUE(addAddendum(clinic(), note.id, text("It was the right one.")));
    house.visit(callum, maya, "myofascial", "2026-03-27T11:00");
    const HistoryReport made = report();
    EXPECT_EQ(made.client.name, text("Callum Wright"));
    EXPECT_EQ(made.client.id, callum);
    EXPECT_EQ(made.stamp.clinic.name, clinic().settings()->name);
    EXPECT_EQ(made.stamp.printedAt, moment("2026-04-20T08:00"));
    EXPECT_EQ(made.completed, 2);
    EXPECT_EQ(made.firstVisit, date("2026-03-27"));
    ASSERT_EQ(made.visits.size(), 2U);
    EXPECT_EQ(made.visits[0].sessionType, text("Full sports"));
    EXPECT_EQ(made.visits[0].bookingNote, text("noted by the desk"));
    ASSERT_TRUE(made.visits[0].race);
    EXPECT_EQ(made.visits[0].race->days, -9);
    ASSERT_TRUE(made.visits[0].note);
    EXPECT_EQ(made.visits[0].note->fields, note.fields);
    EXPECT_EQ(made.visits[0].note->finalisedAt, moment("2026-04-20T08:00"));
    ASSERT_EQ(made.visits[0].note->addenda.size(), 1U);
    EXPECT_FALSE(made.visits[1].note);
    ASSERT_EQ(made.races.size(), 1U);
    EXPECT_EQ(made.races[0].name, text("London Marathon"));
}

TEST_F(HistoryPaper, HoldsTheDaysThatWereChosenBothIncludedAndTheHeadOfAll)
{
    house.visit(callum, maya, "myofascial", "2026-03-27T11:00");
    house.visit(callum, maya, "myofascial", "2026-02-27T11:00");
    const HistoryReport made = report(date("2026-03-27"), date("2026-04-16"));
    ASSERT_EQ(made.visits.size(), 1U);
    EXPECT_EQ(made.visits[0].at, moment("2026-03-27T11:00"));
    EXPECT_TRUE(made.races.empty()) << "London comes later";
    EXPECT_EQ(made.completed, 3);
    EXPECT_EQ(report(std::nullopt, date("2026-03-27")).visits.size(), 2U);
    EXPECT_EQ(report(date("2026-04-17")).races.size(), 1U);
    EXPECT_EQ(report(date("2027-01-01")).visits.size(), 0U);
    EXPECT_EQ(fieldOf(historyReport(clinic(), callum, date("2026-04-17"), date("2026-04-16"))), "to");
    EXPECT_EQ(codeOf(historyReport(clinic(), Id<Client>{4711})), ErrorCode::NotFound);
}

TEST_F(HistoryPaper, OfOneNoteHoldsItsVisit)
{
    const SavedNote draft = save(written(visit, "Recheck calf"));
    const auto made = noteReport(clinic(), draft.id);
    ASSERT_TRUE(made);
    EXPECT_EQ(made->client.name, text("Callum Wright"));
    EXPECT_EQ(made->visit.at, moment("2026-04-17T10:00"));
    EXPECT_EQ(made->visit.therapist, text("Maya Okafor"));
    ASSERT_TRUE(made->visit.note);
    EXPECT_FALSE(made->visit.note->finalisedAt) << "a draft";
    EXPECT_EQ(made->visit.note->fields.text(NoteSection::Plan), text("Recheck calf"));
    EXPECT_EQ(codeOf(noteReport(clinic(), Id<TreatmentNote>{4711})), ErrorCode::NotFound);
}

TEST_F(HistoryPaper, ForTheClientHoldsExercisesAdviceAndWhatComesNext)
{
    TreatmentNoteFields fields = written(visit);
    fields.exercises = {exercise("Heel drop")};
    fields.exercises[0].dose.sets = 3;
    fields.advice = text("Walk the day after.");
    fields.returnDays = 14;
    const NoteView note = finalised(fields);
    const auto next = house.booked(callum, maya, "full_sports", "2026-05-08T10:00");
    const auto sheet = exerciseSheet(clinic(), note.id);
    ASSERT_TRUE(sheet);
    EXPECT_EQ(sheet->date, date("2026-04-17"));
    EXPECT_EQ(sheet->exercises, fields.exercises);
    EXPECT_EQ(sheet->advice, text("Walk the day after."));
    EXPECT_EQ(sheet->comeBack, date("2026-05-01"));
    EXPECT_EQ(sheet->nextVisit, next.fields.start);
    ASSERT_TRUE(sheet->nextRace);
    EXPECT_EQ(*sheet->nextRace, (ReportRaceTag{text("London Marathon"), -9}));
    EXPECT_EQ(codeOf(exerciseSheet(clinic(), Id<TreatmentNote>{4711})), ErrorCode::NotFound);
}

} // namespace
} // namespace taper
