// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/schedule/board_views.h"

namespace taper::test {

Moment onFriday(const char* time)
{
    return at(makeDate(2026, 4, 24), *parseTimeOfDay(QString::fromUtf8(time)));
}

BookingView viewOf(qint64 id, const char* client, const char* from, const char* to)
{
    BookingView view;
    view.id = Id<Booking>{id};
    view.clientName = QString::fromUtf8(client);
    view.sessionTypeName = QStringLiteral("Full sports");
    view.profile = LoadProfile::FullSports;
    view.fields.start = onFriday(from);
    view.fields.length = onFriday(to) - onFriday(from);
    return view;
}

BoardView fridayView()
{
    BoardView day;
    day.from = makeDate(2026, 4, 24);
    day.now = onFriday("09:40");
    BoardColumn maya;
    maya.therapist = Id<Therapist>{1};
    maya.date = day.from;
    maya.name = QStringLiteral("Maya Okafor");
    maya.hours.working = {{onFriday("08:30"), onFriday("12:30")}, {onFriday("13:30"), onFriday("17:00")}};
    maya.hours.open = maya.hours.working;
    maya.bookings = {
        viewOf(1, "Aisha Rahman", "09:00", "10:00"), viewOf(2, "Callum Wright", "10:00", "11:00")};
    BoardColumn tom;
    tom.therapist = Id<Therapist>{2};
    tom.date = day.from;
    tom.order = 1;
    tom.name = QStringLiteral("Tom Reid");
    tom.hours.working = {{onFriday("09:00"), onFriday("17:00")}};
    tom.hours.open = tom.hours.working;
    tom.bookings = {viewOf(3, "Sofia Marchetti", "09:30", "10:30")};
    day.columns = {maya, tom};
    return day;
}

} // namespace taper::test
