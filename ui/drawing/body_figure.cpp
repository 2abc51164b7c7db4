// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawing/body_figure.h"

#include "ui/drawing/figure_reader.h"

#include <QFile>
#include <QPolygonF>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <mutex>
#include <utility>

namespace taper {

namespace {

QString fileOf(BodyView view)
{
    switch (view) {
    case BodyView::Front:
        return QStringLiteral(":/taper/figures/front.svg");
    case BodyView::Back:
        return QStringLiteral(":/taper/figures/back.svg");
    case BodyView::LeftSide:
    case BodyView::RightSide: // one drawing, seen in the mirror
        return QStringLiteral(":/taper/figures/side.svg");
    case BodyView::Soles:
        return QStringLiteral(":/taper/figures/soles.svg");
    }
    Q_UNREACHABLE();
}

const QTransform& mirror()
{
    static const QTransform kMirror{-1, 0, 0, 1, kFigureUnits, 0};
    return kMirror;
}

QPointF toPoint(FigurePoint place)
{
    return {static_cast<double>(place.x), static_cast<double>(place.y)};
}

double areaOf(const QPainterPath& path)
{
    double area = 0;
    for (const QPolygonF& polygon : path.toFillPolygons()) {
        double twice = 0;
        for (qsizetype index = 0; index + 1 < polygon.size(); ++index)
            twice +=
                polygon[index].x() * polygon[index + 1].y() - polygon[index + 1].x() * polygon[index].y();
        area += std::abs(twice) / 2;
    }
    return area;
}

double squareDistance(QPointF point, QPointF from, QPointF to)
{
    const QPointF way = to - from;
    const double length = QPointF::dotProduct(way, way);
    const double share =
        length > 0 ? std::clamp(QPointF::dotProduct(point - from, way) / length, 0.0, 1.0) : 0.0;
    const QPointF off = point - (from + way * share);
    return QPointF::dotProduct(off, off);
}

double squareDistance(QPointF point, const QPolygonF& edge)
{
    double least = 1e18;
    for (qsizetype index = 0; index + 1 < edge.size(); ++index)
        least = std::min(least, squareDistance(point, edge[index], edge[index + 1]));
    return least;
}

/// The person's side of the half of the page right of the axis.
Side sideOfRightHalf(BodyView view)
{
    return view == BodyView::Back ? Side::Right : Side::Left;
}

Side opposite(Side side)
{
    return side == Side::Left ? Side::Right : Side::Left;
}

bool isSideView(BodyView view)
{
    return view == BodyView::LeftSide || view == BodyView::RightSide;
}

} // namespace

const BodyFigure& BodyFigure::of(BodyView view)
{
    // Each is read when it is first looked at: most notes need two of the five.
    static std::array<std::unique_ptr<const BodyFigure>, kBodyViews.size()> kept;
    static std::array<std::once_flag, kBodyViews.size()> isRead;
    const auto index = static_cast<size_t>(view);
    std::call_once(isRead[index], [&] { kept[index].reset(new BodyFigure{view}); });
    return *kept[index];
}

BodyFigure::BodyFigure(BodyView view)
    : m_view{view}
{
    QFile file{fileOf(view)};
    const bool isOpen = file.open(QIODevice::ReadOnly);
    const std::optional<FigureDrawing> drawing = isOpen ? readFigure(file) : std::nullopt;
    Q_ASSERT_X(drawing, "BodyFigure", "the program carries a figure that cannot be read");
    if (!drawing)
        return;
    m_size = drawing->size;
    m_isSymmetrical = drawing->axis.has_value();
    QTransform toUnits = QTransform::fromScale(kFigureUnits / m_size.width(), kFigureUnits / m_size.height());
    if (view == BodyView::RightSide)
        toUnits *= mirror();
    const auto both = [this, &toUnits](const QPainterPath& drawn) {
        QPainterPath lines = toUnits.map(drawn);
        if (m_isSymmetrical)
            lines.addPath(mirror().map(lines));
        return lines;
    };
    m_outline = toUnits.map(drawing->outline);
    m_lines = both(drawing->lines);
    m_relief = both(drawing->relief);
    for (const auto& [key, path] : drawing->regions)
        add(key, path, toUnits);
    std::ranges::stable_sort(m_regions, [](const FigureRegion& one, const FigureRegion& other) {
        return std::pair{one.isMuscle, -one.area} < std::pair{other.isMuscle, -other.area};
    });
}

void BodyFigure::add(const QString& key, const QPainterPath& drawn, const QTransform& toUnits)
{
    const BodyRegion* const known = bodyRegion(key);
    Q_ASSERT(known);
    if (!known)
        return;
    const QPainterPath path = toUnits.map(drawn);
    FigureRegion region{key, Side::Midline, known->isMuscle(), path, {}, areaOf(path)};
    if (!m_isSymmetrical) {
        region.side = known->isPaired ? sideAt({}) : Side::Midline;
        region.place = innermost(region.path, 0, kFigureUnits);
        m_regions.push_back(std::move(region));
        return;
    }
    const double axis = kFigureUnits / 2.0;
    if (!known->isPaired) {
        region.place = innermost(region.path, axis, axis);
        m_regions.push_back(std::move(region));
        return;
    }
    region.side = sideOfRightHalf(m_view);
    region.place = innermost(region.path, axis, kFigureUnits);
    FigureRegion other = region;
    other.side = opposite(region.side);
    other.path = mirror().map(path);
    other.place = mirrored(region.place);
    m_regions.push_back(std::move(region));
    m_regions.push_back(std::move(other));
}

FigurePoint BodyFigure::innermost(const QPainterPath& path, double left, double right) const
{
    constexpr int kSteps = 9;
    // Distances are those of the drawing, not of its stretched box.
    const QTransform shape = QTransform::fromScale(m_size.width(), m_size.height());
    const QPolygonF edge = shape.map(path.toFillPolygon());
    const QRectF box = path.boundingRect();
    const double from = std::max(left, box.left());
    const double to = std::min(right, box.right());
    QPointF best = box.center();
    double most = -1;
    for (int row = 1; row < kSteps; ++row) {
        for (int column = 0; column <= kSteps; ++column) {
            const QPointF point{
                from + (to - from) * column / kSteps, box.top() + box.height() * row / kSteps};
            if (!path.contains(point))
                continue;
            const double distance = squareDistance(shape.map(point), edge);
            if (distance > most) {
                most = distance;
                best = point;
            }
        }
    }
    return {static_cast<int>(std::lround(best.x())), static_cast<int>(std::lround(best.y()))};
}

const FigureRegion* BodyFigure::find(QStringView key, Side side) const
{
    const auto on = [&](Side wanted) {
        return std::ranges::find_if(m_regions, [&](const FigureRegion& region) {
            return region.key == key && (region.side == wanted || region.side == Side::Midline);
        });
    };
    auto found = on(side == Side::Both ? Side::Left : side);
    if (found == m_regions.end() && side == Side::Both)
        found = on(Side::Right);
    return found == m_regions.end() ? nullptr : &*found;
}

std::vector<const FigureRegion*> BodyFigure::regionsAt(FigurePoint point) const
{
    std::vector<const FigureRegion*> found;
    for (auto region = m_regions.rbegin(); region != m_regions.rend(); ++region) {
        if (region->path.contains(toPoint(point)))
            found.push_back(&*region);
    }
    return found;
}

const FigureRegion* BodyFigure::regionAt(FigurePoint point) const
{
    const std::vector<const FigureRegion*> found = regionsAt(point);
    return found.empty() ? nullptr : found.front();
}

std::optional<FigurePoint> BodyFigure::placeOf(QStringView key, Side side) const
{
    const FigureRegion* const region = find(key, side);
    if (!region)
        return std::nullopt;
    if (region->side != Side::Midline || side == Side::Midline || !m_isSymmetrical)
        return region->place;
    const double axis = kFigureUnits / 2.0;
    const FigurePoint onRightHalf = innermost(
        region->path, axis + region->path.boundingRect().width() / 8, static_cast<double>(kFigureUnits));
    const Side wanted = side == Side::Both ? Side::Left : side;
    return wanted == sideOfRightHalf(m_view) ? onRightHalf : mirrored(onRightHalf);
}

FigurePoint BodyFigure::mirrored(FigurePoint point) const
{
    return m_isSymmetrical ? FigurePoint{kFigureUnits - point.x, point.y} : point;
}

Side BodyFigure::sideAt(FigurePoint point) const
{
    if (isSideView(m_view))
        return m_view == BodyView::LeftSide ? Side::Left : Side::Right;
    const Side rightHalf = sideOfRightHalf(m_view);
    return point.x >= kFigureUnits / 2 ? rightHalf : opposite(rightHalf);
}

QRectF BodyFigure::fitted(const QRectF& rect) const
{
    const QSizeF size = m_size.scaled(rect.size(), Qt::KeepAspectRatio);
    QRectF box{QPointF{}, size};
    box.moveCenter(rect.center());
    return box;
}

QTransform BodyFigure::toRect(const QRectF& rect) const
{
    const QRectF box = fitted(rect);
    return QTransform::fromScale(box.width() / kFigureUnits, box.height() / kFigureUnits)
        * QTransform::fromTranslate(box.left(), box.top());
}

BodyView viewFor(QStringView region, Side side, std::optional<BodyView> wanted)
{
    if (wanted && BodyFigure::of(*wanted).find(region, side))
        return *wanted;
    const BodyRegion* const known = bodyRegion(region);
    if (!known)
        return wanted.value_or(BodyView::Back);
    for (const std::optional<BodyView>& view : known->views) {
        if (view && BodyFigure::of(*view).find(region, side))
            return *view;
    }
    return BodyView::Back;
}

BodyMark markFor(const QString& region, Side side, std::optional<BodyView> wanted)
{
    BodyMark mark;
    mark.region = region;
    mark.side = side;
    mark.view = viewFor(region, side, wanted);
    mark.place = BodyFigure::of(mark.view).placeOf(region, side).value_or(FigurePoint{});
    return mark;
}

FigurePoint placeOnFigure(const BodyMark& mark)
{
    const auto isOn = [](int value) { return value >= 0 && value <= kFigureUnits; };
    if (mark.figure <= kFigureVersion && isOn(mark.place.x) && isOn(mark.place.y))
        return mark.place;
    if (const auto place = BodyFigure::of(mark.view).placeOf(mark.region, mark.side))
        return *place;
    return {std::clamp(mark.place.x, 0, kFigureUnits), std::clamp(mark.place.y, 0, kFigureUnits)};
}

} // namespace taper
