// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace taper {

/// The digits by which a phone number is found, however it was typed: as dialled inside its country and with
/// the country's code, separated by a blank ("07700900342 447700900342"). `region` (ISO 3166, "GB") reads
/// numbers without a country code. What is not a possible number gives its plain digits.
[[nodiscard]] QString phoneSearchKey(const QString& typed, const QString& region);

/// What to look for in phoneSearchKey() texts when someone types all or part of a number: "+44 (0)7700
/// 900-342", "0044 7700", "900342". Empty if the text does not look like a phone number (letters in it, or
/// under 3 digits).
[[nodiscard]] QString phoneQuery(const QString& typed, const QString& region);

} // namespace taper
