// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clinic_builder.h"
#include "ui/calendar/calendar_model.h"
#include "ui/calendar/calendar_row_words.h"

#include <gtest/gtest.h>

namespace taper::test {

namespace {

CalendarPreview previewOf(ClinicBuilder& house, const char* csv)
{
    const auto shown = previewCalendar(house.clinic(), csv, text("races.csv"), {});
    EXPECT_TRUE(shown);
    return shown ? *shown : CalendarPreview{};
}

constexpr auto kTable =
    "id,name,date,distance,city\n1,Coming Run,2026-10-18,10,Bath\n2,Past Run,2026-02-01,10,Bath\n"
    "3,Fun Dash,2026-10-18,1,Bath\n4,No Day,,10,Bath\n5,Last day to enter: deadline,2026-09-01,,\n";

TEST(CalendarModel, TicksWhatIsSuggestedAndLeavesPastRacesOut)
{
    ClinicBuilder house;
    CalendarModel model;
    model.setPreview(previewOf(house, kTable));
    EXPECT_EQ(model.rowCount(), 4) << "all but the past one";
    EXPECT_EQ(model.ticked(), 1);
    model.setAllTicked(true);
    EXPECT_EQ(model.ticked(), 2) << "a deadline and a problem cannot be taken";
    model.setFilter(CalendarModel::Show::All, false);
    EXPECT_EQ(model.rowCount(), 5);
    model.setAllTicked(true);
    EXPECT_EQ(model.ticked(), 3);
    model.setFilter(CalendarModel::Show::All, true);
    EXPECT_EQ(model.chosen().size(), 2U) << "what is not offered is not taken";
    model.setFilter(CalendarModel::Show::Faults, true);
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.row(0).where, 5);
    EXPECT_EQ(model.index(0, CalendarModel::What).data().toString(), text("Row 5: It has no date."));
}

TEST(CalendarModel, TakesADayAndADistanceByHandAndRefusesWhatIsNone)
{
    ClinicBuilder house;
    CalendarModel model;
    model.setPreview(previewOf(house, kTable));
    const auto day = model.index(0, CalendarModel::Day);
    const auto distance = model.index(0, CalendarModel::Distance);
    EXPECT_TRUE(model.setData(day, text("2026-10-19")));
    EXPECT_FALSE(model.setData(day, text("soon")));
    EXPECT_TRUE(model.setData(distance, text("10,5")));
    EXPECT_FALSE(model.setData(distance, text("far")));
    EXPECT_EQ(model.row(0).wanted.date, date("2026-10-19"));
    EXPECT_EQ(model.row(0).wanted.distanceMetres, std::optional{10'500});
    EXPECT_EQ(distance.data().toString(), text("10.5 km"));
    EXPECT_TRUE(model.flags(day) & Qt::ItemIsEditable);
    EXPECT_FALSE(model.flags(model.index(0, CalendarModel::Place)) & Qt::ItemIsEditable);
}

TEST(CalendarModel, AsksWhetherARaceIsHereAlready)
{
    ClinicBuilder house;
    RaceFields mine;
    mine.name = text("Great Coming Run");
    mine.date = date("2026-10-18");
    const auto id = house.race(mine);
    CalendarModel model;
    model.setPreview(previewOf(house, kTable));
    EXPECT_EQ(model.ticked(), 0);
    ASSERT_EQ(model.row(0).alike.size(), 1U);
    model.setSame(0, id);
    EXPECT_EQ(model.row(0).change, CalendarChange::Update) << "place and distance are filled in";
    EXPECT_EQ(model.ticked(), 1);
    model.setSame(0, std::nullopt);
    EXPECT_EQ(model.row(0).change, CalendarChange::Add);
}

TEST(CalendarRowWords, CountWhatIsInTheFile)
{
    ClinicBuilder house;
    EXPECT_EQ(
        calendarTotalsText(previewOf(house, kTable).rows), text("3 new · 1 deadline left out · 1 problem"));
    EXPECT_EQ(calendarTotalsText({}), text("There is no race in this file."));
    CalendarImported done;
    done.added = 2;
    done.moved = 1;
    EXPECT_EQ(calendarImportedText(done), text("Races imported: 2 added, 1 moved."));
    EXPECT_EQ(calendarImportedText({}), text("The calendar said nothing new."));
}

TEST(CalendarRowWords, SayWhatChangesBeforeAndAfter)
{
    CalendarRow row;
    row.change = CalendarChange::Move;
    RaceFields before;
    before.name = text("Run");
    before.date = date("2026-10-18");
    row.wanted = before;
    row.wanted.date = date("2026-10-25");
    row.known = Stored<Race>{Id<Race>{1}, 1, *Race::make(before)};
    row.changed = {text("date")};
    EXPECT_EQ(calendarChangeText(row, false), text("moved: Date: Sun 18 Oct 2026 → Sun 25 Oct 2026"));
    EXPECT_EQ(calendarDayText(row.wanted), text("Sun 25 Oct 2026"));
}

} // namespace

} // namespace taper::test
