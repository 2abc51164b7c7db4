// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/history.h"
#include "core/clinic/races.h"
#include "tests/core/clinic/note_house.h"

namespace taper {
namespace {

using namespace test;

class History : public NoteHouse {
protected:
    ClientHistory history() { return historyOf(callum); }
    ClientHistory historyOf(Id<Client> client)
    {
        auto found = clientHistory(clinic(), client);
        EXPECT_TRUE(found);
        return *std::move(found);
    }
    Id<TreatmentNote> unbooked(const char* at, const char* subjective)
    {
        TreatmentNoteFields fields;
        fields.client = callum;
        fields.therapist = maya;
        fields.at = moment(at);
        fields.text(NoteSection::Subjective) = text(subjective);
        return save(fields).id;
    }
    NoteHits find(const char* typed, std::optional<Id<Client>> client = std::nullopt, int limit = 50)
    {
        auto hits = findNotes(clinic(), text(typed), client, limit);
        EXPECT_TRUE(hits);
        return hits ? *hits : NoteHits{};
    }
};

TEST_F(History, HasARowForEachVisitTheLatestFirst)
{
    house.visit(callum, maya, "myofascial", "2026-03-27T11:00");
    const auto coming = house.booked(callum, maya, "full_sports", "2026-05-08T10:00");
    unbooked("2026-04-19T12:00", "rang about the calf");
    const ClientHistory found = history();
    ASSERT_EQ(found.visits.size(), 4U);
    EXPECT_EQ(found.visits[0].booking, coming.id);
    EXPECT_EQ(found.visits[0].status, BookingStatus::Booked);
    EXPECT_FALSE(found.visits[1].booking) << "a note without a booking";
    EXPECT_EQ(found.visits[1].status, BookingStatus::Completed);
    EXPECT_TRUE(found.visits[1].sessionTypeName.isEmpty());
    EXPECT_EQ(found.visits[2].booking, visit);
    EXPECT_EQ(found.visits[2].therapistName, text("Maya Okafor"));
    EXPECT_EQ(found.visits[2].length, Minutes{60});
    EXPECT_FALSE(found.visits[2].note);
    EXPECT_EQ(found.visits[2].planLine, text("noted by the desk"));
    EXPECT_EQ(found.visits[3].at, moment("2026-03-27T11:00"));
}

TEST_F(History, ShowsWhatTheNoteSaysInShort)
{
    TreatmentNoteFields fields = begun(visit);
    fields.text(NoteSection::Plan) = text("\n  Recheck calf \nheel drops 3 × 15");
    fields.painBefore = 6;
    fields.painAfter = 3;
    fields.marks = {{.region = text("soleus"), .kind = MarkKind::Tight, .before = 6, .after = 3},
        {.kind = MarkKind::Pain, .text = text("under the scar")}};
    fields.measures = {{.kind = text("knee_to_wall"), .leftBefore = 80, .leftAfter = 100}};
    fields.activities = {{text("stairs"), 4}};
    finalised(fields);
    const ClientHistory found = history();
    ASSERT_EQ(found.visits.size(), 1U);
    const HistoryVisit& row = found.visits.front();
    EXPECT_EQ(row.noteStatus, NoteStatus::Final);
    EXPECT_EQ(row.planLine, text("Recheck calf"));
    EXPECT_EQ(row.bookingNote, text("noted by the desk"));
    EXPECT_EQ(row.painBefore, 6);
    EXPECT_EQ(row.painAfter, 3);
    ASSERT_EQ(row.areas.size(), 2U);
    EXPECT_EQ(row.areas[0], (VisitArea{text("soleus"), Side::Left, MarkKind::Tight, 6, 3, {}}));
    EXPECT_EQ(row.areas[1].text, text("under the scar"));
    ASSERT_EQ(row.measures.size(), 1U);
    EXPECT_EQ(row.measures[0].leftAfter, 100);
    ASSERT_EQ(row.activities.size(), 1U);

    const std::vector<VisitFigures> figures = figuresOf(found.visits);
    EXPECT_EQ(painTrend(figures), (Trend{{moment("2026-04-17T10:00"), 6, 3}}));
}

TEST_F(History, SaysWhichRaceIsNearestToEachVisit)
{
    RaceFields bath;
    bath.name = text("Bath Half");
    bath.date = date("2026-03-15");
    bath.distanceMetres = 21'097;
    house.enter(callum, house.race(bath));
    house.visit(callum, maya, "post_event", "2026-03-20T11:00");
    const ClientHistory found = history();
    ASSERT_EQ(found.visits.size(), 2U);
    ASSERT_TRUE(found.visits[0].race);
    EXPECT_EQ(found.visits[0].race->name, text("London Marathon"));
    EXPECT_EQ(found.visits[0].race->days, -9);
    ASSERT_TRUE(found.visits[1].race);
    EXPECT_EQ(found.visits[1].race->name, text("Bath Half"));
    EXPECT_EQ(found.visits[1].race->days, 5);
    ASSERT_EQ(found.races.size(), 2U);
    EXPECT_EQ(found.races[0].name, text("London Marathon"));
    EXPECT_EQ(found.races[1].date, date("2026-03-15"));
}

TEST_F(History, DoesNotMeasureByARaceThatIsOff)
{
    ASSERT_TRUE(cancelRace(clinic(), history().races.front().race));
    const ClientHistory found = history();
    EXPECT_FALSE(found.visits.front().race);
    ASSERT_EQ(found.races.size(), 1U);
    EXPECT_EQ(found.races.front().raceStatus, RaceStatus::Cancelled);
}

TEST_F(History, CountsVisitsAndHowFarApartTheyAre)
{
    EXPECT_FALSE(history().cadenceDays) << "one visit is no rhythm";
    house.visit(callum, maya, "full_sports", "2026-04-03T10:00");
    EXPECT_FALSE(history().cadenceDays);
    house.visit(callum, maya, "full_sports", "2026-04-03T14:00"); // twice on one day
    EXPECT_FALSE(history().cadenceDays);
    house.visit(callum, maya, "full_sports", "2026-03-27T10:00");
    house.visit(callum, maya, "full_sports", "2026-01-02T10:00");
    house.booked(callum, maya, "full_sports", "2026-05-22T10:00");
    const auto next = house.booked(callum, maya, "full_sports", "2026-05-08T10:00");
    const ClientHistory found = history();
    EXPECT_EQ(found.completed, 5);
    EXPECT_EQ(found.noShows, 0);
    EXPECT_EQ(found.firstVisit, date("2026-01-02"));
    EXPECT_EQ(found.lastVisit, date("2026-04-17"));
    EXPECT_EQ(found.nextVisit, next.fields.start);
    EXPECT_EQ(found.cadenceDays, 14) << "the middle of 14, 7 and 84";
    EXPECT_EQ(found.today, date("2026-04-20"));
}

TEST_F(History, OfSomebodyWhoHasNeverComeIsEmptyAndOfNobodyIsNotFound)
{
    const ClientHistory found = historyOf(house.client("Aisha Rahman"));
    EXPECT_TRUE(found.visits.empty());
    EXPECT_TRUE(found.races.empty());
    EXPECT_FALSE(found.lastVisit);
    EXPECT_EQ(codeOf(clientHistory(clinic(), Id<Client>{4711})), ErrorCode::NotFound);
}

TEST_F(History, IsNarrowedDownByTypeTherapistAreaAndDays)
{
    HistoryVisit row;
    row.at = moment("2026-04-17T23:30");
    row.sessionType = Id<SessionType>{1};
    row.therapist = Id<Therapist>{2};
    row.areas = {{.region = text("soleus"), .side = Side::Left}};
    const auto keeps = [&row](auto set) {
        HistoryFilter filter;
        set(filter);
        return matches(row, filter);
    };
    EXPECT_TRUE(matches(row, {}));
    EXPECT_TRUE(keeps([](auto& f) { f.sessionType = Id<SessionType>{1}; }));
    EXPECT_FALSE(keeps([](auto& f) { f.sessionType = Id<SessionType>{3}; }));
    EXPECT_TRUE(keeps([](auto& f) { f.therapist = Id<Therapist>{2}; }));
    EXPECT_FALSE(keeps([](auto& f) { f.therapist = Id<Therapist>{1}; }));
    EXPECT_TRUE(keeps([](auto& f) { f.region = text("soleus"); }));
    EXPECT_TRUE(keeps([](auto& f) { f.region = text("calf"); })) << "a muscle in the calf";
    EXPECT_FALSE(keeps([](auto& f) { f.region = text("shin"); }));
    EXPECT_FALSE(keeps([](auto& f) { f.region = text("gastrocnemius_medial"); }));
    EXPECT_FALSE(keeps([](auto& f) { f.region = text("calf"), f.side = Side::Right; }));
    EXPECT_TRUE(keeps([](auto& f) { f.region = text("calf"), f.side = Side::Both; }));
    EXPECT_TRUE(keeps([](auto& f) { f.side = Side::Left; }));
    EXPECT_FALSE(keeps([](auto& f) { f.side = Side::Right; }));
    EXPECT_TRUE(keeps([](auto& f) { f.from = f.to = date("2026-04-17"); }));
    EXPECT_FALSE(keeps([](auto& f) { f.from = date("2026-04-18"); }));
    EXPECT_FALSE(keeps([](auto& f) { f.to = date("2026-04-16"); }));
    EXPECT_FALSE(keeps([](auto& f) { f.withNoteOnly = true; }));
    row.note = Id<TreatmentNote>{1};
    EXPECT_TRUE(keeps([](auto& f) { f.withNoteOnly = true; }));
    EXPECT_TRUE(keeps([](auto& f) { f.withoutCancelled = true; }));
    row.status = BookingStatus::Cancelled;
    EXPECT_FALSE(keeps([](auto& f) { f.withoutCancelled = true; }));
}

TEST_F(History, IsFoundByWordsInTheNotesOfOneClientOrOfAll)
{
    TreatmentNoteFields fields = begun(visit);
    fields.text(NoteSection::Subjective) = text("Slept well.\nLeft calf tight after 32 km, café stop.");
    finalised(fields);
    const auto aisha = house.client("Aisha Rahman");
    TreatmentNoteFields hers = begun(house.visit(aisha, maya, "myofascial", "2026-04-18T09:00"));
    hers.text(NoteSection::Plan) = text("recheck calf");
    save(hers);

    const NoteHits all = find("calf");
    ASSERT_EQ(all.hits.size(), 2U);
    EXPECT_EQ(all.hits[0].clientName, text("Aisha Rahman")) << "the latest first, drafts too";
    EXPECT_EQ(all.hits[0].excerpt, text("recheck calf"));
    EXPECT_EQ(all.hits[1].clientName, text("Callum Wright"));
    EXPECT_EQ(all.hits[1].at, moment("2026-04-17T10:00"));
    EXPECT_EQ(all.hits[1].therapistName, text("Maya Okafor"));
    EXPECT_EQ(all.hits[1].excerpt, text("Slept well. Left calf tight after 32 km, café stop."));
    EXPECT_FALSE(all.isMore);
    EXPECT_EQ(find("CAFE le", callum).hits.size(), 1U);
    EXPECT_EQ(find("calf", aisha).hits.size(), 1U);
    EXPECT_TRUE(find("cafe", aisha).hits.empty());
    EXPECT_TRUE(find("  ").hits.empty());
    const NoteHits first = find("calf", std::nullopt, 1);
    EXPECT_EQ(first.hits.size(), 1U);
    EXPECT_TRUE(first.isMore);
}

TEST_F(History, ShowsWhereTheWordsStandWhateverPartOfTheNoteItIs)
{
    TreatmentNoteFields fields = written(visit, "Recheck before London");
    fields.marks = {{.region = text("gluteus_medius"), .side = Side::Right, .kind = MarkKind::TriggerPoint},
        {.region = text("soleus"), .side = Side::Left, .before = 5}};
    fields.exercises = {exercise("Heel drop")};
    const NoteView note = finalised(fields);
    ASSERT_TRUE(addAddendum(clinic(), note.id, text("It was the right leg.")));

    ASSERT_EQ(find("heel").hits.size(), 1U);
    EXPECT_EQ(find("heel").hits[0].excerpt, text("Heel drop"));
    ASSERT_EQ(find("leg").hits.size(), 1U);
    EXPECT_EQ(find("leg").hits[0].excerpt, text("It was the right leg."));
    const NoteHits byArea = find("left sol");
    ASSERT_EQ(byArea.hits.size(), 1U);
    EXPECT_EQ(byArea.hits[0].excerpt, text("Recheck before London")) << "no text says so: how it begins";
    ASSERT_TRUE(byArea.hits[0].area);
    EXPECT_EQ(byArea.hits[0].area->region, text("soleus"));
    EXPECT_EQ(byArea.hits[0].area->before, 5);
}

TEST_F(History, FindsADraftOnlyAsLongAsItIsThere)
{
    SavedNote draft = save(written(visit, "hamstring"));
    EXPECT_EQ(find("hamst").hits.size(), 1U);
    draft = save(written(visit, "quadriceps"), draft);
    EXPECT_TRUE(find("hamst").hits.empty());
    EXPECT_EQ(find("quadr").hits.size(), 1U);
    ASSERT_TRUE(discardDraft(clinic(), draft.id, draft.revision));
    EXPECT_TRUE(find("quadr").hits.empty());
}

} // namespace
} // namespace taper
