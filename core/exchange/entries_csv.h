// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/race_entry.h"
#include "core/exchange/import_rows.h"

namespace taper {

/// A race entry whose client and race have not been looked up yet.
struct EntryRow {
    QString client; ///< id, e-mail or exact name; not empty
    QString race; ///< exact name; not empty
    std::optional<Date> raceDate; ///< tells races of one name apart
    RacePriority priority = RacePriority::B;
    std::optional<Seconds> targetTime;
    std::optional<Seconds> finishTime;
    EntryStatus status = EntryStatus::Entered;

    bool operator==(const EntryRow&) const = default;
};

/// Columns: client, race (both required), race_date, priority, target_time, finish_time, status.
[[nodiscard]] Imported<EntryRow> parseEntries(const CsvTable& table);

} // namespace taper
