// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error_key.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/import_rows.h"

#include <QByteArray>

#include <string>
#include <vector>

namespace taper::test {

inline CsvTable table(const QByteArray& text)
{
    return readCsv(text).value();
}

/// "3 email not_an_email": reads well when a test fails.
inline std::string shown(const RowProblem& problem)
{
    return std::to_string(problem.row) + ' ' + problem.column.toStdString() + ' '
        + keyOf(problem.code).toStdString();
}

inline std::vector<std::string> shown(const RowProblems& problems)
{
    std::vector<std::string> all;
    for (const RowProblem& problem : problems)
        all.push_back(shown(problem));
    return all;
}

} // namespace taper::test
