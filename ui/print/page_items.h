// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/finding.h"

#include <QPointF>
#include <QRectF>
#include <QTextLayout>

#include <functional>
#include <memory>
#include <vector>

class QPainter;

namespace taper::print {

/// Pages are laid out in twentieths of a point, whatever they end up on: a printer, a PDF and the preview
/// then break lines and pages at the same places.
inline constexpr int kUnitsPerInch = 1440;
inline constexpr qreal kPoint = 20;

/// One line of a laid out paragraph. The layout is shared by the paragraph's lines, which may end up on two
/// pages.
struct TextLine {
    std::shared_ptr<QTextLayout> layout;
    int line = 0;
    QPointF origin; ///< where the paragraph begins
    Verdict sign = Verdict::Fine; ///< drawn in `signBox`, unless Fine: it stays with its line
    QRectF signBox;
    bool mayHavePictures = false; ///< emoji
};

enum class Mark { Text, Rule, HeavyRule, WritingLine, Box, TickedBox, Picture };

/// A drawing: told where its box has ended up.
using Picture = std::function<void(QPainter& painter, const QRectF& box)>;

/// Something to draw, and the room it takes.
struct Item {
    QRectF rect;
    Mark mark = Mark::Rule;
    TextLine text; ///< of a Text
    std::shared_ptr<const Picture> picture; ///< of a Picture

    [[nodiscard]] bool isText() const { return mark == Mark::Text; }

    void moveBy(qreal dx, qreal dy)
    {
        rect.translate(dx, dy);
        text.origin += QPointF{dx, dy};
        text.signBox.translate(dx, dy);
    }
};
using Items = std::vector<Item>;

struct Page {
    Items items;
};

} // namespace taper::print
