// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/import.h"

#include "core/clinic/import_row.h"
#include "core/exchange/clients_csv.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/races_csv.h"

#include <algorithm>

namespace taper {

namespace {

QVariantMap withColumn(QVariantMap parameters, const QString& column)
{
    parameters.insert(QStringLiteral("column"), column);
    return parameters;
}

/// What is wrong with the header is wrong with the file.
std::optional<Error> headerError(const RowProblems& problems)
{
    Problems found;
    for (const RowProblem& problem : problems) {
        if (problem.row == 1)
            found.append({problem.column, problem.code, withColumn(problem.parameters, problem.column)});
    }
    if (found.isEmpty())
        return std::nullopt;
    return Error{std::move(found)};
}

void note(ImportReport& report, int row, RowFault fault)
{
    if (fault.error.problems.isEmpty()) {
        report.problems.push_back({row, QString{}, std::move(fault.error), std::move(fault.finding)});
        return;
    }
    for (const Problem& problem : fault.error.problems)
        report.problems.push_back(
            {row, problem.field, Error{problem.code, problem.parameters}, fault.finding});
}

void count(ImportReport& report, RowOutcome outcome)
{
    switch (outcome) {
    case RowOutcome::Added:
        ++report.added;
        break;
    case RowOutcome::Updated:
        ++report.updated;
        break;
    case RowOutcome::Skipped:
        ++report.skipped;
        break;
    }
}

template <class Row>
Result<ImportReport> importRows(Clinic& clinic, const Imported<Row>& imported, ImportMode mode,
    const ImportProgress& progress, RowResult (*importRow)(ImportScope&, const Row&))
{
    if (auto error = headerError(imported.problems))
        return fail(*std::move(error));
    const int total = static_cast<int>(imported.rows.size());
    ImportReport report;
    bool isUndone = false; // on purpose: nothing failed, but nothing is to be kept
    const auto written = writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<void> {
        report = {};
        isUndone = false;
        std::set<int> unreadable;
        for (const RowProblem& problem : imported.problems) {
            unreadable.insert(problem.row);
            report.problems.push_back(
                {problem.row, problem.column, Error{problem.code, problem.parameters}, std::nullopt});
        }
        report.rows = total + static_cast<int>(unreadable.size());

        ImportScope scope{workspace, ImportLookup{workspace}, imported.columns};
        int done = 0;
        for (const ImportRow<Row>& row : imported.rows) {
            if (progress && !progress(done, total))
                return fail(ErrorCode::Cancelled);
            if (RowResult outcome = importRow(scope, row.value))
                count(report, *outcome);
            else
                note(report, row.number, std::move(outcome.error()));
            ++done;
        }
        if (progress && !progress(done, total))
            return fail(ErrorCode::Cancelled);
        // A race brought in for hundreds changes hundreds of days: views had better read themselves anew.
        changes.everything = report.added + report.updated > 0;
        isUndone = mode == ImportMode::DryRun || !report.problems.empty();
        if (isUndone)
            return fail(ErrorCode::Refused);
        return {};
    });
    if (!written && !isUndone)
        return fail(written.error());
    std::ranges::stable_sort(report.problems, {}, &ImportProblem::row);
    return report;
}

} // namespace

Result<ImportReport> importCsv(
    Clinic& clinic, ImportKind kind, const QByteArray& csv, ImportMode mode, const ImportProgress& progress)
{
    const auto table = readCsv(csv);
    if (!table)
        return fail(table.error());
    switch (kind) {
    case ImportKind::Clients:
        return importRows<ClientFields>(clinic, parseClients(*table), mode, progress, &importClient);
    case ImportKind::Races:
        return importRows<RaceFields>(clinic, parseRaces(*table), mode, progress, &importRace);
    case ImportKind::Entries:
        return importRows<EntryRow>(clinic, parseEntries(*table), mode, progress, &importEntry);
    case ImportKind::Bookings:
        return importRows<BookingCsvRow>(clinic, parseBookings(*table), mode, progress, &importBooking);
    }
    Q_UNREACHABLE();
}

} // namespace taper
