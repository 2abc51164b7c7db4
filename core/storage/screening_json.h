// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/screening.h"

#include <QByteArray>

namespace taper {

// How the answers of a screening are kept; for its store only.

/// The keys that were asked about, each once, in order.
[[nodiscard]] QByteArray askedJson(const std::vector<ScreeningAnswer>& answers);
[[nodiscard]] QByteArray answersJson(const std::vector<ScreeningAnswer>& answers);
[[nodiscard]] QByteArray idsJson(const std::vector<Id<ClientCondition>>& ids);
/// Nothing for a text that none of the above has written.
[[nodiscard]] std::optional<std::vector<ScreeningAnswer>> answersFrom(const QByteArray& json);
[[nodiscard]] std::optional<std::vector<Id<ClientCondition>>> idsFrom(const QByteArray& json);

} // namespace taper
