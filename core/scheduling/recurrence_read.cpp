// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduling/recurrence.h"
#include "core/scheduling/recurrence_fault.h"

#include <libical/ical.h>

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <array>

namespace taper {

namespace {

/// Longer than any rule that makes sense; libical would read on.
constexpr qsizetype kLongestRule = 500;
constexpr int kLongestInterval = 1000;

using Parts = QHash<QString, QString>;

/// What the clocks say is not ours: the time is the booking's.
constexpr std::array kTimeParts{"BYHOUR", "BYMINUTE", "BYSECOND"};
/// Parts that choose among the days of a period, and are left to libical.
constexpr std::array kFurtherParts{"BYMONTH", "BYWEEKNO", "BYYEARDAY", "BYSETPOS"};
constexpr std::array kPlainParts{"FREQ", "INTERVAL", "UNTIL", "COUNT", "BYDAY", "BYMONTHDAY", "WKST"};

template <class Names>
bool isOneOf(const QString& key, const Names& names)
{
    return std::ranges::any_of(names, [&key](const char* name) { return key == QLatin1String{name}; });
}

std::optional<Parts> partsOf(const QString& rule)
{
    Parts parts;
    const QStringList texts = rule.split(QLatin1Char{';'});
    for (const QString& text : texts) {
        const qsizetype equals = text.indexOf(QLatin1Char{'='});
        const QString key = text.left(equals).trimmed();
        const QString value = text.mid(equals + 1).trimmed();
        const bool isKnown =
            isOneOf(key, kPlainParts) || isOneOf(key, kFurtherParts) || isOneOf(key, kTimeParts);
        const bool isFine = equals > 0 && !value.isEmpty() && !parts.contains(key);
        const bool isFreq = key == QLatin1String{"FREQ"};
        if (!isFine || !(isKnown || isFreq))
            return std::nullopt;
        parts.insert(key, value);
    }
    return parts;
}

std::optional<Recurrence::Every> everyFrom(const QString& freq)
{
    if (freq == QLatin1String{"DAILY"})
        return Recurrence::Every::Day;
    if (freq == QLatin1String{"WEEKLY"})
        return Recurrence::Every::Week;
    if (freq == QLatin1String{"MONTHLY"})
        return Recurrence::Every::Month;
    if (freq == QLatin1String{"YEARLY"})
        return Recurrence::Every::Year;
    return std::nullopt;
}

/// A whole number from 1 on; one that is too long for us is the largest there is.
std::optional<int> positiveNumber(const QString& text)
{
    const auto isDigit = [](QChar sign) { return sign >= QLatin1Char{'0'} && sign <= QLatin1Char{'9'}; };
    if (!std::ranges::all_of(text, isDigit))
        return std::nullopt;
    bool isRead = false;
    const int number = text.toInt(&isRead);
    if (!isRead)
        return std::numeric_limits<int>::max();
    return number > 0 ? std::optional{number} : std::nullopt;
}

/// 20260612, 20260612T110000 or 20260612T100000Z.
std::optional<Moment> untilFrom(const QString& text, const TimeZone& zone)
{
    const auto day = parseDate(QStringLiteral("%1-%2-%3").arg(text.left(4), text.mid(4, 2), text.mid(6, 2)));
    if (!day)
        return std::nullopt;
    if (text.size() == 8)
        return at(*day, kEndOfDay) - Minutes{1};
    const bool isUtc = text.endsWith(QLatin1Char{'Z'});
    if (text.size() != (isUtc ? 16 : 15) || text.at(8) != QLatin1Char{'T'})
        return std::nullopt;
    const auto time = parseTimeOfDay(QStringLiteral("%1:%2").arg(text.mid(9, 2), text.mid(11, 2)));
    const QString seconds = text.mid(13, 2);
    if (!time || *time == kEndOfDay || seconds < QLatin1String{"00"} || seconds > QLatin1String{"60"})
        return std::nullopt;
    const Moment written = at(*day, *time);
    if (!isUtc)
        return written;
    return zone.momentOf(Instant{written.time_since_epoch()});
}

template <size_t Size>
std::vector<int> listed(const short (&values)[Size])
{
    std::vector<int> found;
    for (const short value : values) {
        if (value == ICAL_RECURRENCE_ARRAY_MAX)
            break;
        found.push_back(value);
    }
    return found;
}

std::vector<Recurrence::Weekday> weekdaysOf(const icalrecurrencetype& ical)
{
    std::vector<Recurrence::Weekday> days;
    for (const int encoded : listed(ical.by_day)) {
        const auto value = static_cast<short>(encoded);
        // libical counts from Sunday = 1.
        const int weekday = (static_cast<int>(icalrecurrencetype_day_day_of_week(value)) + 5) % 7;
        days.push_back({icalrecurrencetype_day_position(value), weekday});
    }
    return days;
}

/// As libical understands it; nothing if it does not.
std::optional<icalrecurrencetype> icalFrom(const QString& rule)
{
    icalerror_set_errors_are_fatal(0); // what was typed is not a fault of the program
    const icalrecurrencetype ical = icalrecurrencetype_from_string(rule.toLatin1().constData());
    icalerror_clear_errno();
    if (ical.freq == ICAL_NO_RECURRENCE)
        return std::nullopt;
    return ical;
}

/// With the end as Taper reads it, so that the text says the same wherever it is read again.
QString canonical(const QString& rule, const Parts& parts, const Recurrence& read)
{
    if (!read.until)
        return rule;
    const QString day = toIso(dateOf(*read.until)).remove(QLatin1Char{'-'});
    const TimeOfDay time = timeOfDayOf(*read.until);
    const QString until = time == kEndOfDay - Minutes{1}
        ? day
        : day + QLatin1Char{'T'} + toText(time).remove(QLatin1Char{':'}) + QLatin1String{"00"};
    QString text = rule;
    return text.replace(
        QStringLiteral("UNTIL=") + parts.value(QStringLiteral("UNTIL")), QStringLiteral("UNTIL=") + until);
}

} // namespace

Result<Recurrence> readRecurrence(const QString& typed, const TimeZone& zone)
{
    const auto notARule = [&typed] {
        return failRule(RuleFault::NotARule, {{QStringLiteral("text"), typed.trimmed().left(80)}});
    };
    QString text = typed.simplified().toUpper().remove(QLatin1Char{' '});
    if (text.startsWith(QLatin1String{"RRULE:"}))
        text.remove(0, 6);
    if (text.endsWith(QLatin1Char{';'}))
        text.chop(1);
    if (text.isEmpty() || text.size() > kLongestRule)
        return notARule();
    const auto parts = partsOf(text);
    if (!parts)
        return notARule();

    const QString freq = parts->value(QStringLiteral("FREQ"));
    if (freq == QLatin1String{"HOURLY"} || freq == QLatin1String{"MINUTELY"}
        || freq == QLatin1String{"SECONDLY"})
        return failRule(RuleFault::TooFine);
    const auto every = everyFrom(freq);
    if (!every)
        return notARule();
    if (std::ranges::any_of(
            kTimeParts, [&parts](const char* part) { return parts->contains(QLatin1String{part}); }))
        return failRule(RuleFault::HasTime);

    Recurrence rule;
    rule.every = *every;
    if (parts->contains(QStringLiteral("INTERVAL"))) {
        const auto interval = positiveNumber(parts->value(QStringLiteral("INTERVAL")));
        if (!interval || *interval > kLongestInterval)
            return notARule();
        rule.interval = *interval;
    }
    if (parts->contains(QStringLiteral("COUNT"))) {
        rule.count = positiveNumber(parts->value(QStringLiteral("COUNT")));
        if (!rule.count || parts->contains(QStringLiteral("UNTIL")))
            return notARule();
    }
    if (parts->contains(QStringLiteral("UNTIL"))) {
        rule.until = untilFrom(parts->value(QStringLiteral("UNTIL")), zone);
        if (!rule.until)
            return notARule();
    }
    const bool setsPosition = parts->contains(QStringLiteral("BYSETPOS"));
    const auto choosing = std::ranges::count_if(parts->keyBegin(), parts->keyEnd(),
        [](const QString& key) { return key.startsWith(QLatin1String{"BY"}); });
    if (setsPosition && choosing < 2) // a position among nothing
        return notARule();
    // Where RFC 5545 does not let a part stand.
    const bool isYearly = rule.every == Recurrence::Every::Year;
    const bool isMisplaced =
        (!isYearly
            && (parts->contains(QStringLiteral("BYWEEKNO")) || parts->contains(QStringLiteral("BYYEARDAY"))))
        || (rule.every == Recurrence::Every::Week && parts->contains(QStringLiteral("BYMONTHDAY")));
    if (isMisplaced)
        return notARule();
    rule.isPlain = std::ranges::none_of(
        kFurtherParts, [&parts](const char* part) { return parts->contains(QLatin1String{part}); });
    rule.text = canonical(text, *parts, rule);

    if (rule.count && *rule.count > kMostDates)
        return failRule(RuleFault::TooManyDates, {{QStringLiteral("limit"), kMostDates}});
    const auto ical = icalFrom(rule.text);
    if (!ical)
        return notARule();
    rule.weekdays = weekdaysOf(*ical);
    rule.monthDays = listed(ical->by_month_day);
    const bool takesPositions =
        rule.every == Recurrence::Every::Month || (isYearly && !parts->contains(QStringLiteral("BYWEEKNO")));
    if (!takesPositions && std::ranges::any_of(rule.weekdays, &Recurrence::Weekday::position))
        return notARule();
    if (!rule.count && !rule.until)
        return failRule(RuleFault::WithoutEnd);
    return rule;
}

} // namespace taper
