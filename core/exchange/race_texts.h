// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar_event.h"

#include <QString>

namespace taper {

/// The name of a race as people say it: without the emoji and signs that calendars put before it, and without
/// what hangs at its end ("Doğuş Holding Niğde Yarı Maratonu /").
[[nodiscard]] QString raceNameFrom(const QString& title);

/// An event that is no race but the last day to do something about one: "Registration closes", "報名截止",
/// "son başvuru", "Anmeldeschluss", or an identifier that says so ("signup-12899@…").
[[nodiscard]] bool isDeadline(const QString& uid, const QString& title);

/// What a title says of the race besides its name ("CANCELLED: City 10K", "City 10K (postponed)"), which is
/// taken off it; nothing if it says nothing.
[[nodiscard]] std::optional<CalendarEvent::Status> takeStatus(QString& title);
/// What a table's column of states says: "cancelled", "iptal", "postponed", "TBC" …; any other word is a race
/// that is on.
[[nodiscard]] CalendarEvent::Status statusFromWord(const QString& word);

/// A word of a table's column of sports ("trail_run", "swimming") that is something else than running.
[[nodiscard]] bool isOtherSport(const QString& word);

} // namespace taper
