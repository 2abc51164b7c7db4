// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/reports/day_list.h"
#include "core/reports/privacy.h"
#include "ui/print/paper.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace taper {

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

/// Paints all pages, or those from `first` to `last` (counted from 1, within the document), on a device that
/// has been set up. Returns false if the device could not be painted on. The pages are the same on every
/// device.
bool paintDayList(QPagedPaintDevice& device, const DayList& list, const PrintOptions& options, int first = 1,
    int last = -1);

/// What is printed, with nothing in it that the options hide, for a paper of this size in units.
[[nodiscard]] std::vector<print::Page> pagesOf(
    const DayList& list, const PrintOptions& options, QSizeF paper);
/// "Day list · Riverside · Friday 24 April 2026": holds no client's name.
[[nodiscard]] QString documentTitle(const DayList& list);

/// How many pages that makes; at least 1.
[[nodiscard]] int pageCount(const DayList& list, const PrintOptions& options);

/// "2026-04-24 day list.pdf": what a file chooser offers. Holds no names.
[[nodiscard]] QString suggestedFileName(const DayList& list, const QString& suffix);

} // namespace taper
