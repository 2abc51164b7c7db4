// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/clinic.h"

#include "core/clinic/workspace.h"
#include "tests/support/clinic_builder.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

namespace taper::test {
namespace {

TEST(AClinic, StartsWithTheHousesSessionTypesAndPolicyEachWithItsAuditRow)
{
    ClinicBuilder house;
    EXPECT_EQ(house.clinic().settings()->name, text("Riverside Sports Massage"));
    const auto counts =
        readUnit(house.clinic(), [](Workspace& workspace) -> Result<std::pair<size_t, qint64>> {
            return std::pair{workspace.setup().sessionTypes.size(), workspace.audits().head()};
        });
    EXPECT_EQ(counts->first, 4u);
    EXPECT_EQ(counts->second, 5);
}

TEST(AClinic, LivesByItsOwnClockOnItsOwnWall)
{
    ClinicBuilder house;
    house.clock().set("2026-03-29T00:59");
    EXPECT_EQ(house.clinic().now(), moment("2026-03-29T00:59"));
    house.clock().advance(std::chrono::minutes{2});
    EXPECT_EQ(house.clinic().now(), moment("2026-03-29T02:01")) << "summer time began";
    EXPECT_EQ(house.clinic().today(), date("2026-03-29"));
}

TEST(AClinic, IsNeverMadeOverAFileThatIsThere)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(text("clinic.taper"));
    ClinicBuilder house{path};
    const ManualClock clock{"2026-04-20T08:00"};
    const auto again = Clinic::create(path, house.clinic().settings(), clock, {});
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::FileExists);
}

TEST(AClinic, IsOpenedAgainAsItWasLeft)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(text("clinic.taper"));
    const ManualClock clock{"2026-04-20T08:00"};
    {
        ClinicBuilder house{path};
        house.booked(
            house.client("Priya Nair"), house.therapist("Maya Okafor"), "full_sports", "2026-04-21T10:00");
    }
    const auto clinic = Clinic::open(path, clock, {});
    ASSERT_TRUE(clinic);
    EXPECT_EQ((*clinic)->path(), path);
    const auto rows = readUnit(**clinic, [](Workspace& workspace) -> Result<size_t> {
        return workspace.bookings().onDay(date("2026-04-21")).size();
    });
    EXPECT_EQ(*rows, 1u);
}

TEST(AClinic, IsNotMadeFromAnEmptyOrForeignFile)
{
    const QTemporaryDir folder;
    const ManualClock clock{"2026-04-20T08:00"};
    const QString path = folder.filePath(text("empty.taper"));
    QFile file{path};
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.close();
    EXPECT_EQ(Clinic::open(path, clock, {}).error().code, ErrorCode::FileEmpty);
    EXPECT_EQ(
        Clinic::open(folder.filePath(text("none.taper")), clock, {}).error().code, ErrorCode::FileMissing);
}

TEST(AUnitOfWork, ThatFailsLeavesNothingAndAnnouncesNothing)
{
    ClinicBuilder house;
    bool heard = false;
    house.clinic().onChanged([&heard](const Changes&) { heard = true; });
    const auto result = writeUnit(house.clinic(), [](Workspace& workspace, Changes& changes) -> Result<void> {
        (void)workspace.clients().insert(*Client::make(clientNamed("Nobody")));
        (void)workspace.rooms().insert(*Room::make({.name = text("Nowhere")}));
        changes.setup = true;
        workspace.reloadSetup();
        return fail(ErrorCode::Refused);
    });
    EXPECT_FALSE(result);
    EXPECT_FALSE(heard);
    const auto left = readUnit(house.clinic(), [](Workspace& workspace) -> Result<size_t> {
        return workspace.setup().rooms.size() + static_cast<size_t>(workspace.clients().count());
    });
    EXPECT_EQ(*left, 0u);
}

TEST(AUnitOfWork, ThatChangesTheSettingsIsSeenAtOnce)
{
    ClinicBuilder house;
    house.clock().set("2026-04-20T08:00");
    const auto result = writeUnit(house.clinic(), [](Workspace& workspace, Changes& changes) -> Result<int> {
        ClinicSettingsFields fields = *workspace.setup().settings;
        fields.timeZone = text("Europe/Berlin");
        changes.setup = true;
        return workspace.clinicStore().updateSettings(
            workspace.setup().settingsRevision, *ClinicSettings::make(fields));
    });
    ASSERT_TRUE(result);
    EXPECT_EQ(house.clinic().zone().name(), text("Europe/Berlin"));
    EXPECT_EQ(house.clinic().now(), moment("2026-04-20T09:00"));
}

TEST(AUnitOfWork, WaitsForTheOtherDeskAndThenSaysThatTheFileIsBusy)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(text("clinic.taper"));
    ClinicBuilder house{path};
    const auto other =
        Clinic::open(path, house.clock(), {.actor = {}, .busyTimeout = std::chrono::milliseconds{20}});
    ASSERT_TRUE(other);
    const auto outer = writeUnit(house.clinic(), [&](Workspace&, Changes&) -> Result<void> {
        const auto inner = writeUnit(**other, [](Workspace&, Changes&) -> Result<void> { return {}; });
        EXPECT_FALSE(inner);
        EXPECT_EQ(inner.error().code, ErrorCode::FileBusy);
        return {};
    });
    EXPECT_TRUE(outer);
}

} // namespace
} // namespace taper::test
