// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waiting/waiting_texts.h"

#include "ui/words/figure_words.h"
#include "ui/words/finding_words.h"
#include "ui/words/waiting_words.h"

#include <QCoreApplication>

namespace taper {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(taper::Waiting)
};

QString raceText(const RaceTag& race)
{
    return words::daysText(race.days) + u' ' + race.name;
}

} // namespace

QString sessionText(const WaitingView& entry)
{
    return entry.sessionTypeName + u' ' + words::lengthText(entry.fields.length);
}

QString withWhomText(const WaitingView& entry)
{
    if (entry.therapistNames.isEmpty())
        return Texts::tr("anybody");
    //: Between the last two therapists of a list: "Maya or Tom"
    return entry.therapistNames.join(Texts::tr(" or "));
}

QString whenText(const WaitingView& entry)
{
    const WaitingFields& wish = entry.fields;
    const QString days = words::suitingDaysText(wish.from, wish.until);
    if (entry.held && wish.times.empty() && days.isEmpty())
        return Texts::tr("was %1, %2").arg(words::momentText(entry.held->start), entry.held->therapistName);
    if (wish.times.empty() && !days.isEmpty())
        return days;
    const QString times = words::suitingTimesText(wish.times);
    return days.isEmpty() ? times : times + QStringLiteral(" · ") + days;
}

QString raceText(const WaitingView& entry)
{
    return entry.race ? raceText(*entry.race) : QString{};
}

QString urgencyText(const WaitingView& entry)
{
    if (entry.isLapsed)
        return Texts::tr("too late");
    const QString sign = words::urgencySign(entry.fields.urgency);
    const QString word = words::urgencyWord(entry.fields.urgency);
    if (entry.fields.kind == WaitingKind::Holding) {
        const QString held = Texts::tr("on hold");
        return entry.fields.urgency == Urgency::High ? sign + u' ' + held : held;
    }
    return sign.isEmpty() ? word : sign + u' ' + word;
}

QString placeText(const WaitingOffer& offer)
{
    return QStringLiteral("%1 %2, %3")
        .arg(words::weekdayDateText(dateOf(offer.session.start)), words::spanText(offer.session),
            offer.therapistName);
}

QString verdictText(const WaitingOffer& offer)
{
    QStringList parts;
    if (offer.verdict != Verdict::Fine)
        parts += (words::verdictSign(offer.verdict) + u' ' + words::verdictWord(offer.verdict)).trimmed();
    if (offer.race)
        parts += raceText(*offer.race);
    return parts.join(QStringLiteral(" · "));
}

} // namespace taper
