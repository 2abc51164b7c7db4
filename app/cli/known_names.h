// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/setup.h"

namespace taper::cli {

// What scripts call things by, as rows. Names are compared as people would (case, accents and blanks do not
// matter); a part that only one name begins with is enough. Errors: NotFound, Ambiguous.
[[nodiscard]] Result<Stored<Therapist>> therapistNamed(const Setup& setup, const QString& name);
[[nodiscard]] Result<Stored<Room>> roomNamed(const Setup& setup, const QString& name);
/// By name or by code.
[[nodiscard]] Result<Stored<SessionType>> sessionTypeNamed(const Setup& setup, const QString& name);

} // namespace taper::cli
