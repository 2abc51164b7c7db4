// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/print/page_items.h"

#include <QByteArray>
#include <QSizeF>
#include <QString>

#include <array>
#include <optional>
#include <vector>

class QPagedPaintDevice;

namespace taper {

/// The papers that clinics have.
enum class PaperSize { A4, Letter };
inline constexpr std::array kPaperSizes{PaperSize::A4, PaperSize::Letter};
/// Lists lie on the paper's long side; what is read like a letter, or written on, stands upright.
enum class PaperTurn { Landscape, Portrait };

[[nodiscard]] QString keyOf(PaperSize paper); ///< "a4", "letter"
[[nodiscard]] std::optional<PaperSize> paperSizeFrom(QStringView key);
/// Letter where the system's locale measures in inches, else A4.
[[nodiscard]] PaperSize usualPaperSize();

/// Sets the paper of a printer or writer, without margins (the page keeps its own).
void setUpPaper(QPagedPaintDevice& device, PaperSize paper, PaperTurn turn = PaperTurn::Landscape);

namespace print {

/// In units of the layout.
[[nodiscard]] QSizeF unitsOf(PaperSize paper, PaperTurn turn = PaperTurn::Landscape);
[[nodiscard]] QSizeF unitsOf(const QPagedPaintDevice& device);

/// Paints all pages, or those from `first` to `last` (counted from 1), on a device that has been set up.
/// Returns false if the device could not be painted on. The pages are the same on every device.
bool paintPages(QPagedPaintDevice& device, const std::vector<Page>& pages, int first = 1, int last = -1);

/// The pages as a PDF with its fonts embedded. The title must name no client.
[[nodiscard]] QByteArray pdfOf(const std::vector<Page>& pages, PaperSize paper, const QString& title,
    PaperTurn turn = PaperTurn::Landscape);

/// Writes what pdfOf() gave as a whole or not at all. Errors: those of saveFile().
[[nodiscard]] Result<void> savePdfBytes(const QString& path, const QByteArray& pdf);

} // namespace print
} // namespace taper
