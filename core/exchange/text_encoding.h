// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar_event.h"

#include <QByteArray>

namespace taper {

/// The file in UTF-8 without a byte order mark. UTF-16 and UTF-32 are known by their mark, UTF-16 also by its
/// zeros; what the caller says counts for the rest. With Detect the rest stays as it is, and whoever reads it
/// sees whether it is UTF-8: folded lines of iCalendar may be cut within a letter.
[[nodiscard]] QByteArray toUtf8(QByteArray bytes, TextEncoding encoding);

[[nodiscard]] bool isUtf8(QByteArrayView bytes);

} // namespace taper
