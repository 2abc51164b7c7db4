// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/course_plan.h"

#include <vector>

namespace taper {

// A course of sessions towards a race, as it is wanted: on which days, of what kind and for what. Where it
// goes in the diary, and what the races say of it there, is for core/clinic.
//
// Source: the marathon build-up and the frequencies that Taper rests on ("weekly at peak, fortnightly while
// building, monthly to maintain"). From the last full session backwards the gaps are
//
//      from days before the race    the session before it is     phases
//      3 … 11  (final)              9 days earlier               final: the last; taper: up to 20
//      12 … 19                      8                            peak: 21 … 40
//      20 … 40                      7                            build: 41 … 82
//      41 … 82                      14                           base: 83 and more
//      83 and more                  28                           intake: the first
//
// which gives the 16 weeks of the table: 111, 83, 69, 55, 41, 34, 27, 20, 12, 3. Twelve weeks begin at 83,
// eight at 55: always on the first of `weeks` × 7 days, with an intake. The rhythm is the densest that the
// course ever gets: Weekly as above; Fortnightly keeps 14 days where the table has fewer; Monthly 28
// throughout. A gap left over at the beginning that is shorter than half its step is given to the first
// session instead. Every second session of the build and of the peak is myofascial.

/// When a session after the race is wanted that is for circulation and first tension.
enum class PostEventWish {
    None,
    RaceDay, ///< from half an hour after the finish; the next day if nothing is free
    NextDay
};

/// Days counted back from the first day of the race: 3 … 2 are the third and the second day before it.
struct CourseDays {
    int from = 3; ///< the earlier day, the larger number
    int to = 2; ///< not less than 2: never deep work the day before
};

struct CourseRequest {
    CourseRhythm rhythm = CourseRhythm::Weekly;
    int weeks = 16; ///< 1 … 52
    bool withPreEvent = true;
    PostEventWish postEvent = PostEventWish::NextDay;
    bool withRecovery = true;
    bool withReview = true;
    bool withMyofascial = true; ///< else all that is deep is full sports
    Date today{};
    Date raceDay{}; ///< first day of the race
    Date lastRaceDay{}; ///< sessions after the race count from here
    // What the clinic's policy calls the best days for the last session; a myofascial one a day earlier.
    CourseDays finalFullSports{3, 2};
    CourseDays finalMyofascial{4, 3};
    /// Days after the last day of the race from which deep work is let go again, whenever on that day.
    int deepAgainAfter = 3;
};

/// A session that is wanted.
struct CourseSession {
    CoursePurpose purpose = CoursePurpose::Build;
    LoadProfile profile = LoadProfile::FullSports;
    Date day{}; ///< the day that is best
    Date from{}; ///< the first day that will do, never before today
    Date to{}; ///< the last
    int daysBefore = 0; ///< `day` as seen from the first day of the race; negative after it
    Minutes shortest{0}; ///< what it is wanted to last, from … to
    Minutes longest{0};

    int tag = 0; ///< the caller's own; left as it is

    bool operator==(const CourseSession&) const = default;
};

struct CourseOutline {
    std::vector<CourseSession> sessions; ///< in order; their days do not overlap, so at most one is on a day
    /// The race is nearer than the weeks that were asked for: the course begins now.
    bool startsLate = false;
    int leftOut = 0; ///< sessions that the whole course has, and for which it is too late
};

/// The same request always gives the same outline; empty when all of it lies in the past.
[[nodiscard]] CourseOutline outlineFor(const CourseRequest& request);

/// Days and windows of sessions whose purpose, profile and `daysBefore` are set already (a course whose race
/// has moved). The rest is filled in; a session whose days have all passed is left out. In any order.
[[nodiscard]] std::vector<CourseSession> outlineOf(
    const CourseRequest& request, std::vector<CourseSession> sessions);

/// How long a session of this purpose is wanted to last.
struct CourseLength {
    Minutes shortest{0};
    Minutes longest{0};
};
[[nodiscard]] CourseLength courseLength(CoursePurpose purpose, bool isOnRaceDay);

} // namespace taper
