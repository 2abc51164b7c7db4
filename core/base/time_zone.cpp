// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time_zone.h"

#include <QDateTime>
#include <QHash>
#include <QMutex>

#include <algorithm>
#include <array>
#include <mutex>
#include <vector>

namespace taper {

using namespace std::chrono;

namespace {

constexpr qint64 kDay = 24 * 60 * 60;

int askedOffset(const QTimeZone& zone, qint64 utc)
{
    return zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(utc, Qt::UTC));
}

} // namespace

/// The offsets of one zone, worked out for about a year at a time on first use. Free slots for a month ask
/// for thousands of them, and QTimeZone takes long to answer.
class TimeZone::Offsets {
public:
    /// Offset by which a wall time is read, as instantOf() promises.
    [[nodiscard]] int ofWall(const QTimeZone& zone, qint64 wall) const
    {
        const Stretch* stretch = stretchAt(zone, wall);
        return stretch ? stretch->find(wall, &Span::wallFrom) : askedOffsetOfWall(zone, wall);
    }
    [[nodiscard]] int ofUtc(const QTimeZone& zone, qint64 utc) const
    {
        const Stretch* stretch = stretchAt(zone, utc);
        return stretch ? stretch->find(utc, &Span::utcFrom) : askedOffset(zone, utc);
    }

private:
    // No zone changes its clock twice within four days.
    static constexpr qint64 kStep = 4 * kDay;
    static constexpr qint64 kLength = 91 * kStep;
    static constexpr size_t kCount = 80;
    /// Times before this and after kCount stretches are asked each time.
    static constexpr qint64 kFirst = 946'684'800; // 2000-01-01

    struct Span {
        qint64 utcFrom;
        qint64 wallFrom;
        int offset;
    };

    struct Stretch {
        std::once_flag filled;
        std::vector<Span> spans;

        [[nodiscard]] int find(qint64 at, qint64 Span::*from) const
        {
            return std::prev(std::ranges::upper_bound(spans, at, {}, from))->offset;
        }

        // QTimeZone::transitions() ends where the zone's file does and leaves out the rule that goes on from
        // there, so the changes are looked for.
        void fill(const QTimeZone& zone, qint64 begin, qint64 end)
        {
            int offset = askedOffset(zone, begin);
            spans.push_back({begin, begin - kDay, offset});
            for (qint64 known = begin; known < end; known += kStep) {
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
                spans.push_back({changed, changed + std::max(offset, next), next});
                offset = next;
            }
        }
    };

    [[nodiscard]] const Stretch* stretchAt(const QTimeZone& zone, qint64 seconds) const
    {
        const qint64 index = (seconds - kFirst) / kLength;
        if (seconds < kFirst || index >= static_cast<qint64>(kCount))
            return nullptr;
        Stretch& stretch = m_stretches[static_cast<size_t>(index)];
        const qint64 begin = kFirst + index * kLength;
        // A step more on both sides, because a wall may be most of a day away from UTC.
        std::call_once(stretch.filled, [&] { stretch.fill(zone, begin - kStep, begin + kLength + kStep); });
        return &stretch;
    }

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

    mutable std::array<Stretch, kCount> m_stretches;
};

TimeZone::TimeZone()
{
    static const TimeZone utc{QTimeZone::utc()};
    *this = utc;
}

TimeZone::TimeZone(const QTimeZone& zone)
    : m_zone{zone}
    , m_offsets{std::make_shared<Offsets>()}
{ }

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
    const QTimeZone zone{id};
    if (!zone.isValid())
        return std::nullopt;
    return *known.insert(name, TimeZone{zone});
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
