// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pdf_text_map.h"

#include "tests/ui/print/pdf_reading.h"

#include <gtest/gtest.h>

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace taper::test {

namespace {

QByteArray pdfWith(const QString& text)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer{&buffer};
        QPainter painter{&writer};
        QFont font{QStringLiteral("Noto Sans CJK SC")};
        font.setPointSize(20);
        painter.setFont(font);
        painter.drawText(QPointF{500, 1500}, text);
    }
    return buffer.data();
}

} // namespace

TEST(PdfTextMap, MakesChineseNamesFindable)
{
    const QString name = QStringLiteral("高小龙");
    const QByteArray mended = print::withMendedTextMaps(pdfWith(name));
    EXPECT_EQ(textOf(mended), name);
    EXPECT_TRUE(mended.endsWith("%%EOF\n"));
}

TEST(PdfTextMap, LeavesAFileAsItIsThatNeedsNoMending)
{
    const QByteArray plain = pdfWith(QStringLiteral("Callum Wright"));
    EXPECT_EQ(print::withMendedTextMaps(plain), plain);
    for (const QByteArray& odd : {QByteArray{}, QByteArray{"/CIDInit /ProcSet [<2F29>]"},
             QByteArray{"7 0 obj /CIDInit /ProcSet [<2F29> <2F"}, QByteArray{"no PDF at all"}})
        EXPECT_EQ(print::withMendedTextMaps(odd), odd);
}

} // namespace taper::test
