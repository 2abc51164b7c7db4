// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/treatment_note.h"

namespace taper {

/// A note to begin with: texts for its sections, as the clinic likes to write them.
struct NoteTemplateFields {
    QString name; ///< required, none twice
    std::array<QString, kNoteSections.size()> texts; ///< by NoteSection; see text(). At least one, or advice
    QString advice;
    bool archived = false;

    [[nodiscard]] QString& text(NoteSection section) { return texts.at(static_cast<size_t>(section)); }
    [[nodiscard]] const QString& text(NoteSection section) const
    {
        return texts.at(static_cast<size_t>(section));
    }

    bool operator==(const NoteTemplateFields&) const = default;
};
using NoteTemplate = Valid<NoteTemplateFields>;

/// Fields: name, subjective … plan, advice. A template without any text is Required at "treatment".
[[nodiscard]] Problems check(NoteTemplateFields& fields);

/// A text that is put into a note by typing a stroke and its name: "/drink".
struct NotePhraseFields {
    /// Required, none twice. One word: blanks and strokes within what was typed become hyphens.
    QString name;
    std::optional<NoteSection> section; ///< where it is offered; none: everywhere
    QString text; ///< required
    bool archived = false;

    bool operator==(const NotePhraseFields&) const = default;
};
using NotePhrase = Valid<NotePhraseFields>;

/// Fields: name, text.
[[nodiscard]] Problems check(NotePhraseFields& fields);

/// The draft with a template put in: what is empty gets the template's text, what has been written stays and
/// gets it in lines of its own below; a text that stands there already is not put in twice. A section that
/// gets something is no longer marked as carried over.
[[nodiscard]] TreatmentNoteFields withTemplate(
    TreatmentNoteFields draft, const NoteTemplateFields& noteTemplate);

/// Those that are offered in a section once a stroke and `typed` stand there, letter case and accents aside:
/// the exact name first, then names that begin so, then names that contain it; each by name. Archived ones
/// are not offered. Without a section (the advice) those that are for every section.
[[nodiscard]] std::vector<NotePhraseFields> phrasesFor(
    const std::vector<NotePhraseFields>& phrases, std::optional<NoteSection> section, const QString& typed);

} // namespace taper
