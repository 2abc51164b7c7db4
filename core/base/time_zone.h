// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civil_time.h"

#include <QTimeZone>

#include <memory>
#include <optional>

namespace taper {

/// A time zone of the IANA database. The only place where wall-clock time becomes elapsed time. Cheap to
/// copy; asking is a matter of nanoseconds for the years in which clinics work, and safe from any thread.
class TimeZone {
public:
    /// UTC.
    TimeZone();
    /// Nothing if the name is not an IANA zone this system knows ("Europe/London").
    static std::optional<TimeZone> named(const QString& name);

    [[nodiscard]] QString name() const;

    /// When the clock on the wall shows `moment`. A time that the clock shows twice is the first of the two;
    /// one that it skips is read with the offset from before the change, so that order is kept.
    [[nodiscard]] Instant instantOf(Moment moment) const;
    /// What the clock on the wall shows, to the minute (rounded down).
    [[nodiscard]] Moment momentOf(Instant instant) const;

    bool operator==(const TimeZone& other) const { return m_zone == other.m_zone; }

private:
    class Offsets;

    explicit TimeZone(const QTimeZone& zone);

    QTimeZone m_zone;
    std::shared_ptr<const Offsets> m_offsets;
};

} // namespace taper
