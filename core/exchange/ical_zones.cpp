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
    // Windows has names of its own, and knows the zones that have been renamed ("US/Eastern",
    // "Asia/Istanbul").
    const QByteArray renamed = QTimeZone::ianaIdToWindowsId(id.toUtf8());
    const QByteArray windows = renamed.isEmpty() ? id.toUtf8() : renamed;
    return QString::fromLatin1(QTimeZone::windowsIdToDefaultIanaId(windows));
}

/// A zone whose clocks have always been this far from Greenwich.
QString zoneOfOffset(int seconds)
{
    if (seconds == 0)
        return QStringLiteral("UTC");
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds(seconds)) {
        const QString name = QString::fromLatin1(id);
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
