// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/note_template.h"

#include <QByteArray>

namespace taper {

/// Rows as the audit keeps them, in the manner of row_json.h; of a note with everything that is listed in it.
[[nodiscard]] QByteArray rowJson(const TreatmentNoteFields& fields);
[[nodiscard]] QByteArray rowJson(const NoteAddendum& addendum);
[[nodiscard]] QByteArray rowJson(const NoteTemplateFields& fields);
[[nodiscard]] QByteArray rowJson(const NotePhraseFields& fields);

} // namespace taper
