// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/history.h"
#include "ui/print/page_frame.h"

namespace taper::print {

// A visit in words. Bands may be parted by the foot of a page; a heading and what begins under it is one.

/// What was overall and in each area, a line each, under a heading; empty without any.
[[nodiscard]] Cell areaCell(const TreatmentNoteFields& note);
/// A note in full: areas (unless they stand elsewhere), sections, measures, activities, exercises, what was
/// planned, addenda. Set from `left` on.
[[nodiscard]] std::vector<Band> noteBands(
    const ReportNote& note, qreal left, qreal width, bool withAreas = true);

/// A visit in the list of a history: the day at the left, what it was beside it; then its note in full, or
/// only its areas and plan.
[[nodiscard]] std::vector<Band> visitBands(const ReportVisit& visit, bool withNote, qreal width);
/// A race between the visits.
[[nodiscard]] Band raceBand(const ReportRace& race, Date today, qreal width);

/// "Full sports 60′ · Maya Okafor · D−16 London Marathon".
[[nodiscard]] QString visitText(const ReportVisit& visit);
/// What became of a visit that did not take place; empty for one that did.
[[nodiscard]] QString visitStatusText(const ReportVisit& visit);
/// "Final, 10 April 2026 11:02 by MO", "Draft: not finished, may still change".
[[nodiscard]] QString noteStatusText(const ReportNote& note);
[[nodiscard]] Paragraph noteStatus(const ReportNote& note); ///< strong for a draft

} // namespace taper::print
