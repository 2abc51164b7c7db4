// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/book.h"

#include <optional>

namespace taper {

/// A booking as far as it has been filled in: what stands in the form, readable or not yet.
struct BookingDraft {
    std::optional<Id<Booking>> replaces; ///< the booking being changed
    Id<Client> client;
    std::optional<ClientFields> newClient; ///< instead of `client`
    QString clientName; ///< as shown or typed
    Id<SessionType> sessionType;
    std::optional<Minutes> length;
    Id<Therapist> therapist;
    std::optional<Date> date;
    std::optional<TimeOfDay> time;
    std::optional<Id<Room>> room; ///< none: whichever is free
    std::optional<Money> price; ///< none: not readable, or not known yet
    QString note;
    QString reason;

    bool operator==(const BookingDraft&) const = default;

    /// Enough for a review: type, length, date and time are there.
    [[nodiscard]] std::optional<BookingProposal> proposal() const;
    /// What to write; only for a draft that has a proposal.
    [[nodiscard]] BookingDetails details() const;
};

/// A booking as it stands, to be changed.
[[nodiscard]] BookingDraft draftOf(const BookingView& booking);

} // namespace taper
