// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/history_words.h"

#include "ui/words/body_words.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/note_words.h"
#include "ui/words/words_context.h"

#include <QStringList>

#include <cstdlib>

namespace taper::words {

namespace {

const QString kDot = QStringLiteral(" · ");

bool tookPlace(BookingStatus status)
{
    return status == BookingStatus::Completed;
}

QString visitsText(const ClientHistory& history)
{
    if (history.completed == 0)
        return Words::tr("no visit yet");
    const QString count =
        history.completed == 1 ? Words::tr("1 visit") : Words::tr("%n visits", nullptr, history.completed);
    if (history.completed == 1 || !history.firstVisit)
        return count;
    //: %1: "23 visits", %2: "March 2024"
    return Words::tr("%1 since %2").arg(count, monthText(*history.firstVisit));
}

QString nextText(Moment next, Date today)
{
    return shortDateText(dateOf(next), today) + u' ' + toText(timeOfDayOf(next));
}

} // namespace

QString cadenceText(int days)
{
    const auto every = [](int count, const QString& one, const QString& many) {
        return count == 1 ? one : many;
    };
    if (days < 6)
        return every(days, Words::tr("every day"), Words::tr("every %n days", nullptr, days));
    if (days >= 56) {
        const int months = (days * 12 + 182) / 365;
        return Words::tr("every %n months", nullptr, months);
    }
    const int weeks = (days + 3) / 7;
    if (std::abs(days - weeks * 7) <= 1)
        return every(weeks, Words::tr("every week"), Words::tr("every %n weeks", nullptr, weeks));
    return Words::tr("every %n days", nullptr, days);
}

QString historySummary(const ClientHistory& history)
{
    QStringList parts;
    const ClientFields& client = history.client.fields();
    if (client.dateOfBirth)
        parts += QString::number(ageOn(*client.dateOfBirth, history.today));
    if (!client.phone.isEmpty())
        parts += client.phone;
    parts += visitsText(history);
    if (history.lastVisit)
        parts += Words::tr("last %1").arg(shortDateText(*history.lastVisit, history.today));
    if (history.nextVisit)
        parts += Words::tr("next %1").arg(nextText(*history.nextVisit, history.today));
    if (history.cadenceDays)
        parts += cadenceText(*history.cadenceDays);
    if (history.noShows > 0)
        parts += Words::tr("missed %1").arg(history.noShows);
    if (client.archived)
        parts += Words::tr("archived");
    return parts.join(kDot);
}

QString visitTitle(const HistoryVisit& visit)
{
    if (!visit.booking)
        return Words::tr("Note without a session");
    return visit.length.count() > 0 ? visit.sessionTypeName + u' ' + lengthText(visit.length)
                                    : visit.sessionTypeName;
}

QString visitStatusText(const HistoryVisit& visit)
{
    if (tookPlace(visit.status))
        return {};
    if (visit.status == BookingStatus::Cancelled && visit.lateCancel)
        return Words::tr("cancelled late");
    return statusWord(visit.status);
}

QString visitRaceText(const HistoryVisit& visit)
{
    return visit.race ? daysText(visit.race->days) + u' ' + visit.race->name : QString{};
}

QString visitAreaText(const VisitArea& area)
{
    if (!area.region.isEmpty())
        return areaText(area.region, area.side, area.kind, area.before, area.after);
    const QString scores = scoresText(area.before, area.after);
    return scores.isEmpty() ? area.text : area.text + u' ' + scores;
}

QString visitAreaChip(const VisitArea& area)
{
    // What must not be worked on is said wherever the area is.
    const bool isPlain = area.region.isEmpty() || area.kind == MarkKind::Avoid;
    if (isPlain)
        return visitAreaText(area);
    return areaText(area.region, area.side, MarkKind::Treated, area.before, area.after);
}

QString visitSentence(const HistoryVisit& visit, Date today)
{
    QStringList parts{dateText(dateOf(visit.at)), agoText(dateOf(visit.at), today), visitTitle(visit),
        visit.therapistName, visitStatusText(visit), visitRaceText(visit)};
    for (const VisitArea& area : visit.areas)
        parts += visitAreaText(area);
    if (visit.painBefore || visit.painAfter)
        parts += Words::tr("pain %1").arg(painText(visit.painBefore, visit.painAfter));
    if (visit.noteStatus == NoteStatus::Draft)
        parts += Words::tr("note is a draft");
    parts += visit.planLine;
    parts.removeAll(QString{});
    return parts.join(QStringLiteral(", "));
}

QString historyRaceText(const HistoryRace& race, Date today)
{
    if (race.finish)
        return race.name + kDot + durationText(*race.finish);
    if (race.raceStatus != RaceStatus::Scheduled)
        return race.name + kDot + raceStatusWord(race.raceStatus);
    if (race.status != EntryStatus::Entered && race.status != EntryStatus::Finished)
        return race.name + kDot + entryStatusWord(race.status);
    return race.date >= today ? race.name + kDot + inDaysText(race.date, today) : race.name;
}

} // namespace taper::words
