// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/history.h"
#include "ui/print/paper.h"

#include <vector>

namespace taper {

/// What of a history is printed. Without its figures, maps or notes it still has every visit and race.
struct HistoryPrintOptions {
    Privacy privacy = Privacy::Full;
    PaperSize paper = PaperSize::A4;
    bool withChart = true; ///< pain before and after, with the races
    bool withBodyMap = true; ///< the areas of the range
    bool withNotes = true; ///< in full; else the areas and what was planned
};

// All of this needs a QGuiApplication (for the fonts), on any platform, and its thread. Paper stands upright.

/// Only what lies between the two days, both included; what is left out narrows nothing. What is said of the
/// whole history stays.
[[nodiscard]] HistoryReport withinRange(
    HistoryReport report, const std::optional<Date>& from, const std::optional<Date>& to);

/// A client's history for a paper of this size in units, with nothing in it that the privacy hides. Never
/// without a page; each has the client and the day of printing at its foot.
[[nodiscard]] std::vector<print::Page> pagesOf(
    const HistoryReport& report, const HistoryPrintOptions& options, QSizeF paper);
/// The same as a PDF.
[[nodiscard]] QByteArray renderPdf(const HistoryReport& report, const HistoryPrintOptions& options);
/// Names the clinic and the day of printing, never the client.
[[nodiscard]] QString documentTitle(const HistoryReport& report);
/// "2026-04-24 treatment history.pdf": what a file chooser offers. Holds no names.
[[nodiscard]] QString suggestedFileName(const HistoryReport& report, const QString& suffix);

} // namespace taper
