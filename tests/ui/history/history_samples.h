// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/history.h"
#include "tests/support/clinic_builder.h"

namespace taper::test {

/// Callum on 24 April 2026: a session to come, one missed, three that took place, two races run and London.
/// Nothing of it is in a file.
[[nodiscard]] ClientHistory sampleHistory();
/// A completed visit with a note; numbers are those of booking and note.
[[nodiscard]] HistoryVisit sampleVisit(qint64 number, const char* at);
[[nodiscard]] VisitArea sampleArea(
    const char* region, Side side, std::optional<int> before, std::optional<int> after);

} // namespace taper::test
