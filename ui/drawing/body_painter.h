// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/body_mark.h"

#include <QColor>
#include <QFont>
#include <QRectF>

#include <array>
#include <optional>
#include <vector>

class QPainter;

namespace taper {

struct Theme;

/// With what a body is drawn. Kinds are told apart by sign and hatching as well, so that grey paper will do.
struct BodyInk {
    QColor skin; ///< within the outline
    QColor outline;
    QColor detail; ///< the lines within it
    QColor relief; ///< the fainter ones between muscles
    QColor text; ///< "6→3"
    QColor halo; ///< around text and signs, the colour of what lies behind the figure
    QColor muted; ///< ghosts, the letters of the sides
    QColor accent; ///< the region under the mouse or the keyboard
    std::array<QColor, kMarkKinds.size()> kinds; ///< in the order of kMarkKinds
    QFont font; ///< of the labels; its size counts in the painter's own units if it is in pixels

    [[nodiscard]] const QColor& of(MarkKind kind) const { return kinds[static_cast<size_t>(kind)]; }

    [[nodiscard]] static BodyInk screen(const Theme& look);
    /// For white paper; with `grey`, no colour at all.
    [[nodiscard]] static BodyInk paper(const QFont& font, bool grey = false);
};

/// What is pointed at, on screen.
struct BodyFocus {
    struct Region {
        QString key;
        Side side = Side::Left;
        bool operator==(const Region&) const = default;
    };
    std::optional<Region> hovered;
    std::optional<Region> current; ///< where the keyboard is; drawn strongly
    std::optional<size_t> mark; ///< the chosen one, an index of `marks`
};

/// Draws a view of the body into the largest rectangle of its proportions within `rect`, with those of
/// `marks` and `ghosts` (an earlier visit's, as dashed outlines) that lie on this view: each fills its region
/// in the hatching of its kind, carries the sign of its kind, the larger the higher the score, and its scores
/// beside it. A mark on both sides is drawn on both; where a side view shows only one, on each of the two.
void paintBody(QPainter& painter, const QRectF& rect, BodyView view, const BodyInk& ink,
    const std::vector<BodyMark>& marks, const std::vector<BodyMark>& ghosts = {},
    const BodyFocus& focus = {});

/// The sign of a kind, centred in `box`: disc, burst, bars, diamond, ring, crossed octagon.
void paintMarkSign(QPainter& painter, const QRectF& box, MarkKind kind, const BodyInk& ink);

/// Where the signs of a mark stand within `rect`, as paintBody() draws them: none if it lies on another view,
/// two if it is on both sides, its own place first.
[[nodiscard]] std::vector<QRectF> markSigns(const QRectF& rect, BodyView view, const BodyMark& mark);

/// Views that a set of marks needs, in the order of kBodyViews: for paper, which shows no empty figures.
[[nodiscard]] std::vector<BodyView> viewsOf(const std::vector<BodyMark>& marks);

} // namespace taper
