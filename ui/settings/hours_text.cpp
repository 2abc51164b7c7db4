// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/hours_text.h"

#include "ui/widgets/time_field.h"
#include "ui/words/figure_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace taper {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(HoursText)
};

QString spanText(const TimeSpan& span)
{
    return toText(span.from) + QChar{0x2013} + toText(span.to);
}

template <class Thing, class Read>
tl::expected<std::vector<Thing>, int> parseLines(const QString& typed, Read read)
{
    std::vector<Thing> things;
    int number = 0;
    for (const QString& line : typed.split(u'\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        const std::optional<Thing> thing = read(line.trimmed());
        if (!thing)
            return tl::unexpected{number};
        things.push_back(*thing);
    }
    return things;
}

std::optional<DatedHours> parseException(const QString& line)
{
    const auto date = parseDate(QStringView{line}.left(10));
    if (!date)
        return std::nullopt;
    QString hours = line.sliced(10).trimmed();
    if (hours.startsWith(u':'))
        hours = hours.sliced(1).trimmed();
    if (hours.compare(Words::tr("closed"), Qt::CaseInsensitive) == 0)
        return DatedHours{*date, {}};
    auto spans = parseHours(hours);
    return spans ? std::optional{DatedHours{*date, std::move(*spans)}} : std::nullopt;
}

std::optional<Leave> parseLeaveLine(const QString& line)
{
    static const QRegularExpression shape{QStringLiteral(
        R"(^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d))?(?:\s*[-\x{2013}]\s*(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d))?)?\s*(.*)$)")};
    const auto match = shape.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    const auto first = parseDate(match.captured(1));
    const auto last = match.captured(3).isEmpty() ? first : parseDate(match.captured(3));
    if (!first || !last)
        return std::nullopt;
    const auto time = [&match](int group, TimeOfDay otherwise) -> std::optional<TimeOfDay> {
        return match.captured(group).isEmpty() ? otherwise : parseTimeOfDay(match.captured(group));
    };
    const auto from = time(2, Minutes{0});
    const auto to = time(4, kEndOfDay); // whole days end at midnight
    if (!from || !to)
        return std::nullopt;
    return Leave{{at(*first, *from), at(*last, *to)}, match.captured(5).trimmed()};
}

QString leaveLine(const Leave& leave)
{
    const bool startsWithDay = timeOfDayOf(leave.interval.start) == Minutes{0};
    const bool endsWithDay = timeOfDayOf(leave.interval.end) == Minutes{0};
    const auto text = [](Moment moment, bool isWhole) {
        const QString date = toIso(dateOf(moment));
        return isWhole ? date : date + u' ' + toText(timeOfDayOf(moment));
    };
    QString line = text(leave.interval.start, startsWithDay) + QStringLiteral(" \u2013 ")
        + (endsWithDay ? toIso(dateOf(leave.interval.end) - std::chrono::days{1})
                       : text(leave.interval.end, false));
    return leave.reason.isEmpty() ? line : line + u' ' + leave.reason;
}

template <class Things, class Text>
QString lines(const Things& things, Text text)
{
    QStringList all;
    for (const auto& thing : things)
        all += text(thing);
    return all.join(u'\n');
}

} // namespace

QString hoursText(const TimeSpans& spans)
{
    QStringList parts;
    for (const TimeSpan& span : spans)
        parts += spanText(span);
    return parts.join(QStringLiteral(", "));
}

std::optional<TimeSpans> parseHours(const QString& typed)
{
    static const QRegularExpression dash{QStringLiteral("\\s*[-\\x{2013}]\\s*")};
    TimeSpans spans;
    for (const QString& part : typed.trimmed().split(u',', Qt::SkipEmptyParts)) {
        const QStringList ends = part.trimmed().split(dash);
        if (ends.size() != 2)
            return std::nullopt;
        const auto from = readTime(ends[0]);
        const auto to = readTime(ends[1], true);
        if (!from || !to)
            return std::nullopt;
        spans.push_back({*from, *to});
    }
    return spans;
}

QString exceptionsText(const std::vector<DatedHours>& exceptions)
{
    return lines(exceptions, [](const DatedHours& exception) {
        return toIso(exception.date) + QStringLiteral(": ")
            + (exception.spans.empty() ? Words::tr("closed") : hoursText(exception.spans));
    });
}

tl::expected<std::vector<DatedHours>, int> parseExceptions(const QString& typed)
{
    return parseLines<DatedHours>(typed, parseException);
}

QString leaveText(const std::vector<Leave>& leave)
{
    return lines(leave, leaveLine);
}

tl::expected<std::vector<Leave>, int> parseLeave(const QString& typed)
{
    return parseLines<Leave>(typed, parseLeaveLine);
}

QString dayHoursText(Minutes total)
{
    const auto hours = total.count() / 60;
    const auto minutes = total.count() % 60;
    if (minutes == 0)
        return QString::number(hours);
    return QStringLiteral("%1:%2").arg(hours).arg(minutes, 2, 10, QLatin1Char{'0'});
}

std::optional<Minutes> parseDayHours(const QString& typed)
{
    static const QRegularExpression kWhole{
        QStringLiteral("^(\\d{1,2})\\s*(?:h|hours?)?(?:\\s*:?\\s*([0-5]\\d)\\s*(?:min)?)?$"),
        QRegularExpression::CaseInsensitiveOption};
    static const QRegularExpression kDecimal{
        QStringLiteral("^(\\d{1,2})[.,](\\d)\\s*(?:h|hours?)?$"), QRegularExpression::CaseInsensitiveOption};
    const QString text = typed.trimmed();
    if (const auto match = kDecimal.match(text); match.hasMatch())
        return Minutes{match.captured(1).toInt() * 60 + match.captured(2).toInt() * 6};
    const auto match = kWhole.match(text);
    const bool isSplit = text.contains(u':') || text.contains(u'h', Qt::CaseInsensitive);
    if (!match.hasMatch() || (!isSplit && match.hasCaptured(2)))
        return std::nullopt;
    return Minutes{match.captured(1).toInt() * 60 + match.captured(2).toInt()};
}

QString weekText(const WeeklyHours& week)
{
    QStringList parts;
    for (size_t day = 0; day < week.size();) {
        size_t last = day;
        while (last + 1 < week.size() && week[last + 1] == week[day])
            ++last;
        if (!week[day].empty()) {
            QString days = words::shortWeekdayText(static_cast<int>(day));
            if (last > day)
                days += QChar{0x2013} + words::shortWeekdayText(static_cast<int>(last));
            parts += days + u' ' + hoursText(week[day]);
        }
        day = last + 1;
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace taper
