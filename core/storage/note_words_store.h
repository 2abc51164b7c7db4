// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/note_template.h"
#include "core/sql/connection.h"

#include <vector>

namespace taper {

/// The clinic's templates of notes.
class NoteTemplateStore {
public:
    explicit NoteTemplateStore(sql::Connection& connection)
        : m_connection{connection}
    { }

    [[nodiscard]] std::vector<Stored<NoteTemplate>> all(bool withArchived); ///< by name
    [[nodiscard]] std::optional<Stored<NoteTemplate>> byId(Id<NoteTemplate> id);
    /// Errors: Duplicate (with a Problem at "name").
    [[nodiscard]] Result<Stored<NoteTemplate>> insert(const NoteTemplate& noteTemplate);
    /// Errors: Duplicate, StaleRevision, NotFound.
    [[nodiscard]] Result<Stored<NoteTemplate>> update(
        Id<NoteTemplate> id, int revision, const NoteTemplate& noteTemplate);

private:
    sql::Connection& m_connection;
};

/// The clinic's phrases.
class NotePhraseStore {
public:
    explicit NotePhraseStore(sql::Connection& connection)
        : m_connection{connection}
    { }

    [[nodiscard]] std::vector<Stored<NotePhrase>> all(bool withArchived); ///< by name
    [[nodiscard]] std::optional<Stored<NotePhrase>> byId(Id<NotePhrase> id);
    /// Errors: Duplicate (with a Problem at "name").
    [[nodiscard]] Result<Stored<NotePhrase>> insert(const NotePhrase& phrase);
    /// Errors: Duplicate, StaleRevision, NotFound.
    [[nodiscard]] Result<Stored<NotePhrase>> update(
        Id<NotePhrase> id, int revision, const NotePhrase& phrase);

private:
    sql::Connection& m_connection;
};

} // namespace taper
