// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/body_region.h"

#include <QRectF>
#include <QSizeF>

#include <vector>

namespace taper {

/// A view and the box it is drawn in.
struct ViewBox {
    BodyView view;
    QRectF box;
};

/// As many of the views as fit side by side, from the one at `first` on (or from further ahead, if that
/// leaves room at the end); always at least one. Standing figures are equally high; the soles, which would be
/// giants beside them, lower. The whole row is centred.
[[nodiscard]] std::vector<ViewBox> layOutViews(const std::vector<BodyView>& views, size_t first, QSizeF size);

} // namespace taper
