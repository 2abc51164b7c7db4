// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/booking.h"
#include "core/domain/finding.h"
#include "core/domain/screening.h"

#include <QStringList>

#include <optional>

namespace taper {

/// The race that a booking is seen against: the nearest that counts.
struct RaceTag {
    Id<Race> race;
    QString name;
    int days = 0; ///< date of the booking minus date of the race: −2 is "D−2"

    bool operator==(const RaceTag&) const = default;
};

struct VisitSummary {
    Date date{};
    QString therapistName;
    QString sessionTypeName;
    Minutes length{0};
    QString focus; ///< first line of what was noted then; may be empty

    bool operator==(const VisitSummary&) const = default;
};

/// A booking with all that a board, a list or a page shows of it.
struct BookingView {
    Id<Booking> id;
    int revision = 0;
    BookingFields fields;

    QString clientName;
    QString clientPreferredName;
    std::optional<Date> clientBirth;
    QString clientPhone;
    QStringList clientAlerts;
    /// What the screening says of the client at the start of this booking, hardest first.
    std::vector<ConditionAlert> conditions;
    bool isScreened = false; ///< somebody has asked for this visit
    QString therapistName;
    QString roomName; ///< empty without a room
    QString sessionTypeName;
    LoadProfile profile = LoadProfile::Moderate;
    QString colour; ///< of the session type, "#rrggbb" or empty for the theme's choice

    /// What the client's races say of it now. A cancelled or missed booking gets Fine and no findings.
    Verdict verdict = Verdict::Fine;
    std::optional<RaceTag> race; ///< the nearest within the board's view; without one "no race booked"

    /// A caution or worse that nobody has given a reason for.
    [[nodiscard]] bool needsAttention() const
    {
        return holdsSlot(fields.status) && verdict >= Verdict::Caution && fields.reason.isEmpty();
    }
};

} // namespace taper
