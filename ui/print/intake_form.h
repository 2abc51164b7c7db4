// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/intake_paper.h"
#include "ui/print/paper.h"

#include <vector>

namespace taper {

// All of this needs a QGuiApplication (for the fonts), on any platform, and its thread.

/// The intake form for an upright paper of this size in units: the clinic's letterhead, who the client is,
/// the questions in groups with boxes and room to write, and each consent with its words and a line to sign.
/// What is known is filled in; no consent is ticked.
[[nodiscard]] std::vector<print::Page> pagesOf(const IntakePaper& form, QSizeF paper);
/// The same as a PDF.
[[nodiscard]] QByteArray renderPdf(const IntakePaper& form, PaperSize paper);
/// Names the clinic, never a client.
[[nodiscard]] QString documentTitle(const IntakePaper& form);
/// "intake form.pdf": what a file chooser offers; without any client's name.
[[nodiscard]] QString suggestedFileName(const IntakePaper& form, const QString& suffix);

} // namespace taper
