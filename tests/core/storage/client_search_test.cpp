// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/storage/storage_fixture.h"

namespace taper {
namespace {

using namespace test;

class ClientSearchTest : public StorageTest {
protected:
    Id<Client> add(
        const char* name, const char* preferred = "", const char* phone = "", const char* email = "")
    {
        ClientFields fields;
        fields.name = text(name);
        fields.preferredName = text(preferred);
        fields.phone = text(phone);
        fields.email = text(email);
        return addClient(fields);
    }
    QStringList namesFor(const char* typed, int limit = 20)
    {
        QStringList names;
        for (const ClientSummary& client : ClientStore{connection()}.search(text(typed), limit))
            names += client.name;
        return names;
    }
    static QStringList list(std::initializer_list<const char*> names)
    {
        QStringList strings;
        for (const char* name : names)
            strings += text(name);
        return strings;
    }
};
TAPER_EVERYWHERE(ClientSearchTest);

TEST_P(ClientSearchTest, FindsNamesHoweverTheyAreWritten)
{
    add("Róisín Ní Bhriain");
    add("Søren Ærø");
    add("Jürgen Groß");
    for (const char* typed : {"Róisín", "roisin", "ROISIN", "ní bhri", "bhriain rois", "  ro   is "})
        EXPECT_EQ(namesFor(typed), list({"Róisín Ní Bhriain"})) << typed;
    EXPECT_EQ(namesFor("soren aero"), list({"Søren Ærø"}));
    EXPECT_EQ(namesFor("GROSS"), list({"Jürgen Groß"}));
    EXPECT_EQ(namesFor("ü"), list({"Jürgen Groß"}));
}

TEST_P(ClientSearchTest, ShowsThoseWhoseNameBeginsSoBeforeAllOthersHoweverFewAreShown)
{
    add("Ulf Bell");
    add("Ulla Gray");
    add("Ben Ulmer");
    add("Paula Long");
    add("Ulrich Moss");
    EXPECT_EQ(namesFor("ul", 2), list({"Ulf Bell", "Ulla Gray"}));
    EXPECT_EQ(namesFor("ul", 3), list({"Ulf Bell", "Ulla Gray", "Ulrich Moss"}));
    EXPECT_EQ(namesFor("ul", 4), list({"Ulf Bell", "Ulla Gray", "Ulrich Moss", "Ben Ulmer"}));
    EXPECT_EQ(namesFor("ul"), list({"Ulf Bell", "Ulla Gray", "Ulrich Moss", "Ben Ulmer", "Paula Long"}));
    EXPECT_EQ(namesFor("ulf b", 1), list({"Ulf Bell"}));
}

TEST_P(ClientSearchTest, ShowsThoseWhoCanBeCalledByANumberByName)
{
    add("Cara Long", "", "07700 900003");
    add("Ann Bell", "", "+44 7700 900001");
    add("900 Runners");
    EXPECT_EQ(namesFor("07700 900"), list({"Ann Bell", "Cara Long"}));
    EXPECT_EQ(namesFor("07700", 1), list({"Ann Bell"}));
    EXPECT_EQ(namesFor("900"), list({"900 Runners", "Ann Bell", "Cara Long"}));
}

TEST_P(ClientSearchTest, FindsNamesWithApostrophesAndHyphens)
{
    add("Callum O'Brien");
    add("Anne-Marie Smith");
    for (const char* typed : {"O'Brien", "o’brien", "obrien", "o'b", "brien"})
        EXPECT_EQ(namesFor(typed), list({"Callum O'Brien"})) << typed;
    for (const char* typed : {"anne-marie", "anne marie", "annemarie"})
        EXPECT_EQ(namesFor(typed), list({"Anne-Marie Smith"})) << typed;
}

TEST_P(ClientSearchTest, FindsOtherScriptsAndEmoji)
{
    add("محمد علي");
    add("王小明");
    add("Ελένη");
    add("Zoë 🏃‍♀️");
    EXPECT_EQ(namesFor("علي"), list({"محمد علي"}));
    EXPECT_EQ(namesFor("小"), list({"王小明"}));
    EXPECT_EQ(namesFor("ΕΛΕΝΗ"), list({"Ελένη"}));
    EXPECT_EQ(namesFor("🏃"), list({"Zoë 🏃‍♀️"}));
}

TEST_P(ClientSearchTest, TakesPatternsAndSqlAsText)
{
    add("100% Runner");
    add("snake_case");
    EXPECT_EQ(namesFor("%"), list({"100% Runner"}));
    EXPECT_EQ(namesFor("_"), list({"snake_case"}));
    EXPECT_EQ(namesFor("0%"), list({"100% Runner"}));
    for (const char* typed : {"'", "\"", "\\", "*", "' OR 1=1 --", "a_n", "?", ":a"})
        EXPECT_EQ(namesFor(typed), QStringList{}) << typed;
}

TEST_P(ClientSearchTest, WantsEveryWordSomewhere)
{
    add("Callum Wright", "Cal", "07700 900342", "cal@example.org");
    EXPECT_EQ(namesFor("wri cal"), list({"Callum Wright"}));
    EXPECT_EQ(namesFor("wright example"), list({"Callum Wright"}));
    EXPECT_EQ(namesFor("wright 900342"), list({"Callum Wright"}));
    EXPECT_EQ(namesFor("wright ann"), QStringList{});
    EXPECT_EQ(namesFor("CAL@EXAMPLE"), list({"Callum Wright"}));
}

TEST_P(ClientSearchTest, FindsPhoneNumbersInAnyFormat)
{
    add("Callum Wright", "", "07700 900342");
    add("Dana", "", "+44 7700 900777");
    add("Emil", "", "0049 30 901820");
    for (const char* typed : {"07700 900342", "07700900342", "+447700900342", "+44 (0)7700 900-342",
             "0044 7700 900342", "900342", "900 342", "7700900342", "0342"})
        EXPECT_EQ(namesFor(typed), list({"Callum Wright"})) << typed;
    EXPECT_EQ(namesFor("07700 900777"), list({"Dana"}));
    EXPECT_EQ(namesFor("+49 30 901820"), list({"Emil"}));
    EXPECT_EQ(namesFor("07700"), list({"Callum Wright", "Dana"}));
}

TEST_P(ClientSearchTest, ReadsNumbersAnewWhenTheClinicMoves)
{
    add("Emil", "", "030 901820");
    EXPECT_EQ(namesFor("+49 30 901820"), QStringList{});
    ClinicSettingsFields fields = *clinicSettings();
    fields.phoneRegion = text("DE");
    must(ClinicStore{connection()}.updateSettings(1, must(ClinicSettings::make(fields))));
    EXPECT_EQ(namesFor("+49 30 901820"), list({"Emil"}));
    EXPECT_EQ(namesFor("030 901820"), list({"Emil"}));
}

TEST_P(ClientSearchTest, PutsTheBestAnswersFirst)
{
    add("Hannah");
    add("Susan Annett");
    add("Zed", "Annie");
    add("Anna");
    EXPECT_EQ(namesFor("ann"), list({"Ann Ash", "Anna", "Susan Annett", "Zed", "Hannah"}));
    EXPECT_EQ(namesFor("ann", 2), list({"Ann Ash", "Anna"}));
    EXPECT_EQ(namesFor(""), list({"Ann Ash", "Anna", "Ben Birch", "Hannah", "Susan Annett", "Zed"}));
}

TEST_P(ClientSearchTest, PutsArchivedClientsLastAndOnlyWhenAsked)
{
    ClientStore store{connection()};
    ClientFields fields = store.byId(ann)->fields();
    fields.archived = true;
    must(store.update(ann, 1, must(Client::make(fields))));
    add("Zoe Ashdown");
    EXPECT_EQ(namesFor("ash"), list({"Zoe Ashdown"}));
    const auto all = store.search(text("ash"), 20, true);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[1].id, ann);
    EXPECT_TRUE(all[1].archived);
}

TEST_P(ClientSearchTest, PagesThroughAllInOrderOfName)
{
    for (int i = 0; i < 25; ++i)
        add(QStringLiteral("Runner %1").arg(i, 2, 10, QLatin1Char{'0'}).toUtf8().constData());
    ClientStore store{connection()};
    const Moment now = moment("2026-04-24T12:00");
    const auto first = store.page(text("runner"), 0, 10, false, now);
    EXPECT_EQ(first.total, 25);
    ASSERT_EQ(first.rows.size(), 10U);
    EXPECT_EQ(first.rows.front().client.name, text("Runner 00"));
    const auto last = store.page(text("runner"), 20, 10, false, now);
    EXPECT_EQ(last.total, 25);
    ASSERT_EQ(last.rows.size(), 5U);
    EXPECT_EQ(last.rows.back().client.name, text("Runner 24"));
    EXPECT_EQ(store.page({}, 0, 100, false, now).total, 27);
    EXPECT_EQ(store.page(text("nobody"), 0, 100, false, now).total, 0);
    EXPECT_EQ(store.count(), 27);
}

TEST_P(ClientSearchTest, SaysOnAPageWhenAClientWasHereAndComesAgain)
{
    ClientStore store{connection()};
    ClientFields fields = store.byId(ann)->fields();
    fields.tags = {text("club"), text("trail")};
    must(store.update(ann, 1, must(Client::make(fields))));
    const auto withStatus = [&](const char* start, BookingStatus status) {
        BookingFields booking = draft(start);
        booking.status = status;
        if (status == BookingStatus::Cancelled)
            booking.cancelReason = CancelReason::Other;
        book(booking);
    };
    withStatus("2026-04-01T10:00", BookingStatus::Completed);
    withStatus("2026-04-10T10:00", BookingStatus::Completed);
    withStatus("2026-04-12T10:00", BookingStatus::NoShow);
    withStatus("2026-04-25T10:00", BookingStatus::Cancelled);
    withStatus("2026-04-28T10:00", BookingStatus::Confirmed);
    withStatus("2026-04-27T10:00", BookingStatus::Booked);
    const auto page = store.page(text("a"), 0, 10, false, moment("2026-04-24T12:00"));
    ASSERT_EQ(page.rows.size(), 1U);
    const ClientListRow& row = page.rows.front();
    EXPECT_EQ(row.tags, fields.tags);
    EXPECT_EQ(row.visits, 2);
    EXPECT_EQ(row.lastVisit, moment("2026-04-10T10:00"));
    EXPECT_EQ(row.nextBooking, moment("2026-04-27T10:00"));
}

} // namespace
} // namespace taper
