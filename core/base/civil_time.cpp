// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/civil_time.h"

namespace taper {

using namespace std::chrono;

namespace {

// QString::toInt would take "+1", " 1" and digits of other scripts.
std::optional<int> digits(QStringView text)
{
    if (text.isEmpty() || text.size() > 9)
        return std::nullopt;
    int value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

QString padded(qint64 value, int width)
{
    return QString::number(value).rightJustified(width, u'0');
}

} // namespace

Interval dayInterval(Date date)
{
    return {Moment{date}, Moment{date + days{1}}};
}

Date makeDate(int year, unsigned month, unsigned day)
{
    return Date{year_month_day{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}}};
}

std::optional<Date> parseDate(QStringView text)
{
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-')
        return std::nullopt;
    const auto y = digits(text.first(4));
    const auto m = digits(text.sliced(5, 2));
    const auto d = digits(text.sliced(8, 2));
    if (!y || !m || !d || *y < 1900)
        return std::nullopt;
    const year_month_day ymd{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
    if (!ymd.ok())
        return std::nullopt;
    return Date{ymd};
}

std::optional<TimeOfDay> parseTimeOfDay(QStringView text)
{
    if (text.size() != 5 || text[2] != u':')
        return std::nullopt;
    const auto h = digits(text.first(2));
    const auto m = digits(text.sliced(3, 2));
    if (!h || !m || *m > 59)
        return std::nullopt;
    const TimeOfDay time = hours{*h} + minutes{*m};
    if (time > kEndOfDay)
        return std::nullopt;
    return time;
}

std::optional<Moment> parseMoment(QStringView text)
{
    if (text.size() != 16 || (text[10] != u'T' && text[10] != u' '))
        return std::nullopt;
    const auto date = parseDate(text.first(10));
    const auto time = parseTimeOfDay(text.sliced(11));
    if (!date || !time || *time == kEndOfDay)
        return std::nullopt;
    return at(*date, *time);
}

std::optional<Seconds> parseDuration(QStringView text)
{
    const auto parts = text.split(u':');
    if (parts.size() < 2 || parts.size() > 3 || parts[0].size() > 3)
        return std::nullopt;
    int values[3] = {0, 0, 0};
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const auto value = digits(parts[i]);
        if (!value || (i > 0 && (parts[i].size() != 2 || *value > 59)))
            return std::nullopt;
        values[i] = *value;
    }
    return hours{values[0]} + minutes{values[1]} + seconds{values[2]};
}

QString toIso(Date date)
{
    const year_month_day ymd{date};
    return padded(static_cast<int>(ymd.year()), 4) + u'-' + padded(static_cast<unsigned>(ymd.month()), 2)
        + u'-' + padded(static_cast<unsigned>(ymd.day()), 2);
}

QString toIso(Moment moment)
{
    return toIso(dateOf(moment)) + u'T' + toText(timeOfDayOf(moment));
}

QString toText(TimeOfDay time)
{
    return padded(time.count() / 60, 2) + u':' + padded(time.count() % 60, 2);
}

QString durationText(Seconds duration)
{
    const auto total = duration.count();
    const QString text = QString::number(total / 3600) + u':' + padded(total / 60 % 60, 2);
    return total % 60 == 0 ? text : text + u':' + padded(total % 60, 2);
}

QDate toQDate(Date date)
{
    const year_month_day ymd{date};
    return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
        static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

QTime toQTime(TimeOfDay time)
{
    return {static_cast<int>(time.count() / 60 % 24), static_cast<int>(time.count() % 60)};
}

Date fromQDate(QDate date)
{
    Q_ASSERT(date.isValid());
    return makeDate(date.year(), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

TimeOfDay fromQTime(QTime time)
{
    return hours{time.hour()} + minutes{time.minute()};
}

int ageOn(Date birth, Date day)
{
    const year_month_day b{birth};
    const year_month_day d{day};
    const int years = static_cast<int>(d.year()) - static_cast<int>(b.year());
    const bool birthdayToCome = d.month() < b.month() || (d.month() == b.month() && d.day() < b.day());
    return years - (birthdayToCome ? 1 : 0);
}

} // namespace taper
