// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/treatment_note.h"
#include "core/sql/connection.h"

#include <optional>
#include <vector>

namespace taper {

/// A booking, with the head of the note on it if there is one; or a note without a booking.
struct HistoryVisitRow {
    std::optional<Id<Booking>> booking;
    std::optional<Id<TreatmentNote>> note;
    Moment at{};
    BookingStatus status = BookingStatus::Completed; ///< of a note without a booking: completed
    bool lateCancel = false;
    Id<Therapist> therapist; ///< of the booking, else of the note
    QString therapistName;
    std::optional<Id<SessionType>> sessionType;
    QString sessionTypeName;
    Minutes length{0};
    QString bookingNote;
    std::optional<NoteStatus> noteStatus;
    std::optional<int> painBefore;
    std::optional<int> painAfter;
    QString planStart; ///< no more than a line needs
    int attachments = 0;
};

struct VisitMarkRow {
    Id<TreatmentNote> note;
    QString region;
    Side side = Side::Left;
    MarkKind kind = MarkKind::Treated;
    std::optional<int> before;
    std::optional<int> after;
    QString text; ///< of a pin
};
struct VisitMeasureRow {
    Id<TreatmentNote> note;
    NoteMeasure measure;
};
struct VisitActivityRow {
    Id<TreatmentNote> note;
    NoteActivity activity;
};

/// A note as far as a list of what was found needs it.
struct FoundNote {
    Id<TreatmentNote> note;
    Id<Client> client;
    QString clientName;
    Moment at{};
    QString therapistName;
    std::vector<QString> texts; ///< the beginnings of its sections and its advice, in order
};
/// A text that belongs to a note: of a mark, an activity, an exercise, a report, a measure, an addendum.
struct NoteText {
    Id<TreatmentNote> note;
    QString text;
};

/// Reads what a history shows: all rows of a client in one query each, never one for a visit.
class HistoryStore {
public:
    explicit HistoryStore(sql::Connection& connection)
        : m_connection{connection}
    { }

    [[nodiscard]] std::vector<HistoryVisitRow> visits(Id<Client> client); ///< latest first
    // Of all notes of a client, by note, each in the order in which it was written.
    [[nodiscard]] std::vector<VisitMarkRow> marks(Id<Client> client);
    [[nodiscard]] std::vector<VisitMeasureRow> measures(Id<Client> client);
    [[nodiscard]] std::vector<VisitActivityRow> activities(Id<Client> client);

    /// In the order of `notes`. Texts are cut after `length` characters.
    [[nodiscard]] std::vector<FoundNote> found(const std::vector<Id<TreatmentNote>>& notes, int length);
    [[nodiscard]] std::vector<NoteText> smallTexts(const std::vector<Id<TreatmentNote>>& notes);
    [[nodiscard]] std::vector<VisitMarkRow> marksOf(const std::vector<Id<TreatmentNote>>& notes);

private:
    sql::Connection& m_connection;
};

} // namespace taper
