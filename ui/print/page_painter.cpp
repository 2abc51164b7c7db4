// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/page_painter.h"

#include "ui/print/page_text.h"

#include <QGlyphRun>
#include <QImage>
#include <QPainter>
#include <QPen>
#include <QPolygonF>
#include <QRawFont>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace taper::print {

namespace {

constexpr QColor kHairline{0xb4, 0xb4, 0xb4};
constexpr QColor kDots{0x8c, 0x8c, 0x8c};

QPolygonF hexagonIn(const QRectF& box)
{
    QPolygonF corners;
    for (int corner = 0; corner < 6; ++corner) {
        const qreal angle = corner * std::numbers::pi / 3;
        corners << box.center() + QPointF{std::cos(angle), std::sin(angle)} * box.width() * 0.56;
    }
    return corners;
}

/// Told apart by shape: paper is often printed in black only.
void paintSign(QPainter& painter, const QRectF& box, Verdict verdict)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(kInk);
    switch (verdict) {
    case Verdict::Ideal:
        painter.drawEllipse(box.adjusted(0.5 * kPoint, 0.5 * kPoint, -0.5 * kPoint, -0.5 * kPoint));
        break;
    case Verdict::Caution:
        painter.drawPolygon(QPolygonF{{box.center().x(), box.top()}, box.bottomRight(), box.bottomLeft()});
        break;
    case Verdict::TooClose:
        painter.drawPolygon(hexagonIn(box));
        break;
    case Verdict::Fine:
        break;
    }
}

void paintBox(QPainter& painter, const QRectF& box, bool ticked)
{
    painter.setPen(QPen{kInk, 0.75 * kPoint});
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box, 1.5 * kPoint, 1.5 * kPoint);
    if (!ticked)
        return;
    const auto at = [&](qreal x, qreal y) {
        return QPointF{box.left() + x * box.width(), box.top() + y * box.height()};
    };
    painter.setPen(QPen{kInk, 1.25 * kPoint, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    painter.drawPolyline(QPolygonF{at(0.2, 0.55), at(0.42, 0.78), at(0.82, 0.25)});
}

void paintLine(QPainter& painter, const QRectF& where, const QPen& pen)
{
    painter.setPen(pen);
    painter.drawLine(where.bottomLeft(), where.bottomRight());
}

void paintMark(QPainter& painter, const QRectF& rect, Mark mark)
{
    switch (mark) {
    case Mark::Rule:
        return paintLine(painter, rect, QPen{kHairline, 0.5 * kPoint});
    case Mark::HeavyRule:
        return paintLine(painter, rect, QPen{kInk, 0.9 * kPoint});
    case Mark::WritingLine:
        return paintLine(painter, rect, QPen{kDots, 0.6 * kPoint, Qt::DotLine, Qt::RoundCap});
    case Mark::Box:
    case Mark::TickedBox:
        return paintBox(painter, rect, mark == Mark::TickedBox);
    case Mark::Text:
    case Mark::Picture:
        break;
    }
}

/// A font of pictures (emoji). One is known by a small table, since the one with the pictures is read as a
/// whole; the other has no small one.
bool isOfPictures(const QRawFont& font)
{
    return !font.fontTable("CBLC").isEmpty() || font.familyName() == QLatin1String("Apple Color Emoji");
}

void paintPicture(QPainter& painter, const QRawFont& font, quint32 glyph, QPointF at)
{
    const qreal width = font.advancesForGlyphIndexes({glyph}).value(0).x();
    const QRect box = QRectF{0, -font.ascent(), width, font.ascent() + font.descent()}.toAlignedRect();
    if (box.isEmpty())
        return;
    QImage picture{box.size(), QImage::Format_ARGB32_Premultiplied};
    picture.fill(Qt::transparent);
    QGlyphRun alone;
    alone.setRawFont(font);
    alone.setGlyphIndexes({glyph});
    alone.setPositions({QPointF{}});
    QPainter inPicture{&picture};
    inPicture.drawGlyphRun(-box.topLeft(), alone);
    inPicture.end();
    painter.drawImage(QRectF{box}.translated(at), picture);
}

/// PDFs and printers leave out the glyphs of emoji, and Qt forgets how wide they are once it has tried to
/// embed them. So they are put on the page as the pictures they are, and the rest of their line run by run.
void paintWithPictures(QPainter& painter, const QList<QGlyphRun>& runs, const QColor& colour, QPointF origin)
{
    painter.setPen(colour);
    for (const QGlyphRun& run : runs) {
        if (!isOfPictures(run.rawFont())) {
            painter.drawGlyphRun(origin, run);
            continue;
        }
        const QList<quint32> glyphs = run.glyphIndexes();
        const QList<QPointF> positions = run.positions();
        for (qsizetype index = 0; index < glyphs.size(); ++index)
            paintPicture(painter, run.rawFont(), glyphs[index], origin + positions[index]);
    }
}

void paintText(QPainter& painter, const TextLine& text)
{
    const QTextLine line = text.layout->lineAt(text.line);
    if (text.mayHavePictures) {
        const QList<QGlyphRun> runs = line.glyphRuns();
        if (std::ranges::any_of(runs, [](const QGlyphRun& run) { return isOfPictures(run.rawFont()); })) {
            // All runs of a paragraph that may hold what people typed have one colour.
            const QColor colour = text.layout->formats().constFirst().format.foreground().color();
            paintWithPictures(painter, runs, colour, text.origin);
            return;
        }
    }
    line.draw(&painter, text.origin);
}

} // namespace

void paintPage(QPainter& painter, const Page& page)
{
    painter.setRenderHint(QPainter::Antialiasing); // for the preview
    for (const Item& item : page.items) {
        if (item.mark == Mark::Picture) {
            painter.save();
            (*item.picture)(painter, item.rect);
            painter.restore();
            continue;
        }
        if (!item.isText()) {
            paintMark(painter, item.rect, item.mark);
            continue;
        }
        paintText(painter, item.text);
        if (item.text.sign != Verdict::Fine)
            paintSign(painter, item.text.signBox, item.text.sign);
    }
}

} // namespace taper::print
