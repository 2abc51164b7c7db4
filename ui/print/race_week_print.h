// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/race_week.h"
#include "ui/print/paper.h"

#include <vector>

namespace taper {

struct RaceWeekPrintOptions {
    WeekPrivacy privacy = WeekPrivacy::Full;
    PaperSize paper = PaperSize::A4;
};

// All of this needs a QGuiApplication (for the fonts), on any platform, and its thread.

/// A race's week for a paper of this size in units, with nothing in it that the privacy hides. Never without
/// a page; the head is repeated on each.
[[nodiscard]] std::vector<print::Page> pagesOf(const RaceWeekList& list, WeekPrivacy privacy, QSizeF paper);
/// The same as a PDF.
[[nodiscard]] QByteArray renderPdf(const RaceWeekList& list, const RaceWeekPrintOptions& options);
/// Names the clinic and the race, never a client.
[[nodiscard]] QString documentTitle(const RaceWeekList& list);
/// "2026-04-26 race week.pdf": what a file chooser offers.
[[nodiscard]] QString suggestedFileName(const RaceWeekList& list, const QString& suffix);

} // namespace taper
