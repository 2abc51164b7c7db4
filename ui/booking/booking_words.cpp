// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/booking_words.h"

#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"

#include <QCoreApplication>

namespace taper {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Booking)
};

const QString kDot = QStringLiteral(" · ");

/// "Post-event 27 Apr 17:00, Tom Reid".
QString otherBookingText(const BookingView& booking, Date today, bool withDate)
{
    const Moment start = booking.fields.start;
    QString when = toText(timeOfDayOf(start));
    if (withDate)
        when = words::shortDateText(dateOf(start), today) + QLatin1Char(' ') + when;
    //: A booking in one line: session type, when, therapist
    QString text = Text::tr("%1 %2, %3").arg(booking.sessionTypeName, when, booking.therapistName);
    if (booking.fields.status == BookingStatus::Completed || !holdsSlot(booking.fields.status))
        text += QStringLiteral(" (%1)").arg(words::statusWord(booking.fields.status));
    return text;
}

} // namespace

QString sessionText(const BookingView& booking)
{
    return booking.sessionTypeName + QLatin1Char(' ') + words::lengthText(booking.fields.length);
}

QString placeText(const BookingView& booking)
{
    if (booking.roomName.isEmpty())
        return booking.therapistName;
    return booking.therapistName + QStringLiteral(", ") + booking.roomName;
}

QString headlineText(const BookingView& booking)
{
    return sessionText(booking) + kDot + words::spanText(booking.fields.interval()) + kDot
        + placeText(booking);
}

QString wholeText(const BookingView& booking)
{
    return sessionText(booking) + kDot + words::weekdayDateText(dateOf(booking.fields.start))
        + QLatin1Char(' ') + words::spanText(booking.fields.interval()) + kDot + placeText(booking);
}

QString raceHeading(const RaceFields& race, Date today)
{
    QString text = race.name + kDot + words::weekdayDateText(race.date);
    if (race.startTime)
        text += QLatin1Char(' ') + toText(*race.startTime);
    return text + kDot + words::inDaysText(race.date, today);
}

QString lastVisitHeading(const VisitSummary& visit, Date today)
{
    //: Heading over what was done last time: date, therapist, session type with its length
    return Text::tr("Last visit · %1, %2, %3 %4")
        .arg(words::shortDateText(visit.date, today), visit.therapistName, visit.sessionTypeName,
            words::lengthText(visit.length));
}

AroundRace aroundRaceTexts(const BookingDetail& detail, Date today)
{
    AroundRace around;
    if (!detail.race)
        return around;
    const Date lastDay = detail.race->endDate.value_or(detail.race->date);
    QStringList before;
    QStringList raceDay;
    QStringList after;
    for (const BookingView& other : detail.aroundRace) {
        if (!holdsSlot(other.fields.status))
            continue;
        const Date day = dateOf(other.fields.start);
        if (day < detail.race->date)
            before << otherBookingText(other, today, true);
        else if (day > lastDay)
            after << otherBookingText(other, today, true);
        else
            raceDay << otherBookingText(other, today, lastDay != detail.race->date);
    }
    const QString line = QStringLiteral("\n");
    around.before = before.join(line);
    const Date own = dateOf(detail.booking.fields.start);
    if (!raceDay.isEmpty())
        around.raceDay = raceDay.join(line);
    else
        around.raceDay = own >= detail.race->date && own <= lastDay ? Text::tr("this booking")
                                                                    : Text::tr("no pre-event session booked");
    if (!after.isEmpty())
        around.after = after.join(line);
    else
        around.after = own > lastDay ? Text::tr("this booking") : Text::tr("nothing booked yet");
    if (detail.nextFullFrom)
        around.nextFull = Text::tr("free from %1").arg(words::momentText(*detail.nextFullFrom));
    return around;
}

} // namespace taper
