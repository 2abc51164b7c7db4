// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/book.h"
#include "core/storage/audit_store.h"
#include "tests/support/clinic_builder.h"

#include <gtest/gtest.h>

namespace taper::test {

/// Two therapists with a room each, one runner and one client without a race; Monday 2026-04-20, 08:00.
struct UndoHouse : testing::Test {
    UndoHouse();

    ClinicBuilder house;
    Id<Therapist> maya;
    Id<Therapist> tom;
    Id<Race> london;
    Id<Client> callum; ///< runs the marathon, and is used to deep work
    Id<Client> priya;

    BookingFields stored(Id<Booking> booking);
    /// Moves what must be let go there.
    BookingView moved(const BookingView& booking, const char* start,
        std::optional<Id<Therapist>> therapist = std::nullopt, const char* reason = "");
    static BookingDetails detailsOf(const BookingView& booking);
    std::vector<StoredAuditEntry> auditOf(const char* table, qint64 row);
};

} // namespace taper::test
