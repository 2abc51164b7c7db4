// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civil_time.h"
#include "core/domain/valid.h"

#include <QString>

namespace taper {

/// What holds for the whole clinic.
struct ClinicSettingsFields {
    QString name; ///< required
    QString timeZone =
        QStringLiteral("Europe/London"); ///< IANA name; the wall whose clock bookings are read from
    QString currency = QStringLiteral("GBP"); ///< ISO 4217
    QString phoneRegion =
        QStringLiteral("GB"); ///< ISO 3166: how phone numbers without a country code are read
    Minutes grid{
        15}; ///< free slots start on multiples of this, counted from midnight; divides a day, 5 … 120
    Minutes lateCancel{24 * 60}; ///< cancelled less than this before its start is late; 0 … 20160, 0: never
    QString address; ///< for the head of printed pages
    QString phone;
    QString email;

    bool operator==(const ClinicSettingsFields&) const = default;
};
using ClinicSettings = Valid<ClinicSettingsFields>;

/// Fields: name, timezone, currency, phone_region, grid_minutes, late_cancel, address, phone, email.
[[nodiscard]] Problems check(ClinicSettingsFields& fields);

/// A day, or several, on which nobody works.
struct ClosureFields {
    Date from{};
    Date to{}; ///< the last day closed, included
    QString reason;

    [[nodiscard]] bool covers(Date date) const { return from <= date && date <= to; }
    bool operator==(const ClosureFields&) const = default;
};
using Closure = Valid<ClosureFields>;

/// Fields: from, to, reason.
[[nodiscard]] Problems check(ClosureFields& fields);

} // namespace taper
