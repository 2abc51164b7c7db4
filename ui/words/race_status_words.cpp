// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/race_status_words.h"

#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/words_context.h"

namespace taper::words {

namespace {

/// "postponed from 12 April 2026"; nothing for a race on its first day. `firstDay` is how that is written.
QString movedText(const RaceFields& race, const QString& firstDay)
{
    if (!race.postponedFrom)
        return {};
    return *race.postponedFrom < race.date ? Words::tr("postponed from %1").arg(firstDay)
                                           : Words::tr("brought forward from %1").arg(firstDay);
}

QString withVirtual(const RaceFields& race, const QString& rest)
{
    if (!race.isVirtual)
        return rest;
    const QString word = Words::tr("virtual", "a race that each runs where and when they like");
    return rest.isEmpty() ? word : word + QStringLiteral(", ") + rest;
}

} // namespace

QString raceDaysText(const RaceFields& race)
{
    if (!race.endDate)
        return longDateText(race.date);
    const QDate first = toQDate(race.date);
    const QDate last = toQDate(*race.endDate);
    if (first.year() != last.year())
        return QStringLiteral("%1 – %2").arg(dateText(race.date), dateText(*race.endDate));
    if (first.month() != last.month())
        return QStringLiteral("%1 – %2").arg(
            locale().toString(first, Words::tr("d MMMM", "date format: 24 April")), dateText(*race.endDate));
    return QStringLiteral("%1–%2").arg(first.day()).arg(dateText(*race.endDate));
}

QString raceStatusText(const RaceFields& race)
{
    if (race.status != RaceStatus::Scheduled)
        return withVirtual(race, raceStatusWord(race.status));
    const QString moved = movedText(race, race.postponedFrom ? dateText(*race.postponedFrom) : QString{});
    const QString text = withVirtual(race, moved);
    return text.isEmpty() ? raceStatusWord(race.status) : text;
}

QString raceStatusBrief(const RaceFields& race, Date today)
{
    if (race.status == RaceStatus::Postponed)
        return withVirtual(race, Words::tr("postponed, no date"));
    if (race.status == RaceStatus::Cancelled)
        return withVirtual(race, raceStatusWord(race.status));
    return withVirtual(
        race, movedText(race, race.postponedFrom ? shortDateText(*race.postponedFrom, today) : QString{}));
}

QString raceClassWord(RaceClass raceClass)
{
    switch (raceClass) {
    case RaceClass::Short:
        return Words::tr("short");
    case RaceClass::Half:
        return Words::tr("half marathon");
    case RaceClass::Marathon:
        return Words::tr("marathon");
    case RaceClass::Ultra:
        return Words::tr("ultra");
    }
    Q_UNREACHABLE();
}

} // namespace taper::words
