// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/storage/file_kit.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <gtest/gtest.h>

#include <sys/stat.h>
#include <unistd.h>

namespace taper::test {

namespace {

constexpr uid_t kNobody = 65534;

} // namespace

QByteArray bytesOf(const QString& path)
{
    QFile file{path};
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

QByteArray sha256Of(const QString& path)
{
    return QCryptographicHash::hash(bytesOf(path), QCryptographicHash::Sha256);
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file{path};
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_EQ(file.write(bytes), bytes.size());
}

void poke(const QString& path, qint64 offset, const QByteArray& bytes)
{
    QFile file{path};
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_TRUE(file.seek(offset));
    ASSERT_EQ(file.write(bytes), bytes.size());
}

QString modeOf(const QString& path)
{
    struct stat status { };
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    return QString::number(status.st_mode & 0777U, 8);
}

QStringList besides(const QString& path)
{
    return QFileInfo{path}.dir().entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

OrdinaryUser::OrdinaryUser()
{
    if (::geteuid() == 0 && ::seteuid(kNobody) != 0)
        ADD_FAILURE() << "cannot give up the superuser's rights";
}

OrdinaryUser::~OrdinaryUser()
{
    if (::getuid() == 0 && ::seteuid(0) != 0)
        ADD_FAILURE() << "cannot take back the superuser's rights";
}

bool OrdinaryUser::isOrdinary() const
{
    return ::geteuid() != 0;
}

void giveToOrdinaryUser(const QString& path)
{
    if (::geteuid() != 0)
        return;
    const QString folder = QFileInfo{path}.absolutePath();
    for (const QString& name : besides(path))
        ASSERT_EQ(::chown(QFile::encodeName(folder + u'/' + name).constData(), kNobody, kNobody), 0);
    ASSERT_EQ(::chown(QFile::encodeName(folder).constData(), kNobody, kNobody), 0);
}

} // namespace taper::test
