// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/reports/day_list.h"
#include "core/reports/privacy.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <optional>

class QPagedPaintDevice;

namespace taper {

/// The papers that clinics have; the day list lies on its long side.
enum class PaperSize { A4, Letter };
inline constexpr std::array kPaperSizes{PaperSize::A4, PaperSize::Letter};

[[nodiscard]] QString keyOf(PaperSize paper); ///< "a4", "letter"
[[nodiscard]] std::optional<PaperSize> paperSizeFrom(QStringView key);
/// Letter where the system's locale measures in inches, else A4.
[[nodiscard]] PaperSize usualPaperSize();

struct PrintOptions {
    Privacy privacy = Privacy::Full;
    PaperSize paper = PaperSize::A4;
    std::optional<Id<Therapist>> therapist; ///< only this one's pages; none: all
};

// All of this needs a QGuiApplication (for the fonts), on any platform, and its thread.

/// The list as a PDF with its fonts embedded. The title names the clinic and the day, never a client.
[[nodiscard]] QByteArray renderPdf(const DayList& list, const PrintOptions& options);

/// renderPdf(), then saved as a whole or not at all. Errors: those of saveFile().
[[nodiscard]] Result<void> savePdf(const QString& path, const DayList& list, const PrintOptions& options);

/// Sets the paper of a printer or writer: landscape, no margins (the page keeps its own).
void setUpPaper(QPagedPaintDevice& device, PaperSize paper);

/// Paints all pages, or those from `first` to `last` (counted from 1, within the document), on a device that
/// has been set up. Returns false if the device could not be painted on. The pages are the same on every
/// device.
bool paintDayList(QPagedPaintDevice& device, const DayList& list, const PrintOptions& options, int first = 1,
    int last = -1);

/// How many pages that makes; at least 1.
[[nodiscard]] int pageCount(const DayList& list, const PrintOptions& options);

/// "2026-04-24 day list.pdf": what a file chooser offers. Holds no names.
[[nodiscard]] QString suggestedFileName(const DayList& list, const QString& suffix);

} // namespace taper
