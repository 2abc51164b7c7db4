// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/default_policy.h"
#include "ui/settings/windows_text.h"

#include <gtest/gtest.h>

namespace taper {
namespace {

TEST(WindowsText, SaysTheDefaultWindowsInWords)
{
    const TimingPolicy& policy = defaultPolicy();
    EXPECT_EQ(windowsText(policy.beforeWindows(LoadProfile::FullSports, RaceClass::Short)),
        QString::fromUtf8("race day too close · 1 day caution · 2–3 days ideal · from 4 days fine"));
    EXPECT_EQ(windowsText(policy.afterWindows(LoadProfile::FullSports, RaceClass::Marathon)),
        QString::fromUtf8("0–48 h too close · from 48 h fine"));
    EXPECT_EQ(windowsText(policy.beforeWindows(LoadProfile::PreEvent, RaceClass::Marathon)),
        QString::fromUtf8("0–0.25 h caution · 0.25–24 h ideal · from 24 h fine"));
}

TEST(WindowsText, TurnsEveryDefaultWindowIntoStepsAndBack)
{
    const TimingPolicy& policy = defaultPolicy();
    for (const LoadProfile profile : kLoadProfiles) {
        for (const RaceClass raceClass : kRaceClasses) {
            const Windows& before = policy.beforeWindows(profile, raceClass);
            EXPECT_EQ(windowsOf(stepsOf(before)), before);
            const Windows& after = policy.afterWindows(profile, raceClass);
            EXPECT_EQ(windowsOf(stepsOf(after)), after);
        }
    }
}

} // namespace
} // namespace taper
