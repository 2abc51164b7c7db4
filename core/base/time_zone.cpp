// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time_zone.h"

#include <QDateTime>

namespace taper {

using namespace std::chrono;

TimeZone::TimeZone() : m_zone{QTimeZone::utc()} { }

TimeZone::TimeZone(const QTimeZone& zone) : m_zone{zone} { }

std::optional<TimeZone> TimeZone::named(const QString& name)
{
    const QByteArray id = name.toUtf8();
    // The constructor would also take offsets ("UTC+01:00"), which follow no summer time; the test refuses
    // them.
    if (id.isEmpty() || !QTimeZone::isTimeZoneIdAvailable(id) || name.startsWith(QLatin1String("UTC+"))
        || name.startsWith(QLatin1String("UTC-")))
        return std::nullopt;
    const QTimeZone zone{id};
    if (!zone.isValid())
        return std::nullopt;
    return TimeZone{zone};
}

QString TimeZone::name() const
{
    return QString::fromUtf8(m_zone.id());
}

int TimeZone::offsetAt(qint64 utcSeconds) const
{
    return m_zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(utcSeconds, Qt::UTC));
}

Instant TimeZone::instantOf(Moment moment) const
{
    // QDateTime's own reading of repeated and skipped times changed between Qt versions, so we ask only for
    // offsets: the one in force a day before decides unless it would lie about the time itself.
    const qint64 wall = duration_cast<seconds>(moment.time_since_epoch()).count();
    constexpr qint64 kDay = 24 * 60 * 60;
    const int before = offsetAt(wall - kDay);
    const int after = offsetAt(wall + kDay);
    const bool onlyAfterIsTrue = offsetAt(wall - before) != before && offsetAt(wall - after) == after;
    return Instant{seconds{wall - (onlyAfterIsTrue ? after : before)}};
}

Moment TimeZone::momentOf(Instant instant) const
{
    const qint64 utc = instant.time_since_epoch().count();
    return Moment{floor<minutes>(seconds{utc + offsetAt(utc)})};
}

} // namespace taper
