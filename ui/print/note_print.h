// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/history.h"
#include "ui/print/paper.h"

#include <vector>

namespace taper {

struct NotePrintOptions {
    Privacy privacy = Privacy::Full;
    PaperSize paper = PaperSize::A4;
    bool withBodyMap = true;
};

// As in history_print.h.

/// One treatment note: a draft says on each page that it is one.
[[nodiscard]] std::vector<print::Page> pagesOf(
    const NoteReport& report, const NotePrintOptions& options, QSizeF paper);
[[nodiscard]] QByteArray renderPdf(const NoteReport& report, const NotePrintOptions& options);
[[nodiscard]] QString documentTitle(const NoteReport& report);
/// "2026-04-24 treatment note.pdf", with the day of the visit.
[[nodiscard]] QString suggestedFileName(const NoteReport& report, const QString& suffix);

} // namespace taper
