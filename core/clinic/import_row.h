// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/import.h"
#include "core/clinic/import_lookup.h"
#include "core/exchange/bookings_csv.h"
#include "core/exchange/entries_csv.h"

namespace taper {

enum class RowOutcome { Added, Updated, Skipped };

/// Why a row was not taken.
struct RowFault {
    Error error;
    std::optional<Finding> finding;
};
using RowResult = tl::expected<RowOutcome, RowFault>;

inline tl::unexpected<RowFault> rowFault(Error error)
{
    return tl::unexpected<RowFault>{RowFault{std::move(error), std::nullopt}};
}

/// What importing a row works with, in the one unit of the whole file.
struct ImportScope {
    Workspace& workspace;
    ImportLookup lookup;
    QStringList columns; ///< of the file

    [[nodiscard]] bool has(const char* column) const { return columns.contains(QLatin1String{column}); }
};

[[nodiscard]] RowResult importClient(ImportScope& scope, const ClientFields& row);
[[nodiscard]] RowResult importRace(ImportScope& scope, const RaceFields& row);
[[nodiscard]] RowResult importEntry(ImportScope& scope, const EntryRow& row);
[[nodiscard]] RowResult importBooking(ImportScope& scope, const BookingCsvRow& row);

/// An empty cell leaves what is known.
inline void take(QString& known, const QString& cell)
{
    if (!cell.isEmpty())
        known = cell;
}
template <class T>
void take(std::optional<T>& known, const std::optional<T>& cell)
{
    if (cell)
        known = cell;
}

} // namespace taper
