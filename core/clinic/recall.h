// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/booking_view.h"
#include "core/clinic/first_free.h"
#include "core/domain/contact.h"
#include "core/domain/recall_entry.h"

#include <array>
#include <vector>

namespace taper {

/// Why a client is to be called, the more pressing first.
///
/// A reason falls away by itself as soon as the client has a fitting booking: for RaceAhead one in the
/// kRaceAheadDays before that race, for RaceAfter one in the kRaceFitDays after it, both only if their timing
/// is ideal or fine or was taken knowingly; for SeriesEnding one after the last of the series; for all others
/// any that is still to come. Who is on the waiting list has asked already, and is listed for races,
/// reminders and promised calls only.
enum class RecallKind {
    RaceAhead, ///< a race within kRaceAheadDays, and no session before it; due from the first of these days
    RaceAfter, ///< ran a race within kRaceAfterDays, and no session since; due on the day of the finish
    CallBack, ///< promised to call on this day (the latest attempt says so)
    Reminder, ///< written by somebody (RecallEntry)
    NoShow, ///< did not come, within kLostDays, and has not been booked again
    SeriesEnding, ///< the last of a series is within kSeriesDays, before or after today
    Advised, ///< the note of the last visit says when to come again
    Cadence, ///< the last completed visit and the client's own interval have passed
    Cancelled, ///< cancelled, within kLostDays before or after today, and has not been booked again
    NoVisit ///< without a cadence: came at least twice, and not for kNoVisitDays
};
inline constexpr std::array kRecallKinds{RecallKind::RaceAhead, RecallKind::RaceAfter, RecallKind::CallBack,
    RecallKind::Reminder, RecallKind::NoShow, RecallKind::SeriesEnding, RecallKind::Advised,
    RecallKind::Cadence, RecallKind::Cancelled, RecallKind::NoVisit};
[[nodiscard]] QString keyOf(RecallKind kind); ///< "race_ahead", "race_after", "call_back", "reminder" …
[[nodiscard]] std::optional<RecallKind> recallKindFrom(QStringView key);

// In days.
inline constexpr int kRaceAheadDays = 14; ///< the last fortnight is when a session is still worth a call
inline constexpr int kRaceAfterDays = 7; ///< after a week nobody speaks of the race any more
inline constexpr int kRaceFitDays =
    14; ///< a first session after a race is later than this for no reason of it
inline constexpr int kLostDays = 28;
inline constexpr int kSeriesDays = 14;
/// Two monthly visits missed: monthly is the least that maintains.
inline constexpr int kNoVisitDays = 56;
/// Who has not come for a year after they were due has left, and is not called for that.
inline constexpr int kGoneDays = 365;
/// How far back a promised call is remembered.
inline constexpr int kCallBackDays = 60;

/// One reason, with its figures.
struct RecallReason {
    RecallKind kind = RecallKind::Reminder;
    Date due{};
    /// Late: a cadence or absence by a quarter of its length, a race that is a week off or nearer, a race
    /// finished more than two days ago, anything else more than a week (a promised call or a reminder: a day)
    /// after it was due.
    bool isOverdue = false;
    int days = 0; ///< since the last visit, to the race (RaceAhead), or since what it is about
    std::optional<int> cadenceDays; ///< of Cadence; of Advised the days after which to come again
    std::optional<Id<Race>> race;
    QString raceName;
    Date raceDay{};
    std::optional<Id<Booking>> booking; ///< last visit, missed, cancelled, last of the series
    std::optional<Moment> bookingStart;
    std::optional<CancelReason> cancelReason;
    std::optional<Id<RecallEntry>> entry;
    int entryRevision = 0;
    QString note; ///< of the reminder or the attempt that promised the call

    bool operator==(const RecallReason&) const = default;
};

/// What to offer when they are called, and for when: the client's usual work, or what suits the race.
struct RecallProposal {
    Id<SessionType> sessionType;
    QString sessionTypeName;
    LoadProfile profile = LoadProfile::Moderate;
    Minutes length{0};
    std::optional<Id<Therapist>> therapist; ///< who had them last, if still there
    QString therapistName;
    Date day{}; ///< the nearest good one from today on
    Verdict verdict = Verdict::Fine; ///< at noon of that day
    std::optional<Date> movedFrom; ///< the day that would have been due, where a race speaks against it
};

struct RecallClient {
    Id<Client> id;
    int revision = 0;
    QString name;
    QString preferredName;
    QString phone;
    QString email;
    QString bestTime;
    bool doNotContact = false;
};

struct RecallRow {
    RecallClient client;
    std::vector<RecallReason> reasons; ///< never empty; the most pressing first
    std::optional<Date> lastVisit;
    std::optional<RaceTag> nextRace; ///< seen from today; today's included
    int attempts = 0; ///< within a year
    std::optional<ContactAttemptFields> lastAttempt;
    std::optional<Date> snoozedUntil; ///< the day to be called on, if that is still to come
    bool triedToday = false;
    std::optional<RecallProposal> proposal; ///< for the first reason; none if no session type is offered

    [[nodiscard]] const RecallReason& first() const { return reasons.front(); }
    [[nodiscard]] bool isOverdue() const;
};

enum class RecallShow {
    Due, ///< to be called now
    Overdue, ///< those of them who are late
    Coming, ///< due within kComingDays, but not yet
    Snoozed,
    DoNotContact ///< who would be listed, if they had not asked not to be called
};
inline constexpr int kComingDays = 28;

struct RecallOptions {
    RecallShow show = RecallShow::Due;
    std::optional<RecallKind> kind; ///< only who has this reason
    int limit = 500; ///< at most so many rows, the most pressing
};

struct RecallList {
    /// Who was not tried today first; then by the first reason's kind, then who is due longest.
    std::vector<RecallRow> rows;
    int found = 0; ///< how many answer to the options, also beyond the limit
    // Whatever the options say:
    int due = 0;
    int left = 0; ///< of the due ones: not tried today
    int overdue = 0;
    int snoozed = 0;
    int doNotContact = 0;
    Date today{};
};

/// Whom to call today and why: computed each time, from bookings, races, attempts and reminders. Archived
/// clients never, who declined never for the same race, visit or booking again. A handful of queries,
/// whatever the file holds.
Result<RecallList> recallList(Clinic& clinic, const RecallOptions& options = {});

struct RecallTimes {
    RecallProposal proposal;
    std::vector<RankedSlot> slots; ///< none of them a caution or beyond a therapist's limit; best first
};
/// Free times for what is proposed: near the proposed day, with the last therapist if possible, at most one a
/// day and therapist. Errors: NotFound (client), Refused (no session type is offered, or the client is
/// archived).
Result<RecallTimes> recallTimes(Clinic& clinic, Id<Client> client, const RecallReason& reason, int limit = 6);

} // namespace taper
