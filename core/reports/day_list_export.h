// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/day_list.h"
#include "core/reports/privacy.h"

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace taper {

/// The document of `day --json`, with the field names of the command line's contract. Moments are
/// YYYY-MM-DDTHH:MM on the clinic's wall; `race` and `last_visit` are null when there is none. Nothing is
/// hidden: apply withPrivacy() first.
[[nodiscard]] QJsonObject toJson(const DayList& list);

/// Plain cells, as they are: quoting, and guarding against formulas, is the writer's.
struct DayListTable {
    QStringList header;
    std::vector<QStringList> rows; ///< each as long as the header
};

/// One row a booking (free gaps are not bookings), therapist by therapist, under the choice of privacy. What
/// the choice hides is not even a column.
[[nodiscard]] DayListTable dayListCsv(const DayList& list, Privacy privacy);

} // namespace taper
