// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/book.h"
#include "core/clinic/clients.h"
#include "core/clinic/recall_write.h"
#include "tests/support/clinic_builder.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace taper::test {

using namespace std::chrono_literals;

/// A clinic whose clients are to be called; Monday 2026-04-20, 08:00.
struct RecallHouse : testing::Test {
    ClinicBuilder house;
    Id<Therapist> maya = house.therapist("Maya Okafor");
    Id<Therapist> tom = house.therapist("Tom Reid");

    [[nodiscard]] Clinic& clinic() { return house.clinic(); }

    Id<Client> comingEvery(int days, const char* name)
    {
        ClientFields fields = clientNamed(name);
        fields.cadenceDays = days;
        return house.client(fields);
    }
    Id<Race> race(const char* name, const char* day)
    {
        RaceFields fields;
        fields.name = text(name);
        fields.date = date(day);
        fields.startTime = 9h;
        fields.distanceMetres = 21'100;
        return house.race(fields);
    }
    Id<RecallEntry> reminder(Id<Client> client, const char* day, const char* note = "")
    {
        RecallEntryFields fields;
        fields.client = client;
        fields.due = date(day);
        fields.note = text(note);
        const auto entry = addRecallEntry(clinic(), fields);
        EXPECT_TRUE(entry);
        return entry ? entry->id : Id<RecallEntry>{};
    }
    RecallList list(RecallShow show = RecallShow::Due, std::optional<RecallKind> kind = std::nullopt)
    {
        auto found = recallList(clinic(), {show, kind});
        EXPECT_TRUE(found);
        return found ? *std::move(found) : RecallList{};
    }
    std::optional<RecallRow> rowOf(Id<Client> client, RecallShow show = RecallShow::Due)
    {
        const RecallList found = list(show);
        const auto row = std::ranges::find_if(
            found.rows, [client](const RecallRow& each) { return each.client.id == client; });
        return row == found.rows.end() ? std::nullopt : std::optional{*row};
    }
    /// "cadence, race_ahead": the reasons for which somebody is listed; empty if they are not.
    std::string why(Id<Client> client, RecallShow show = RecallShow::Due)
    {
        QStringList keys;
        if (const auto row = rowOf(client, show)) {
            for (const RecallReason& reason : row->reasons)
                keys += keyOf(reason.kind);
        }
        return keys.join(QStringLiteral(", ")).toStdString();
    }
    void answer(Id<Client> client, ContactOutcome outcome, std::optional<Date> callOn = std::nullopt)
    {
        auto row = rowOf(client);
        if (!row)
            row = rowOf(client, RecallShow::Snoozed);
        ASSERT_TRUE(row);
        RecallAnswer said;
        said.client = client;
        said.reason = row->first();
        said.outcome = outcome;
        said.callOn = callOn;
        ASSERT_TRUE(noteRecall(clinic(), said));
    }
    void cancel(const BookingView& booking, CancelReason reason = CancelReason::ClientRequest)
    {
        ASSERT_TRUE(cancelBooking(clinic(), booking.id, booking.revision, reason));
    }
};

} // namespace taper::test
