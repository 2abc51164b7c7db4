// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/calendar_import.h"

#include "core/clinic/race_list.h"
#include "core/clinic/races.h"
#include "core/clinic/workspace.h"
#include "tests/support/clinic_builder.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace taper::test {

namespace {

using Change = CalendarChange;

QByteArray event(const QByteArray& lines)
{
    return "BEGIN:VEVENT\r\n" + lines + "END:VEVENT\r\n";
}

QByteArray calendar(const QByteArray& events)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:City races\r\n" + events + "END:VCALENDAR\r\n";
}

/// Monday 2026-04-20.
class CalendarImport : public testing::Test {
protected:
    CalendarPreview preview(
        const QByteArray& bytes, const char* fileName = "races.csv", const CalendarOptions& options = {})
    {
        const auto shown = previewCalendar(house.clinic(), bytes, text(fileName), options);
        EXPECT_TRUE(shown);
        return shown ? *shown : CalendarPreview{};
    }

    /// Takes what is suggested, as a person does who presses Import at once.
    CalendarImported import(const CalendarPreview& shown)
    {
        std::vector<CalendarRow> rows;
        std::ranges::copy_if(shown.rows, std::back_inserter(rows),
            [](const CalendarRow& row) { return row.isSuggested || row.change == Change::Unchanged; });
        const auto imported = importCalendar(house.clinic(), shown.calendar, rows);
        EXPECT_TRUE(imported);
        return imported ? *imported : CalendarImported{};
    }
    CalendarImported import(const QByteArray& bytes) { return import(preview(bytes)); }

    std::vector<Stored<Race>> races()
    {
        std::vector<Stored<Race>> found;
        const auto list = raceList(house.clinic(), {}, 1000);
        for (const RaceRow& row : list->rows)
            found.push_back(row.race);
        return found;
    }
    Stored<Race> race(const char* name)
    {
        for (const Stored<Race>& found : races()) {
            if (found->name == text(name))
                return found;
        }
        ADD_FAILURE() << "no race " << name;
        return races().front();
    }
    static const CalendarRow& row(const CalendarPreview& shown, const char* name)
    {
        const auto found = std::ranges::find_if(
            shown.rows, [name](const CalendarRow& one) { return one.said.name == text(name); });
        EXPECT_NE(found, shown.rows.end()) << name;
        return found == shown.rows.end() ? shown.rows.front() : *found;
    }
    static int count(const CalendarPreview& shown, Change change)
    {
        return static_cast<int>(std::ranges::count(shown.rows, change, &CalendarRow::change));
    }

    ClinicBuilder house;
};

const char* const kFestival =
    "UID:fest\r\nDTSTART;VALUE=DATE:20261017\r\nDTEND;VALUE=DATE:20261019\r\nSUMMARY:City Run\r\n"
    "DESCRIPTION:Distances: 60K / 21K / 10K / 2K\r\nLOCATION:Bath\r\n";

TEST_F(CalendarImport, MakesARaceOfEachDistanceAndShowsItBefore)
{
    const CalendarPreview shown = preview(calendar(event(kFestival)));
    EXPECT_EQ(shown.calendar, text("City races"));
    EXPECT_FALSE(shown.isKnownCalendar);
    ASSERT_EQ(shown.rows.size(), 4U);
    const CalendarRow& ultra = row(shown, "City Run · 60 km");
    EXPECT_EQ(ultra.wanted.endDate, std::optional{date("2026-10-18")});
    EXPECT_TRUE(ultra.has(CalendarNote::SeveralDays));
    const CalendarRow& half = row(shown, "City Run · 21 km");
    EXPECT_FALSE(half.wanted.endDate) << "a half marathon is run on one day";
    EXPECT_TRUE(half.has(CalendarNote::OnFirstDay));
    EXPECT_TRUE(half.isSuggested);
    const CalendarRow& fun = row(shown, "City Run · 2 km");
    EXPECT_TRUE(fun.has(CalendarNote::ShortRun));
    EXPECT_FALSE(fun.isSuggested);
    EXPECT_TRUE(races().empty()) << "a preview writes nothing";

    EXPECT_EQ(import(shown).added, 3);
    EXPECT_EQ(races().size(), 3U);
    EXPECT_EQ(race("City Run · 21 km")->distanceMetres, std::optional{21'000});
    EXPECT_EQ(race("City Run · 21 km")->place, text("Bath"));
}

TEST_F(CalendarImport, ImportsTheSameCalendarTwiceWithoutDoubling)
{
    import(calendar(event(kFestival)));
    const CalendarPreview again = preview(calendar(event(kFestival)));
    EXPECT_TRUE(again.isKnownCalendar);
    EXPECT_EQ(count(again, Change::Unchanged), 3);
    EXPECT_EQ(count(again, Change::Add), 1);
    EXPECT_TRUE(row(again, "City Run · 2 km").has(CalendarNote::LeftOutBefore));
    const CalendarImported nothing = import(again);
    EXPECT_EQ(nothing.added + nothing.updated + nothing.moved + nothing.cancelled, 0);
    EXPECT_EQ(races().size(), 3U);
}

TEST_F(CalendarImport, ShowsWhatChangedAndKeepsWhatWasCorrectedHere)
{
    const QByteArray first = calendar(
        event("UID:a\r\nDTSTART:20261018T090000\r\nSUMMARY:Bath Half Marathon\r\nLOCATION:Bath\r\n"));
    import(first);
    Stored<Race> here = race("Bath Half Marathon");
    RaceFields corrected = here.fields();
    corrected.startTime = TimeOfDay{9 * 60 + 30};
    corrected.distanceMetres = 21'100;
    ASSERT_TRUE(updateRace(house.clinic(), here.id, here.revision, corrected));

    EXPECT_EQ(count(preview(first), Change::Unchanged), 1) << "the calendar says nothing new";
    const CalendarPreview moved = preview(calendar(
        event("UID:a\r\nDTSTART:20261025T090000\r\nSUMMARY:Bath Half Marathon\r\nLOCATION:Bath Park\r\n")));
    const CalendarRow& shown = row(moved, "Bath Half Marathon");
    EXPECT_EQ(shown.change, Change::Move);
    EXPECT_EQ(shown.changed, (QStringList{text("date"), text("location")}));
    EXPECT_EQ(import(moved).moved, 1);
    here = race("Bath Half Marathon");
    EXPECT_EQ(here->date, date("2026-10-25"));
    EXPECT_EQ(here->place, text("Bath Park"));
    EXPECT_EQ(here->startTime, std::optional{TimeOfDay{9 * 60 + 30}}) << "corrected by hand";
    EXPECT_EQ(here->distanceMetres, std::optional{21'100});

    const CalendarPreview both = preview(calendar(
        event("UID:a\r\nDTSTART:20261025T100000\r\nSUMMARY:Bath Half Marathon\r\nLOCATION:Bath Park\r\n")));
    EXPECT_TRUE(row(both, "Bath Half Marathon").has(CalendarNote::HandCorrected));
    EXPECT_EQ(row(both, "Bath Half Marathon").wanted.startTime, std::optional{TimeOfDay{10 * 60}});
}

TEST_F(CalendarImport, CallsOffARaceAndReChecksEverybodyEntered)
{
    const auto maya = house.therapist("Maya Okafor");
    const QByteArray on = "UID:a\r\nDTSTART:20260426T100000\r\nSUMMARY:Bath Marathon\r\n";
    import(calendar(event(on)));
    const auto callum = house.runner("Callum Wright", race("Bath Marathon").id);
    house.visit(callum, maya, "full_sports", "2026-04-13T09:00");
    house.booked(callum, maya, "full_sports", "2026-04-25T09:00", "he insists");

    const CalendarPreview off = preview(calendar(event(QByteArray{on} + "STATUS:CANCELLED\r\n")));
    EXPECT_EQ(row(off, "Bath Marathon").change, Change::Cancel);
    EXPECT_EQ(row(off, "Bath Marathon").entrants, 1);
    const CalendarImported imported = import(off);
    EXPECT_EQ(imported.cancelled, 1);
    ASSERT_EQ(imported.bookings.better.size(), 1U);
    EXPECT_EQ(imported.bookings.better.front().before, Verdict::TooClose);
    EXPECT_EQ(race("Bath Marathon")->status, RaceStatus::Cancelled);

    // Moved onto the booking's next day, it is too close again.
    const CalendarImported again = import(calendar(event(on)));
    EXPECT_EQ(again.bookings.worse.size(), 1U);
}

TEST_F(CalendarImport, KnowsARaceThatWasEnteredByHandByNameDayAndDistance)
{
    RaceFields mine;
    mine.name = text("İzmir Yarı Maratonu");
    mine.date = date("2026-10-18");
    mine.distanceMetres = 21'100;
    const auto id = house.race(mine);
    const QByteArray file = calendar(
        event("UID:a\r\nDTSTART:20261018T090000\r\nSUMMARY:İzmir Yarı Maratonu 2026\r\nLOCATION:İzmir\r\n"));
    const CalendarPreview shown = preview(file);
    ASSERT_TRUE(shown.rows.front().known);
    EXPECT_EQ(shown.rows.front().known->id, id);
    EXPECT_EQ(import(shown).updated, 1);
    EXPECT_EQ(races().size(), 1U);
    EXPECT_EQ(races().front()->place, text("İzmir")) << "a gap is filled";
    EXPECT_EQ(races().front()->name, mine.name) << "and what is known is left";
    EXPECT_EQ(races().front()->distanceMetres, mine.distanceMetres);
}

TEST_F(CalendarImport, AsksAboutARaceThatIsOnlyAlikeAndJoinsItWhenTold)
{
    RaceFields mine;
    mine.name = text("Great Bath Half");
    mine.date = date("2026-10-18");
    house.race(mine);
    CalendarPreview shown = preview(calendar(event("UID:a\r\nDTSTART:20261018\r\nSUMMARY:Bath Half\r\n")));
    CalendarRow& maybe = shown.rows.front();
    EXPECT_EQ(maybe.change, Change::Add);
    EXPECT_TRUE(maybe.has(CalendarNote::MaybeSame));
    EXPECT_FALSE(maybe.isSuggested);
    ASSERT_EQ(maybe.alike.size(), 1U);
    takeAsSame(maybe, maybe.alike.front());
    EXPECT_EQ(maybe.change, Change::Link);
    const auto imported = importCalendar(house.clinic(), shown.calendar, {maybe});
    ASSERT_TRUE(imported);
    EXPECT_EQ(imported->linked, 1);
    EXPECT_EQ(races().size(), 1U);
    const CalendarPreview again =
        preview(calendar(event("UID:a\r\nDTSTART:20261018\r\nSUMMARY:Bath Half\r\n")));
    EXPECT_EQ(again.rows.front().change, Change::Unchanged) << "it is remembered";
}

TEST_F(CalendarImport, FollowsADistanceThatTheCalendarCorrects)
{
    import(calendar(
        event("UID:a\r\nDTSTART:20261018\r\nSUMMARY:Sun Run\r\nDESCRIPTION:Distances: 42K / 10K\r\n")));
    const CalendarPreview shown = preview(calendar(
        event("UID:a\r\nDTSTART:20261018\r\nSUMMARY:Sun Run\r\nDESCRIPTION:Distances: 42.195K / 10K\r\n")));
    EXPECT_EQ(count(shown, Change::Add), 0);
    EXPECT_EQ(count(shown, Change::Update), 1);
    import(shown);
    EXPECT_EQ(races().size(), 2U);
    EXPECT_EQ(race("Sun Run · 42.2 km")->distanceMetres, std::optional{42'195});
}

TEST_F(CalendarImport, LeavesDeadlinesOutAndPastRacesUnticked)
{
    const CalendarPreview shown =
        preview(calendar(event("UID:signup-1@app\r\nDTSTART:20260911\r\nSUMMARY:⏰ 報名截止: Cup\r\n")
            + event("UID:old\r\nDTSTART:20260412\r\nSUMMARY:Old Run\r\n")
            + event("UID:new\r\nDTSTART:20260420\r\nSUMMARY:Run today\r\n")
            + event("UID:off\r\nDTSTART:20260920\r\nSUMMARY:Off Run\r\nSTATUS:CANCELLED\r\n")
            + event("UID:maybe\r\nDTSTART:20260921\r\nSUMMARY:Maybe Run\r\nSTATUS:TENTATIVE\r\n")));
    EXPECT_EQ(count(shown, Change::NoRace), 1);
    EXPECT_FALSE(row(shown, "Old Run").isSuggested);
    EXPECT_TRUE(row(shown, "Run today").isSuggested);
    EXPECT_FALSE(row(shown, "Off Run").isSuggested) << "nobody here has heard of it";
    EXPECT_TRUE(row(shown, "Maybe Run").isSuggested);
    EXPECT_TRUE(row(shown, "Maybe Run").has(CalendarNote::Tentative));
}

TEST_F(CalendarImport, FollowsARuleWithoutEndForTwelveMonths)
{
    const CalendarPreview shown =
        preview(calendar(event("UID:p\r\nDTSTART:20041002T090000\r\nSUMMARY:Oak Hill parkrun\r\n"
                               "RRULE:FREQ=WEEKLY;BYDAY=SA\r\nEXDATE:20260502T090000\r\n")
            + event("UID:p\r\nRECURRENCE-ID:20260509T090000\r\nDTSTART:20260509T093000\r\nSUMMARY:Oak Hill "
                    "parkrun\r\n")));
    EXPECT_EQ(shown.rows.size(), 51U) << "52 Saturdays without the one left out";
    EXPECT_TRUE(std::ranges::none_of(
        shown.rows, [](const CalendarRow& row) { return row.said.date == date("2026-05-02"); }));
    const auto changed = std::ranges::find(
        shown.rows, date("2026-05-09"), [](const CalendarRow& row) { return row.said.date; });
    ASSERT_NE(changed, shown.rows.end());
    EXPECT_EQ(changed->said.startTime, std::optional{TimeOfDay{9 * 60 + 30}});
    EXPECT_EQ(shown.rows.front().said.distanceMetres, std::optional{5'000});
    const CalendarPreview counted = preview(
        calendar(event("UID:c\r\nDTSTART:20260404\r\nSUMMARY:Series\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\n")));
    EXPECT_EQ(counted.rows.size(), 1U) << "the fourth of four is on 25 April";
    const CalendarPreview broken =
        preview(calendar(event("UID:c\r\nDTSTART:20260404\r\nSUMMARY:Series\r\nRRULE:FREQ=SECONDLY\r\n")));
    EXPECT_EQ(broken.rows.front().change, Change::Problem);
}

TEST_F(CalendarImport, RefusesDatesThatNoRaceHasAndTakesTheOthers)
{
    const CalendarPreview shown = preview(calendar(event("UID:a\r\nDTSTART:99991231\r\nSUMMARY:Never\r\n")
        + event("UID:b\r\nDTSTART:00010101\r\nSUMMARY:Once\r\n")
        + event("UID:c\r\nDTSTART;VALUE=DATE:20261018\r\nDTEND;VALUE=DATE:99991231\r\nSUMMARY:Endless\r\n")
        + event("UID:d\r\nDTSTART:20261018\r\nSUMMARY:Fine\r\n")));
    EXPECT_EQ(count(shown, Change::Problem), 3);
    EXPECT_EQ(row(shown, "Never").where, 4);
    EXPECT_EQ(import(shown).added, 1);
}

TEST_F(CalendarImport, TellsTwoRacesOfOneNameOnOneDayApartOrNamesTheDouble)
{
    const CalendarPreview shown =
        preview("name,date,distance,city\nCity Run,2026-10-18,10,Bath\nCity Run,2026-10-18,21.1,Bath\n"
                "Park Run,2026-10-18,,Bath\nPark Run,2026-10-18,,Wells\nHill Run,2026-10-18,,Bath\n"
                "Hill Run,2026-10-18,,Bath\n");
    // Without identifiers the file's own rows are the same; those that differ in nothing are named.
    EXPECT_EQ(count(shown, Change::Problem), 3);
    const CalendarPreview named =
        preview("id,name,date,distance,city\n1,City Run,2026-10-18,10,Bath\n2,City Run,2026-10-18,21.1,Bath\n"
                "3,Park Run,2026-10-18,,Bath\n4,Park Run,2026-10-18,,Wells\n5,Hill Run,2026-10-18,,Bath\n"
                "6,Hill Run,2026-10-18,,Bath\n");
    EXPECT_EQ(row(named, "City Run · 10 km").change, Change::Add);
    EXPECT_EQ(row(named, "City Run · 21.1 km").change, Change::Add);
    EXPECT_EQ(row(named, "Park Run · Wells").change, Change::Add);
    ASSERT_EQ(count(named, Change::Problem), 1);
    EXPECT_EQ(named.rows.back().problem->parameters.value(QStringLiteral("other")).toInt(), 6);
}

TEST_F(CalendarImport, CallsOffKnownRacesByAListOfCancellations)
{
    RaceFields mine;
    mine.name = text("Oak Hill parkrun");
    mine.date = date("2026-05-02");
    house.race(mine);
    const CalendarPreview shown =
        preview("Date\tEvent\tRegion\tCountry\tCancellation Note\n"
                "2026-05-02\tOak Hill parkrun\tWales\tUnited Kingdom\tVenue unavailable\n"
                "2026-05-02\tLake parkrun\tWales\tUnited Kingdom\tWeather\n");
    EXPECT_EQ(shown.rows.front().change, Change::Cancel);
    EXPECT_FALSE(shown.rows.back().isSuggested);
    EXPECT_EQ(import(shown).cancelled, 1);
    EXPECT_EQ(race("Oak Hill parkrun")->status, RaceStatus::Cancelled);
}

TEST_F(CalendarImport, SaysWhichComingRacesHaveGoneFromTheCalendar)
{
    import(calendar(event("UID:a\r\nDTSTART:20261018\r\nSUMMARY:A Run\r\n")
        + event("UID:b\r\nDTSTART:20261019\r\nSUMMARY:B Run\r\n")));
    const CalendarPreview shown = preview(calendar(event("UID:a\r\nDTSTART:20261018\r\nSUMMARY:A Run\r\n")));
    ASSERT_EQ(shown.rows.size(), 2U);
    EXPECT_EQ(shown.rows.back().change, Change::Gone);
    EXPECT_EQ(shown.rows.back().said.name, text("B Run"));
    EXPECT_EQ(races().size(), 2U);
}

TEST_F(CalendarImport, RemembersATableUnderWhateverNameItsFileComes)
{
    const QByteArray table = "slug,name,start_date\na,A Run,2026-10-18\n";
    const CalendarPreview first = preview(table, "club-races-2026-04-20.csv");
    EXPECT_EQ(first.calendar, text("club-races"));
    import(first);
    const CalendarPreview again = preview(table, "download (3).csv");
    EXPECT_EQ(again.calendar, text("club-races"));
    EXPECT_EQ(again.rows.front().change, Change::Unchanged);
}

TEST_F(CalendarImport, WritesNothingWhenARaceWasChangedMeanwhileOrItIsStopped)
{
    import(calendar(event("UID:a\r\nDTSTART:20261018\r\nSUMMARY:A Run\r\n")));
    const CalendarPreview shown = preview(calendar(event("UID:z\r\nDTSTART:20261017\r\nSUMMARY:Z Run\r\n")
        + event("UID:a\r\nDTSTART:20261025\r\nSUMMARY:A Run\r\n")));
    ASSERT_TRUE(moveRace(house.clinic(), race("A Run").id, date("2026-10-20"), std::nullopt));
    const auto refused = importCalendar(house.clinic(), shown.calendar, shown.rows);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::StaleRevision);
    EXPECT_EQ(races().size(), 1U) << "not even the new one";

    const auto stopped =
        importCalendar(house.clinic(), shown.calendar, shown.rows, [](int, int) { return false; });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(races().size(), 1U);
}

TEST_F(CalendarImport, LeavesARowOfTheAuditForEachRaceAndTellsTheWindow)
{
    Changes heard;
    house.clinic().onChanged([&heard](const Changes& changes) { heard = changes; });
    import(calendar(event("UID:a\r\nDTSTART:20261018\r\nSUMMARY:A Run\r\n")));
    EXPECT_TRUE(heard.everything);
    EXPECT_TRUE(heard.races.contains(race("A Run").id));
    const qint64 id = races().front().id.value();
    const auto entry =
        readUnit(house.clinic(), [&](Workspace& workspace) -> Result<std::optional<StoredAuditEntry>> {
            return workspace.audits().latest(QStringLiteral("race"), id);
        });
    ASSERT_TRUE(entry && *entry);
    EXPECT_EQ((*entry)->entry.action, text("import"));
}

TEST_F(CalendarImport, LetsAPersonCorrectDayAndDistanceAndKeepsThemAfterwards)
{
    const QByteArray file = calendar(
        event("UID:a\r\nDTSTART;VALUE=DATE:20261017\r\nDTEND;VALUE=DATE:20261019\r\nSUMMARY:A 10K\r\n"));
    CalendarPreview shown = preview(file);
    setByHand(shown.rows.front(), date("2026-10-18"), 10'500);
    EXPECT_EQ(import(shown).added, 1);
    EXPECT_EQ(race("A 10K")->date, date("2026-10-18"));
    EXPECT_EQ(preview(file).rows.front().change, Change::Unchanged);
    setByHand(shown.rows.front(), date("2026-10-18"), 0);
    EXPECT_EQ(shown.rows.front().change, Change::Problem);
    setByHand(shown.rows.front(), date("2026-10-18"), 10'000);
    EXPECT_EQ(shown.rows.front().change, Change::Add) << "a mistake can be mended";
}

} // namespace

} // namespace taper::test
