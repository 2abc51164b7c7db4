// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QPalette>
#include <QString>

namespace taper {

// For applyTheme() only.

/// The theme's colours for everything the style sheet does not name.
[[nodiscard]] QPalette paletteOf(const Theme& theme);
/// How controls look. Lengths are written in units of the theme, so that they grow with the text.
[[nodiscard]] QString styleSheetOf(const Theme& theme);

} // namespace taper
