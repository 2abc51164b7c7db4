// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/history.h"
#include "ui/print/paper.h"

#include <vector>

namespace taper {

struct ExerciseSheetOptions {
    Privacy privacy = Privacy::Full;
    PaperSize paper = PaperSize::A4;
    bool withDrawings = true;
    bool isLarge = false; ///< type half as large again
};

// As in history_print.h.

/// What the client takes home: each exercise with its drawing, how it is done and how often, the advice, the
/// next visit. An exercise is not parted by the foot of a page unless it is longer than one.
[[nodiscard]] std::vector<print::Page> pagesOf(
    const ExerciseSheet& sheet, const ExerciseSheetOptions& options, QSizeF paper);
[[nodiscard]] QByteArray renderPdf(const ExerciseSheet& sheet, const ExerciseSheetOptions& options);
[[nodiscard]] QString documentTitle(const ExerciseSheet& sheet);
/// "2026-04-24 exercises.pdf", with the day of the visit.
[[nodiscard]] QString suggestedFileName(const ExerciseSheet& sheet, const QString& suffix);

} // namespace taper
