// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/waiting_offers.h"
#include "tests/ui/booking/desk.h"

#include <gtest/gtest.h>

namespace taper::test {

using namespace std::chrono_literals;

/// A desk with people who wait; Friday 2026-04-24, 08:00.
struct WaitingDesk : testing::Test {
    Desk desk;
    Id<Client> priya = desk.house.client("Priya Nair");
    Id<Client> lena = desk.house.client("Lena Vogel");

    WaitingFields wish(Id<Client> client)
    {
        WaitingFields fields;
        fields.client = client;
        fields.sessionType = desk.house.type("full_sports");
        fields.length = 60min;
        return fields;
    }
    /// Put on the list by the colleague at the other desk.
    WaitingView added(const WaitingFields& fields)
    {
        const auto saved = saveWaiting(desk.other(), {std::nullopt, 0, fields, std::nullopt});
        EXPECT_TRUE(saved);
        return saved->entry;
    }
    std::vector<WaitingView> list() { return *waitingList(desk.other()); }
};

} // namespace taper::test
