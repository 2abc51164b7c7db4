// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/save_file.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

#include <cerrno>

namespace taper {

namespace {

constexpr QFileDevice::Permissions kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

tl::unexpected<Error> refused(const QString& path, const QString& detail)
{
    return fail(
        ErrorCode::FileUnwritable, {{QStringLiteral("path"), path}, {QStringLiteral("detail"), detail}});
}

/// Why bytes did not arrive. Qt's own errors do not tell a full disk from a broken one.
tl::unexpected<Error> notWritten(
    const QString& path, const QByteArray& bytes, const QString& detail, int systemError)
{
    bool full = systemError == ENOSPC;
#ifdef EDQUOT
    full = full || systemError == EDQUOT;
#endif
    const QStorageInfo storage{QFileInfo{path}.absolutePath()};
    full = full || (storage.isValid() && storage.bytesAvailable() < bytes.size());
    return full ? fail(ErrorCode::FileFull, {{QStringLiteral("path"), path}}) : refused(path, detail);
}

/// Everything handed over, at once and unbuffered, so that errors show here and not when the file is closed.
bool writeAll(QFileDevice& file, const QByteArray& bytes, int& systemError)
{
    errno = 0;
    const bool written = file.write(bytes) == bytes.size() && file.flush();
    systemError = errno;
    return written && file.error() == QFileDevice::NoError;
}

Result<void> writeToDevice(const QString& path, const QByteArray& bytes)
{
    QFile device{path};
    if (!device.open(QIODevice::WriteOnly | QIODevice::ExistingOnly | QIODevice::Unbuffered))
        return refused(path, device.errorString());
    int systemError = 0;
    if (!writeAll(device, bytes, systemError))
        return notWritten(path, bytes, device.errorString(), systemError);
    return {};
}

} // namespace

Result<void> saveFile(const QString& path, const QByteArray& bytes)
{
    const QFileInfo target{path};
    if (path.isEmpty() || target.isDir())
        return refused(path, QString{});
    if (target.exists() && !target.isFile())
        return writeToDevice(path, bytes);
    if (!QFileInfo::exists(target.absolutePath()))
        return fail(ErrorCode::FileMissing, {{QStringLiteral("path"), path}});

    QSaveFile file{path};
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return notWritten(path, bytes, file.errorString(), errno);
    // Before the first byte, and again by name below: committing copies the mode of a file that was there.
    file.setPermissions(kOwnerOnly);

    int systemError = 0;
    // commit() alone says "done" for a file that a full disk has cut, and puts it over the good one.
    if (!writeAll(file, bytes, systemError) || file.size() != bytes.size()) {
        file.cancelWriting();
        return notWritten(path, bytes, file.errorString(), systemError);
    }
    errno = 0;
    if (!file.commit())
        return notWritten(path, bytes, file.errorString(), errno);
    QFile::setPermissions(path, kOwnerOnly);
    if (QFileInfo{path}.size() != bytes.size())
        return notWritten(path, bytes, QString{}, 0);
    return {};
}

} // namespace taper
