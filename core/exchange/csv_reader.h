// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/csv_table.h"

#include <QByteArray>
#include <QIODevice>

namespace taper {

/// What is more than this is no list of clients but an accident, and is refused before it fills the memory.
struct CsvLimits {
    qint64 bytes = 100'000'000;
    int columns = 1'000;
    qint64 fieldBytes = 1'000'000;
    int rows = 1'048'576; ///< as many as a spreadsheet has
    qint64 cells = 5'000'000;
};
/// What stands between two cells, and whether quotation marks around a cell are more than letters.
struct CsvShape {
    char delimiter = ',';
    bool hasQuotes = true;
};

/// Reads comma-separated UTF-8 with a header row: with or without a byte order mark, lines ended by CRLF, LF
/// or CR, cells in quotes with commas, quotes ("") and line breaks in them. Blanks around cells without
/// quotes are dropped. Blank lines are skipped but counted. An apostrophe that guards a formula (see
/// csv_writer.h) is taken off.
///
/// Errors, each with "row": BadEncoding (not UTF-8), BadCsv (no header; quotes that do not close, or stand
/// inside a cell without quotes), TooLarge ("limit", and "what": bytes, columns, field, rows or cells).
/// FileNotReadable when the device fails.
[[nodiscard]] Result<CsvTable> readCsv(QIODevice& device, const CsvLimits& limits = {});
[[nodiscard]] Result<CsvTable> readCsv(const QByteArray& text, const CsvLimits& limits = {});
/// The same of a table of another shape.
[[nodiscard]] Result<CsvTable> readCsv(const QByteArray& text, CsvShape shape, const CsvLimits& limits = {});

} // namespace taper
