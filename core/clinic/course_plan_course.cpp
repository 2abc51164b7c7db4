// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/course_plan_course.h"

#include <algorithm>

namespace taper {

namespace {

using std::chrono::days;

constexpr int kMinutesOfDay = 24 * 60;
/// After the race and what the policy may ask for, the review and its leeway.
constexpr days kAfterRace{40};
constexpr days kLeeway{7};

/// The days for the last session: what the policy calls ideal, and of that the nearest two.
CourseDays finalDays(const TimingPolicy& policy, LoadProfile profile, RaceClass raceClass)
{
    const Windows& windows = policy.beforeWindows(profile, raceClass);
    const auto inDays = [](const Window& window, int distance) {
        return window.unit == WindowUnit::Days ? distance : (distance + kMinutesOfDay - 1) / kMinutesOfDay;
    };
    auto best = std::ranges::find(windows, Verdict::Ideal, &Window::verdict);
    if (best == windows.end())
        best = std::ranges::find(windows, Verdict::Fine, &Window::verdict);
    if (best == windows.end())
        return profile == LoadProfile::Myofascial ? CourseDays{4, 3} : CourseDays{3, 2};
    const int to = std::max(2, inDays(*best, best->from));
    const int from = best->to ? std::min(to + 1, inDays(*best, *best->to)) : to + 1;
    return {std::max(from, to), to};
}

/// From which day after the race on deep work is let go again, whatever the time of day.
int deepAgainAfter(const TimingPolicy& policy, const PreparedRace& race)
{
    const Windows& windows = policy.afterWindows(LoadProfile::FullSports, race.raceClass);
    const auto fine =
        std::ranges::find_if(windows, [](const Window& window) { return window.verdict <= Verdict::Fine; });
    if (fine == windows.end())
        return 0;
    const Moment from = race.times.finishAtClinic + Minutes{fine->from};
    const int after = daysBetween(race.lastDay(), dateOf(from));
    return timeOfDayOf(from) > TimeOfDay{0} ? after + 1 : after;
}

} // namespace

Result<Stored<Race>> raceToPlan(Workspace& workspace, Id<Race> id)
{
    auto race = workspace.races().byId(id);
    if (!race)
        return fail(Error::notFound(QStringLiteral("race"), QString::number(id.value())));
    if (race->fields().status != RaceStatus::Scheduled) {
        return fail(ErrorCode::Refused,
            {{QStringLiteral("what"), QStringLiteral("race")},
                {QStringLiteral("status"), keyOf(race->fields().status)}});
    }
    return *std::move(race);
}

CourseRequest courseRequest(
    const PlanRequest& request, const TimingPolicy& policy, const PreparedRace& race, Date today)
{
    CourseRequest course;
    course.rhythm = request.rhythm;
    course.weeks = request.weeks;
    course.withPreEvent = request.withPreEvent;
    course.postEvent = request.postEvent;
    course.withRecovery = request.withRecovery;
    course.withReview = request.withReview;
    course.today = today;
    course.raceDay = race.times.dayAtClinic;
    course.lastRaceDay = race.lastDay();
    course.finalFullSports = finalDays(policy, LoadProfile::FullSports, race.raceClass);
    course.finalMyofascial = finalDays(policy, LoadProfile::Myofascial, race.raceClass);
    course.deepAgainAfter = deepAgainAfter(policy, race);
    return course;
}

const PreparedRace* raceOf(const PreparedRaces& races, Id<Race> race)
{
    const auto found = std::ranges::find(races, race, &PreparedRace::id);
    return found == races.end() ? nullptr : &*found;
}

Date dayToKeep(Workspace& workspace, const Stored<Race>& race, Id<Client> client)
{
    if (!race->isVirtual)
        return race->date;
    const auto entry = workspace.entries().find(client, race.id);
    return entry && entry->fields().runDay ? *entry->fields().runDay : race->date;
}

void noteDeepWork(const KnownSetup& setup, PlannedSession& session, std::optional<Date>& lastDeep)
{
    session.followsDeepWork = false;
    const Stored<SessionType>* type = setup.sessionType(session.sessionType);
    if (!type || !session.slot || session.isDropped)
        return;
    const Date day = dateOf(session.slot->interval.start);
    const bool isOnlyFirstDeep = std::ranges::all_of(session.review.findings, [](const Finding& finding) {
        return finding.severity < Severity::Caution || finding.code == FindingCode::FirstDeepBeforeRace;
    });
    session.followsDeepWork = session.needsReason && isOnlyFirstDeep && lastDeep
        && daysBetween(*lastDeep, day) <= setup.policy.firstDeepPauseDays;
    if (isDeep(setup.policy, type->fields().profile))
        lastDeep = day;
}

CourseSpan courseSpan(const RaceFields& race, int weeks, Date today)
{
    const Date last = race.endDate.value_or(race.date);
    const Date from = std::max(today, race.date - days{weeks * 7} - kLeeway);
    return {from, std::max(from, last + kAfterRace)};
}

} // namespace taper
