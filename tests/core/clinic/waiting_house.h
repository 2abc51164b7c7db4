// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/waiting_offers.h"
#include "tests/support/clinic_builder.h"

#include <gtest/gtest.h>

namespace taper::test {

using namespace std::chrono_literals;

/// Two therapists and some clients who would like to come; Monday 2026-04-20, 08:00.
struct WaitingHouse : testing::Test {
    ClinicBuilder house;
    Id<Therapist> maya = house.therapist("Maya Okafor");
    Id<Therapist> tom = house.therapist("Tom Reid");
    Id<Race> london = house.londonMarathon();
    Id<Client> priya = house.client("Priya Nair");
    Id<Client> lena = house.client("Lena Vogel");

    [[nodiscard]] Clinic& clinic() { return house.clinic(); }

    /// An hour of full sports whenever and with whomever.
    WaitingFields wish(Id<Client> client, const char* code = "full_sports")
    {
        WaitingFields fields;
        fields.client = client;
        fields.sessionType = house.type(code);
        fields.length = 60min;
        return fields;
    }
    WaitingView added(const WaitingFields& fields)
    {
        const auto saved = saveWaiting(clinic(), {std::nullopt, 0, fields, std::nullopt});
        EXPECT_TRUE(saved);
        return saved ? saved->entry : WaitingView{};
    }
    std::vector<WaitingView> list()
    {
        auto views = waitingList(clinic());
        EXPECT_TRUE(views);
        return views ? *std::move(views) : std::vector<WaitingView>{};
    }
    static WaitingPlace at(Id<Therapist> therapist, const char* start, const char* reason = "")
    {
        return {therapist, std::nullopt, moment(start), std::nullopt, text(reason)};
    }
    static Interval between(const char* from, const char* to) { return {moment(from), moment(to)}; }
    static QStringList namesOf(const std::vector<WaitingOffer>& offers)
    {
        QStringList names;
        for (const WaitingOffer& offer : offers)
            names += offer.entry.clientName;
        return names;
    }
};

} // namespace taper::test
