// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace taper::test {

/// What another program makes of a PDF: poppler's tools are run on it.

/// The text of each page, as it is laid out.
[[nodiscard]] QStringList pagesOf(const QByteArray& pdf);
/// The text of all pages with every run of blanks and line breaks made one blank.
[[nodiscard]] QString textOf(const QByteArray& pdf);
/// The text of all pages without any blanks: for what may have been wrapped anywhere.
[[nodiscard]] QString lettersOf(const QByteArray& pdf);

struct PdfFont {
    QString name;
    bool isEmbedded = false;
    bool hasUnicode = false;
};
[[nodiscard]] QList<PdfFont> fontsOf(const QByteArray& pdf);

/// "Title", "Page size" … as pdfinfo says them.
[[nodiscard]] QString infoOf(const QByteArray& pdf, const char* key);

/// The smallest type on any page, in points.
[[nodiscard]] double smallestTypeIn(const QByteArray& pdf);
/// How far the text keeps from the edge of the paper at its nearest, in points; negative if it leaves the
/// paper.
[[nodiscard]] double textMarginIn(const QByteArray& pdf);

} // namespace taper::test
