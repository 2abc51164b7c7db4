// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace taper {

/// The name of a race as people say it: without the emoji and signs that calendars put before it, and without
/// what hangs at its end ("Doğuş Holding Niğde Yarı Maratonu /").
[[nodiscard]] QString raceNameFrom(const QString& title);

/// An event that is no race but the last day to do something about one: "Registration closes", "報名截止",
/// "son başvuru", "Anmeldeschluss", or an identifier that says so ("signup-12899@…").
[[nodiscard]] bool isDeadline(const QString& uid, const QString& title);

/// A word of a table's column of sports ("trail_run", "swimming") that is something else than running.
[[nodiscard]] bool isOtherSport(const QString& word);

} // namespace taper
