// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace taper {

/// The name of a race without its year, as names are searched, so that editions know each other: "London
/// Marathon 2026", "London Marathon (2027)" and "LONDON MARATHON" are all "london marathon". A name that is
/// nothing but a year stays.
[[nodiscard]] QString editionName(const QString& name);

} // namespace taper
