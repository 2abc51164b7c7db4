// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/finding.h"

#include <QString>

namespace taper::words {

/// A finding in plain words, one or two sentences: what was found, with its figures and the race's name, and
/// why it matters. What it says of races is the clinic's own policy and is put no stronger than that.
[[nodiscard]] QString findingText(const Finding& finding);

/// The word a finding opens with: "Ideal", "Fine", "Note", "Ask", "Caution", "Too close", "Not possible".
/// "Ask" is a caution that a question settles: is the date right, has deep work gone well before.
[[nodiscard]] QString findingHeadline(const Finding& finding);

/// "Ideal. Two days before the race …": headline and text as one line, for lists and the command line.
[[nodiscard]] QString findingLine(const Finding& finding);

[[nodiscard]] QString verdictWord(Verdict verdict); ///< "ideal", "fine", "caution", "too close"
/// The sign that stands for a verdict in text: ● ideal, ▲ caution, ⬣ too close; nothing for fine. Widgets
/// draw it instead (ui/widgets/theme_signs.h), because not every font has it.
[[nodiscard]] QString verdictSign(Verdict verdict);
[[nodiscard]] QString severityWord(
    Severity severity); ///< "ideal", "note", "caution", "too close", "not possible"

/// One line for a way out: "Thu 23 Apr 09:00, Maya Okafor · ideal", with the session type where the fix
/// changes it: "Fri 24 Apr 14:00, Pre-event 30′ · ideal".
[[nodiscard]] QString fixText(const Fix& fix);

} // namespace taper::words
