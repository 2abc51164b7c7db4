// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/history.h"
#include "ui/print/page_frame.h"

namespace taper::print {

// What the papers of the treatment record have in common. They stand upright and are read like a letter.

/// The clinic's name with its address, phone and mail beside it, over a line.
[[nodiscard]] Band letterheadBand(const Letterhead& clinic, qreal width);
/// What the paper is, about whom, and what else is to be said of that.
[[nodiscard]] Band titleBand(const QString& title, const QStringList& below, qreal width, qreal scale = 1);
/// What stands over each further page, in one line: what is too long for it is cut short.
[[nodiscard]] Band continuedBand(const QString& title, const Letterhead& clinic, qreal width);
/// "Callum Wright · Printed Fri 24 Apr 2026 07:42 by KM" and "Page 2 of 5" at each foot; `more` between.
void addLetterFooters(std::vector<Page>& pages, const ReportStamp& stamp, const QString& client,
    const QString& more, QSizeF paper);

/// The name, with what the person is called if that is another.
[[nodiscard]] QString clientText(const ReportClient& client);
/// "born 3 March 1985, 41 · 07700 900342"; empty if nothing of it is there.
[[nodiscard]] QString clientDetails(const ReportClient& client);
/// What the choice has left out, to be said on the paper itself; empty if nothing.
[[nodiscard]] QString privacyText(Privacy privacy);

} // namespace taper::print
