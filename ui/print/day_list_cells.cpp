// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/day_list_cells.h"

#include "ui/print/day_list_words.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/finding_words.h"
#include "ui/words/screening_words.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace taper::print {

namespace {

constexpr TextStyle kPlain{};
const TextStyle kBold{kBodyPoints, QFont::DemiBold, false, kInk};
const TextStyle kMuted{kBodyPoints, QFont::Normal, false, kGrey};
constexpr qsizetype kShortNote = 80; // characters that fit into three or four lines of the column

/// "D−2 London Marathon"
QString raceText(int days, const QString& name)
{
    return words::daysText(days) + (days == 0 ? QStringLiteral(" · ") : QStringLiteral(" ")) + isolated(name);
}

bool isHandsLight(const Finding& finding)
{
    return finding.profile == LoadProfile::PreEvent || finding.profile == LoadProfile::PostEvent
        || finding.profile == LoadProfile::Light;
}

/// How far from the race, in the unit that decided: hours after it, and before it for light work, else days.
QString whenText(const Finding& finding)
{
    switch (finding.code) {
    case FindingCode::AfterRace:
        return finding.elapsed ? DayListPrint::tr("%1 after").arg(words::elapsedText(*finding.elapsed))
                               : QString{};
    case FindingCode::BeforeRace:
        if (isHandsLight(finding) && finding.elapsed)
            return DayListPrint::tr("light, %1 before").arg(words::elapsedText(*finding.elapsed));
        if (finding.days == 0)
            return DayListPrint::tr("on race day");
        if (finding.days == -1)
            return DayListPrint::tr("the day before");
        return finding.days ? DayListPrint::tr("%1 days before").arg(-*finding.days) : QString{};
    case FindingCode::DuringRace:
    case FindingCode::DuringStageRace:
        return DayListPrint::tr("during the race");
    case FindingCode::FirstDeepBeforeRace:
        return DayListPrint::tr("first deep work so near a race");
    case FindingCode::NoRaceAhead:
        return finding.limitDays ? DayListPrint::tr("no race in the next %1 days").arg(*finding.limitDays)
                                 : DayListPrint::tr("no race ahead");
    case FindingCode::NoRaceBehind:
        return finding.limitDays ? DayListPrint::tr("no race in the last %1 days").arg(*finding.limitDays)
                                 : DayListPrint::tr("no race behind");
    default:
        return {};
    }
}

/// "ideal", "caution" or "TOO CLOSE", which must not be overlooked.
Run verdictRun(Verdict verdict)
{
    const QString word = words::verdictWord(verdict);
    return verdict == Verdict::TooClose ? Run{words::locale().toUpper(word), kBold} : Run{word, kPlain};
}

Paragraph verdictLine(Verdict verdict, const QString& when, const QString& kept)
{
    Paragraph line;
    line.runs.push_back(verdictRun(verdict));
    if (!when.isEmpty())
        line.runs.push_back({QStringLiteral(", ") + when, kPlain});
    if (!kept.isEmpty())
        line.runs.push_back({QStringLiteral(" · ") + kept, kPlain});
    return line;
}

/// "kept: “short, light only” KM"
QString keptText(const DayListRow& row)
{
    if (row.reason.isEmpty())
        return {};
    const QString quoted = DayListPrint::tr("kept: “%1”").arg(isolated(row.reason));
    return row.reasonBy.isEmpty() ? quoted : quoted + QStringLiteral(" ") + isolated(row.reasonBy);
}

bool isOf(const Finding& finding, const std::optional<DayListRace>& race)
{
    return race && !finding.raceName.isEmpty() && finding.race == race->id && finding.raceName == race->name;
}

} // namespace

Cell clientCell(const DayListRow& row)
{
    const bool isHere = row.status != BookingStatus::NoShow;
    Cell cell{Paragraph{isolated(row.client), isHere ? kBold : kMuted}};
    QStringList known;
    if (row.age)
        known << QString::number(*row.age);
    if (row.firstVisit)
        known << DayListPrint::tr("first visit");
    if (!row.alerts.isEmpty()) {
        QStringList alerts;
        for (const QString& alert : row.alerts)
            alerts << isolated(alert);
        known << DayListPrint::tr("ask: %1").arg(alerts.join(QStringLiteral(", ")));
    }
    if (!known.isEmpty())
        cell.emplace_back(joined(known), kMuted);
    for (const ConditionAlert& condition : row.conditions) {
        const bool isHard = condition.action >= ScreeningAction::Refer && !condition.isDue;
        cell.emplace_back(isolated(words::alertText(condition)), isHard ? kBold : kMuted);
    }
    if (!isHere)
        cell.emplace_back(words::statusWord(row.status), kBold);
    return cell;
}

Cell sessionCell(const DayListRow& row, const DayListTherapist& therapist)
{
    Cell cell{Paragraph{isolated(row.sessionType) + QStringLiteral(" ") + words::lengthText(row.minutes)}};
    if (!row.room.isEmpty() && row.room != therapist.room)
        cell.emplace_back(isolated(row.room), kMuted);
    return cell;
}

Cell raceCell(const DayListRow& row)
{
    Cell cell;
    QString kept = keptText(row); // said once, with the first verdict that it passes
    const auto addVerdict = [&](Verdict verdict, const QString& when) {
        const bool passes = verdict >= Verdict::Caution;
        cell.push_back(verdictLine(verdict, when, passes ? std::exchange(kept, {}) : QString{}));
    };
    const auto addSigned = [&](Verdict verdict, const QString& text) {
        Paragraph line{text, verdict == Verdict::Fine ? kPlain : kBold};
        line.sign = verdict;
        cell.push_back(std::move(line));
    };

    if (row.race) {
        const Verdict verdict = row.race->verdict;
        addSigned(verdict, raceText(row.race->days, row.race->name));
        const auto finding = std::ranges::find_if(row.findings,
            [&](const Finding& each) { return isOf(each, row.race) && each.verdict == verdict; });
        if (verdict != Verdict::Fine)
            addVerdict(verdict, finding != row.findings.end() ? whenText(*finding) : QString{});
    }
    for (const Finding& finding : row.findings) {
        if (!finding.verdict || *finding.verdict < Verdict::Caution || isOf(finding, row.race))
            continue;
        const bool isRace = finding.days && !finding.raceName.isEmpty();
        addSigned(*finding.verdict,
            isRace ? raceText(*finding.days, finding.raceName) : words::findingHeadline(finding));
        addVerdict(*finding.verdict, whenText(finding));
    }
    if (cell.empty() && row.verdict >= Verdict::Caution)
        addSigned(row.verdict, words::verdictWord(row.verdict));
    if (cell.empty())
        cell.emplace_back(DayListPrint::tr("no race booked"), kMuted);
    // A reason that nothing asks for any more (the race has moved since) still belongs to the booking.
    if (!kept.isEmpty())
        cell.emplace_back(kept, kMuted);
    return cell;
}

Cell lastVisitCell(const DayListRow& row, Date date)
{
    Cell cell;
    if (row.lastVisit)
        cell.emplace_back(
            joined({words::agoText(row.lastVisit->date, date), isolated(row.lastVisit->focus)}));
    else if (row.firstVisit)
        cell.emplace_back(DayListPrint::tr("new client: intake form and consent"), kMuted);
    if (!row.note.isEmpty() && wideNote(row).empty())
        cell.emplace_back(isolated(row.note), kMuted);
    return cell;
}

Cell wideNote(const DayListRow& row)
{
    if (row.note.size() <= kShortNote && !row.note.contains(u'\n'))
        return {};
    return {Paragraph{DayListPrint::tr("Note: %1").arg(isolated(row.note)), kMuted}};
}

} // namespace taper::print
