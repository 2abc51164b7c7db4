// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/print/pdf_reading.h"

#include <gtest/gtest.h>

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryFile>

#include <algorithm>
#include <limits>

namespace taper::test {

namespace {

QByteArray run(const char* program, const QByteArray& pdf, QStringList before, const QStringList& after = {})
{
    QTemporaryFile file;
    EXPECT_TRUE(file.open());
    file.write(pdf);
    file.close();
    QProcess process;
    before << file.fileName() << after;
    process.start(QString::fromLatin1(program), before);
    EXPECT_TRUE(process.waitForFinished()) << program << " is not installed (poppler-utils)";
    EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
    return process.readAllStandardOutput();
}

} // namespace

QStringList pagesOf(const QByteArray& pdf)
{
    QStringList pages =
        QString::fromUtf8(run("pdftotext", pdf, {QStringLiteral("-layout")}, {QStringLiteral("-")}))
            .split(u'\f');
    pages.removeLast(); // each page ends with a form feed
    return pages;
}

QString textOf(const QByteArray& pdf)
{
    return QString::fromUtf8(run("pdftotext", pdf, {}, {QStringLiteral("-")})).simplified();
}

QString lettersOf(const QByteArray& pdf)
{
    return textOf(pdf).remove(u' ');
}

QList<PdfFont> fontsOf(const QByteArray& pdf)
{
    QList<PdfFont> fonts;
    QStringList lines = QString::fromUtf8(run("pdffonts", pdf, {})).split(u'\n', Qt::SkipEmptyParts);
    lines.remove(0, 2); // the heading
    for (const QString& line : lines) {
        // name, type, encoding, "emb", "sub", "uni", object and generation
        const QStringList words = line.simplified().split(u' ');
        const qsizetype count = words.size();
        fonts.append({words.first(), words[count - 5] == QLatin1String("yes"),
            words[count - 3] == QLatin1String("yes")});
    }
    return fonts;
}

QString infoOf(const QByteArray& pdf, const char* key)
{
    const QRegularExpression line{
        QStringLiteral("^%1:\\s*(.*)$").arg(QString::fromLatin1(key)), QRegularExpression::MultilineOption};
    return line.match(QString::fromUtf8(run("pdfinfo", pdf, {}))).captured(1);
}

double smallestTypeIn(const QByteArray& pdf)
{
    const QString xml = QString::fromUtf8(run("pdftohtml", pdf,
        {QStringLiteral("-xml"), QStringLiteral("-stdout"), QStringLiteral("-i"), QStringLiteral("-zoom"),
            QStringLiteral("1")}));
    static const QRegularExpression size{QStringLiteral("<fontspec[^>]* size=\"(\\d+)\"")};
    double smallest = std::numeric_limits<double>::max();
    for (auto match = size.globalMatch(xml); match.hasNext();)
        smallest = std::min(smallest, match.next().captured(1).toDouble());
    return smallest;
}

double textMarginIn(const QByteArray& pdf)
{
    const QString boxes =
        QString::fromUtf8(run("pdftotext", pdf, {QStringLiteral("-bbox")}, {QStringLiteral("-")}));
    static const QRegularExpression page{QStringLiteral("<page width=\"([\\d.]+)\" height=\"([\\d.]+)\"")};
    static const QRegularExpression word{QStringLiteral(
        "<word xMin=\"([-\\d.]+)\" yMin=\"([-\\d.]+)\" xMax=\"([-\\d.]+)\" yMax=\"([-\\d.]+)\"")};
    const auto paper = page.match(boxes);
    const double width = paper.captured(1).toDouble();
    const double height = paper.captured(2).toDouble();
    double margin = std::numeric_limits<double>::max();
    for (auto match = word.globalMatch(boxes); match.hasNext();) {
        const auto box = match.next();
        margin = std::min({margin, box.captured(1).toDouble(), box.captured(2).toDouble(),
            width - box.captured(3).toDouble(), height - box.captured(4).toDouble()});
    }
    return margin;
}

} // namespace taper::test
