// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>
#include <QStringView>

#include <optional>
#include <span>

namespace taper {

enum class MeasureUnit { Degrees, Centimetres, Repetitions, Points };
[[nodiscard]] QString keyOf(MeasureUnit unit); ///< "degrees", "centimetres", "repetitions", "points"

/// A range of motion or a simple test of the field.
struct MeasureKind {
    const char* key; ///< "ankle_dorsiflexion", "knee_to_wall": stable; its words are in ui/words
    MeasureUnit unit;
    bool isPaired; ///< left and right are measured each; else there is one figure, kept as the left one
    int usualFrom; ///< what is usual, in tenths of the unit; both 0 if nothing is
    int usualTo;
    int minimum; ///< what can be typed at all, in tenths
    int maximum;
};
[[nodiscard]] std::span<const MeasureKind> measureKinds();
[[nodiscard]] const MeasureKind* measureKind(QStringView key); ///< none if there is no such measure

/// One measure of a visit. Figures are in tenths of the unit; what was not measured is empty.
struct NoteMeasure {
    QString kind; ///< key of measureKinds()
    std::optional<int> leftBefore;
    std::optional<int> rightBefore;
    std::optional<int> leftAfter;
    std::optional<int> rightAfter;
    QString text;

    bool operator==(const NoteMeasure&) const = default;
};
/// Fields: measure, left_before, right_before, left_after, right_after, text.
[[nodiscard]] Problems check(NoteMeasure& measure);

} // namespace taper
