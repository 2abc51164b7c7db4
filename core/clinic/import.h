// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clinic.h"

#include <QByteArray>

#include <atomic>

namespace taper {

enum class ImportKind { Clients, Races, Entries, Bookings };
enum class ImportMode { Write, DryRun };

/// One thing wrong in one row; rows are counted as a spreadsheet shows them, the header being row 1.
struct ImportProblem {
    int row = 0;
    QString column;
    Error error;
};
/// What became, or with DryRun would become, of each row. With any problem nothing at all is written.
struct ImportReport {
    int rows = 0;
    int added = 0;
    int updated = 0;
    int skipped = 0; ///< already there, exactly so
    std::vector<ImportProblem> problems;
};

/// Called between rows: done, of how many. Returning false cancels, and nothing is written.
using ImportProgress = std::function<bool(int done, int total)>;

/// Imports a whole CSV file, all or nothing. Clients are known again by e-mail (else by name and birth date,
/// or name and phone), races by name and date, entries by client and race, bookings by client, therapist and
/// start. A booking that a rule stops is a problem of its row; one that carries a caution is imported and
/// flagged. Errors: BadEncoding, BadCsv, MissingColumn, UnknownColumn, TooLarge, Cancelled, File….
Result<ImportReport> importCsv(Clinic& clinic, ImportKind kind, const QByteArray& csv, ImportMode mode,
    const ImportProgress& progress = {});

} // namespace taper
