// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/timing/builders.h"

namespace taper::test {

TEST(TimingReview, GivesTheClinicsOwnReasonWhereItSpeaksAgainstABooking)
{
    TimingPolicy policy = defaultPolicy();
    const auto full = static_cast<size_t>(LoadProfile::FullSports);
    policy.reasonsBefore[full] = QStringLiteral("Legs want two days");
    policy.reasonsAfter[full] = QStringLiteral("Soreness first");
    const auto reviewed = [&](LoadProfile profile, const char* start) {
        return reviewTiming(policy, london(), session(profile, start), std::vector{marathon()});
    };
    EXPECT_EQ(
        finding(reviewed(LoadProfile::FullSports, "2026-04-25T10:00"), FindingCode::BeforeRace).clinicReason,
        QStringLiteral("Legs want two days"));
    EXPECT_EQ(
        finding(reviewed(LoadProfile::FullSports, "2026-04-27T10:00"), FindingCode::AfterRace).clinicReason,
        QStringLiteral("Soreness first"));
    for (const char* suits : {"2026-04-24T10:00", "2026-04-21T10:00", "2026-04-30T10:00"}) {
        for (const Finding& each : reviewed(LoadProfile::FullSports, suits))
            EXPECT_TRUE(each.clinicReason.isEmpty()) << suits;
    }
    EXPECT_TRUE(finding(reviewed(LoadProfile::Myofascial, "2026-04-25T10:00"), FindingCode::BeforeRace)
                    .clinicReason.isEmpty())
        << "another kind of work";
    // During the race and for first deep work the reason is another.
    for (const Finding& each : reviewed(LoadProfile::FullSports, "2026-04-26T10:30"))
        EXPECT_TRUE(each.clinicReason.isEmpty());
    TimingSubject first = session(LoadProfile::FullSports, "2026-04-24T10:00");
    first.lastDeepSession.reset();
    EXPECT_TRUE(finding(
        reviewTiming(policy, london(), first, std::vector{marathon()}), FindingCode::FirstDeepBeforeRace)
                    .clinicReason.isEmpty());
}

TEST(TimingReview, JudgesAlikeWhateverReasonsTheClinicGives)
{
    TimingPolicy policy = defaultPolicy();
    policy.reasonsBefore.fill(QStringLiteral("so"));
    policy.reasonsAfter.fill(QStringLiteral("and so"));
    const std::vector races{marathon(), shortRace("2026-05-03")};
    for (const LoadProfile profile : kLoadProfiles) {
        for (int day = 12; day <= 30; ++day) {
            const TimingSubject subject =
                session(profile, QStringLiteral("2026-04-%1T16:00").arg(day).toLatin1().constData());
            Findings worded = reviewTiming(policy, london(), subject, races);
            for (Finding& each : worded)
                each.clinicReason.clear();
            EXPECT_EQ(worded, review(subject, races));
        }
    }
}

} // namespace taper::test
