// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace taper::test {

namespace {

class Log : public testing::Test {
protected:
    ~Log() override { log::toNowhere(); }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(Log, GoesToAFileInAFolderThatItMakes)
{
    const QString folder = m_folder.filePath(QStringLiteral("logs/deep"));
    ASSERT_TRUE(log::toFolder(folder));
    spdlog::info("opened a clinic of schema {}", 1);
    QFile file{folder + QStringLiteral("/taper.log")};
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains("opened a clinic of schema 1"));
}

TEST_F(Log, IsReadableByItsOwnerAlone)
{
    ASSERT_TRUE(log::toFolder(m_folder.path()));
    const auto permissions = QFileInfo{m_folder.filePath(QStringLiteral("taper.log"))}.permissions();
    EXPECT_TRUE(permissions & QFileDevice::ReadOwner);
    EXPECT_FALSE(permissions
        & (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
            | QFileDevice::WriteOther));
}

TEST_F(Log, GoesToNowhereWhenTheFolderCannotBeMade)
{
    QFile inTheWay{m_folder.filePath(QStringLiteral("file"))};
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    EXPECT_FALSE(log::toFolder(m_folder.filePath(QStringLiteral("file/logs"))));
    spdlog::info("heard by nobody");
}

} // namespace taper::test
