// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/body_mark.h"

#include <QPainterPath>
#include <QRectF>
#include <QString>
#include <QTransform>

#include <optional>
#include <vector>

namespace taper {

/// A region as it is drawn on one view, on one side of the person. All paths are in ten-thousandths of the
/// box of the view, as FigurePoint is: stretched, until toRect() puts them on a rectangle of the view's own
/// proportions.
struct FigureRegion {
    QString key; ///< of bodyRegions()
    Side side = Side::Left; ///< Left, Right, or Midline of what there is only one of
    bool isMuscle = false;
    QPainterPath path;
    FigurePoint place; ///< where a mark on it stands by itself: well inside
    double area = 0; ///< in square ten-thousandths
};

/// Taper's own drawing of a person, from one view: front, back, each side, soles. Left and right are the
/// person's. Read once from the program's resources.
class BodyFigure {
public:
    [[nodiscard]] static const BodyFigure& of(BodyView view);

    [[nodiscard]] BodyView view() const { return m_view; }
    [[nodiscard]] double aspectRatio() const { return m_size.width() / m_size.height(); } ///< width to height
    /// Silhouette; the lines within it that make it a body (collar bone, kneecap, the fold of the buttock);
    /// and fainter ones between its muscles.
    [[nodiscard]] const QPainterPath& outline() const { return m_outline; }
    [[nodiscard]] const QPainterPath& lines() const { return m_lines; }
    [[nodiscard]] const QPainterPath& relief() const { return m_relief; }
    /// From below to above: the parts, then the muscles in them, of each the largest first.
    [[nodiscard]] const std::vector<FigureRegion>& regions() const { return m_regions; }

    /// The region on that side; what there is only one of for every side. Both asks for the left one. Null if
    /// it is not drawn on this view: the right leg's on the left side, say.
    [[nodiscard]] const FigureRegion* find(QStringView key, Side side) const;
    /// All regions under a point, from above: muscles before parts, the smaller first.
    [[nodiscard]] std::vector<const FigureRegion*> regionsAt(FigurePoint point) const;
    /// The uppermost; null outside the body, and on the few places without a name.
    [[nodiscard]] const FigureRegion* regionAt(FigurePoint point) const;
    /// Where a mark stands that says no more than region and side; of Side::Both the left one's place. A
    /// region in the middle that is marked on one side of it is marked there.
    [[nodiscard]] std::optional<FigurePoint> placeOf(QStringView key, Side side) const;
    /// The same place on the other side of the person; itself on a side view, which shows only one.
    [[nodiscard]] FigurePoint mirrored(FigurePoint point) const;
    /// Which side of the person a point lies on: of a side view always its own.
    [[nodiscard]] Side sideAt(FigurePoint point) const;

    /// From the units of the paths to the largest rectangle of the view's proportions within `rect`, centred.
    [[nodiscard]] QTransform toRect(const QRectF& rect) const;
    [[nodiscard]] QRectF fitted(const QRectF& rect) const;

private:
    explicit BodyFigure(BodyView view);
    void add(const QString& key, const QPainterPath& drawn, const QTransform& toUnits);
    [[nodiscard]] FigurePoint innermost(const QPainterPath& path, double left, double right) const;

    BodyView m_view;
    QSizeF m_size;
    bool m_isSymmetrical = false;
    QPainterPath m_outline;
    QPainterPath m_lines;
    QPainterPath m_relief;
    std::vector<FigureRegion> m_regions;
};

/// The view to show a region on if `wanted` does not draw it on that side: where it is best seen. A side view
/// is that of the side itself.
[[nodiscard]] BodyView viewFor(QStringView region, Side side, std::optional<BodyView> wanted = std::nullopt);

/// A mark on a region as it begins: on the view where it is best seen (or the wanted one), at its own place.
[[nodiscard]] BodyMark markFor(
    const QString& region, Side side, std::optional<BodyView> wanted = std::nullopt);

/// Where a mark stands on its view. A mark made on a figure this version does not know, or on a place that is
/// not one, stands at the place of its region.
[[nodiscard]] FigurePoint placeOnFigure(const BodyMark& mark);

} // namespace taper
