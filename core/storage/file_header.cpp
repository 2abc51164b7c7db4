// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/file_header.h"

#include "core/storage/clinic_file.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>

namespace taper {

namespace {

constexpr qsizetype kHeaderSize = 100;
constexpr QByteArrayView kMagic{"SQLite format 3\0", 16};

quint32 numberAt(const QByteArray& header, qsizetype offset)
{
    return qFromBigEndian<quint32>(header.constData() + offset);
}

bool isCutOff(const QByteArray& header, qint64 size)
{
    qint64 pageSize = qFromBigEndian<quint16>(header.constData() + 16);
    if (pageSize == 1)
        pageSize = 65536;
    // The page count only holds if the same writer wrote both counters.
    const bool isCountValid = numberAt(header, 24) == numberAt(header, 92);
    return isCountValid && size < pageSize * numberAt(header, 28);
}

bool hasLog(const QString& path)
{
    return QFileInfo{path + QLatin1String("-wal")}.size() > 0;
}

} // namespace

Result<int> readHeader(const QString& path, int knownVersion)
{
    const auto refuse = [&path](ErrorCode code) { return fail(code, {{QStringLiteral("path"), path}}); };
    const QFileInfo info{path};
    if (!info.exists())
        return refuse(ErrorCode::FileMissing);
    if (!info.isFile())
        return refuse(ErrorCode::FileForeign);
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly))
        return refuse(ErrorCode::FileNotReadable);
    if (file.size() == 0)
        return refuse(ErrorCode::FileEmpty);

    const QByteArray header = file.read(kHeaderSize);
    if (header.size() < kHeaderSize)
        return refuse(header.startsWith(kMagic) ? ErrorCode::FileDamaged : ErrorCode::FileForeign);
    const bool isClinic = numberAt(header, 68) == ClinicFile::kApplicationId;
    if (!header.startsWith(kMagic)) {
        const bool isBlank = std::all_of(header.begin(), header.begin() + 16, [](char c) { return c == 0; });
        return refuse(isClinic || isBlank ? ErrorCode::FileDamaged : ErrorCode::FileForeign);
    }
    if (!isClinic)
        return refuse(ErrorCode::FileForeign);
    const int version = static_cast<int>(numberAt(header, 60));
    if (version > knownVersion)
        return fail(ErrorCode::FileTooNew,
            {{QStringLiteral("path"), path}, {QStringLiteral("version"), version},
                {QStringLiteral("known"), knownVersion}});
    if (version < 1 || (!hasLog(path) && isCutOff(header, file.size())))
        return refuse(ErrorCode::FileDamaged);
    return version;
}

sql::Connection::Mode lookingMode(const QString& path)
{
    // Whoever has the file open has a log beside it, empty or not.
    return QFileInfo::exists(path + QLatin1String("-wal")) ? sql::Connection::Mode::ReadOnly
                                                           : sql::Connection::Mode::Immutable;
}

} // namespace taper
