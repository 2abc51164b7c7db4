// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/treatment_note.h"
#include "core/sql/connection.h"

#include <optional>
#include <vector>

namespace taper {

/// By which notes are found: every word of them, folded, and the names of their areas, techniques, findings
/// and measures. Whoever writes a note, an addendum or removes a draft keeps it up, in the same transaction.
class NoteIndex {
public:
    explicit NoteIndex(sql::Connection& connection)
        : m_connection{connection}
    { }

    /// Adds a note, or replaces what was kept of it; costs little if no word has changed.
    void put(
        Id<TreatmentNote> note, const TreatmentNoteFields& fields, const std::vector<NoteAddendum>& addenda);
    void remove(Id<TreatmentNote> note);

    /// Notes in which each of these words begins a word, the latest treatment first. `text` is what somebody
    /// typed: any signs in it are text. No word in it: finds nothing. Only the first dozen words count.
    [[nodiscard]] std::vector<Id<TreatmentNote>> find(
        const QString& text, std::optional<Id<Client>> client, int limit);

private:
    sql::Connection& m_connection;
};

} // namespace taper
