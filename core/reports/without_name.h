// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace taper {

/// The text with each whole word of the name made its initial: "daughter of Anna Lee" of "Anna Lee" becomes
/// "daughter of A. L.". Words of one character are their own initial and stay.
[[nodiscard]] QString withoutName(QString text, const QString& name);

} // namespace taper
