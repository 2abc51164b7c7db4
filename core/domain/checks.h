// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace taper {

/// Longest single line kept (names, e-mail, place): generous, so that nobody's name is refused.
inline constexpr qsizetype kMaxLine = 500;
/// Longest free text kept (notes, address).
inline constexpr qsizetype kMaxText = 1'000'000;

// Each tidies `value` in place and appends to `problems` what is wrong with it.
void checkRequiredLine(QString& value, const QString& field, Problems& problems);
void checkLine(QString& value, const QString& field, Problems& problems);
void checkText(QString& value, const QString& field, Problems& problems);
/// Something, an @, something with a dot in it, no blanks. Empty is allowed.
void checkEmail(QString& value, const QString& field, Problems& problems);
/// "#2d6bb4". Empty is allowed.
void checkColour(QString& value, const QString& field, Problems& problems);
/// An IANA name. Empty is allowed.
void checkTimeZone(QString& value, const QString& field, Problems& problems);

Problem outOfRange(const QString& field, qint64 minimum, qint64 maximum);

} // namespace taper
