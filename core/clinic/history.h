// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/booking_view.h"
#include "core/clinic/clinic.h"
#include "core/domain/race_entry.h"
#include "core/domain/treatment_note.h"
#include "core/reports/history_trends.h"

#include <vector>

namespace taper {

/// A booking, with the note on it if there is one; or a note without a booking.
struct HistoryVisit {
    std::optional<Id<Booking>> booking;
    std::optional<Id<TreatmentNote>> note;
    Moment at{};
    BookingStatus status = BookingStatus::Completed; ///< of a note without a booking: completed
    bool lateCancel = false;
    Id<Therapist> therapist;
    QString therapistName;
    std::optional<Id<SessionType>> sessionType;
    QString sessionTypeName; ///< empty without a booking
    Minutes length{0}; ///< 0 without a booking
    std::optional<NoteStatus> noteStatus;
    std::vector<VisitArea> areas;
    std::vector<NoteMeasure> measures;
    std::vector<NoteActivity> activities;
    std::optional<int> painBefore;
    std::optional<int> painAfter;
    QString planLine; ///< first line of the plan; without a note, of what was noted with the booking
    QString bookingNote; ///< what the desk noted with the booking, as a whole
    std::optional<RaceTag> race; ///< the nearest race that the client ran or means to run
    int attachments = 0;
};

struct HistoryRace {
    Id<Race> race;
    QString name;
    Date date{}; ///< on which the client runs it
    EntryStatus status = EntryStatus::Entered;
    RacePriority priority = RacePriority::A;
    std::optional<Seconds> finish;
    RaceStatus raceStatus = RaceStatus::Scheduled;
};

/// Everything about one client's treatment but the texts of the notes.
struct ClientHistory {
    Stored<Client> client;
    Date today{};
    std::vector<HistoryVisit> visits; ///< latest first, missed, cancelled and coming ones among them
    std::vector<HistoryRace> races; ///< latest first
    int completed = 0; ///< bookings, as on the page of the client: notes without one do not count
    int noShows = 0;
    std::optional<Date> firstVisit; ///< of the completed ones
    std::optional<Date> lastVisit;
    std::optional<Moment> nextVisit;
    std::optional<int>
        cadenceDays; ///< the middle of the days between the last visits, at most ten; none under three
};

/// A handful of queries however many visits. Errors: NotFound.
Result<ClientHistory> clientHistory(Clinic& clinic, Id<Client> client);

/// What trends (core/reports/history_trends.h) are drawn of; latest first, as the visits.
[[nodiscard]] std::vector<VisitFigures> figuresOf(const std::vector<HistoryVisit>& visits);

/// What a list of visits is narrowed down to; what is left out narrows nothing.
struct HistoryFilter {
    std::optional<Id<SessionType>> sessionType;
    std::optional<Id<Therapist>> therapist;
    QString region; ///< the region itself, a muscle in it, or both
    std::optional<Side> side;
    bool withNoteOnly = false;
    bool withoutCancelled = false;
    std::optional<Date> from; ///< both included
    std::optional<Date> to;
};
[[nodiscard]] bool matches(const HistoryVisit& visit, const HistoryFilter& filter);

/// A note in which a text was found.
struct NoteHit {
    Id<TreatmentNote> note;
    Id<Client> client;
    QString clientName;
    Moment at{};
    QString therapistName;
    /// Some words around the first place, as written, in one line; where only the name of an area, a
    /// technique or a measure answers, how the note begins. May be empty.
    QString excerpt;
    std::optional<VisitArea> area; ///< the area by whose name it was found, if no text has the words
};
struct NoteHits {
    std::vector<NoteHit> hits; ///< latest first
    bool isMore = false; ///< there are more than were asked for
};
/// Notes in which every word of `text` begins a word (accents and letter case aside), of one client or of
/// all; areas are found by their names too. An empty text finds nothing. For whoever types: fast however many
/// notes.
Result<NoteHits> findNotes(Clinic& clinic, const QString& text, std::optional<Id<Client>> client, int limit);

} // namespace taper
