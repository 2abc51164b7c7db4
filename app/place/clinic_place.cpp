// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/place/clinic_place.h"

#include <QCoreApplication>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>

namespace taper {

namespace {

const QString& lastClinicKey()
{
    static const QString key = QStringLiteral("clinic/last");
    return key;
}

QString dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

} // namespace

void nameApplication()
{
    QCoreApplication::setOrganizationName(QStringLiteral("Taper"));
    QCoreApplication::setOrganizationDomain(QStringLiteral("taperclinic.org"));
    QCoreApplication::setApplicationName(QStringLiteral("Taper"));
}

QString suggestedClinicPath()
{
    return QDir{dataFolder()}.filePath(QStringLiteral("clinic.taper"));
}

QString lastClinicPath()
{
    return QSettings{}.value(lastClinicKey()).toString();
}

QString defaultClinicPath()
{
    const QString last = lastClinicPath();
    return last.isEmpty() ? suggestedClinicPath() : last;
}

void rememberClinicPath(const QString& path)
{
    QSettings{}.setValue(lastClinicKey(), path);
}

QString deskName()
{
    return QSettings{}
        .value(QStringLiteral("desk/name"), QCoreApplication::translate("Desk", "Front desk"))
        .toString();
}

QString logFolder()
{
    return QDir{dataFolder()}.filePath(QStringLiteral("log"));
}

} // namespace taper
