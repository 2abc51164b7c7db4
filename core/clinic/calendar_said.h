// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/race.h"

#include <QByteArray>
#include <QStringList>

namespace taper {

// What a calendar said of a race, and what comes of it. Only for the import of calendars.

[[nodiscard]] QByteArray saidToJson(const RaceFields& said);
/// Nothing if it cannot be read: then the calendar has said nothing yet.
[[nodiscard]] std::optional<RaceFields> saidFromJson(const QByteArray& json);

/// The race as it is here with what the calendar has changed since the last import: `before` to `now`.
/// Without a `before` only gaps are filled, and a race that is called off is called off. `overrules` becomes
/// true where the calendar changes what was changed here too.
[[nodiscard]] RaceFields withNews(
    const RaceFields& here, const std::optional<RaceFields>& before, const RaceFields& now, bool& overrules);

/// In what two states of a race differ: name, date, end_date, start_time, timezone, distance_km, location,
/// status.
[[nodiscard]] QStringList differences(const RaceFields& one, const RaceFields& other);

} // namespace taper
