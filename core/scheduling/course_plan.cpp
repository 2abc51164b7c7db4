// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduling/course_plan.h"

#include <algorithm>
#include <array>

namespace taper {

namespace {

using std::chrono::days;

constexpr int kDaysOfWeek = 7;
/// How far from its best day a session may lie.
constexpr int kMostShift = 4;
constexpr int kTaperUpTo = 20;
constexpr int kPeakUpTo = 40;
constexpr int kBuildUpTo = 82;
/// The table's day for recovery, and the earliest of all ("48 hours after the finish").
constexpr int kRecovery = 4;
constexpr int kEarliestRecovery = 3;
constexpr int kReview = 14;
constexpr int kReviewAfterRecovery = 6;

/// From one session back to the one before it, as the table has it.
int gapBefore(int daysBefore)
{
    if (daysBefore < 12)
        return 9;
    if (daysBefore < kTaperUpTo)
        return 8;
    if (daysBefore <= kPeakUpTo)
        return 7;
    return daysBefore <= kBuildUpTo ? 14 : 28;
}

int shortestGap(CourseRhythm rhythm)
{
    switch (rhythm) {
    case CourseRhythm::Weekly:
        return kDaysOfWeek;
    case CourseRhythm::Fortnightly:
        return 2 * kDaysOfWeek;
    case CourseRhythm::Monthly:
        return 4 * kDaysOfWeek;
    }
    return kDaysOfWeek;
}

CourseDays finalDays(const CourseRequest& request, LoadProfile profile)
{
    const CourseDays& given =
        profile == LoadProfile::Myofascial ? request.finalMyofascial : request.finalFullSports;
    const int to = std::max(2, given.to);
    return {std::max(to, given.from), to};
}

/// Days before the race, the last session first, of a course that begins `start` days before it.
std::vector<int> daysOfCourse(const CourseRequest& request, int start)
{
    const CourseDays last = finalDays(request, LoadProfile::FullSports);
    if (start < last.to)
        return {};
    std::vector<int> found{std::min(last.from, start)};
    while (found.back() < start) {
        const int step = std::max(shortestGap(request.rhythm), gapBefore(found.back()));
        const int left = start - found.back();
        if (left > step) {
            found.push_back(found.back() + step);
        } else if (left * 2 >= step) {
            found.push_back(start);
        } else {
            if (found.size() > 1)
                found.back() = start;
            break;
        }
    }
    return found;
}

CoursePurpose phaseOf(int daysBefore)
{
    if (daysBefore <= kTaperUpTo)
        return CoursePurpose::Taper;
    if (daysBefore <= kPeakUpTo)
        return CoursePurpose::Peak;
    return daysBefore <= kBuildUpTo ? CoursePurpose::Build : CoursePurpose::Base;
}

std::vector<CourseSession> trainingSessions(const CourseRequest& request, int start)
{
    std::vector<int> daysBefore = daysOfCourse(request, start);
    std::ranges::reverse(daysBefore);
    std::vector<CourseSession> sessions;
    sessions.reserve(daysBefore.size());
    int inPhase = 0;
    for (size_t i = 0; i < daysBefore.size(); ++i) {
        CourseSession session;
        session.daysBefore = daysBefore[i];
        session.purpose = phaseOf(daysBefore[i]);
        if (i + 1 == daysBefore.size())
            session.purpose = CoursePurpose::Final;
        else if (i == 0)
            session.purpose = CoursePurpose::Intake;
        inPhase = i > 0 && sessions.back().purpose == session.purpose ? inPhase + 1 : 0;
        const bool alternates =
            session.purpose == CoursePurpose::Build || session.purpose == CoursePurpose::Peak;
        if (request.withMyofascial && alternates && inPhase % 2 == 1)
            session.profile = LoadProfile::Myofascial;
        sessions.push_back(session);
    }
    return sessions;
}

void addAround(const CourseRequest& request, std::vector<CourseSession>& sessions)
{
    const auto add = [&sessions](CoursePurpose purpose, LoadProfile profile) {
        CourseSession& session = sessions.emplace_back();
        session.purpose = purpose;
        session.profile = profile;
    };
    if (request.withPreEvent)
        add(CoursePurpose::PreEvent, LoadProfile::PreEvent);
    if (request.postEvent != PostEventWish::None)
        add(CoursePurpose::PostEvent, LoadProfile::PostEvent);
    if (request.withRecovery)
        add(CoursePurpose::Recovery, LoadProfile::FullSports);
    if (request.withReview)
        add(CoursePurpose::Review, LoadProfile::FullSports);
}

bool isTraining(CoursePurpose purpose)
{
    return purpose < CoursePurpose::PreEvent;
}

/// Best day and window of a session whose place hangs on the race and not on its neighbours.
void placeByRace(const CourseRequest& request, CourseSession& session)
{
    const Date race = request.raceDay;
    const Date over = std::max(race, request.lastRaceDay);
    const int recovery = std::max(kRecovery, request.deepAgainAfter);
    const int review = std::max(kReview, recovery + kReviewAfterRecovery);
    switch (session.purpose) {
    case CoursePurpose::Final: {
        const CourseDays window = finalDays(request, session.profile);
        session.from = race - days{window.from};
        session.to = race - days{window.to};
        session.day = session.from;
        break;
    }
    case CoursePurpose::PreEvent: // on the morning of the race too, unless that day is for what comes after
        session.day = session.from = race - days{1};
        session.to = request.postEvent == PostEventWish::RaceDay ? session.day : race;
        break;
    case CoursePurpose::PostEvent:
        session.day = session.from = over + days{request.postEvent == PostEventWish::RaceDay ? 0 : 1};
        session.to = session.day + days{1};
        break;
    case CoursePurpose::Recovery:
        session.day = over + days{recovery};
        session.from = over + days{std::max(kEarliestRecovery, request.deepAgainAfter)};
        session.to = session.day + days{kMostShift};
        break;
    case CoursePurpose::Review:
        session.day = over + days{review};
        session.from = session.day - days{kMostShift};
        session.to = session.day + days{kMostShift};
        break;
    default:
        session.day = session.from = session.to = race - days{session.daysBefore};
        break;
    }
}

/// What lies between two others may be anywhere nearer to its own day than to theirs.
void widenTraining(const CourseRequest& request, std::vector<CourseSession>& sessions)
{
    const auto reach = [](Date earlier, Date later) {
        return days{std::clamp((daysBetween(earlier, later) - 1) / 2, 0, kMostShift)};
    };
    for (size_t i = 0; i < sessions.size(); ++i) {
        CourseSession& session = sessions[i];
        if (!isTraining(session.purpose) || session.purpose == CoursePurpose::Final)
            continue;
        session.from = session.day - (i > 0 ? reach(sessions[i - 1].day, session.day) : days{kMostShift});
        session.to = session.day
            + (i + 1 < sessions.size() ? reach(session.day, sessions[i + 1].day) : days{kMostShift});
        session.to = std::min(session.to, request.raceDay - days{finalDays(request, session.profile).to});
    }
}

} // namespace

CourseLength courseLength(CoursePurpose purpose, bool isOnRaceDay)
{
    switch (purpose) {
    case CoursePurpose::Intake:
        return {Minutes{60}, Minutes{90}};
    case CoursePurpose::Final:
        return {Minutes{45}, Minutes{60}};
    case CoursePurpose::PreEvent:
        return {Minutes{15}, Minutes{30}};
    case CoursePurpose::PostEvent:
        return isOnRaceDay ? CourseLength{Minutes{10}, Minutes{20}} : CourseLength{Minutes{20}, Minutes{30}};
    default:
        return {Minutes{60}, Minutes{60}};
    }
}

std::vector<CourseSession> outlineOf(const CourseRequest& request, std::vector<CourseSession> sessions)
{
    for (CourseSession& session : sessions)
        placeByRace(request, session);
    std::ranges::stable_sort(sessions, {}, &CourseSession::day);
    widenTraining(request, sessions);

    std::vector<CourseSession> outline;
    outline.reserve(sessions.size());
    Date free = request.today;
    for (CourseSession& session : sessions) {
        session.from = std::max(session.from, free);
        if (session.to < session.from)
            continue;
        session.day = std::clamp(session.day, session.from, session.to);
        session.daysBefore = daysBetween(session.day, request.raceDay);
        const bool isOnRaceDay =
            session.day >= request.raceDay && session.day <= std::max(request.raceDay, request.lastRaceDay);
        const CourseLength length = courseLength(session.purpose, isOnRaceDay);
        session.shortest = length.shortest;
        session.longest = length.longest;
        free = session.to + days{1};
        outline.push_back(session);
    }
    return outline;
}

CourseOutline outlineFor(const CourseRequest& request)
{
    const int wanted = request.weeks * kDaysOfWeek - 1;
    const int available = daysBetween(request.today, request.raceDay);
    std::vector<CourseSession> whole = trainingSessions(request, wanted);
    std::vector<CourseSession> sessions = trainingSessions(request, std::min(wanted, available));
    addAround(request, whole);
    addAround(request, sessions);

    CourseOutline outline;
    outline.startsLate = available < wanted;
    outline.sessions = outlineOf(request, std::move(sessions));
    outline.leftOut = std::max(0, static_cast<int>(whole.size()) - static_cast<int>(outline.sessions.size()));
    return outline;
}

} // namespace taper
