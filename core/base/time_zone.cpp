// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time_zone.h"

#include <QDateTime>
#include <QHash>
#include <QMutex>

#include <algorithm>
#include <mutex>
#include <vector>

namespace taper {

using namespace std::chrono;

namespace {

constexpr qint64 kDay = 24 * 60 * 60;

qint64 secondsOf(Date date)
{
    return duration_cast<seconds>(date.time_since_epoch()).count();
}

int askedOffset(const QTimeZone& zone, qint64 utc)
{
    return zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(utc, Qt::UTC));
}

} // namespace

/// The offsets of one zone, worked out on first use. Free slots for a month ask for thousands of them, and
/// QTimeZone takes long to answer.
class TimeZone::Offsets {
public:
    /// Offset by which a wall time is read, as instantOf() promises.
    [[nodiscard]] int ofWall(const QTimeZone& zone, qint64 wall) const
    {
        if (wall - kDay < m_from || wall + kDay >= m_to)
            return askedOffsetOfWall(zone, wall);
        return find(zone, wall, &Span::wallFrom);
    }
    [[nodiscard]] int ofUtc(const QTimeZone& zone, qint64 utc) const
    {
        if (utc < m_from || utc >= m_to)
            return askedOffset(zone, utc);
        return find(zone, utc, &Span::utcFrom);
    }

private:
    struct Span {
        qint64 utcFrom;
        qint64 wallFrom;
        int offset;
    };

    static int askedOffsetOfWall(const QTimeZone& zone, qint64 wall)
    {
        // QDateTime's own reading of repeated and skipped times changed between Qt versions, so we ask only
        // for offsets: the one in force a day before decides unless it would lie about the time itself.
        const int before = askedOffset(zone, wall - kDay);
        const int after = askedOffset(zone, wall + kDay);
        const bool onlyAfterIsTrue =
            askedOffset(zone, wall - before) != before && askedOffset(zone, wall - after) == after;
        return onlyAfterIsTrue ? after : before;
    }

    int find(const QTimeZone& zone, qint64 at, qint64 Span::*from) const
    {
        std::call_once(m_filled, [this, &zone] { fill(zone); });
        const auto later = std::ranges::upper_bound(m_spans, at, {}, from);
        return std::prev(later)->offset;
    }

    void fill(const QTimeZone& zone) const
    {
        // QTimeZone::transitions() ends where the zone file does, and the rule that goes on from there is
        // left out, so the changes are looked for: no zone changes twice within four days.
        constexpr qint64 kStep = 4 * kDay;
        int offset = askedOffset(zone, m_from);
        m_spans.push_back({m_from, m_from - kDay, offset});
        for (qint64 known = m_from; known < m_to; known += kStep) {
            const int next = askedOffset(zone, known + kStep);
            if (next == offset)
                continue;
            qint64 old = known;
            qint64 changed = known + kStep;
            while (changed - old > 1) {
                const qint64 middle = old + (changed - old) / 2;
                (askedOffset(zone, middle) == offset ? old : changed) = middle;
            }
            // A skipped time goes with the offset before, a repeated one is the first: both times the old
            // offset holds for as long as it can.
            m_spans.push_back({changed, changed + std::max(offset, next), next});
            offset = next;
        }
    }

    // Outside these years QTimeZone is asked each time.
    qint64 m_from = secondsOf(makeDate(2000, 1, 1));
    qint64 m_to = secondsOf(makeDate(2060, 1, 1));
    mutable std::once_flag m_filled;
    mutable std::vector<Span> m_spans;
};

TimeZone::TimeZone() : TimeZone{QTimeZone::utc()} { }

TimeZone::TimeZone(QTimeZone zone) : m_zone{std::move(zone)}, m_offsets{std::make_shared<Offsets>()} { }

std::optional<TimeZone> TimeZone::named(const QString& name)
{
    static QMutex mutex;
    static QHash<QString, TimeZone> known;
    const QMutexLocker lock{&mutex};
    if (const auto found = known.constFind(name); found != known.constEnd())
        return *found;

    const QByteArray id = name.toUtf8();
    // The constructor would also take offsets ("UTC+01:00"), which follow no summer time; the test refuses
    // them.
    if (id.isEmpty() || !QTimeZone::isTimeZoneIdAvailable(id) || name.startsWith(QLatin1String("UTC+"))
        || name.startsWith(QLatin1String("UTC-")))
        return std::nullopt;
    QTimeZone zone{id};
    if (!zone.isValid())
        return std::nullopt;
    return *known.insert(name, TimeZone{std::move(zone)});
}

QString TimeZone::name() const
{
    return QString::fromUtf8(m_zone.id());
}

Instant TimeZone::instantOf(Moment moment) const
{
    const qint64 wall = duration_cast<seconds>(moment.time_since_epoch()).count();
    return Instant{seconds{wall - m_offsets->ofWall(m_zone, wall)}};
}

Moment TimeZone::momentOf(Instant instant) const
{
    const qint64 utc = instant.time_since_epoch().count();
    return Moment{floor<minutes>(seconds{utc + m_offsets->ofUtc(m_zone, utc)})};
}

} // namespace taper
