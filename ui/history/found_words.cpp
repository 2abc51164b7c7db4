// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/found_words.h"

#include "core/base/text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>
#include <QTextLayout>

#include <algorithm>

namespace taper {

namespace {

bool isPartOfWord(QChar letter)
{
    return letter.isLetterOrNumber() || letter.isMark() || letter.isSurrogate();
}

std::vector<FoundSpan> wordsOf(const QString& text)
{
    std::vector<FoundSpan> words;
    for (qsizetype at = 0; at < text.size();) {
        if (!isPartOfWord(text.at(at))) {
            ++at;
            continue;
        }
        const qsizetype start = at;
        while (at < text.size() && isPartOfWord(text.at(at)))
            ++at;
        words.push_back({start, at - start});
    }
    return words;
}

} // namespace

std::vector<FoundSpan> foundWords(const QString& text, const QString& typed)
{
    QStringList wanted;
    for (const FoundSpan& word : wordsOf(typed))
        wanted << foldForSearch(typed.mid(word.start, word.length));
    if (wanted.isEmpty())
        return {};
    std::vector<FoundSpan> words = wordsOf(text);
    std::erase_if(words, [&](const FoundSpan& word) {
        const QString plain = foldForSearch(text.mid(word.start, word.length));
        return std::ranges::none_of(
            wanted, [&plain](const QString& beginning) { return plain.startsWith(beginning); });
    });
    return words;
}

void paintFound(QPainter& painter, const QRectF& rect, const QString& text, const QString& typed)
{
    QFont bold = painter.font();
    bold.setWeight(QFont::Bold);
    // Bold letters are wider: measured as if all were, nothing runs out of the line.
    const QString shown = QFontMetricsF{bold}.elidedText(text, Qt::ElideRight, rect.width());
    QTextLayout layout{shown, painter.font()};
    QList<QTextLayout::FormatRange> formats;
    for (const FoundSpan& span : foundWords(shown, typed)) {
        QTextCharFormat format;
        format.setFontWeight(QFont::Bold);
        format.setFontUnderline(true);
        formats.append({static_cast<int>(span.start), static_cast<int>(span.length), format});
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid()) {
        line.setNumColumns(static_cast<int>(shown.size()));
        line.setPosition({0, (rect.height() - line.height()) / 2});
    }
    layout.endLayout();
    layout.draw(&painter, rect.topLeft());
}

} // namespace taper
