// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/body_mark.h"
#include "ui/words/region_words.h"

#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace taper::words {

[[nodiscard]] QString markKindName(MarkKind kind); ///< "treated", "tight", "trigger point", "avoid"
[[nodiscard]] QString techniqueName(QStringView key); ///< "trigger point pressure"
[[nodiscard]] QString bodyFindingName(QStringView key); ///< "tone high", "numb/tingling"
[[nodiscard]] QString findingGradeName(int grade); ///< 0 … 3: "none", "mild", "moderate", "severe"
/// "tender 2/3"; what has no degree ("no abnormality") without one.
[[nodiscard]] QString bodyFindingText(const BodyFinding& finding);
[[nodiscard]] QString pressureName(int pressure); ///< 1 … 5: "light lotioning" … "deep (rare)"

/// "6→3"; "6" if nobody asked after, "→3" if nobody asked before; empty without either.
[[nodiscard]] QString scoresText(std::optional<int> before, std::optional<int> after);
/// "L soleus tight 6→3"; what was only treated has no word for it: "both ITB", "R glute med 4→2".
[[nodiscard]] QString areaText(
    QStringView region, Side side, MarkKind kind, std::optional<int> before, std::optional<int> after);
/// The same of a mark; a pin of its own reads by its text: "scar behind the knee, avoid".
[[nodiscard]] QString markText(const BodyMark& mark);
/// All marks in one line: "L soleus tight 6→3, R glute med trigger point, both ITB". Empty without one.
[[nodiscard]] QString marksText(const std::vector<BodyMark>& marks);
/// What was done and found there, without what markText() says already: "effleurage, cupping · pressure 4 ·
/// tender 2/3 · eases when warm". Empty if there is nothing more to say.
[[nodiscard]] QString markDetail(const BodyMark& mark);

} // namespace taper::words
