// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <span>

namespace taper::words {

/// What a region of the body is called, untranslated: for the context taper::words::Words.
struct RegionWord {
    const char* key;
    const char* name; ///< "gluteus medius"
    const char* plural; ///< "calves"; null if both are named as one is
    const char* shortName; ///< "glute med"; null if the name is short enough
    const char* shortPlural; ///< "quads"; null: the plural if there is no short name, else the short name
    const char* others; ///< other words under which it is found, separated by blanks; null if none
};

[[nodiscard]] std::span<const RegionWord> regionWords();
[[nodiscard]] const RegionWord* regionWord(QStringView key); ///< null if unknown

} // namespace taper::words
