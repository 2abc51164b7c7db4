// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/history.h"

#include <QJsonObject>

namespace taper::cli {

/// The document of `history --json`, with the field names of the contract. Nothing is hidden: apply
/// withPrivacy() first. What is not known is null.
[[nodiscard]] QJsonObject toJson(const HistoryReport& report);

} // namespace taper::cli
