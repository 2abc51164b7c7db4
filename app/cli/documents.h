// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/book.h"
#include "core/clinic/flags.h"
#include "core/clinic/import.h"
#include "core/clinic/maintenance.h"
#include "core/clinic/races.h"
#include "core/clinic/slots.h"

#include <QJsonObject>

namespace taper::cli {

// The JSON documents of the contract, with its field names. `days` counts from the race to the booking: −2 is
// two days before. `hours` are elapsed hours between them, to the minute, never negative.
[[nodiscard]] QJsonObject toJson(const Finding& finding);
[[nodiscard]] QJsonObject toJson(const BookingView& booking);
/// The same with what the desk noted: "arrived", "started", "ended" (or null), and whether it was cancelled
/// "late".
[[nodiscard]] QJsonObject visitJson(const BookingView& booking);
[[nodiscard]] QJsonObject toJson(const BookingReview& review, const std::optional<BookingView>& booking);
[[nodiscard]] QJsonObject toJson(const SlotView& slot);
[[nodiscard]] QJsonObject toJson(const ClientHit& client);
[[nodiscard]] QJsonObject toJson(const RaceHit& race);
[[nodiscard]] QJsonObject toJson(const Flag& flag);
[[nodiscard]] QJsonObject toJson(const RaceChange& change);
[[nodiscard]] QJsonObject toJson(const ImportReport& report);
[[nodiscard]] QJsonObject toJson(const FileReport& report);

// The same for people.
[[nodiscard]] QString bookingLine(
    const BookingView& booking); ///< "12  Fri 24 Apr 09:45  Callum Wright · Full sports …"
[[nodiscard]] QString flagLine(const BookingView& booking, const std::optional<Finding>& finding);

} // namespace taper::cli
