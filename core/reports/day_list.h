// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civil_time.h"
#include "core/base/id.h"
#include "core/domain/booking.h"
#include "core/domain/finding.h"
#include "core/domain/screening.h"

#include <QString>
#include <QStringList>

#include <cstddef>
#include <optional>
#include <vector>

namespace taper {

/// The race a row speaks of.
struct DayListRace {
    Id<Race> id;
    QString name;
    /// Date of the booking minus date of the race, on the clinic's calendar: −2 is "D−2", two days before.
    int days = 0;
    Verdict verdict = Verdict::Fine;

    bool operator==(const DayListRace&) const = default;
};

struct LastVisit {
    Date date{};
    QString focus; ///< what was worked on; may be empty

    bool operator==(const LastVisit&) const = default;
};

/// One booking on the list. Cancelled bookings are not on it; no-shows are, with their status.
struct DayListRow {
    Id<Booking> booking;
    Interval interval;
    QString client;
    Id<Client> clientId;
    std::optional<int> age; ///< in whole years on the day of the list
    bool firstVisit = false; ///< nothing completed before: intake form and consent are due
    QString sessionType;
    Minutes minutes{0};
    QString room; ///< empty: none
    BookingStatus status = BookingStatus::Booked;
    QString phone; ///< as typed
    std::optional<DayListRace> race; ///< see raceOfRow()
    Verdict verdict = Verdict::Fine; ///< of the whole booking; may be worse than Fine without any race
    Findings findings; ///< what the races say (findings with a verdict), nothing else; fixes are not needed
    QString reason; ///< why a caution or too-close was kept
    QString reasonBy; ///< who kept it, as short as the desk writes it ("KM"); may be empty
    std::optional<LastVisit> lastVisit; ///< the last completed visit before the day
    QStringList alerts; ///< what to ask or heed at each visit, in the clinic's words
    /// What the screening says, hardest first. Has no words here; whoever shows the row puts it into words.
    std::vector<ConditionAlert> conditions;
    QString note;
};

/// Why a therapist has no hours on the day.
enum class DayAbsence { None, NotWorking, OnLeave, ClinicClosed };

struct DayListTherapist {
    Id<Therapist> id;
    QString name;
    QString room; ///< the usual one; empty: none
    int clients = 0; ///< see countUp()
    Minutes booked{0}; ///< see countUp()
    Minutes open{0}; ///< working time of the day
    int tooClose = 0; ///< see countUp()
    int caution = 0; ///< see countUp()
    std::vector<DayListRow> rows; ///< in order of start
    std::vector<Interval> free; ///< what can still be booked within the hours, in order
    std::vector<Interval> hours; ///< the working spans of the day, in order; their lengths add up to `open`
    DayAbsence absence = DayAbsence::None; ///< other than None only without hours
    QString closedReason; ///< of the clinic's closure; a leave's reason is nobody's business on paper
};

/// The day's clients, therapist by therapist: the one source of the paper, the PDF, the CSV and the JSON.
struct DayList {
    Date date{};
    QString clinicName;
    Moment printedAt{}; ///< on the wall of the clinic
    QString printedBy; ///< may be empty
    std::vector<DayListTherapist> therapists; ///< also those without bookings or hours
};

/// Fills `clients` (different people who hold a slot), `booked`, `tooClose` and `caution` from the rows. A
/// no-show holds no slot and counts nowhere.
void countUp(DayListTherapist& therapist);

/// The race a row shows: the one that is too close, else the one that asks for caution, else the one that is
/// ideal (the nearest of equals); if no race speaks, the client's next race as handed in, which says nothing
/// (Fine); else none.
[[nodiscard]] std::optional<DayListRace> raceOfRow(
    const Findings& findings, const std::optional<DayListRace>& next = std::nullopt);

/// A line of a therapist's page: a booking or a free gap.
struct DayListLine {
    Interval interval;
    std::optional<std::size_t> row; ///< index into `rows`; none: this is a free gap
};

/// Rows and free gaps in order of time, a booking before a gap that starts with it.
[[nodiscard]] std::vector<DayListLine> dayListLines(const DayListTherapist& therapist);

/// Only this therapist, if he or she is on the list; without one, all.
[[nodiscard]] DayList onlyTherapist(DayList list, const std::optional<Id<Therapist>>& therapist);

} // namespace taper
