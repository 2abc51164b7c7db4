// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clients.h"
#include "core/clinic/course_plan.h"
#include "tests/support/clinic_builder.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace taper::test {

/// Sunday; the clinic stands on Monday 2026-04-20, so that a course of sixteen weeks is all ahead.
inline const Date kRace = makeDate(2026, 10, 4);

/// Two therapists, a marathon in autumn and somebody who runs it, used to deep work.
struct CourseHouse : testing::Test {
    ClinicBuilder house;
    Id<Therapist> maya = house.therapist("Maya Okafor", house.room("Room 1"));
    Id<Therapist> tom = house.therapist("Tom Reid", house.room("Room 2"));
    Id<Race> race = house.race({.name = text("Autumn Marathon"),
        .date = kRace,
        .startTime = TimeOfDay{10 * 60},
        .distanceMetres = 42195});
    Id<Client> anna = house.runner("Anna Field", race);

    CourseHouse() { house.visit(anna, maya, "full_sports", "2026-04-09T10:00"); }

    PlanRequest request(std::vector<Id<Client>> clients)
    {
        PlanRequest wanted;
        wanted.race = race;
        wanted.clients = std::move(clients);
        return wanted;
    }
    CourseProposal plan(std::vector<Id<Client>> clients)
    {
        return answered(planCourse(house.clinic(), request(std::move(clients))).value());
    }
    /// With a reason where the course itself is one.
    static CourseProposal answered(CourseProposal proposal)
    {
        for (ClientCourse& course : proposal.courses) {
            for (PlannedSession& each : course.sessions) {
                if (each.followsDeepWork)
                    each.reason = text("The course has deep work before it");
            }
        }
        return proposal;
    }
    static PlannedSession& session(CourseProposal& proposal, CoursePurpose purpose)
    {
        auto& sessions = proposal.courses.front().sessions;
        return *std::ranges::find(
            sessions, purpose, [](const PlannedSession& each) { return each.wanted.purpose; });
    }
    static const PlannedSession& session(const CourseProposal& proposal, CoursePurpose purpose)
    {
        const auto& sessions = proposal.courses.front().sessions;
        return *std::ranges::find(
            sessions, purpose, [](const PlannedSession& each) { return each.wanted.purpose; });
    }
    static CourseProposal withReasons(CourseProposal proposal)
    {
        for (ClientCourse& course : proposal.courses) {
            for (PlannedSession& each : course.sessions)
                each.reason = text("Agreed on the phone");
        }
        return proposal;
    }
    /// Bookings to come.
    int comingOf(Id<Client> client)
    {
        return static_cast<int>(clientDetail(house.clinic(), client).value().coming.size());
    }
};

} // namespace taper::test
