// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clinic.h"

namespace taper {

/// Where the demonstration clinic is kept between its making and its end.
[[nodiscard]] QString demonstrationPath();

/// A demonstration clinic at `path` around the clock's today, in place of one that was there before. Only
/// ever call this for demonstrationPath() or a scratch file.
[[nodiscard]] Result<std::unique_ptr<Clinic>> makeDemonstration(
    const QString& path, const Clock& clock, const Clinic::Options& options);

} // namespace taper
