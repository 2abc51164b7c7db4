// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ical_zones.h"

#include "core/base/time_zone.h"

#include <QTimeZone>

#include <set>

namespace taper {

namespace {

QString valueOf(const IcalComponent& component, const char* property)
{
    for (const IcalLine& line : component.lines) {
        if (line.name == property)
            return QString::fromUtf8(line.text.mid(line.text.indexOf(':') + 1)).trimmed();
    }
    return {};
}

QString ianaName(const QString& id)
{
    if (id.isEmpty() || id.size() > 200)
        return {};
    if (TimeZone::named(id))
        return id;
    const QStringList parts = id.split(u'/', Qt::SkipEmptyParts);
    for (qsizetype length = std::min<qsizetype>(3, parts.size() - 1); length >= 2; --length) {
        const QString tail = parts.last(length).join(u'/');
        if (TimeZone::named(tail))
            return tail;
    }
    return QString::fromLatin1(QTimeZone::windowsIdToDefaultIanaId(id.toUtf8()));
}

/// A zone whose clocks never change, on a full hour: "Etc/GMT-3" lies three hours east of Greenwich.
QString fixedZone(const IcalComponent& zone)
{
    std::set<QString> offsets;
    for (const IcalComponent& observance : zone.parts)
        offsets.insert(valueOf(observance, "TZOFFSETTO"));
    if (offsets.size() != 1)
        return {};
    const QString& offset = *offsets.begin();
    bool isNumber = false;
    const int hours = offset.mid(1, 2).toInt(&isNumber);
    if (!isNumber || offset.size() < 5 || offset.mid(3, 2) != QLatin1String{"00"} || hours > 12)
        return {};
    if (hours == 0)
        return QStringLiteral("UTC");
    const QString name = QStringLiteral("Etc/GMT%1%2").arg(offset.startsWith(u'-') ? u'+' : u'-').arg(hours);
    return TimeZone::named(name) ? name : QString{};
}

} // namespace

void IcalZones::add(const IcalComponent& zone)
{
    const QString id = valueOf(zone, "TZID");
    if (id.isEmpty() || !ianaName(id).isEmpty())
        return;
    QString name = ianaName(valueOf(zone, "X-LIC-LOCATION"));
    if (name.isEmpty())
        name = fixedZone(zone);
    if (!name.isEmpty())
        m_known.insert(id, name);
}

QString IcalZones::named(const QString& id) const
{
    const QString name = ianaName(id);
    return name.isEmpty() ? m_known.value(id) : name;
}

} // namespace taper
