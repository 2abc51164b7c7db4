// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/body/body_layout.h"
#include "ui/drawing/body_painter.h"

#include <QPointF>

#include <optional>
#include <vector>

namespace taper {

/// Where the keyboard can stand: a region on a view.
struct BodyStop {
    BodyView view = BodyView::Front;
    BodyFocus::Region region;
    QPointF at; ///< where it is drawn

    [[nodiscard]] bool isSame(const BodyStop& other) const
    {
        return view == other.view && region == other.region;
    }
};

/// Every region on the views, as they are laid out; only whole parts, or the muscles and those parts that
/// hold none on their view.
[[nodiscard]] std::vector<BodyStop> bodyStops(const std::vector<ViewBox>& boxes, bool withMuscles);

enum class Direction { Left, Right, Up, Down };
/// The nearest stop that lies rather in this direction than across it; none at the edge.
[[nodiscard]] std::optional<BodyStop> nextStop(
    const std::vector<BodyStop>& stops, QPointF from, Direction direction);

} // namespace taper
