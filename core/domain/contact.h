// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/booking.h"
#include "core/domain/race.h"

#include <array>

namespace taper {

/// What came of calling or writing to a client.
enum class ContactOutcome {
    Asked, ///< spoken to or written to; the answer is still to come
    NoAnswer,
    Message, ///< left on the phone or with somebody
    Booked,
    Declined, ///< does not want what they were asked about
    CallOn ///< to be asked again on a day, and not before
};
inline constexpr std::array kContactOutcomes{ContactOutcome::Asked, ContactOutcome::NoAnswer,
    ContactOutcome::Message, ContactOutcome::Booked, ContactOutcome::Declined, ContactOutcome::CallOn};

[[nodiscard]] QString keyOf(ContactOutcome outcome); ///< "asked", "no_answer", "message", "booked" …
[[nodiscard]] std::optional<ContactOutcome> contactOutcomeFrom(QStringView key);

/// A call or message to a client.
struct ContactAttemptFields {
    Id<Client> client;
    QString about; ///< required: the key of a recall reason or of a point of attention
    std::optional<Id<Race>> race; ///< that it was about
    std::optional<Id<Booking>> booking; ///< that it was about, or that came of it
    Moment at{}; ///< on the clinic's wall
    ContactOutcome outcome = ContactOutcome::Asked;
    std::optional<Date> callOn; ///< set exactly for CallOn
    QString note;
    QString who; ///< of the clinic; may be empty

    bool operator==(const ContactAttemptFields&) const = default;
};
using ContactAttempt = Valid<ContactAttemptFields>;

/// Fields: client, about, call_on, notes, who.
[[nodiscard]] Problems check(ContactAttemptFields& fields);

} // namespace taper
