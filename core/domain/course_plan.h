// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/booking.h"
#include "core/domain/race.h"

#include <array>
#include <vector>

namespace taper {

/// How densely a course towards a race ever gets; see core/scheduling/course_plan.h.
enum class CourseRhythm { Weekly, Fortnightly, Monthly };
/// What a session of a course is for, in the order of the course.
enum class CoursePurpose { Intake, Base, Build, Peak, Taper, Final, PreEvent, PostEvent, Recovery, Review };

inline constexpr std::array kCourseRhythms{
    CourseRhythm::Weekly, CourseRhythm::Fortnightly, CourseRhythm::Monthly};
inline constexpr std::array kCoursePurposes{CoursePurpose::Intake, CoursePurpose::Base, CoursePurpose::Build,
    CoursePurpose::Peak, CoursePurpose::Taper, CoursePurpose::Final, CoursePurpose::PreEvent,
    CoursePurpose::PostEvent, CoursePurpose::Recovery, CoursePurpose::Review};

[[nodiscard]] QString keyOf(CourseRhythm rhythm); ///< "weekly", "fortnightly", "monthly"
[[nodiscard]] std::optional<CourseRhythm> courseRhythmFrom(QStringView key);
[[nodiscard]] QString keyOf(CoursePurpose purpose); ///< "intake", "base" … "pre_event" … "review"
[[nodiscard]] std::optional<CoursePurpose> coursePurposeFrom(QStringView key);

/// One session as it was meant; what is booked stands in the booking.
struct CoursePlanSession {
    int daysBefore = 0; ///< date of the race minus date of the session: negative after the race
    CoursePurpose purpose = CoursePurpose::Build;
    Id<SessionType> sessionType;
    Minutes length{0}; ///< 5 … 480
    std::optional<Id<Booking>> booking; ///< none: left out

    bool operator==(const CoursePlanSession&) const = default;
};

/// Sessions planned for one client towards one race.
struct CoursePlanFields {
    Id<Client> client;
    Id<Race> race;
    CourseRhythm rhythm = CourseRhythm::Weekly;
    int weeks = 16; ///< 1 … 52
    Date raceDay{}; ///< that it was made for: another than the race's by now, if the race was moved
    bool dropped = false;
    std::vector<CoursePlanSession> sessions; ///< at least one, in order of time

    bool operator==(const CoursePlanFields&) const = default;
};
using CoursePlan = Valid<CoursePlanFields>;

/// Fields: client, race, weeks, sessions, session_type, minutes.
[[nodiscard]] Problems check(CoursePlanFields& fields);

} // namespace taper
