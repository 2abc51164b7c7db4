// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/booking_view.h"
#include "core/clinic/clinic.h"
#include "core/domain/race_entry.h"
#include "core/reports/race_week.h"

#include <vector>

namespace taper {

/// How far around a race its week reaches, in days before its first and after its last.
inline constexpr int kRaceWeekDays = 7;

struct RaceWeekCell {
    Date date{};
    /// The best that the asked type may be on that day, at the hours that the clinic keeps; nothing if no
    /// race is near enough to speak.
    std::optional<Verdict> verdict;
    std::vector<BookingView> bookings; ///< by start, cancelled left out
    Id<Race> race; ///< that the runner runs on that day: this one or another
    QString raceName;
};

struct RaceWeekRow {
    Stored<RaceEntry> entry;
    Id<Client> client;
    QString name;
    QString preferredName;
    QString phone;
    QString email;
    QString bestTime; ///< when to call
    bool archived = false;
    RunnerReach reach = RunnerReach::Reachable;
    std::optional<Date> raceDay; ///< D; none for a virtual race while the runner has not chosen a day
    WeekSession before = WeekSession::NotAsked;
    WeekSession after = WeekSession::NotAsked;
    std::vector<Date> suitBefore; ///< if Missing: the days left on which some type would be ideal
    std::vector<Date> suitAfter;
    std::vector<RaceWeekCell> cells; ///< beside RaceWeek::offsets; none without a race day

    explicit RaceWeekRow(const Stored<RaceEntry>& stored)
        : entry{stored}
        , client{entry->client}
    { }
    [[nodiscard]] bool isMissing() const
    {
        return before == WeekSession::Missing || after == WeekSession::Missing;
    }
    [[nodiscard]] bool runs() const { return before != WeekSession::NotAsked; }
};

/// All entrants of a race against the days around it. Days are counted from each runner's race day, which is
/// the same for all except in a virtual race, where each has a day of their own.
struct RaceWeek {
    Stored<Race> race;
    bool counts = false; ///< false: cancelled or postponed, and nobody is asked for anything
    std::optional<Date> raceDay; ///< D for everybody, on the clinic's calendar; none of a virtual race
    int raceDays = 1; ///< how many days the race goes on
    std::vector<int> offsets; ///< −7 … raceDays + 6
    Id<SessionType> type; ///< that the cells are judged for
    QString typeName;
    Date today{};
    RaceWeekTotals counted;
    std::vector<RaceWeekRow> rows; ///< who run first, then by priority, then by name

    explicit RaceWeek(Stored<Race> stored)
        : race{std::move(stored)}
    { }
};

/// A handful of queries, however many are entered. `type`: what the cells are judged for; invalid: the first
/// that the clinic offers. Of a race over more than 35 days the first 35 are shown.
/// Errors: NotFound (race, session_type).
Result<RaceWeek> raceWeek(Clinic& clinic, Id<Race> race, Id<SessionType> type = {});

struct RaceWeekChoice {
    Id<Race> race;
    QString name;
    Date date{};
    std::optional<Date> endDate;
    RaceStatus status = RaceStatus::Scheduled;
    int entrants = 0;
};
/// The races whose week may be worked on, at most 300: those with entrants that are coming or were over less
/// than a week ago, soonest first, then those that nobody is entered in.
Result<std::vector<RaceWeekChoice>> raceWeekChoices(Clinic& clinic);

/// What to book on a day: a type that the client's races call ideal there (`usual`, if it is one), else one
/// that they do not speak against, else `usual`; with the best free time of that day, if there is one.
struct WeekOffer {
    Id<SessionType> type;
    Minutes length{0};
    std::optional<Moment> start;
    Id<Therapist> therapist; ///< of that time
    std::optional<Id<Room>> room;
    Verdict verdict = Verdict::Fine; ///< of that time; without one, the best of the day
};
/// Errors: NotFound (client, session_type).
Result<WeekOffer> weekOffer(Clinic& clinic, Id<Client> client, Date day, Id<SessionType> usual);

} // namespace taper
