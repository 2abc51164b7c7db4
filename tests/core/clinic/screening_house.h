// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/booking_detail.h"
#include "core/clinic/consents.h"
#include "core/clinic/screening.h"
#include "core/clinic/undo.h"
#include "tests/support/clinic_builder.h"

#include <gtest/gtest.h>

namespace taper::test {

/// A client of no race, used to deep work, who comes on Monday 2026-04-20 at 10:00; it is 09:50.
struct ScreeningHouse : testing::Test {
    ScreeningHouse() { house.clock().set("2026-04-20T09:50"); }

    ClinicBuilder house;
    Id<Therapist> maya = house.therapist("Maya Okafor");
    Id<Client> priya = house.client("Priya Nair");
    Id<Booking> before = house.visit(priya, maya, "full_sports", "2026-04-10T10:00");
    BookingView booking = house.booked(priya, maya, "full_sports", "2026-04-20T10:00");

    Stored<ClientCondition> has(Id<Client> client, const char* key, const char* area = "")
    {
        const auto added = addCondition(
            house.clinic(), {.client = client, .condition = text(key), .area = text(area), .detail = {}});
        EXPECT_TRUE(added) << key;
        return *added;
    }
    SessionGate gate(std::optional<Id<Booking>> of = std::nullopt)
    {
        return *sessionGate(house.clinic(), of.value_or(booking.id));
    }
    Result<BookingView> set(BookingStatus status)
    {
        return setBookingStatus(house.clinic(), booking.id, std::nullopt, status);
    }
    BookingView view(std::optional<Id<Booking>> of = std::nullopt)
    {
        return bookingDetail(house.clinic(), of.value_or(booking.id))->booking;
    }
    BookingStatus bookingStatus() { return view().fields.status; }
    static ScreeningAnswer answer(
        const char* key, ScreeningReply reply, const char* area = "", const char* detail = "")
    {
        ScreeningAnswer given;
        given.condition = text(key);
        given.reply = reply;
        given.area = text(area);
        given.detail = text(detail);
        return given;
    }
    static bool hasProblem(const Error& error, const char* field, ErrorCode code)
    {
        return error.problems.size() == 1 && error.problems[0].field == text(field)
            && error.problems[0].code == code;
    }
};

} // namespace taper::test
