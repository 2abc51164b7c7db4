// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace taper::words {

/// What a drawing of ours shows: "calf stretch, knee straight". A key that this version does not know reads
/// as it is.
[[nodiscard]] QString drawingName(QStringView key);

} // namespace taper::words
