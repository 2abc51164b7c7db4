// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civil_time.h"
#include "core/domain/valid.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace taper {

/// A runner who comes to the clinic. A name is enough while booking; the rest can follow on arrival.
struct ClientFields {
    QString name; ///< required
    QString preferredName;
    std::optional<Date> dateOfBirth; ///< not in the future (checked where the day is known)
    QString phone; ///< kept as typed, found by its digits in any format
    QString email;
    QString address;
    QString emergencyContact;
    QString notes;
    QStringList tags; ///< single words or short phrases, none twice
    QStringList alerts; ///< what to ask or heed at each visit ("blood thinners"), shown wherever a booking is
    std::optional<int> cadenceDays; ///< how often this client means to come, 1 … 365
    bool archived = false;
    bool doNotContact = false; ///< not to be called or written to by the clinic of its own accord
    QString bestTime; ///< when to call, in the client's words

    bool operator==(const ClientFields&) const = default;
};
using Client = Valid<ClientFields>;

/// Fields: name, preferred_name, date_of_birth, phone, email, address, emergency_contact, notes, tags,
/// alerts, cadence, best_time.
[[nodiscard]] Problems check(ClientFields& fields);

} // namespace taper
