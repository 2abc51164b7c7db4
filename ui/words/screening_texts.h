// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace taper::words {

// What screening_words says of each condition, to be translated in the catalogue's context; for that file
// only.

struct ConditionText {
    const char* key;
    const char* name; ///< as within a sentence: in small letters
    const char* question;
    const char* meaning;
    const char* urgent; ///< what to do at once; empty where nothing presses
    const char* signs; ///< one to a line; empty where the question says it all
};

/// None if there is none of this key.
[[nodiscard]] const ConditionText* conditionTextOf(QStringView key);

} // namespace taper::words
