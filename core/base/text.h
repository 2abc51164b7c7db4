// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace taper {

/// What a person typed, fit to be kept in one line: control characters (U+0000 among them, which one engine
/// cuts at and another refuses) dropped, line breaks and tabs made blanks, blanks at both ends removed.
/// Nothing else changes: markup, quotes, emoji and right-to-left text stay as typed.
[[nodiscard]] QString tidyLine(const QString& typed);

/// The same for notes: line breaks (made LF) and tabs stay.
[[nodiscard]] QString tidyText(const QString& typed);

/// The form in which names are searched: decomposed, accents dropped, case folded, runs of blanks made one.
/// "Róisín" and "ROISIN" both give "roisin"; letters that are not accented forms ("ø", "ß") get their usual
/// Latin spelling ("o", "ss").
[[nodiscard]] QString foldForSearch(const QString& text);

/// Only the decimal digits, whatever their script, as ASCII.
[[nodiscard]] QString digitsOf(const QString& text);

/// "C.W." for "Callum Wright"; whole first letters also of other scripts.
[[nodiscard]] QString initialsOf(const QString& name);

} // namespace taper
