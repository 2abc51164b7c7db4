// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/history/history_samples.h"

namespace taper::test {

HistoryVisit sampleVisit(qint64 number, const char* at)
{
    HistoryVisit visit;
    visit.booking = Id<Booking>{number};
    visit.note = Id<TreatmentNote>{number};
    visit.noteStatus = NoteStatus::Final;
    visit.at = moment(at);
    visit.therapist = Id<Therapist>{1};
    visit.therapistName = QStringLiteral("Maya Okafor");
    visit.sessionType = Id<SessionType>{1};
    visit.sessionTypeName = QStringLiteral("Full sports");
    visit.length = Minutes{60};
    return visit;
}

VisitArea sampleArea(const char* region, Side side, std::optional<int> before, std::optional<int> after)
{
    return {text(region), side, MarkKind::Treated, before, after, {}};
}

ClientHistory sampleHistory()
{
    ClientFields client = clientNamed("Callum Wright");
    client.phone = text("07700 900342");
    client.dateOfBirth = date("1984-06-01");
    auto checked = Client::make(client);
    ClientHistory history{.client = {Id<Client>{1}, 1, *std::move(checked)}};
    history.today = date("2026-04-24");

    HistoryVisit next = sampleVisit(5, "2026-04-28T09:00");
    next.note.reset();
    next.noteStatus.reset();
    next.status = BookingStatus::Booked;
    HistoryVisit latest = sampleVisit(4, "2026-04-10T17:00");
    latest.painBefore = 6;
    latest.painAfter = 3;
    latest.areas = {sampleArea("soleus", Side::Left, 6, 3), sampleArea("gluteus_medius", Side::Right, 4, {}),
        sampleArea("iliotibial_band", Side::Both, {}, {})};
    latest.planLine = text("Recheck calf before London; heel drops 3 × 15");
    latest.race = RaceTag{Id<Race>{3}, text("London Marathon"), -16};
    NoteMeasure wall;
    wall.kind = text("knee_to_wall");
    wall.leftBefore = 80;
    wall.leftAfter = 100;
    wall.rightBefore = 110;
    latest.measures = {wall};
    latest.activities = {{text("Running downhill"), 4}};
    HistoryVisit second = sampleVisit(3, "2026-03-27T17:00");
    second.painBefore = 5;
    second.painAfter = 3;
    second.sessionType = Id<SessionType>{2};
    second.sessionTypeName = text("Myofascial");
    second.areas = {
        sampleArea("soleus", Side::Both, 5, 4), sampleArea("gastrocnemius_medial", Side::Left, 3, 2)};
    second.activities = {{text("running downhill"), 3}};
    HistoryVisit missed = sampleVisit(2, "2026-03-17T10:00");
    missed.note.reset();
    missed.noteStatus.reset();
    missed.status = BookingStatus::NoShow;
    missed.therapist = Id<Therapist>{2};
    missed.therapistName = text("Tom Reid");
    HistoryVisit first = sampleVisit(1, "2024-03-13T17:00");
    first.painBefore = 8;
    first.painAfter = 7;
    history.visits = {next, latest, second, missed, first};

    HistoryRace london{Id<Race>{3}, text("London Marathon"), date("2026-04-26")};
    HistoryRace bath{Id<Race>{2}, text("Bath Half"), date("2026-03-08"), EntryStatus::Finished};
    bath.finish = Seconds{3600 + 38 * 60 + 12};
    HistoryRace leeds{Id<Race>{1}, text("Leeds 10K"), date("2025-11-16"), EntryStatus::DidNotFinish};
    history.races = {london, bath, leeds};
    history.completed = 23;
    history.noShows = 1;
    history.firstVisit = date("2024-03-13");
    history.lastVisit = date("2026-04-10");
    history.nextVisit = moment("2026-04-28T09:00");
    history.cadenceDays = 14;
    return history;
}

} // namespace taper::test
