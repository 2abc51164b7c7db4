// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/search_rows.h"

#include "tests/support/clinic_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taper::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Monday 2026-04-20, 08:00; Callum runs London and is booked on the Thursday before.
struct RowsOfASearch : testing::Test {
    ClinicBuilder house;
    Id<Therapist> maya = house.therapist("Maya Okafor");
    Id<Client> callum = house.runner("Callum Wright", house.londonMarathon());
    std::vector<PaletteCommand> commands{
        {.key = text("book"), .title = text("New booking"), .shortcut = text("N")},
        {.key = text("calendar"), .title = text("Open the calendar")},
        {.key = text("call"), .title = text("Recall list")}};

    RowsOfASearch()
    {
        house.visit(callum, maya, "full_sports", "2026-04-09T10:00");
        house.booked(callum, maya, "full_sports", "2026-04-23T09:00");
    }

    std::vector<SearchRow> rows(const char* typed)
    {
        SearchRequest request;
        request.text = text(typed);
        const auto hits = searchEverything(house.clinic(), request);
        EXPECT_TRUE(hits);
        return searchRows(commands, text(typed), *hits);
    }
    static std::vector<std::string> texts(const std::vector<SearchRow>& rows)
    {
        std::vector<std::string> found;
        for (const SearchRow& row : rows)
            found.push_back((row.isChoice() ? row.text : u'[' + row.text + u']').toStdString());
        return found;
    }
};

TEST_F(RowsOfASearch, AreGroupedUnderTheirHeadings)
{
    EXPECT_THAT(texts(rows("cal")),
        ElementsAre("[Commands]", "Open the calendar", "Recall list", "[Clients]", "Callum Wright",
            "[Bookings]", "Callum Wright", "Callum Wright"));
    EXPECT_THAT(texts(rows("london")), ElementsAre("[Races]", "London Marathon"));
    EXPECT_THAT(texts(rows("nobody")), IsEmpty());
}

TEST_F(RowsOfASearch, PutCommandsThatOnlyContainWhatWasTypedLast)
{
    EXPECT_THAT(texts(rows("allum")),
        ElementsAre("[Clients]", "Callum Wright", "[Bookings]", "Callum Wright", "Callum Wright"));
    commands.push_back({.key = text("x"), .title = text("Alluminate")});
    EXPECT_EQ(texts(rows("allum")).front(), "[Commands]");
    commands.back().title = text("Dallumps");
    EXPECT_EQ(texts(rows("allum")).back(), "Dallumps");
}

TEST_F(RowsOfASearch, SayWhatTellsOneFromAnother)
{
    const auto found = rows("callum");
    EXPECT_EQ(found[1].more, text("next Thu 23 Apr 09:00"));
    EXPECT_EQ(
        found[3].more, text("Thu 23 Apr 09:00–10:00 · Full sports 60′ · Maya Okafor · D−3 London Marathon"));
    EXPECT_EQ(found[3].verdict, Verdict::Ideal);
    EXPECT_EQ(found[3].date, date("2026-04-23"));
    EXPECT_TRUE(found[4].more.endsWith(text("last visit")));
    EXPECT_EQ(rows("london")[1].more, text("Sun 26 Apr · in 6 days · 1 runner"));
    EXPECT_EQ(rows("new")[1].keys, text("N"));
}

TEST_F(RowsOfASearch, BeginWithTheDayThatWasTyped)
{
    const auto found = rows("23 apr");
    ASSERT_EQ(texts(found).front(), "[Day]");
    EXPECT_EQ(found[1].text, text("Go to Thursday 23 April 2026"));
    EXPECT_EQ(found[1].more, text("in 3 days · 1 booking"));
    EXPECT_EQ(found[1].date, date("2026-04-23"));
    EXPECT_EQ(texts(found).back(), "Callum Wright");
}

TEST_F(RowsOfASearch, KeepToOneLineWhateverAClientIsCalled)
{
    house.client("<b>Bobby</b>");
    EXPECT_EQ(rows("bobby")[1].text, text("<b>Bobby</b>")) << "names are text";
}

} // namespace
} // namespace taper::test
