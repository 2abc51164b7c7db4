// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/body/body_layout.h"

#include "ui/drawing/body_figure.h"

#include <algorithm>

namespace taper {

namespace {

constexpr double kSolesHigh = 0.5; // of a standing figure
constexpr double kGap = 0.02;

double heightOf(BodyView view, double height)
{
    return view == BodyView::Soles ? height * kSolesHigh : height;
}

double widthOf(BodyView view, double height)
{
    return BodyFigure::of(view).aspectRatio() * heightOf(view, height) + height * kGap;
}

} // namespace

std::vector<ViewBox> layOutViews(const std::vector<BodyView>& views, size_t first, QSizeF size)
{
    if (views.empty() || size.isEmpty())
        return {};
    // A place narrower than its first view makes it smaller instead of cutting it off.
    double height = size.height();
    first = std::min(first, views.size() - 1);
    const double narrowest = widthOf(views[first], height);
    if (narrowest > size.width())
        height *= size.width() / narrowest;
    size_t end = first;
    double width = 0;
    while (end < views.size() && width + widthOf(views[end], height) <= size.width() + 0.5)
        width += widthOf(views[end++], height);
    while (first > 0 && width + widthOf(views[first - 1], height) <= size.width() + 0.5)
        width += widthOf(views[--first], height);

    std::vector<ViewBox> boxes;
    double left = (size.width() - width) / 2;
    for (size_t index = first; index < end; ++index) {
        const double room = widthOf(views[index], height);
        const double high = heightOf(views[index], height);
        boxes.push_back({views[index],
            QRectF{left + height * kGap / 2, (size.height() - high) / 2, room - height * kGap, high}});
        left += room;
    }
    return boxes;
}

} // namespace taper
