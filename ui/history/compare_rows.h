// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/notes.h"

#include <QString>

#include <vector>

namespace taper {

/// One thing that was scored or measured at one of two visits, or at both.
struct CompareRow {
    QString what; ///< "Pain", "L soleus", "Knee to wall left"
    QString earlier; ///< "7→5"; empty if it was not looked at then
    QString later;
    QString change; ///< of how it was on arrival: "1 better", "new", "+2 cm"
    bool isBetter = false;
    bool isWorse = false;
};

/// Pain, areas, measures and activities of both, those of the later one first. Scores are better where they
/// are lower, activities where they are higher; of a measure only the difference is told.
[[nodiscard]] std::vector<CompareRow> compareNotes(
    const TreatmentNoteFields& earlier, const TreatmentNoteFields& later);

} // namespace taper
