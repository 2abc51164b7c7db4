// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ical_zones.h"

#include "core/base/time_zone.h"

#include <QRegularExpression>
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

/// Names that zones had before, and that calendars still write; Qt does not list them.
constexpr std::pair<const char*, const char*> kFormerNames[] = {
    {"Asia/Istanbul", "Europe/Istanbul"},
    {"Turkey", "Europe/Istanbul"},
    {"US/Eastern", "America/New_York"},
    {"US/Central", "America/Chicago"},
    {"US/Mountain", "America/Denver"},
    {"US/Pacific", "America/Los_Angeles"},
    {"Canada/Eastern", "America/Toronto"},
    {"GB", "Europe/London"},
    {"Eire", "Europe/Dublin"},
    {"Japan", "Asia/Tokyo"},
    {"ROK", "Asia/Seoul"},
    {"ROC", "Asia/Taipei"},
    {"PRC", "Asia/Shanghai"},
    {"Hongkong", "Asia/Hong_Kong"},
    {"Asia/Calcutta", "Asia/Kolkata"},
    {"Asia/Katmandu", "Asia/Kathmandu"},
    {"Asia/Saigon", "Asia/Ho_Chi_Minh"},
    {"Europe/Kiev", "Europe/Kyiv"},
    {"Europe/Kyiv", "Europe/Kiev"},
    {"Australia/ACT", "Australia/Sydney"},
    {"Australia/NSW", "Australia/Sydney"},
    {"NZ", "Pacific/Auckland"},
};

QString ianaName(const QString& id)
{
    if (id.isEmpty() || id.size() > 200)
        return {};
    if (TimeZone::named(id))
        return id;
    const QStringList parts = id.split(u'/', Qt::SkipEmptyParts);
    for (qsizetype length = std::min<qsizetype>(3, parts.size() - 1); length >= 2; --length) {
        QString tail = parts.last(length).join(u'/');
        if (TimeZone::named(tail))
            return tail;
    }
    for (const auto& [former, name] : kFormerNames) {
        if (id == QLatin1String{former} && TimeZone::named(QString::fromLatin1(name)))
            return QString::fromLatin1(name);
    }
    return QString::fromLatin1(QTimeZone::windowsIdToDefaultIanaId(id.toUtf8()));
}

/// A zone whose clocks have always been this far from Greenwich.
QString zoneOfOffset(int seconds)
{
    if (seconds == 0)
        return QStringLiteral("UTC");
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds(seconds)) {
        QString name = QString::fromLatin1(id);
        if (!QTimeZone{id}.hasDaylightTime() && name.contains(u'/') && TimeZone::named(name))
            return name;
    }
    return {};
}

/// For a VTIMEZONE whose clocks never change.
QString fixedZone(const IcalComponent& zone)
{
    std::set<QString> offsets;
    for (const IcalComponent& observance : zone.parts)
        offsets.insert(valueOf(observance, "TZOFFSETTO"));
    static const QRegularExpression offset{QStringLiteral("^([+-])(\\d{2})(\\d{2})(?:\\d{2})?$")};
    const auto match = offsets.size() == 1 ? offset.match(*offsets.begin()) : QRegularExpressionMatch{};
    if (!match.hasMatch())
        return {};
    const int seconds = match.captured(2).toInt() * 3600 + match.captured(3).toInt() * 60;
    return zoneOfOffset(match.captured(1) == u'-' ? -seconds : seconds);
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
