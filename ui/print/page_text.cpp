// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/page_text.h"

#include <QFontMetricsF>
#include <QTextCharFormat>
#include <QTextOption>

#include <algorithm>

namespace taper::print {

namespace {

constexpr qreal kLineSpacing = kBodyLine / kPoint / kBodyPoints;
constexpr qreal kSignSize = 8 * kPoint;
constexpr qreal kSignIndent = 11.5 * kPoint;
/// Of the type size: how far the letters of the house's typeface rise and sink, so that a line of another
/// script does not move its neighbours' base line unless it has to.
constexpr qreal kUsualAscent = 0.97;
constexpr qreal kCapitalMiddle = 0.36;

bool turnsText(QChar character)
{
    switch (character.direction()) {
    case QChar::DirR:
    case QChar::DirAL:
    case QChar::DirAN:
    case QChar::DirLRE:
    case QChar::DirLRO:
    case QChar::DirRLE:
    case QChar::DirRLO:
    case QChar::DirPDF:
    case QChar::DirLRI:
    case QChar::DirRLI:
    case QChar::DirFSI:
    case QChar::DirPDI:
        return true;
    default:
        // Scripts beyond the first plane that run from right to left (Adlam, Hanifi Rohingya …).
        return character.isSurrogate() && character.unicode() >= 0xd802 && character.unicode() <= 0xd83b;
    }
}

bool mayBePicture(QChar character)
{
    return character.isSurrogate() || character.category() == QChar::Symbol_Other;
}

/// Whether a typeface with contextual forms (Inter is one) may draw this differently beside a digit or a
/// capital: a colon raised between digits, × for the x of 3x4, an arrow for ->. Such forms have no character
/// of their own, so a PDF would lose the text under them; and what is typed is what is printed.
bool standsAlone(QChar character)
{
    switch (character.category()) {
    case QChar::Punctuation_Connector:
    case QChar::Punctuation_Dash:
    case QChar::Punctuation_Open:
    case QChar::Punctuation_Close:
    case QChar::Punctuation_InitialQuote:
    case QChar::Punctuation_FinalQuote:
    case QChar::Punctuation_Other:
    case QChar::Symbol_Math:
    case QChar::Symbol_Currency:
    case QChar::Symbol_Modifier:
    case QChar::Symbol_Other:
        return true;
    default:
        return false;
    }
}

/// Whether text is shaped anew between these two.
bool isSeam(QChar before, QChar after)
{
    // What alters the character before it stays with it: accents, the selectors of emoji.
    if (after.isMark() || after.category() == QChar::Other_Format || before.category() == QChar::Other_Format)
        return false;
    return standsAlone(before) || standsAlone(after) || before.isDigit() != after.isDigit();
}

/// The same format, but in pieces, since text is shaped piece by piece.
void appendInPieces(
    const QString& text, const QTextCharFormat& format, int start, QList<QTextLayout::FormatRange>& formats)
{
    qsizetype from = 0;
    for (qsizetype at = 1; at <= text.size(); ++at) {
        if (at == text.size() || isSeam(text[at - 1], text[at])) {
            formats.append({start + static_cast<int>(from), static_cast<int>(at - from), format});
            from = at;
        }
    }
}

bool haveOneFont(const TextStyle& left, const TextStyle& right)
{
    return left.points == right.points && left.weight == right.weight && left.italic == right.italic;
}

std::shared_ptr<QTextLayout> prepare(const Paragraph& paragraph)
{
    const TextStyle& first = paragraph.runs.front().style;
    QString text;
    QList<QTextLayout::FormatRange> formats;
    for (const Run& run : paragraph.runs) {
        QTextCharFormat format;
        // Fonts are looked up piece by piece, which takes longer than the setting itself.
        if (!haveOneFont(run.style, first))
            format.setFont(pageFont(run.style));
        format.setForeground(run.style.colour);
        appendInPieces(run.text, format, static_cast<int>(text.size()), formats);
        text += run.text;
    }
    text.replace(u'\n', QChar::LineSeparator).replace(u'\t', u' ');

    auto layout = std::make_shared<QTextLayout>(text, pageFont(first));
    QTextOption option{paragraph.alignment | Qt::AlignAbsolute};
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LeftToRight);
    option.setUseDesignMetrics(true);
    layout->setTextOption(option);
    layout->setFormats(formats);
    // The same shaped text is measured, then painted, perhaps on several devices.
    layout->setCacheEnabled(true);
    return layout;
}

} // namespace

QFont pageFont(const TextStyle& style)
{
    QFont font;
    // The fonts of emoji come before those that have a few of them, so that joined ones stay whole.
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("Segoe UI"),
        QStringLiteral("Helvetica Neue"), QStringLiteral("Noto Color Emoji"),
        QStringLiteral("Segoe UI Emoji"), QStringLiteral("Apple Color Emoji"), QStringLiteral("DejaVu Sans"),
        QStringLiteral("Noto Sans Arabic"), QStringLiteral("Noto Sans Hebrew"),
        QStringLiteral("Noto Sans CJK SC")});
    font.setStyleHint(QFont::SansSerif);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setPixelSize(qRound(style.points * kPoint));
    font.setWeight(style.weight);
    font.setItalic(style.italic);
    return font;
}

QString isolated(const QString& typed)
{
    if (std::ranges::none_of(typed, turnsText))
        return typed;
    return QChar{0x2068} + typed + QChar{0x2069};
}

qreal layOut(const Paragraph& paragraph, QPointF at, qreal width, Items& items)
{
    if (paragraph.runs.empty())
        return 0;
    const qreal size = paragraph.runs.front().style.points * kPoint;
    const bool hasSign = paragraph.sign != Verdict::Fine;
    const std::shared_ptr<QTextLayout> layout = prepare(paragraph);

    const bool mayHavePictures = std::ranges::any_of(layout->text(), mayBePicture);

    qreal y = 0;
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        const qreal indent = hasSign && y == 0 ? kSignIndent : 0;
        line.setLineWidth(std::max(width - indent, kPoint));
        const qreal lowering = std::max(0.0, size * kUsualAscent - line.ascent());
        line.setPosition({indent, y + lowering});
        const qreal height = std::max(size * kLineSpacing, lowering + line.height());
        TextLine text;
        text.layout = layout;
        text.line = line.lineNumber();
        text.origin = at;
        text.mayHavePictures = mayHavePictures;
        if (indent > 0) {
            const qreal middle = at.y() + line.y() + line.ascent() - size * kCapitalMiddle;
            text.sign = paragraph.sign;
            text.signBox = QRectF{at.x(), middle - kSignSize / 2, kSignSize, kSignSize};
        }
        items.push_back({QRectF{at.x(), at.y() + y, width, height}, Mark::Text, std::move(text)});
        y += height;
    }
    layout->endLayout();
    return y;
}

qreal layOut(const Cell& cell, QPointF at, qreal width, Items& items)
{
    qreal y = 0;
    for (const Paragraph& paragraph : cell)
        y += layOut(paragraph, at + QPointF{0, y}, width, items);
    return y;
}

QString elided(const QString& text, const TextStyle& style, qreal width)
{
    return QFontMetricsF{pageFont(style)}.elidedText(text, Qt::ElideRight, width);
}

qreal widthOf(const QString& text, const TextStyle& style)
{
    return QFontMetricsF{pageFont(style)}.horizontalAdvance(text);
}

} // namespace taper::print
