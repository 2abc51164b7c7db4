// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/body_mark.h"
#include "ui/drawing/body_painter.h"

#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace taper {

/// The scores beside the signs of a view ("6→3"): on the outer side of each, moved up or down where two would
/// lie over one another.
class MarkLabels {
public:
    MarkLabels(const BodyInk& ink, const QRectF& box);

    /// Of a mark without scores there is nothing to write.
    void add(const BodyMark& mark, const QRectF& sign);
    void paint(QPainter& painter) const;
    [[nodiscard]] const std::vector<QRectF>& boxes() const { return m_boxes; }

private:
    [[nodiscard]] bool isFree(const QRectF& box) const;

    const BodyInk& m_ink;
    QRectF m_figure;
    QFont m_font;
    std::vector<QRectF> m_signs;
    std::vector<QRectF> m_boxes;
    std::vector<QString> m_texts;
};

} // namespace taper
