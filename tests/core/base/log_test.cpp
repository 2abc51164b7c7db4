// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

#include <gtest/gtest.h>

#include <QDir>
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

TEST_F(Log, IsReadableByItsOwnerAloneAlsoInItsOlderFiles)
{
    ASSERT_TRUE(log::toFolder(m_folder.path()));
    const std::string line(4000, 'x');
    for (int i = 0; i < 1200; ++i) // more than four files of a mebibyte
        spdlog::info(line);
    const auto files = QDir{m_folder.path()}.entryInfoList(QDir::Files);
    EXPECT_EQ(files.size(), 3);
    for (const QFileInfo& file : files) {
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
            | QFileDevice::WriteOther;
        EXPECT_TRUE(file.permissions() & QFileDevice::ReadOwner);
        EXPECT_FALSE(file.permissions() & others) << file.fileName().toStdString();
        EXPECT_LE(file.size(), 1024 * 1024);
    }
}

TEST_F(Log, GoesToNowhereWhenTheFolderCannotBeMade)
{
    QFile inTheWay{m_folder.filePath(QStringLiteral("file"))};
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    EXPECT_FALSE(log::toFolder(m_folder.filePath(QStringLiteral("file/logs"))));
    spdlog::info("heard by nobody");
}

} // namespace taper::test
