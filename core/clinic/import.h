// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clinic.h"
#include "core/domain/finding.h"

#include <QByteArray>

namespace taper {

enum class ImportKind { Clients, Races, Entries, Bookings };
enum class ImportMode { Write, DryRun };

/// One thing wrong in one row; rows are counted as a spreadsheet shows them, the header being row 1.
struct ImportProblem {
    int row = 0;
    QString column; ///< empty if the whole row is meant
    Error error; ///< Refused when a rule stops a booking
    std::optional<Finding> finding; ///< the rule, with Refused
};
/// What became, or with DryRun would become, of each row. With any problem nothing at all is written.
struct ImportReport {
    int rows = 0; ///< rows with something in them, also those that could not be read
    int added = 0;
    int updated = 0;
    int skipped = 0; ///< already there, exactly so
    std::vector<ImportProblem> problems; ///< in order of row
};

/// Called between rows, in the thread of the Clinic: done, of how many. Returning false cancels, and nothing
/// is written.
using ImportProgress = std::function<bool(int done, int total)>;

/// Imports a whole CSV file, all or nothing. Importing the same file again changes nothing. In rows that are
/// there already, an empty cell or a missing column leaves what is known.
///
///  - Clients are known again by e-mail (where a family shares one, by name as well), else by name and birth
///    date, or name and phone, else by being the same in every column. Different birth dates are different
///    people, unless name and e-mail agree.
///  - Races are known again by name and date, entries by client and race, bookings by client, therapist and
///    start.
///  - A booking that a rule stops is a problem of its row; one that carries a caution is imported and
///    flagged. What has ended is history: it only must not clash, and holds its session without buffers.
///    Cancelled and missed bookings hold nothing and are not reviewed. A coming booking is booked, confirmed
///    or cancelled: other words are NotAStatus. Without a room it gets one as when booked by hand.
///
/// Errors: BadEncoding, BadCsv, MissingColumn, UnknownColumn, Duplicate (of a column; each with "column"),
/// TooLarge, Cancelled, File….
Result<ImportReport> importCsv(Clinic& clinic, ImportKind kind, const QByteArray& csv, ImportMode mode,
    const ImportProgress& progress = {});

} // namespace taper
