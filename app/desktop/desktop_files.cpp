// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop_files.h"

#include "core/clinic/demo.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace taper {

QString demonstrationPath()
{
    return QDir{QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)}.filePath(
        QStringLiteral("demonstration.taper"));
}

Result<std::unique_ptr<Clinic>> makeDemonstration(
    const QString& path, const Clock& clock, const Clinic::Options& options)
{
    QDir{}.mkpath(QFileInfo{path}.absolutePath());
    for (const char* suffix : {"", "-wal", "-shm"})
        QFile::remove(path + QString::fromLatin1(suffix));
    auto clinic = Clinic::create(path, demonstrationSettings(), clock, options);
    if (!clinic)
        return clinic;
    DemoOptions demo;
    demo.today = (*clinic)->today();
    if (const auto filled = fillWithDemonstration(**clinic, demo); !filled)
        return fail(filled.error());
    return clinic;
}

} // namespace taper
