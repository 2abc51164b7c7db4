// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/client.h"
#include "ui/shell/bridge.h"

#include <functional>
#include <optional>

class QWidget;

namespace taper {

/// Shows the intake form as it will be printed, filled in with what is known of a client, or blank.
/// `onFailure` is told why, if it cannot be had.
void printIntakeForm(AsyncBridge& bridge, QWidget* over, std::optional<Id<Client>> client,
    std::function<void(const QString& sentence)> onFailure);

} // namespace taper
