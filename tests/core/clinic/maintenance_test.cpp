// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/maintenance.h"

#include "core/clinic/clients.h"
#include "tests/support/clinic_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

namespace taper::test {

namespace {

class Maintenance : public testing::Test {
protected:
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(text(name)); }

private:
    QTemporaryDir m_folder;
};

} // namespace

TEST_F(Maintenance, BacksAnOpenClinicUpAndBringsItBack)
{
    {
        ClinicBuilder house{path("a.taper")};
        house.client("Callum Wright");
        house.londonMarathon();
        const auto backup = backUp(house.clinic(), path("copy.taper"));
        ASSERT_TRUE(backup);
        EXPECT_TRUE(backup->isSound);
        EXPECT_EQ(backup->clients, 1);
        EXPECT_EQ(backup->races, 1);
        EXPECT_EQ(backup->path, path("copy.taper"));
        EXPECT_EQ(backUp(house.clinic(), path("copy.taper")).error().code, ErrorCode::FileExists);
        house.client("After The Copy");
    }
    EXPECT_EQ(QFile::permissions(path("copy.taper")) & (QFile::ReadGroup | QFile::ReadOther), 0);

    const auto restored = restoreFile(path("copy.taper"), path("a.taper"));
    ASSERT_TRUE(restored);
    EXPECT_EQ(restored->clients, 1);
    EXPECT_EQ(verifyFile(path("a.taper.before-restore"))->clients, 2);
    SystemClock clock;
    const auto opened = Clinic::open(path("a.taper"), clock, {});
    ASSERT_TRUE(opened);
    EXPECT_EQ(findClients(**opened, {}, 5)->size(), 1U);
}

TEST_F(Maintenance, RefusesWhatIsNoClinicAndLeavesItAsItIs)
{
    EXPECT_EQ(verifyFile(path("nowhere.taper")).error().code, ErrorCode::FileMissing);
    QFile file{path("letter.txt")};
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("Dear Sir or Madam, this is a letter and not a database of any kind at all.");
    file.close();
    EXPECT_EQ(verifyFile(path("letter.txt")).error().code, ErrorCode::FileForeign);

    {
        ClinicBuilder house{path("a.taper")};
        house.client("Callum Wright");
    }
    EXPECT_FALSE(restoreFile(path("letter.txt"), path("a.taper")));
    EXPECT_EQ(verifyFile(path("a.taper"))->clients, 1);
    EXPECT_FALSE(QFile::exists(path("a.taper.before-restore")));
}

/// Spoils the last pages of a file, which opening has no need to read.
void spoil(const QString& path)
{
    QFile file{path};
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    const qint64 from = file.size() - 3 * 4096;
    ASSERT_GT(from, 4096);
    file.seek(from);
    file.write(QByteArray{3 * 4096, '\x5a'});
}

TEST_F(Maintenance, FindsADamagedPageAfterOpeningQuickly)
{
    {
        ClinicBuilder house{path("a.taper")};
        house.client("Callum Wright");
    }
    SystemClock clock;
    {
        const auto sound = Clinic::open(path("a.taper"), clock, {.isCheckedLater = true});
        ASSERT_TRUE(sound);
        EXPECT_TRUE(checkFile(**sound));
    }
    spoil(path("a.taper"));
    EXPECT_FALSE(Clinic::open(path("a.taper"), clock, {})) << "every page is looked at by default";
    const auto quick = Clinic::open(path("a.taper"), clock, {.isCheckedLater = true});
    ASSERT_TRUE(quick) << "the damage lies where opening does not look";
    const auto checked = checkFile(**quick);
    ASSERT_FALSE(checked);
    EXPECT_EQ(checked.error().code, ErrorCode::FileDamaged);
}

} // namespace taper::test
