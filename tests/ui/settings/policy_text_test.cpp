// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/policy_text.h"

#include "core/timing/default_policy.h"
#include "core/timing/window_edit.h"

#include <gtest/gtest.h>

namespace taper {
namespace {

constexpr auto kFull = static_cast<size_t>(LoadProfile::FullSports);

TEST(PolicyText, SaysEachDifferenceInALine)
{
    TimingPolicy policy = defaultPolicy();
    policy.before[kFull].standard = withBoundary(policy.before[kFull].standard, 0, 3);
    policy.before[kFull] = asStandard(policy.before[kFull], RaceClass::Short);
    policy.reasonsAfter[kFull] = QStringLiteral("So it is <b>here</b>");
    policy.horizonDays = 1;
    policy.assumedStart = std::chrono::hours{10};
    policy.deepProfiles.erase(LoadProfile::FullSports);
    EXPECT_EQ(policyChanges(defaultPolicy(), policy).join(u'\n'),
        QString::fromUtf8(
            "Full sports, before a race: 0–1 days too close · 2–3 days ideal · from 4 days fine → 0–2 days "
            "too close · 3 days ideal · from 4 days fine\n"
            "Full sports, before a race, Short, up to 12 km: race day too close · 1 day caution · 2–3 days "
            "ideal · from 4 days fine → as all others\n"
            "Full sports, after a race, reason: Taper’s words → “So it is <b>here</b>”\n"
            "Full sports counts as: deep work → neither deep nor light\n"
            "Races further away say nothing: 14 days → 1 day\n"
            "A race without a start time starts at: 09:00 → 10:00"));
    EXPECT_TRUE(policyChanges(policy, policy).isEmpty());
}

TEST(PolicyText, StaysShortWhenMuchIsDifferent)
{
    TimingPolicy policy = defaultPolicy();
    policy.reasonsBefore.fill(QStringLiteral("so"));
    const QString shortened = policyChangesText(defaultPolicy(), policy, 4);
    EXPECT_EQ(shortened.count(u'\n'), 3);
    EXPECT_TRUE(shortened.endsWith(QString::fromUtf8("… and 4 more"))) << qPrintable(shortened);
}

TEST(PolicyText, SaysWhatSavingWouldMean)
{
    RecheckedBookings means;
    EXPECT_EQ(previewText(means), QStringLiteral("No coming booking would be judged otherwise."));
    means.worse.resize(2);
    means.better.resize(1);
    EXPECT_EQ(previewText(means),
        QStringLiteral("2 coming bookings would be flagged, or harder than now. 1 would be fine, or better "
                       "than now."));
}

} // namespace
} // namespace taper
