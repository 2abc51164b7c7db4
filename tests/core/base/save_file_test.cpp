// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/save_file.h"

#include "core/base/error_key.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>

namespace taper::test {

namespace {

class SaveFile : public testing::Test {
protected:
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }

    static QByteArray contents(const QString& path)
    {
        QFile file{path};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{"(cannot be read)"};
    }

    void write(const QString& path, const QByteArray& bytes)
    {
        QFile file{path};
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(SaveFile, WritesAllBytes)
{
    const QByteArray bytes = QByteArray{"a\0b\n", 4}.repeated(100'000);
    ASSERT_TRUE(saveFile(path("list.csv"), bytes));
    EXPECT_EQ(contents(path("list.csv")), bytes);
    ASSERT_TRUE(saveFile(path("empty"), {}));
    EXPECT_EQ(contents(path("empty")), QByteArray{});
}

TEST_F(SaveFile, ReplacesWhatWasThereAndLeavesNothingBeside)
{
    write(path("list.csv"), "old and longer than the new");
    ASSERT_TRUE(saveFile(path("list.csv"), "new"));
    EXPECT_EQ(contents(path("list.csv")), QByteArray{"new"});
    EXPECT_EQ(QDir{m_folder.path()}.entryList(QDir::Files | QDir::Hidden).size(), 1);
}

TEST_F(SaveFile, LetsOnlyTheOwnerRead)
{
    write(path("list.csv"), "old");
    QFile::setPermissions(path("list.csv"),
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther);
    ASSERT_TRUE(saveFile(path("list.csv"), "new"));
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    EXPECT_FALSE(QFile::permissions(path("list.csv")) & others);
}

TEST_F(SaveFile, SaysWhatIsInTheWay)
{
    const auto codeOf = [](const Result<void>& result) {
        EXPECT_FALSE(result);
        return result ? ErrorCode::Refused : result.error().code;
    };
    const auto missing = saveFile(path("no such folder/list.csv"), "x");
    EXPECT_EQ(codeOf(missing), ErrorCode::FileMissing);
    EXPECT_FALSE(missing.error().parameters[QStringLiteral("path")].toString().isEmpty());

    ASSERT_TRUE(QDir{m_folder.path()}.mkdir(QStringLiteral("folder")));
    EXPECT_EQ(codeOf(saveFile(path("folder"), "x")), ErrorCode::FileUnwritable);
    EXPECT_TRUE(QDir{path("folder")}.exists());
}

TEST_F(SaveFile, NoticesAFullDisk)
{
    const QString full = QStringLiteral("/dev/full");
    if (!QFile::exists(full))
        GTEST_SKIP() << "this system has no device that is always full";
    const auto result = saveFile(full, QByteArray{100'000, 'x'});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::FileFull);
}

TEST(ErrorKey, IsThereForEveryCodeAndNoneIsSharedByTwo)
{
    QSet<QString> keys;
    const int count = static_cast<int>(ErrorCode::TooLarge) + 1;
    for (int code = 0; code < count; ++code) {
        const QString key = keyOf(static_cast<ErrorCode>(code));
        EXPECT_FALSE(key.isEmpty()) << code;
        EXPECT_EQ(key, key.toLower());
        EXPECT_FALSE(key.contains(u' '));
        keys.insert(key);
    }
    EXPECT_EQ(keys.size(), count);
    EXPECT_EQ(keyOf(ErrorCode::NotADate), QStringLiteral("not_a_date"));
}

} // namespace taper::test
