// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/body_region.h"
#include "core/storage/text_words.h"

namespace taper {

/// The words of a key of the field's vocabulary: "knee_to_wall" is found by "knee" and by "wall".
void addKey(WordList& words, QString key);
/// The words by which an area is found: its region, the part that this lies in, what else people write for
/// them ("ITB"), and its side in full and as one letter. What lies on both sides is found by either. Nothing
/// for a pin.
void addArea(WordList& words, const QString& region, Side side);

} // namespace taper
