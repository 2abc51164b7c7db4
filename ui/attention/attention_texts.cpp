// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/attention_texts.h"

#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/finding_words.h"
#include "ui/words/screening_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace taper {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Attention)
};

QString sessionOf(const BookingView& booking)
{
    return QStringLiteral("%1 %2, %3")
        .arg(booking.sessionTypeName, words::lengthText(booking.fields.length), booking.therapistName);
}

QString flagText(const AttentionPoint& point)
{
    const Verdict verdict = point.booking->verdict;
    QString text = words::verdictSign(verdict) + u' ' + words::verdictWord(verdict);
    if (point.finding && point.finding->days)
        text +=
            QStringLiteral(" · %1 %2").arg(words::daysText(*point.finding->days), point.finding->raceName);
    return text;
}

QString missingText(const AttentionPoint& point)
{
    if (point.needsStart && point.needsDistance)
        return Text::tr("start time and distance missing");
    return point.needsStart ? Text::tr("start time missing") : Text::tr("distance missing");
}

QString subjectText(const AttentionPoint& point, Date today)
{
    switch (point.kind) {
    case AttentionKind::FlaggedBooking:
    case AttentionKind::ScreeningAlert:
        return sessionOf(*point.booking);
    case AttentionKind::MissingRaceData: {
        const auto count = static_cast<int>(point.depending.size());
        return count == 1 ? Text::tr("1 booking hangs on it")
                          : Text::tr("%n bookings hang on it", nullptr, count);
    }
    case AttentionKind::EntrantWithoutSession:
        return words::inDaysText(dateOf(*point.raceStart), today) + QStringLiteral(" · ")
            + words::priorityText(point.priority);
    }
    Q_UNREACHABLE();
}

QString askedText(const AskedNote& asked, Date today)
{
    const QString on = words::shortDateText(dateOf(asked.at), today);
    const QString again = words::shortDateText(asked.again, today);
    if (asked.again > today) {
        return asked.outcome == ContactOutcome::NoAnswer
            ? Text::tr("called on %1, again on %2").arg(on, again)
            : Text::tr("asked on %1, again on %2").arg(on, again);
    }
    return asked.outcome == ContactOutcome::NoAnswer ? Text::tr("called on %1, nobody answered").arg(on)
                                                     : Text::tr("asked on %1, no answer so far").arg(on);
}

QString alertsText(const AttentionPoint& point)
{
    QStringList parts;
    if (point.booking)
        parts = words::alertTexts(point.booking->conditions);
    if (!point.alerts.isEmpty())
        parts << Text::tr("ask: %1").arg(point.alerts.join(QStringLiteral(", ")));
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString whenText(const AttentionPoint& point)
{
    if (point.booking)
        return words::momentText(point.booking->fields.start);
    return point.raceStart ? words::weekdayDateText(dateOf(*point.raceStart)) : QString{};
}

QString whoText(const AttentionPoint& point)
{
    return point.kind == AttentionKind::MissingRaceData ? point.raceName : point.clientName;
}

QString matterText(const AttentionPoint& point)
{
    switch (point.kind) {
    case AttentionKind::FlaggedBooking:
        return flagText(point);
    case AttentionKind::MissingRaceData:
        return missingText(point);
    case AttentionKind::EntrantWithoutSession:
        return Text::tr("nothing booked before %1").arg(point.raceName);
    case AttentionKind::ScreeningAlert:
        return alertsText(point);
    }
    Q_UNREACHABLE();
}

QString saysText(const AttentionPoint& point, Date today)
{
    if (point.kept)
        return Text::tr("kept: “%1”").arg(point.kept->reason);
    if (point.asked)
        return askedText(*point.asked, today);
    return subjectText(point, today);
}

QString standingText(const AttentionPoint& point, Date today)
{
    QStringList sentences;
    if (point.kept) {
        if (point.kept->at && !point.kept->who.isEmpty())
            sentences += Text::tr("Kept by %1 on %2: “%3”")
                             .arg(point.kept->who, words::shortDateText(dateOf(*point.kept->at), today),
                                 point.kept->reason);
        else
            sentences += words::capitalised(saysText(point, today));
    }
    if (point.asked) {
        QString asked = words::capitalised(askedText(*point.asked, today));
        if (!point.asked->note.isEmpty())
            asked += QStringLiteral(": “%1”").arg(point.asked->note);
        sentences += asked;
    }
    return sentences.join(u'\n');
}

QString kindText(AttentionKind kind)
{
    switch (kind) {
    case AttentionKind::FlaggedBooking:
        return Text::tr("Bookings that a race speaks against");
    case AttentionKind::MissingRaceData:
        return Text::tr("Races with something missing");
    case AttentionKind::EntrantWithoutSession:
        return Text::tr("Runners with nothing booked before their race");
    case AttentionKind::ScreeningAlert:
        return Text::tr("To ask before the visit");
    }
    Q_UNREACHABLE();
}

QString standingWord(AttentionStanding standing)
{
    switch (standing) {
    case AttentionStanding::Open:
        return Text::tr("Open");
    case AttentionStanding::Asked:
        return Text::tr("Waiting for an answer");
    case AttentionStanding::Kept:
        return Text::tr("Kept with a reason");
    }
    Q_UNREACHABLE();
}

QString countsText(const AttentionList& list)
{
    return Text::tr("%1 open · %2 waiting for an answer · %3 kept with a reason")
        .arg(list.count(AttentionStanding::Open))
        .arg(list.count(AttentionStanding::Asked))
        .arg(list.count(AttentionStanding::Kept));
}

QString outcomeText(ContactOutcome outcome)
{
    switch (outcome) {
    case ContactOutcome::Asked:
        return Text::tr("Asked, the answer is to come");
    case ContactOutcome::NoAnswer:
        return Text::tr("Nobody answered");
    case ContactOutcome::Message:
        return Text::tr("Left a message");
    case ContactOutcome::Booked:
        return Text::tr("Booked");
    case ContactOutcome::Declined:
        return Text::tr("Answered: leave it as it is");
    case ContactOutcome::CallOn:
        return Text::tr("To be asked again on a day");
    }
    Q_UNREACHABLE();
}

} // namespace taper
