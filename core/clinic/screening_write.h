// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/session_gate.h"

namespace taper {

// How answers are kept; each function takes part in the unit of its caller.

/// Checks and keeps one asking with its audit row, without touching any condition. Errors: bad input.
[[nodiscard]] Result<PastScreening> insertScreening(
    Workspace& workspace, Changes& changes, ScreeningFields fields);
/// Brings the client's conditions into line with checked answers. Errors: bad input ("answers[2].…"),
/// NotFound, StaleRevision for an answer about a condition that was cleared meanwhile.
[[nodiscard]] Result<void> applyAnswers(
    Workspace& workspace, Changes& changes, const ScreeningFields& screening);

/// Writes a new condition with its audit row. Errors: bad input.
[[nodiscard]] Result<Stored<ClientCondition>> insertCondition(
    Workspace& workspace, Changes& changes, ClientConditionFields fields);
/// The same for one that stands; `action` is the audit's word for it. Nothing is written if nothing differs.
/// Errors: bad input, StaleRevision.
[[nodiscard]] Result<Stored<ClientCondition>> updateCondition(Workspace& workspace, Changes& changes,
    const Stored<ClientCondition>& before, ClientConditionFields after, const QString& action);
/// The condition cleared now, by whoever is at the desk.
[[nodiscard]] ClientConditionFields clearedNow(
    Workspace& workspace, ClientConditionFields fields, const QString& reason);

} // namespace taper
