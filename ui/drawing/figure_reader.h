// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>
#include <QPainterPath>
#include <QSizeF>
#include <QString>
#include <QStringView>

#include <optional>
#include <utility>
#include <vector>

namespace taper {

/// A figure as its file has it: of a symmetrical view, the lines and what there are two of only right of the
/// axis; the outline, and what lies in the middle, whole.
struct FigureDrawing {
    QSizeF size;
    std::optional<double> axis; ///< x of the axis of symmetry
    QPainterPath outline;
    QPainterPath lines; ///< collar bone, kneecap, toes
    QPainterPath relief; ///< the muscles' own faint lines
    std::vector<std::pair<QString, QPainterPath>> regions; ///< by key, in the order of the file
};

/// A path of SVG's M, L, C and Z with absolute places, which is all that the figures use. None if it holds
/// anything else.
[[nodiscard]] std::optional<QPainterPath> pathFromSvg(QStringView text);

/// None if the file is no figure: no size, no outline, a path that cannot be read.
[[nodiscard]] std::optional<FigureDrawing> readFigure(QIODevice& file);

} // namespace taper
