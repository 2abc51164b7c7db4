// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

class QPainter;
class QRectF;

namespace taper {

struct FoundSpan {
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const FoundSpan&) const = default;
};

/// The words of `text` that begin with one of the words in `typed`, letter case and accents aside: what a
/// search in notes found them by.
[[nodiscard]] std::vector<FoundSpan> foundWords(const QString& text, const QString& typed);

/// One line of text with the words found set bold and underlined, elided where it does not fit. The painter's
/// font and pen are used.
void paintFound(QPainter& painter, const QRectF& rect, const QString& text, const QString& typed);

} // namespace taper
