// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/day_reading.h"

#include <QRegularExpression>

#include <cstdlib>

namespace taper {

namespace {

std::optional<Date> dateIfReal(int year, int month, int day)
{
    const QDate date{year, month, day};
    if (!date.isValid() || year < 1900 || year > 9999)
        return std::nullopt;
    return fromQDate(date);
}

/// The year in which day and month lie nearest to today.
std::optional<Date> nearest(int month, int day, Date today)
{
    const int thisYear = toQDate(today).year();
    std::optional<Date> best;
    for (int year = thisYear - 1; year <= thisYear + 1; ++year) {
        const auto date = dateIfReal(year, month, day);
        if (date && (!best || std::abs(daysBetween(today, *date)) < std::abs(daysBetween(today, *best))))
            best = date;
    }
    return best;
}

/// "26" is 2026; a birth year such as "84", which would lie far ahead, is 1984.
int fullYear(const QString& text, Date today)
{
    const int year = text.toInt();
    if (text.size() != 2)
        return year;
    const int century = 2000 + year;
    return century > toQDate(today).year() + 20 ? century - 100 : century;
}

std::optional<Date> completed(int month, int day, const QString& year, Date today)
{
    return year.isEmpty() ? nearest(month, day, today) : dateIfReal(fullYear(year, today), month, day);
}

/// 1 … 12 for "april", "apr", "sept", in English or the language of the sentences.
int monthFrom(const QString& word, const DayWords& words)
{
    if (word.size() < 3)
        return 0;
    for (const QLocale& language : {QLocale{QLocale::English}, words.language}) {
        for (int month = 1; month <= 12; ++month) {
            const QString name = language.monthName(month);
            const bool isSept = month == 9 && word.compare(QLatin1String{"sept"}, Qt::CaseInsensitive) == 0;
            if (name.startsWith(word, Qt::CaseInsensitive) || isSept)
                return month;
        }
    }
    return 0;
}

/// 0 … 6 for "monday", "mon", "mo", in English or the language of the sentences.
std::optional<int> weekdayFrom(const QString& word, const DayWords& words)
{
    if (word.size() < 2)
        return std::nullopt;
    for (const QLocale& language : {QLocale{QLocale::English}, words.language}) {
        for (int weekday = 1; weekday <= 7; ++weekday) {
            if (language.dayName(weekday).startsWith(word, Qt::CaseInsensitive))
                return weekday - 1;
        }
    }
    return std::nullopt;
}

std::optional<Date> fromWord(const QString& text, Date today, const DayWords& words)
{
    const auto is = [&text](const char* english, const QString& translated) {
        return text.compare(QLatin1String{english}, Qt::CaseInsensitive) == 0
            || (!translated.isEmpty() && text.compare(translated, Qt::CaseInsensitive) == 0);
    };
    if (is("today", words.today))
        return today;
    if (is("tomorrow", words.tomorrow))
        return today + std::chrono::days{1};
    if (is("yesterday", words.yesterday))
        return today - std::chrono::days{1};
    if (const auto weekday = weekdayFrom(text, words)) {
        const int ahead = (*weekday - weekdayIndex(today) + 7) % 7;
        return today + std::chrono::days{ahead == 0 ? 7 : ahead};
    }
    return std::nullopt;
}

} // namespace

std::optional<Date> readDay(const QString& typed, Date today, const DayWords& words)
{
    const QString text = typed.simplified();
    if (const auto iso = parseDate(text))
        return iso;

    static const QRegularExpression offset{QStringLiteral(R"(^([+\-\x{2212}])\s?(\d{1,4})$)")};
    if (const auto match = offset.match(text); match.hasMatch()) {
        const int days = match.captured(2).toInt();
        return today + std::chrono::days{match.captured(1) == QLatin1String{"+"} ? days : -days};
    }
    // Day before month, as everywhere where the year does not come first; only with a month's name may they
    // be swapped.
    static const QRegularExpression figures{
        QStringLiteral(R"(^(\d{1,2})[./\- ](\d{1,2})(?:[./\- ](\d{2}|\d{4})?)?$)")};
    if (const auto match = figures.match(text); match.hasMatch())
        return completed(match.captured(2).toInt(), match.captured(1).toInt(), match.captured(3), today);
    static const QRegularExpression yearFirst{QStringLiteral(R"(^(\d{4})[./\- ](\d{1,2})[./\- ](\d{1,2})$)")};
    if (const auto match = yearFirst.match(text); match.hasMatch())
        return dateIfReal(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());

    // "24 Apr", "Fri 24 April 2026", "24. Apr. 26"
    static const QRegularExpression dayMonth{QStringLiteral(
        R"(^(?:(\p{L}+)\.?,? )?(\d{1,2})(?:st|nd|rd|th|\.)? ?(\p{L}{3,})\.?,?(?: (\d{4}|\d{2}))?$)")};
    static const QRegularExpression monthDay{
        QStringLiteral(R"(^(\p{L}{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,?(?: (\d{4}))?$)")};
    if (const auto match = dayMonth.match(text); match.hasMatch()) {
        const QString weekday = match.captured(1);
        const bool isDay = weekday.isEmpty() || weekdayFrom(weekday, words).has_value();
        if (const int month = monthFrom(match.captured(3), words); isDay && month > 0)
            return completed(month, match.captured(2).toInt(), match.captured(4), today);
    }
    if (const auto match = monthDay.match(text); match.hasMatch()) {
        if (const int month = monthFrom(match.captured(1), words))
            return completed(month, match.captured(2).toInt(), match.captured(3), today);
    }
    return fromWord(text, today, words);
}

} // namespace taper
