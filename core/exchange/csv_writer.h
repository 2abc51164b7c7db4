// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace taper {

/// RFC 4180 in UTF-8 with a byte order mark (without it, spreadsheets take the text for the system's old
/// code page) and CRLF line ends. Every cell goes through guardFormula(); cells that a reader of any locale
/// could cut (comma, semicolon, tab, quote, line break, bar, blanks at an end) are put in quotes.
/// Whatever text is written, readCsv() gives it back identically.
class CsvWriter {
public:
    explicit CsvWriter(const QStringList& header);

    /// The row must have as many cells as the header.
    void append(const QStringList& cells);

    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }

private:
    void write(const QStringList& cells);

    qsizetype m_columns;
    QByteArray m_bytes;
};

[[nodiscard]] QByteArray toCsv(const QStringList& header, const std::vector<QStringList>& rows);

/// A spreadsheet runs a cell as a formula when it begins with = + - @ (also full-width, also after blanks or
/// invisible characters), a tab or a line break. Such a cell gets an apostrophe in front. So that this can
/// be undone, a cell that begins with apostrophes before such a text gets one more.
[[nodiscard]] QString guardFormula(const QString& cell);
/// The opposite: unguardFormula(guardFormula(x)) == x for every x.
[[nodiscard]] QString unguardFormula(const QString& cell);

} // namespace taper
