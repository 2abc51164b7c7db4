// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clinic.h"
#include "core/reports/history.h"

namespace taper {

/// What is printed of a client's treatment from one day to another, both included; none: without an end.
/// Under no privacy: withPrivacy() is the reader's. Errors: NotFound, EndBeforeStart ("to").
Result<HistoryReport> historyReport(Clinic& clinic, Id<Client> client,
    std::optional<Date> from = std::nullopt, std::optional<Date> to = std::nullopt);
/// One note with its client. Errors: NotFound.
Result<NoteReport> noteReport(Clinic& clinic, Id<TreatmentNote> note);
/// The exercises of a note, final or not. Errors: NotFound.
Result<ExerciseSheet> exerciseSheet(Clinic& clinic, Id<TreatmentNote> note);

} // namespace taper
