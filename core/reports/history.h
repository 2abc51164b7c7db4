// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/booking.h"
#include "core/domain/race_entry.h"
#include "core/reports/history_trends.h"
#include "core/reports/privacy.h"

#include <optional>
#include <vector>

namespace taper {

/// The clinic's name and how it is reached, for the head of each page. What is not known is empty.
struct Letterhead {
    QString name;
    QString address; ///< may have several lines
    QString phone;
    QString email;
};

/// Where and when a paper was made.
struct ReportStamp {
    Letterhead clinic;
    Moment printedAt{}; ///< on the wall of the clinic
    QString printedBy; ///< may be empty
};

/// Whom a paper is about. What privacy hides is empty.
struct ReportClient {
    Id<Client> id;
    QString name;
    QString preferredName;
    std::optional<Date> birth;
    std::optional<int> age; ///< in whole years on the day of printing
    QString phone;
    QString email;
    QString address;
    QStringList alerts;
};

/// A race seen from a visit: −2 is "D−2", two days before it.
struct ReportRaceTag {
    QString name;
    int days = 0;

    bool operator==(const ReportRaceTag&) const = default;
};

/// A note in full.
struct ReportNote {
    Id<TreatmentNote> id;
    TreatmentNoteFields fields;
    std::optional<Moment> finalisedAt; ///< none for a draft, which is to be printed as such
    QString finalisedBy; ///< may be empty
    std::vector<NoteAddendum> addenda; ///< in the order in which they were added
};

struct ReportVisit {
    Moment at{};
    BookingStatus status = BookingStatus::Completed;
    bool lateCancel = false;
    QString therapist;
    QString sessionType; ///< empty without a booking
    Minutes length{0}; ///< 0 without a booking
    std::optional<ReportRaceTag> race; ///< the nearest the client ran or means to run
    QString bookingNote; ///< what the desk noted
    std::optional<ReportNote> note;
};

struct ReportRace {
    QString name;
    Date date{}; ///< on which the client runs it
    EntryStatus status = EntryStatus::Entered;
    RacePriority priority = RacePriority::A;
    std::optional<Seconds> finish;
    RaceStatus raceStatus = RaceStatus::Scheduled;
};

/// One client's treatment over a range of days, for paper.
struct HistoryReport {
    ReportStamp stamp;
    ReportClient client;
    std::optional<Date> from; ///< both included; none: from the first, up to the last
    std::optional<Date> to;
    // Of the whole history, whatever the range.
    int completed = 0;
    int noShows = 0;
    std::optional<Date> firstVisit;
    std::optional<Date> lastVisit;
    std::optional<Moment> nextVisit;
    std::optional<int> cadenceDays;
    std::vector<ReportVisit> visits; ///< of the range, latest first, missed and cancelled ones too
    std::vector<ReportRace> races; ///< of the range, latest first; without a range's end also the coming ones
    Privacy privacy = Privacy::Full; ///< under which it stands
};

/// One treatment note, for paper.
struct NoteReport {
    ReportStamp stamp;
    ReportClient client;
    ReportVisit visit; ///< its note is there, but for a privacy that hides it
    Privacy privacy = Privacy::Full;
};

/// What the client takes home: exercises and advice.
struct ExerciseSheet {
    ReportStamp stamp;
    ReportClient client;
    Date date{}; ///< of the visit
    QString therapist;
    std::vector<GivenExercise> exercises;
    QString advice;
    std::optional<Date> comeBack; ///< when the therapist would like to see the client again
    std::optional<Moment> nextVisit; ///< what is booked
    std::optional<ReportRaceTag> nextRace; ///< days seen from the visit
    Privacy privacy = Privacy::Full;
};

// What the choice hides is taken out of the data itself, so that no renderer can leak it. Initials: initials
// instead of names (of the client's own name in texts too), no birth date, phone, e-mail, address, client
// number or note of the desk. NoClinicalText: dates, therapists, session types and races stay, and who it is;
// no notes, figures, areas, alerts or notes of the desk. On an exercise sheet the exercises stay, being what
// it is for; the advice goes.
[[nodiscard]] HistoryReport withPrivacy(HistoryReport report, Privacy privacy);
[[nodiscard]] NoteReport withPrivacy(NoteReport report, Privacy privacy);
[[nodiscard]] ExerciseSheet withPrivacy(ExerciseSheet sheet, Privacy privacy);

/// What trends are drawn of; nothing under a privacy without clinical text. Latest first, as the visits.
[[nodiscard]] std::vector<VisitFigures> figuresOf(const HistoryReport& report);
[[nodiscard]] VisitFigures figuresOf(const TreatmentNoteFields& note);

} // namespace taper
