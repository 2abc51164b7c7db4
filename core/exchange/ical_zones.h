// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/ical_lines.h"

#include <QHash>

namespace taper {

/// The time zones of a calendar by the names it gives them, as far as they are or behave like zones that are
/// known.
class IcalZones {
public:
    /// A VTIMEZONE.
    void add(const IcalComponent& zone);

    /// The IANA name for a TZID: itself, the tail of "/mozilla.org/20050126_1/Europe/London", the zone that
    /// Windows calls so ("W. Europe Standard Time"), what its VTIMEZONE says it is, or one that lies as far
    /// from Greenwich all year. Empty if none fits.
    [[nodiscard]] QString named(const QString& id) const;

private:
    QHash<QString, QString> m_known;
};

} // namespace taper
