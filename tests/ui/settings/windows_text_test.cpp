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

TEST(WindowsText, NamesAProfileByTheClinicsOwnTypes)
{
    EXPECT_EQ(profileText(LoadProfile::Deep, {QStringLiteral("Deep tissue"), QStringLiteral("Thai")}),
        QStringLiteral("Deep (Deep tissue, Thai)"));
    EXPECT_EQ(profileText(LoadProfile::Light, {}), QStringLiteral("Light"));
    EXPECT_EQ(
        profileText(LoadProfile::FullSports, {QStringLiteral("Full sports")}), QStringLiteral("Full sports"));
}

} // namespace
} // namespace taper
