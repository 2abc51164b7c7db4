// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/calendar_event.h"

#include <QByteArray>

#include <functional>

namespace taper {

/// A content line of iCalendar, put together from its folded parts.
struct IcalLine {
    int number = 0; ///< of its first part, from 1
    QByteArray name; ///< in capitals, without parameters
    QByteArray text; ///< the whole line
};

/// One component that holds properties of its own, such as an event; what is nested in it (alarms) is left
/// out.
struct IcalComponent {
    int line = 0; ///< where it begins
    QByteArray name; ///< "VEVENT", "VTIMEZONE", "VCALENDAR" …
    std::vector<IcalLine> lines;
    std::vector<IcalComponent> parts; ///< of a VTIMEZONE only: its observances
};

struct IcalLimits {
    qsizetype lineBytes = 1'000'000;
    int depth = 8; ///< components within one another
    int events = 20'000;
    size_t linesOfEvent = 5'000;
};

/// Walks through the components of a calendar and hands over each VEVENT and VTIMEZONE when it ends, and the
/// calendar's own properties as they come (a component VCALENDAR with one line). Keeps one component at a
/// time, so memory does not grow with the file. Lines end with CRLF, LF or CR.
///
/// Errors: NotACalendar, CutOff (the file ends within a component), BadStructure, UnknownEncoding (a line
/// that is not UTF-8), each with "line"; TooLarge with "limit"; Cancelled.
using OnIcalComponent = std::function<void(IcalComponent&&)>;
[[nodiscard]] Result<void> walkIcal(const QByteArray& text, const IcalLimits& limits,
    const OnIcalComponent& onComponent, const std::function<bool(int done, int total)>& progress);

} // namespace taper
