// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/private_file.h"

#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace taper {

namespace {

Error fileError(ErrorCode code, const QString& path, const QString& detail = {})
{
    QVariantMap parameters{{QStringLiteral("path"), path}};
    if (!detail.isEmpty())
        parameters.insert(QStringLiteral("detail"), detail);
    return Error{code, parameters};
}

Error errorOf(const QFileDevice& file, const QString& path)
{
    if (file.error() == QFileDevice::ResourceError)
        return fileError(ErrorCode::FileFull, path);
    return fileError(ErrorCode::FileUnwritable, path, file.errorString());
}

bool flushToDisk(int handle)
{
#ifdef Q_OS_WIN
    return _commit(handle) == 0;
#else
    return ::fsync(handle) == 0;
#endif
}

/// The entry in the folder, which is written on its own; Windows does that with the file.
void syncFolder([[maybe_unused]] const QString& path)
{
#ifndef Q_OS_WIN
    const int folder = ::open(QFile::encodeName(QFileInfo{path}.absolutePath()).constData(), O_RDONLY);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
#endif
}

} // namespace

Result<void> makePrivateFile(const QString& path)
{
    if (QFileInfo::exists(path))
        return fail(fileError(ErrorCode::FileExists, path));
    QFile file{path};
    if (!file.open(
            QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        if (QFileInfo::exists(path))
            return fail(fileError(ErrorCode::FileExists, path));
        return fail(errorOf(file, path));
    }
    return {};
}

Result<void> syncToDisk(const QString& path)
{
    QFile file{path};
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return fail(errorOf(file, path));
    if (!flushToDisk(file.handle()))
        return fail(fileError(ErrorCode::FileUnwritable, path, QStringLiteral("sync")));
    return {};
}

Result<void> renameFile(const QString& from, const QString& to)
{
    QFile file{from};
    if (!file.rename(to)) {
        if (QFileInfo::exists(to))
            return fail(fileError(ErrorCode::FileExists, to));
        return fail(errorOf(file, to));
    }
    syncFolder(to);
    return {};
}

QString freeName(const QString& path)
{
    QString name = path;
    for (int number = 2; QFileInfo::exists(name) || QFileInfo{name}.isSymLink(); ++number)
        name = QStringLiteral("%1-%2").arg(path).arg(number);
    return name;
}

void removeDatabase(const QString& path)
{
    for (const char* suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(path + QLatin1String{suffix});
}

} // namespace taper
