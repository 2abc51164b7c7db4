// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/table_dates.h"

#include <QRegularExpression>

namespace taper {

namespace {

std::optional<Date> dateFrom(int year, int month, int day)
{
    const std::chrono::year_month_day date{std::chrono::year{year},
        std::chrono::month{static_cast<unsigned>(month)}, std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok())
        return std::nullopt;
    return Date{date};
}

int monthNamed(const QString& name)
{
    static const QStringList names{QStringLiteral("jan"), QStringLiteral("feb"), QStringLiteral("mar"),
        QStringLiteral("apr"), QStringLiteral("may"), QStringLiteral("jun"), QStringLiteral("jul"),
        QStringLiteral("aug"), QStringLiteral("sep"), QStringLiteral("oct"), QStringLiteral("nov"),
        QStringLiteral("dec")};
    return static_cast<int>(names.indexOf(name.left(3).toLower())) + 1;
}

struct TwoNumbers {
    int first = 0;
    int second = 0;
    int year = 0;
    QString rest;
};

/// 31/12/2026, which needs to be told which is which.
std::optional<TwoNumbers> twoNumbers(const QString& cell)
{
    static const QRegularExpression pattern{
        QStringLiteral("^(\\d{1,2})[/\\-](\\d{1,2})[/\\-](\\d{4})(?:[ T,]+(.*))?$")};
    const auto match = pattern.match(cell.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    return TwoNumbers{
        match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt(), match.captured(4)};
}

std::optional<TableDate> with(const std::optional<Date>& date, const QString& time)
{
    if (!date)
        return std::nullopt;
    TableDate read{*date, std::nullopt};
    if (!time.trimmed().isEmpty())
        read.time = tableTime(time);
    return read;
}

std::optional<TableDate> inOrder(const TwoNumbers& numbers, DateOrder order)
{
    constexpr int kMonths = 12;
    if (order == DateOrder::Unknown && numbers.first != numbers.second && numbers.first <= kMonths
        && numbers.second <= kMonths)
        return std::nullopt;
    const bool isMonthFirst =
        order == DateOrder::MonthFirst || (order == DateOrder::Unknown && numbers.second > kMonths);
    const int month = isMonthFirst ? numbers.first : numbers.second;
    const int day = isMonthFirst ? numbers.second : numbers.first;
    return with(dateFrom(numbers.year, month, day), numbers.rest);
}

} // namespace

std::optional<TableDate> tableDate(const QString& typed, DateOrder order)
{
    const QString cell = typed.trimmed();
    static const QRegularExpression yearFirst{
        QStringLiteral("^(\\d{4})([\\-/.]?)(\\d{1,2})\\2(\\d{1,2})(?:[ T,]+(.*))?$")};
    static const QRegularExpression dotted{
        QStringLiteral("^(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})(?:[ T,]+(.*))?$")};
    static const QRegularExpression dayMonth{
        QStringLiteral("^(?:[A-Za-z]{3,9},? )?(\\d{1,2})(?:st|nd|rd|th)?[ \\-]([A-Za-z]{3,9})\\.?,?[ "
                       "\\-](\\d{4})(?: (.*))?$")};
    static const QRegularExpression monthDay{QStringLiteral(
        "^(?:[A-Za-z]{3,9},? )?([A-Za-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?: (.*))?$")};
    if (const auto match = yearFirst.match(cell); match.hasMatch()) {
        // Without anything between them the numbers must be whole.
        if (match.captured(2).isEmpty() && (match.captured(3).size() < 2 || match.captured(4).size() < 2))
            return std::nullopt;
        return with(dateFrom(match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt()),
            match.captured(5));
    }
    if (const auto match = dotted.match(cell); match.hasMatch())
        return with(dateFrom(match.captured(3).toInt(), match.captured(2).toInt(), match.captured(1).toInt()),
            match.captured(4));
    if (const auto match = dayMonth.match(cell); match.hasMatch())
        return with(
            dateFrom(match.captured(3).toInt(), monthNamed(match.captured(2)), match.captured(1).toInt()),
            match.captured(4));
    if (const auto match = monthDay.match(cell); match.hasMatch())
        return with(
            dateFrom(match.captured(3).toInt(), monthNamed(match.captured(1)), match.captured(2).toInt()),
            match.captured(4));
    if (const auto numbers = twoNumbers(cell))
        return inOrder(*numbers, order);
    return std::nullopt;
}

DateOrder dateOrderOf(const QStringList& cells, bool& isNeeded)
{
    constexpr int kMonths = 12;
    DateOrder order = DateOrder::Unknown;
    for (const QString& cell : cells) {
        const auto numbers = twoNumbers(cell);
        if (!numbers || numbers->first == numbers->second)
            continue;
        if (numbers->first > kMonths && order == DateOrder::Unknown)
            order = DateOrder::DayFirst;
        else if (numbers->second > kMonths && order == DateOrder::Unknown)
            order = DateOrder::MonthFirst;
        isNeeded = isNeeded || (numbers->first <= kMonths && numbers->second <= kMonths);
    }
    return order;
}

std::optional<TimeOfDay> tableTime(const QString& cell)
{
    static const QRegularExpression pattern{
        QStringLiteral("^(\\d{1,2})(?:[:.](\\d{2})(?::\\d{2}(?:\\.\\d+)?)?)?\\s*([ap])?\\.?m?\\.?"),
        QRegularExpression::CaseInsensitiveOption};
    const auto match = pattern.match(cell.trimmed());
    if (!match.hasMatch() || (match.captured(2).isEmpty() && match.captured(3).isEmpty()))
        return std::nullopt;
    int hour = match.captured(1).toInt();
    const int minute = match.captured(2).toInt();
    const QString half = match.captured(3).toLower();
    if (!half.isEmpty()) {
        if (hour < 1 || hour > 12)
            return std::nullopt;
        hour = hour % 12 + (half == QLatin1String{"p"} ? 12 : 0);
    }
    if (hour > 23 || minute > 59)
        return std::nullopt;
    return std::chrono::hours{hour} + Minutes{minute};
}

} // namespace taper
