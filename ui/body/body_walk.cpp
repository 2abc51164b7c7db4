// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/body/body_walk.h"

#include "ui/drawing/body_figure.h"

#include <algorithm>
#include <cmath>

namespace taper {

namespace {

constexpr double kStep = 1; // px: less is the same place
constexpr double kSteepest = 1.8; // how far across, for each px along, still counts as that direction
constexpr double kAcrossWeighs = 1.4;

bool holdsMuscles(const BodyFigure& figure, const FigureRegion& part)
{
    return std::ranges::any_of(figure.regions(), [&part](const FigureRegion& region) {
        const BodyRegion* const known = bodyRegion(region.key);
        return region.isMuscle && known && part.key == QLatin1String{known->part};
    });
}

} // namespace

std::vector<BodyStop> bodyStops(const std::vector<ViewBox>& boxes, bool withMuscles)
{
    std::vector<BodyStop> stops;
    for (const ViewBox& shown : boxes) {
        const BodyFigure& figure = BodyFigure::of(shown.view);
        const QTransform toBox = figure.toRect(shown.box);
        for (const FigureRegion& region : figure.regions()) {
            const bool isStop =
                withMuscles ? region.isMuscle || !holdsMuscles(figure, region) : !region.isMuscle;
            if (isStop)
                stops.push_back({shown.view, {region.key, region.side},
                    toBox.map(QPointF(region.place.x, region.place.y))});
        }
    }
    return stops;
}

std::optional<BodyStop> nextStop(const std::vector<BodyStop>& stops, QPointF from, Direction direction)
{
    std::optional<BodyStop> best;
    double least = 0;
    for (const BodyStop& stop : stops) {
        const QPointF way = stop.at - from;
        const bool isLevel = direction == Direction::Left || direction == Direction::Right;
        const bool isBackwards = direction == Direction::Left || direction == Direction::Up;
        const double along = (isLevel ? way.x() : way.y()) * (isBackwards ? -1 : 1);
        const double across = std::abs(isLevel ? way.y() : way.x());
        if (along < kStep || across > along * kSteepest)
            continue;
        const double cost = along + kAcrossWeighs * across;
        if (!best || cost < least) {
            best = stop;
            least = cost;
        }
    }
    return best;
}

} // namespace taper
