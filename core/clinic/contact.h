// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clinic.h"
#include "core/domain/contact.h"

#include <vector>

namespace taper {

/// A call or message to a client, as it was noted.
struct ContactView {
    Id<ContactAttempt> id;
    ContactAttemptFields fields;
};

/// Notes a call or message. An `at` left at its default becomes now, an empty `who` whoever is at the desk.
/// Errors: bad input by field (EndBeforeStart at "call_on": the day is over), NotFound (client, race,
/// booking).
Result<Id<ContactAttempt>> noteContact(Clinic& clinic, const ContactAttemptFields& fields);

/// All that were noted of a client, latest first. Errors: NotFound.
Result<std::vector<ContactView>> contactsOf(Clinic& clinic, Id<Client> client);

} // namespace taper
