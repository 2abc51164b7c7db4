// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/course_plan.h"

#include "core/base/keys.h"
#include "core/domain/checks.h"

#include <algorithm>

namespace taper {

namespace {

constexpr int kLongestWeeks = 52;
constexpr Minutes kShortest{5};
constexpr Minutes kLongest{480};

constexpr KeyTable<CourseRhythm, 3> kRhythmKeys{{
    {CourseRhythm::Weekly, "weekly"},
    {CourseRhythm::Fortnightly, "fortnightly"},
    {CourseRhythm::Monthly, "monthly"},
}};

constexpr KeyTable<CoursePurpose, 10> kPurposeKeys{{
    {CoursePurpose::Intake, "intake"},
    {CoursePurpose::Base, "base"},
    {CoursePurpose::Build, "build"},
    {CoursePurpose::Peak, "peak"},
    {CoursePurpose::Taper, "taper"},
    {CoursePurpose::Final, "final"},
    {CoursePurpose::PreEvent, "pre_event"},
    {CoursePurpose::PostEvent, "post_event"},
    {CoursePurpose::Recovery, "recovery"},
    {CoursePurpose::Review, "review"},
}};

Problem required(const char* field)
{
    return {QString::fromLatin1(field), ErrorCode::Required, {}};
}

} // namespace

QString keyOf(CourseRhythm rhythm)
{
    return keyIn(kRhythmKeys, rhythm);
}

std::optional<CourseRhythm> courseRhythmFrom(QStringView key)
{
    return valueIn(kRhythmKeys, key);
}

QString keyOf(CoursePurpose purpose)
{
    return keyIn(kPurposeKeys, purpose);
}

std::optional<CoursePurpose> coursePurposeFrom(QStringView key)
{
    return valueIn(kPurposeKeys, key);
}

Problems check(CoursePlanFields& fields)
{
    Problems problems;
    if (!fields.client.isValid())
        problems.append(required("client"));
    if (!fields.race.isValid())
        problems.append(required("race"));
    if (fields.weeks < 1 || fields.weeks > kLongestWeeks)
        problems.append(outOfRange(QStringLiteral("weeks"), 1, kLongestWeeks));
    if (fields.sessions.empty())
        problems.append(required("sessions"));
    for (const CoursePlanSession& session : fields.sessions) {
        if (!session.sessionType.isValid())
            problems.append(required("session_type"));
        if (session.length < kShortest || session.length > kLongest)
            problems.append(outOfRange(QStringLiteral("minutes"), kShortest.count(), kLongest.count()));
    }
    std::ranges::stable_sort(
        fields.sessions, std::ranges::greater{}, [](const auto& session) { return session.daysBefore; });
    return problems;
}

} // namespace taper
