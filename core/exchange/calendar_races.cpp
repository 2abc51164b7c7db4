// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calendar_races.h"

#include "core/exchange/calendar_table.h"
#include "core/exchange/ical_events.h"
#include "core/exchange/text_encoding.h"

namespace taper {

Result<ParsedCalendar> parseCalendar(const QByteArray& bytes, const CalendarReading& reading)
{
    if (bytes.size() > reading.limits.bytes)
        return fail(ErrorCode::TooLarge,
            {{QStringLiteral("limit"), reading.limits.bytes},
                {QStringLiteral("what"), QStringLiteral("bytes")}});
    const QByteArray text = toUtf8(bytes, reading.encoding);
    // What holds zeros is no text at all, but a picture or a workbook.
    if (text.trimmed().isEmpty() || text.left(10'000).contains('\0') || text.startsWith("PK\x03\x04"))
        return fail(calendarError(CalendarFault::NotACalendar));
    const QByteArray beginning = text.left(200).trimmed().left(15).toUpper();
    return beginning == "BEGIN:VCALENDAR" ? parseICalendar(text, reading) : parseCalendarTable(text, reading);
}

} // namespace taper
