// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace taper {

/// One thing wrong with one row of an imported file. The column is empty if the whole row is meant.
struct RowProblem {
    int row = 0; ///< as in CsvRow::number; 1 for what is wrong with the header
    QString column;
    ErrorCode code;
    QVariantMap parameters;

    bool operator==(const RowProblem&) const = default;
};
using RowProblems = std::vector<RowProblem>;

struct CsvRow {
    /// The row a person sees when the file is open in a spreadsheet: the header is row 1, blank lines count,
    /// and line breaks inside a cell do not.
    int number = 0;
    QStringList cells; ///< as many as the header has
};

struct CsvTable {
    QStringList header;
    std::vector<CsvRow> rows;
    /// Rows with more or fewer cells than the header, which are not among `rows`: BadCsv with "row", "cells"
    /// and "expected".
    RowProblems problems;
};

} // namespace taper
