// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/finding.h"

#include <QColor>
#include <QPixmap>
#include <QRectF>

class QPainter;

namespace taper {

/// Draws the sign of a verdict, filled, as large as fits into `box` and centred there: a circle for ideal, a
/// triangle for caution, a hexagon for too close, nothing for fine. Drawn and not written, because not every
/// font has these glyphs; told apart by shape, so that grey paper will do.
void paintVerdictSign(QPainter& painter, const QRectF& box, Verdict verdict, const QColor& colour);
/// The same in the verdict's own colour of the theme in force.
void paintVerdictSign(QPainter& painter, const QRectF& box, Verdict verdict);

/// The sign as a picture for the cell of a table.
[[nodiscard]] QPixmap verdictPixmap(Verdict verdict);

/// How a cell of days tells its verdict without colour: a full bar along the foot for ideal, a notched one
/// for caution, struck through for too close, nothing for fine.
void paintVerdictPattern(QPainter& painter, const QRectF& cell, Verdict verdict);

/// The bar of that pattern alone: none for too close.
void paintVerdictFoot(QPainter& painter, const QRectF& cell, Verdict verdict);

/// Hours nobody works: diagonal hatching over `area`, anchored to the painter's origin so that neighbouring
/// areas join.
void paintHatching(QPainter& painter, const QRectF& area);

} // namespace taper
