// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/treatment_note.h"
#include "core/sql/connection.h"

#include <vector>

namespace taper {

/// A treatment note with what the file knows besides what was written, and the names around it.
struct NoteRow {
    Stored<TreatmentNote> note;
    Instant createdAt{};
    Instant savedAt{};
    std::optional<Instant> finalisedAt;
    QString finalisedBy; ///< may be empty
    std::vector<NoteAddendum> addenda; ///< in the order in which they were added
    QString clientName;
    QString therapistName;
    QString sessionTypeName; ///< of its booking; empty without one
    Minutes length{0}; ///< of its booking

    [[nodiscard]] bool isFinal() const { return note->status == NoteStatus::Final; }
};

/// Treatment notes with their lists and addenda. What is listed is read for all notes of an answer at once:
/// seven queries however many notes.
class NoteStore {
public:
    explicit NoteStore(sql::Connection& connection)
        : m_connection{connection}
    { }

    [[nodiscard]] std::optional<NoteRow> byId(Id<TreatmentNote> id);
    [[nodiscard]] std::vector<NoteRow> byIds(const std::vector<Id<TreatmentNote>>& ids); ///< latest first
    [[nodiscard]] std::optional<NoteRow> ofBooking(Id<Booking> booking);
    /// Latest first: by the time of the treatment, and of the same time by number, whatever the clock did.
    [[nodiscard]] std::vector<NoteRow> ofClient(Id<Client> client, int limit);
    /// The client's note before `at`; of those at `at` itself the one before `note`, or any if it has none
    /// yet.
    [[nodiscard]] std::optional<NoteRow> lastBefore(
        Id<Client> client, Moment at, std::optional<Id<TreatmentNote>> note);

    /// A note with all that is listed in it; a final one is final from `at` by `who`. Errors: Duplicate (its
    /// booking has one).
    [[nodiscard]] Result<Stored<TreatmentNote>> insert(
        const TreatmentNote& note, Instant at, const QString& who);
    /// Writes `after` over `before`, and of what is listed only the lists that differ. A status of Final
    /// locks it from `at` by `who`. Errors: StaleRevision, NotFound, NoteFinal (from the file's own guard).
    [[nodiscard]] Result<Stored<TreatmentNote>> update(
        const Stored<TreatmentNote>& before, const TreatmentNote& after, Instant at, const QString& who);
    /// To a final note, which its caller has made sure of.
    void addAddendum(Id<TreatmentNote> note, const NoteAddendum& addendum);
    /// Takes a draft away; pictures and letters that were put to it stay, as the client's. Errors:
    /// StaleRevision, NotFound, NoteFinal (from the file's own guard).
    [[nodiscard]] Result<void> removeDraft(Id<TreatmentNote> id, int revision);

private:
    [[nodiscard]] std::vector<NoteRow> select(const QString& rest, const QVariantList& values);

    sql::Connection& m_connection;
};

} // namespace taper
