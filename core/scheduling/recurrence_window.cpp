// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduling/recurrence_window.h"

#include "core/scheduling/recurrence.h"
#include "core/scheduling/recurrence_days.h"

#include <QStringList>

#include <algorithm>

namespace taper {

namespace {

/// The parts of a rule that say when it ends, taken off it.
struct Ending {
    QString until; ///< "UNTIL=20271231T235959Z"
    std::optional<int> count;
};

/// Ends the rule where the window does, so that it can be read like any other.
QString withoutEnd(const QString& rule, Ending& ending)
{
    QStringList kept;
    for (const QString& part : rule.simplified().toUpper().remove(u' ').split(u';', Qt::SkipEmptyParts)) {
        if (part.startsWith(QLatin1String{"UNTIL="}))
            ending.until = part;
        else if (part.startsWith(QLatin1String{"COUNT="}))
            ending.count = part.mid(6).toInt();
        else if (!part.startsWith(QLatin1String{"BYHOUR="}) && !part.startsWith(QLatin1String{"BYMINUTE="})
            && !part.startsWith(QLatin1String{"BYSECOND="}))
            kept.append(part);
    }
    return kept.join(u';');
}

} // namespace

Result<std::vector<Date>> recurrenceWithin(
    const QString& rule, Date first, Date from, Date to, size_t most, const TimeZone& zone)
{
    Ending ending;
    const QString endless = withoutEnd(rule, ending);
    const QString end = ending.until.isEmpty() ? QStringLiteral("UNTIL=99991231") : ending.until;
    const auto read = readRecurrence(endless + u';' + end, zone);
    if (!read)
        return fail(read.error());
    Date last = to;
    if (!ending.until.isEmpty() && read->until)
        last = std::min(last, dateOf(*read->until));
    if (ending.count && *ending.count <= 0)
        last = first - std::chrono::days{1};

    const icalrecurrencetype ical = icalrecurrencetype_from_string(read->text.toLatin1().constData());
    if (!ending.count)
        return recurrenceDays(ical, first, std::max(first, from), last, most);
    // Its dates count from the first one on.
    std::vector<Date> found;
    for (const Date day : recurrenceDays(ical, first, first, last, static_cast<size_t>(*ending.count))) {
        if (day >= from && found.size() < most)
            found.push_back(day);
    }
    return found;
}

} // namespace taper
