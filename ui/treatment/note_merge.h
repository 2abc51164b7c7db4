// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/treatment_note.h"

#include <vector>

namespace taper {

enum class PartChoice { Mine, Other, Both };

/// One part of a note that differs between two windows.
struct NotePart {
    QString key; ///< "subjective" … "plan", "pain", "return_days", "advice", "marks", "measures" …
    QString name; ///< "Subjective"
    QString mine; ///< in words; empty if there is nothing
    QString other;
    bool canBoth = true;
    /// What is right unless somebody says otherwise: whichever changed since `base`, both if both did.
    PartChoice choice = PartChoice::Both;
};

/// The parts that differ between what is typed here and what stands in the file. `base`: what both began
/// from.
[[nodiscard]] std::vector<NotePart> differingParts(
    const TreatmentNoteFields& base, const TreatmentNoteFields& mine, const TreatmentNoteFields& other);

/// One note of the two, by the choices made; what does not differ is as mine. Both texts follow each other in
/// lines of their own, lists are joined without what is in them twice.
[[nodiscard]] TreatmentNoteFields merged(
    const TreatmentNoteFields& mine, const TreatmentNoteFields& other, const std::vector<NotePart>& parts);

/// Everything of a note in words, section by section, as text to be kept elsewhere; only what differs from
/// `other`.
[[nodiscard]] QString differenceText(const TreatmentNoteFields& mine, const TreatmentNoteFields& other);

} // namespace taper
