// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>
#include <QStringView>

#include <span>

class QPainter;

namespace taper {

/// The colours of a drawing. Nothing in it is told by colour alone: a copier may be black only.
struct ExerciseInk {
    QColor ground; ///< what it is drawn on
    QColor line; ///< outlines
    QColor body; ///< whoever does it
    QColor far; ///< the arm and the leg farther off
    QColor clothes; ///< shorts and hair
    QColor ghost; ///< outlines of an earlier position
    QColor thing; ///< wall, step, roller, ball
    QColor accent; ///< arrows, and where a stretch is felt

    [[nodiscard]] static ExerciseInk onPaper();
    /// Mixed from the colours of a window.
    [[nodiscard]] static ExerciseInk of(const QColor& line, const QColor& ground, const QColor& accent);
};

/// The keys of the drawings there are, in the order in which they are offered.
[[nodiscard]] std::span<const char* const> exerciseDrawings();
[[nodiscard]] bool hasExerciseDrawing(QStringView key);

/// All drawings have this shape: width by height.
inline constexpr qreal kExerciseAspect = 1.35;

/// Draws a person doing the exercise, as large as fits into the box, in its middle. Draws nothing for a key
/// that has no drawing.
void paintExercise(QPainter& painter, const QRectF& box, QStringView key, const ExerciseInk& ink);

} // namespace taper
