// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/client.h"

#include "core/domain/checks.h"
#include "tests/core/domain/problems.h"

namespace taper::test {

namespace {

ClientFields good()
{
    ClientFields fields;
    fields.name = utf8("Callum Wright");
    return fields;
}

} // namespace

TEST(Client, NeedsOnlyAName)
{
    EXPECT_EQ(problemsOf(good()), "");
    EXPECT_EQ(problemsAfter(good(), [](auto& f) { f.name.clear(); }), "name required");
    EXPECT_EQ(problemsAfter(good(), [](auto& f) { f.name = utf8(" \t\n "); }), "name required");
}

TEST(Client, MayHaveAnyName)
{
    for (const char* name : {"X", "👩‍🦰🏃", "王小明", "محمد علي", "<img src=x>",
             "Robert'); DROP TABLE client;--", "=HYPERLINK(\"x\")", "O'Brien-Ní Mháille"})
        EXPECT_EQ(tidied(named<ClientFields>(name)).name, utf8(name));
    EXPECT_EQ(problemsAfter(good(), [](auto& f) { f.name = QString{500, u'x'}; }), "");
    EXPECT_EQ(problemsAfter(good(), [](auto& f) { f.name = QString{501, u'x'}; }), "name too_long");
}

TEST(Client, IsTidiedBeforeItIsKept)
{
    ClientFields fields = good();
    fields.name = utf8("  Callum\tWright ");
    fields.notes = utf8("one\r\ntwo ");
    fields.tags = {utf8(" trail "), utf8("trail"), utf8(""), utf8("elite")};
    fields.alerts = {utf8("blood thinners"), utf8(" ")};
    const ClientFields kept = tidied(fields);
    EXPECT_EQ(kept.name, utf8("Callum Wright"));
    EXPECT_EQ(kept.notes, utf8("one\ntwo"));
    EXPECT_EQ(kept.tags, (QStringList{utf8("trail"), utf8("elite")}));
    EXPECT_EQ(kept.alerts, QStringList{utf8("blood thinners")});
}

TEST(Client, HasAPhoneWithDigitsInIt)
{
    for (const char* phone : {"07700 900342", "+44 7700 900342", "٠٧٧٠٠", "ask for Jo: 07700 900342", ""})
        EXPECT_EQ(problemsAfter(good(), [phone](auto& f) { f.phone = utf8(phone); }), "") << phone;
    EXPECT_EQ(problemsAfter(good(), [](auto& f) { f.phone = utf8("none"); }), "phone not_a_phone_number");
}

TEST(Client, HasAnEmailOfTheRightShape)
{
    for (const char* email : {"c@w.uk", "callum.wright+run@example.co.uk", "ü@müller.example", ""})
        EXPECT_EQ(problemsAfter(good(), [email](auto& f) { f.email = utf8(email); }), "") << email;
    for (const char* email :
        {"callum", "@w.uk", "c@", "c@w", "c@w.", "a b@w.uk", "c@@w.uk", "c@w.uk, d@w.uk"})
        EXPECT_EQ(problemsAfter(good(), [email](auto& f) { f.email = utf8(email); }), "email not_an_email")
            << email;
}

TEST(Client, ComesAtMostDailyAndAtLeastYearly)
{
    for (const int days : {1, 28, 365})
        EXPECT_EQ(problemsAfter(good(), [days](auto& f) { f.cadenceDays = days; }), "");
    for (const int days : {0, -7, 366})
        EXPECT_EQ(problemsAfter(good(), [days](auto& f) { f.cadenceDays = days; }), "cadence out_of_range");
}

TEST(Client, NamesEachFieldThatIsTooLong)
{
    const QString line{501, u'x'};
    const QString text{1'000'001, u'x'};
    EXPECT_EQ(problemsAfter(good(), [&](auto& f) { f.preferredName = line; }), "preferred_name too_long");
    EXPECT_EQ(problemsAfter(good(), [&](auto& f) { f.phone = line + u'1'; }), "phone too_long");
    EXPECT_EQ(problemsAfter(good(), [&](auto& f) { f.address = text; }), "address too_long");
    EXPECT_EQ(
        problemsAfter(good(), [&](auto& f) { f.emergencyContact = text; }), "emergency_contact too_long");
    EXPECT_EQ(problemsAfter(good(), [&](auto& f) { f.notes = text; }), "notes too_long");
    EXPECT_EQ(problemsAfter(good(), [&](auto& f) { f.tags = {line}; }), "tags too_long");
    EXPECT_EQ(problemsAfter(good(), [&](auto& f) { f.alerts = {line}; }), "alerts too_long");
}

TEST(Client, NamesEveryFieldAtFaultAtOnce)
{
    EXPECT_EQ(problemsAfter(good(),
                  [](auto& f) {
                      f.name.clear();
                      f.email = utf8("x");
                      f.cadenceDays = 0;
                  }),
        "name required, email not_an_email, cadence out_of_range");
}

TEST(Valid, CannotBeMadeFromBadFields)
{
    const auto bad = Client::make(ClientFields{});
    ASSERT_FALSE(bad);
    EXPECT_EQ(bad.error().code, ErrorCode::Required);
    ASSERT_EQ(bad.error().problems.size(), 1);
    EXPECT_EQ(bad.error().problems[0].field, utf8("name"));
}

TEST(Valid, ReadsLikeItsFieldsAndComparesByThem)
{
    const auto client = Client::make(good());
    ASSERT_TRUE(client);
    EXPECT_EQ((*client)->name, utf8("Callum Wright"));
    EXPECT_EQ(**client, good());
    EXPECT_EQ(*client, *Client::make(named<ClientFields>(" Callum Wright ")));
    const Stored<Client> stored{Id<Client>{3}, 2, *client};
    EXPECT_EQ(stored->name, utf8("Callum Wright"));
    EXPECT_EQ(stored.fields(), good());
}

TEST(Checks, TellTheLimitAndTheRange)
{
    QString line{600, u'x'};
    Problems problems;
    checkLine(line, utf8("name"), problems);
    ASSERT_EQ(problems.size(), 1);
    EXPECT_EQ(problems[0].parameters[utf8("limit")].toLongLong(), 500);
    const Problem range = outOfRange(utf8("minutes"), 5, 480);
    EXPECT_EQ(range.parameters[utf8("minimum")].toLongLong(), 5);
    EXPECT_EQ(range.parameters[utf8("maximum")].toLongLong(), 480);
}

} // namespace taper::test
