// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace taper::print {

/// Makes the text of a PDF by Qt readable to searching and copying. Where a font uses one shape for several
/// characters, Qt says of the shape that it is the first of them, which is a compatibility character that
/// nobody types: 小 is found as the radical ⼩, an Arabic letter as its presentation form, μ as the micro
/// sign. The maps that say so are replaced, by what the format calls an incremental update; a PDF whose maps
/// need no mending, or cannot be read, is returned as it is. Nothing that is seen changes.
[[nodiscard]] QByteArray withMendedTextMaps(const QByteArray& pdf);

} // namespace taper::print
