// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/page_items.h"

#include <QColor>
#include <QFont>
#include <QString>

#include <vector>

namespace taper::print {

inline constexpr QColor kInk{0x11, 0x11, 0x11};
inline constexpr QColor kGrey{0x59, 0x59, 0x59}; ///< second lines: still 7 : 1 on white

/// Nothing on paper is smaller than this, in points.
inline constexpr qreal kBodyPoints = 10;
/// From line to line of body text, in units.
inline constexpr qreal kBodyLine = 13.5 * kPoint;

struct TextStyle {
    qreal points = kBodyPoints;
    QFont::Weight weight = QFont::Normal;
    bool italic = false;
    QColor colour = kInk;
};

/// The typeface of all paper, with faces behind it for the scripts that it lacks; whatever else the system
/// has comes after those.
[[nodiscard]] QFont pageFont(const TextStyle& style);

struct Run {
    QString text;
    TextStyle style;
};

/// Text that wraps within its width, between words if it can and anywhere if it must, so that nothing is
/// lost. What it holds is text as typed: there is no markup. Line breaks in it are kept.
struct Paragraph {
    std::vector<Run> runs;
    Verdict sign = Verdict::Fine; ///< drawn before the first line, unless Fine
    Qt::Alignment alignment = Qt::AlignLeft;

    Paragraph() = default;
    explicit Paragraph(QString text, const TextStyle& style = {})
        : runs{{std::move(text), style}}
    { }
};
using Cell = std::vector<Paragraph>;

/// What a person typed, set apart so that a right-to-left name does not turn the text around it.
[[nodiscard]] QString isolated(const QString& typed);

/// Adds the paragraph's lines, from `at` down, and returns their height.
qreal layOut(const Paragraph& paragraph, QPointF at, qreal width, Items& items);
/// The same for paragraphs beneath each other.
qreal layOut(const Cell& cell, QPointF at, qreal width, Items& items);

/// The beginning of a text that fits into one line, with an ellipsis if something is left off.
[[nodiscard]] QString elided(const QString& text, const TextStyle& style, qreal width);
/// The width of a text in one line.
[[nodiscard]] qreal widthOf(const QString& text, const TextStyle& style);

} // namespace taper::print
