// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_program.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonObject>

namespace taper::test {
namespace {

QString q(const char* text)
{
    return QString::fromUtf8(text);
}

const QString kDayBefore =
    q("--client 1 --therapist \"Maya Okafor\" --type full_sports --start 2030-04-27T10:00 --minutes 60");

class CliBooking : public testing::Test {
protected:
    CliBooking() { cli.furnish(); }

    CliProgram cli;
};

TEST_F(CliBooking, SaysWhatTheDayBeforeAMarathonMeansAndWritesNothing)
{
    const CliRun review = cli.runJson(q("review ") + kDayBefore);
    EXPECT_EQ(review.status, 0);
    EXPECT_EQ(review.json()[q("verdict")], q("too_close"));
    EXPECT_EQ(review.json()[q("bookable")], true);
    const QJsonObject worst = review.json()[q("findings")][0].toObject();
    EXPECT_EQ(worst[q("severity")], q("too_close"));
    EXPECT_EQ(worst[q("race")], q("City Marathon"));
    EXPECT_EQ(worst[q("days")], -1);
    EXPECT_EQ(worst[q("hours")], 23);
    EXPECT_TRUE(worst[q("text")].toString().contains(q("City Marathon")));
    EXPECT_TRUE(
        cli.runJson(q("flags --from 2030-04-01 --to 2030-04-30")).json()[q("flags")].toArray().isEmpty());
}

TEST_F(CliBooking, RefusesTheDayBeforeAMarathonWithoutAReasonAndKeepsItWithOne)
{
    const CliRun refused = cli.runJson(q("book ") + kDayBefore);
    EXPECT_EQ(refused.status, 1);
    EXPECT_TRUE(refused.json()[q("booking")].isNull());
    EXPECT_TRUE(refused.err.contains(q("--reason")));

    const CliRun kept = cli.runJson(q("book ") + kDayBefore + q(" --reason \"light only\""));
    EXPECT_EQ(kept.status, 0);
    const QJsonObject booking = kept.json()[q("booking")].toObject();
    EXPECT_EQ(booking[q("start")], q("2030-04-27T10:00"));
    EXPECT_EQ(booking[q("end")], q("2030-04-27T11:00"));
    EXPECT_EQ(booking[q("client")], q("Callum Wright"));
    EXPECT_EQ(booking[q("therapist")], q("Maya Okafor"));
    EXPECT_EQ(booking[q("room")], q("Room 1"));
    EXPECT_EQ(booking[q("status")], q("booked"));

    const QJsonObject flag =
        cli.runJson(q("flags --from 2030-04-01 --to 2030-04-30")).json()[q("flags")][0].toObject();
    EXPECT_EQ(flag[q("booking")], booking[q("id")]);
    EXPECT_EQ(flag[q("verdict")], q("too_close"));
    EXPECT_EQ(flag[q("race")], q("City Marathon"));
    EXPECT_EQ(flag[q("days")], -1);
    EXPECT_EQ(flag[q("reason")], q("light only"));
}

TEST_F(CliBooking, RefusesAClashAndNamesWithWhom)
{
    ASSERT_EQ(
        cli.run(q("book --client 2 --therapist Tom --type full_sports --start 2030-03-04T10:00")).status, 0);
    const CliRun clash = cli.runJson(
        q("book --client 1 --therapist Tom --type full_sports --start 2030-03-04T10:30 --reason x"));
    EXPECT_EQ(clash.status, 1);
    EXPECT_EQ(clash.json()[q("bookable")], false);
    const QJsonObject stop = clash.json()[q("findings")][0].toObject();
    EXPECT_EQ(stop[q("severity")], q("stop"));
    EXPECT_EQ(stop[q("code")], q("therapist_busy"));
    EXPECT_TRUE(stop[q("text")].toString().contains(q("Aisha Rahman")));
}

TEST_F(CliBooking, OffersOnlySlotsThatCanBeBooked)
{
    const CliRun slots =
        cli.runJson(q("slots --type full_sports --minutes 60 --from 2030-04-22 --to 2030-04-23 --client 1"));
    ASSERT_EQ(slots.status, 0);
    const QJsonArray rows = slots.json()[q("slots")].toArray();
    ASSERT_GT(rows.size(), 10);
    for (const auto& row : rows)
        EXPECT_EQ(row.toObject()[q("verdict")].toString(), q("fine"))
            << row.toObject()[q("start")].toString().toStdString();
    const QJsonObject first = rows.first().toObject();
    const CliRun booked = cli.runWords(
        {q("book"), q("--client"), q("1"), q("--therapist"), first[q("therapist")].toString(), q("--type"),
            q("full_sports"), q("--minutes"), q("60"), q("--start"), first[q("start")].toString()});
    EXPECT_EQ(booked.status, 0) << booked.out.toStdString() << booked.err.toStdString();
}

TEST_F(CliBooking, MovesCancelsAndSetsTheStatusOfABooking)
{
    ASSERT_EQ(
        cli.run(q("book --client 2 --therapist Tom --type full_sports --start 2030-03-04T10:00")).status, 0);
    const CliRun moved = cli.runJson(q("move 1 --start 2030-03-05T11:00 --therapist \"Maya Okafor\""));
    EXPECT_EQ(moved.status, 0);
    EXPECT_EQ(moved.json()[q("booking")][q("start")], q("2030-03-05T11:00"));
    EXPECT_EQ(moved.json()[q("booking")][q("therapist")], q("Maya Okafor"));

    const QJsonObject arrived = cli.runJson(q("status 1 arrived")).json()[q("booking")].toObject();
    EXPECT_EQ(arrived[q("status")], q("arrived"));
    EXPECT_TRUE(arrived[q("arrived")].isNull()) << "that day has not come";
    const CliRun cancelled = cli.runJson(q("cancel 1 --reason client_ill"));
    EXPECT_EQ(cancelled.status, 0);
    EXPECT_EQ(cancelled.json()[q("booking")][q("late")], false);
    EXPECT_EQ(
        cli.run(q("book --client 1 --therapist Maya --type full_sports --start 2030-03-05T11:00")).status, 0)
        << "a cancelled booking holds nothing";
}

TEST_F(CliBooking, AsksForAReasonWhenAMoveGoesTooCloseToARace)
{
    ASSERT_EQ(
        cli.run(q("book --client 1 --therapist Tom --type full_sports --start 2030-04-23T10:00")).status, 0);
    EXPECT_EQ(cli.run(q("move 1 --start 2030-04-27T10:00")).status, 1);
    EXPECT_EQ(cli.run(q("move 1 --start 2030-04-27T10:00 --reason \"only day free\"")).status, 0);
}

TEST_F(CliBooking, TellsWrongUsageFromWhatIsNotThere)
{
    EXPECT_EQ(cli.run(q("book --client 1")).status, 2);
    EXPECT_EQ(cli.run(q("cancel 1 --reason because")).status, 2);
    EXPECT_EQ(cli.run(q("status 1 asleep")).status, 2);
    EXPECT_EQ(
        cli.run(q("review --client one --therapist Maya --type full_sports --start 2030-03-04T10:00")).status,
        2);
    EXPECT_EQ(
        cli.run(q("review --client 1 --therapist Maya --type full_sports --start 2030-02-30T10:00")).status,
        2);
    EXPECT_EQ(cli.run(q("move 99 --start 2030-03-04T10:00")).status, 4);
    EXPECT_EQ(
        cli.run(q("review --client 1 --therapist Nobody --type full_sports --start 2030-03-04T10:00")).status,
        4);
    EXPECT_EQ(
        cli.run(q("review --client 1 --therapist Maya --type juggling --start 2030-03-04T10:00")).status, 4);
    EXPECT_EQ(
        cli.run(q("review --client 99 --therapist Maya --type full_sports --start 2030-03-04T10:00")).status,
        4);
}

TEST_F(CliBooking, FindsClientsByPartsOfNamePhoneInAnyFormatAndMail)
{
    for (const char* text :
        {"call", "wright cal", "07700900342", "+44 7700 900 342", "0044 7700 900342", "callum@"}) {
        const CliRun found = cli.runWords({q("--json"), q("find"), q(text)});
        ASSERT_EQ(found.status, 0) << text;
        ASSERT_EQ(found.json()[q("clients")].toArray().size(), 1) << text;
        EXPECT_EQ(found.json()[q("clients")][0][q("name")], q("Callum Wright")) << text;
    }
    const CliRun race = cli.runJson(q("find marathon"));
    EXPECT_EQ(race.json()[q("races")][0][q("name")], q("City Marathon"));
    EXPECT_EQ(race.json()[q("races")][0][q("date")], q("2030-04-28"));
}

} // namespace
} // namespace taper::test
