// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/csv_table.h"

#include <vector>

namespace taper {

/// A typed row and where it stands in the file.
template <class Row>
struct ImportRow {
    int number = 0;
    Row value;
};

/// A whole file, read as far as it can be: the good rows and everything that is wrong with the others. With
/// a header that does not fit (UnknownColumn, MissingColumn, Duplicate: row 1) there are no rows.
/// Rows whose cells are all empty are skipped.
template <class Row>
struct Imported {
    std::vector<ImportRow<Row>> rows;
    RowProblems problems; ///< in order of row
    QStringList columns; ///< which of the known columns the file has; the others are left at their defaults
};

} // namespace taper
