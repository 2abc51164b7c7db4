// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civil_time.h"
#include "core/domain/valid.h"

#include <QString>

#include <optional>

namespace taper {

/// Postponed means: no new date is known, so the race does not count. With its new date it is Scheduled
/// again, and `postponedFrom` says which day it had before.
enum class RaceStatus { Scheduled, Postponed, Cancelled };

[[nodiscard]] QString keyOf(RaceStatus status);
[[nodiscard]] std::optional<RaceStatus> raceStatusFrom(QStringView key);

/// A race that many runners may enter. Times are on the wall at the race.
struct RaceFields {
    QString name; ///< required
    Date date{}; ///< first or only day
    std::optional<Date>
        endDate; ///< last day of a race over several days, or of a virtual one's period, included
    std::optional<TimeOfDay> startTime;
    std::optional<TimeOfDay>
        finishTime; ///< when runners are through, on the last day (the next, if before the start)
    QString timeZone; ///< IANA name; empty: the clinic's
    std::optional<int> distanceMetres; ///< 1 … 1,000,000
    QString place;
    RaceStatus status = RaceStatus::Scheduled;
    /// Run by each on a day of their own, from `date` to `endDate`; the runner's entry says on which.
    bool isVirtual = false;
    std::optional<Date> postponedFrom; ///< the day it had when it was postponed; gone once it is moved back

    bool operator==(const RaceFields&) const = default;
};
using Race = Valid<RaceFields>;

/// Fields: name, end_date, finish_time, timezone, distance_km, location.
[[nodiscard]] Problems check(RaceFields& fields);

/// "42.2" for 42,200 m, "5" for 5,000 m: kilometres with a point, as in the contracts; at most three
/// decimals.
[[nodiscard]] QString kilometresText(int metres);
/// Reads kilometres with a point or comma; nothing for zero, negative or absurd distances.
[[nodiscard]] std::optional<int> parseKilometres(QStringView text);

} // namespace taper
