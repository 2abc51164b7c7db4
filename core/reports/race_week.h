// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civil_time.h"
#include "core/domain/booking.h"
#include "core/domain/finding.h"
#include "core/domain/race_entry.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace taper {

/// Whether the clinic can get hold of a runner to offer a session.
enum class RunnerReach {
    Reachable,
    Unanswered, ///< the last two or more calls or messages of the last four weeks came to nothing
    NoContact, ///< neither phone nor e-mail is known
    DoNotContact ///< has asked not to be called or written to
};

/// How it stands with a runner's session on one side of the race.
enum class WeekSession {
    Booked, ///< one that suits the race, or one that was kept with a reason
    Missing, ///< and there are days left that suit
    TooLate, ///< none, and no day that suits is left
    NotAsked ///< the runner does not run: the race is off, or the entry is
};

/// Who of the entrants is shown.
enum class WeekFilter { All, Missing, NotReachable };
[[nodiscard]] bool passes(WeekFilter filter, WeekSession before, WeekSession after, RunnerReach reach);

struct RaceWeekListBooking {
    Moment start{};
    Minutes length{0};
    QString sessionType;
    QString therapist;
    Verdict verdict = Verdict::Fine;
    BookingStatus status = BookingStatus::Booked;

    bool operator==(const RaceWeekListBooking&) const = default;
};

struct RaceWeekListCell {
    Date date{};
    std::vector<RaceWeekListBooking> bookings; ///< by start
    QString otherRace; ///< that the runner runs on that day besides this one

    bool operator==(const RaceWeekListCell&) const = default;
};

struct RaceWeekListRow {
    QString name;
    RacePriority priority = RacePriority::B;
    EntryStatus status = EntryStatus::Entered;
    QString phone; ///< as typed
    QString email;
    QString bestTime; ///< when to call
    RunnerReach reach = RunnerReach::Reachable;
    std::optional<Date> raceDay; ///< D; none for a virtual race while no day is chosen
    WeekSession before = WeekSession::NotAsked;
    WeekSession after = WeekSession::NotAsked;
    std::vector<Date> suitBefore; ///< if Missing: the days left that suit
    std::vector<Date> suitAfter;
    std::vector<RaceWeekListCell> cells; ///< beside the list's offsets; none without a race day
};

struct RaceWeekTotals {
    int entrants = 0; ///< who run
    int bookedBefore = 0;
    int bookedAfter = 0;
    int missing = 0; ///< a session on either side
    int notReachable = 0;
    int withoutDay = 0; ///< of a virtual race: have not chosen their day

    bool operator==(const RaceWeekTotals&) const = default;
};

/// A race's entrants against the days around it, for paper. The totals are those of all entrants, whatever
/// the filter leaves.
struct RaceWeekList {
    QString clinicName;
    QString raceName;
    QString place;
    std::optional<Date> raceDay; ///< none of a virtual race
    int raceDays = 1;
    std::optional<TimeOfDay> startTime; ///< on the wall at the race
    bool isVirtual = false;
    RaceStatus status = RaceStatus::Scheduled;
    std::vector<int> offsets; ///< −7 … raceDays + 6
    RaceWeekTotals totals;
    WeekFilter filter = WeekFilter::All;
    Moment printedAt{}; ///< on the wall of the clinic
    QString printedBy; ///< may be empty
    std::vector<RaceWeekListRow> rows;
};

/// Only those whom the filter leaves.
[[nodiscard]] RaceWeekList filtered(RaceWeekList list, WeekFilter filter);

/// How much of the runners the paper tells: the least that does the job.
enum class WeekPrivacy {
    Full, ///< everything
    Initials, ///< initials instead of names, no way to reach anybody: for a list that lies open
    NoContact ///< names, but no phone, e-mail or time to call
};
inline constexpr std::array kWeekPrivacies{WeekPrivacy::Full, WeekPrivacy::Initials, WeekPrivacy::NoContact};

[[nodiscard]] QString keyOf(WeekPrivacy privacy); ///< "full", "initials", "no_contact"
[[nodiscard]] std::optional<WeekPrivacy> weekPrivacyFrom(QStringView key);

/// The list with what the choice hides taken out of the data itself, so that no renderer can leak it.
[[nodiscard]] RaceWeekList withPrivacy(RaceWeekList list, WeekPrivacy privacy);

} // namespace taper
