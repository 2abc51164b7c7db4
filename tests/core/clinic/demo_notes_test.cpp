// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/board.h"
#include "core/clinic/clients.h"
#include "core/clinic/demo.h"
#include "core/clinic/history.h"
#include "tests/core/clinic/note_house.h"

#include <map>
#include <set>

namespace taper::test {
namespace {

using testing::Gt;

using testing::SizeIs;

/// The demonstration around a day in April.
class DemonstrationNotes : public testing::Test {
protected:
    DemonstrationNotes()
    {
        EXPECT_TRUE(fillWithDemonstration(
            *m_clinic, {.seed = 1, .years = 1, .therapists = 3, .clients = 40, .today = date("2026-04-24")}));
    }
    std::vector<NoteView> notesOfClient(const char* name)
    {
        const auto found = findClients(*m_clinic, text(name), 1);
        EXPECT_TRUE(found && !found->empty()) << name;
        return notesOf(*m_clinic, found->front().id, 1000).value_or(std::vector<NoteView>{});
    }
    std::map<QString, BookingView> today()
    {
        std::map<QString, BookingView> bookings;
        const auto day = dayView(*m_clinic, date("2026-04-24"));
        for (const BoardColumn& column : day->columns) {
            for (const BookingView& booking : column.bookings)
                bookings.emplace(booking.clientName, booking);
        }
        return bookings;
    }

    ManualClock m_clock{"2026-04-24T09:35"};
    std::unique_ptr<Clinic> m_clinic = *Clinic::inMemory(demonstrationSettings(), m_clock);
};

TEST_F(DemonstrationNotes, FollowOneRunnerThroughTwoYearsAndTheirRaces)
{
    const std::vector<NoteView> notes = notesOfClient("Callum Wright");
    ASSERT_THAT(notes, SizeIs(Gt(30U)));
    EXPECT_LT(dateOf(notes.back().fields.at), date("2024-07-01"));
    int measured = 0;
    int functional = 0;
    int asked = 0;
    std::set<Id<Race>> races;
    for (const NoteView& note : notes) {
        EXPECT_EQ(note.fields.status, NoteStatus::Final);
        EXPECT_TRUE(
            note.fields.painBefore || note.fields.marks.empty() || note.sessionTypeName == text("Pre-event"))
            << toIso(note.fields.at).toStdString();
        EXPECT_FALSE(note.fields.marks.empty());
        measured += note.fields.measures.empty() ? 0 : 1;
        functional += note.fields.activities.empty() ? 0 : 1;
        asked += note.fields.reports.empty() ? 0 : 1;
        if (note.race)
            races.insert(note.race->race);
    }
    EXPECT_GT(measured, 10);
    EXPECT_GT(functional, 5);
    EXPECT_GT(asked, 5);
    EXPECT_GE(races.size(), 4U);

    const TreatmentNoteFields& last = notes.front().fields;
    EXPECT_EQ(last.painBefore, 6);
    EXPECT_EQ(last.painAfter, 3);
    EXPECT_EQ(last.marks.front().region, text("soleus"));
    EXPECT_TRUE(last.text(NoteSection::Plan).contains(text("heel drops")));
}

TEST_F(DemonstrationNotes, GiveExercisesOfTheLibrary)
{
    int given = 0;
    for (const NoteView& note : notesOfClient("Callum Wright")) {
        for (const GivenExercise& exercise : note.fields.exercises) {
            EXPECT_TRUE(exercise.exercise) << exercise.name.toStdString();
            EXPECT_FALSE(exercise.how.isEmpty());
            EXPECT_NE(exercise.dose, ExerciseDose{});
            ++given;
        }
        for (const ExerciseReport& report : note.fields.reports)
            EXPECT_TRUE(report.exercise) << report.name.toStdString();
    }
    EXPECT_GT(given, 10);
}

TEST_F(DemonstrationNotes, AreStillBeingWrittenToday)
{
    const auto bookings = today();
    const auto noteOn = [&](const char* name) {
        return *noteOfBooking(*m_clinic, bookings.at(text(name)).id);
    };
    EXPECT_EQ(noteOn("Aisha Rahman")->fields.status, NoteStatus::Draft);
    EXPECT_EQ(noteOn("Ben Adeyemi")->fields.status, NoteStatus::Draft);
    const auto begun = noteOn("Sofia Marchetti");
    ASSERT_TRUE(begun);
    EXPECT_TRUE(begun->fields.isCarried(NoteSection::Plan));
    EXPECT_FALSE(noteOn("Owen Hughes")) << "has not come yet";

    EXPECT_TRUE(bookings.at(text("Sofia Marchetti")).fields.arrivedAt);
    EXPECT_FALSE(bookings.at(text("Sofia Marchetti")).fields.startedAt);
    EXPECT_TRUE(bookings.at(text("Aisha Rahman")).fields.endedAt);
    EXPECT_FALSE(bookings.at(text("Owen Hughes")).fields.arrivedAt);
}

TEST_F(DemonstrationNotes, AreThereForMostVisitsAndCanBeFound)
{
    sql::Connection& connection = m_clinic->workspace().connection();
    const auto count = [&](const char* sql) { return connection.value<int>(text(sql)).value_or(0); };
    const int notes = count("SELECT count(*) FROM treatment_note WHERE status = 'final'");
    const int visits = count("SELECT count(*) FROM booking WHERE status = 'completed'");
    EXPECT_GT(notes * 10, visits * 8);
    EXPECT_EQ(count("SELECT count(*) FROM treatment_note n JOIN booking b ON b.id = n.booking_id "
                    "WHERE n.status = 'final' AND b.status <> 'completed'"),
        0);
    EXPECT_GT(count("SELECT count(*) FROM note_addendum"), 0);
    const auto hits = findNotes(*m_clinic, text("heel drops"), std::nullopt, 50);
    ASSERT_TRUE(hits);
    EXPECT_FALSE(hits->hits.empty());
}

} // namespace
} // namespace taper::test
