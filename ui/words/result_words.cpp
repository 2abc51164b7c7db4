// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/result_words.h"

#include "ui/words/figure_words.h"
#include "ui/words/words_context.h"

namespace taper::words {

QString gainText(Seconds gain)
{
    const auto seconds = std::chrono::abs(gain).count();
    const QString tail = QStringLiteral("%1").arg(seconds % 60, 2, 10, QLatin1Char{'0'});
    if (seconds < 3'600)
        return QStringLiteral("%1:%2").arg(seconds / 60).arg(tail);
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3'600)
        .arg(seconds / 60 % 60, 2, 10, QLatin1Char{'0'})
        .arg(tail);
}

QString paceText(Seconds pace)
{
    //: Time for a kilometre: "5:12 /km"
    return Words::tr("%1 /km").arg(gainText(pace));
}

QString timeAndPaceText(Seconds time, std::optional<int> metres)
{
    const auto pace = pacePerKilometre(time, metres);
    return pace ? QStringLiteral("%1 · %2").arg(durationText(time), paceText(*pace)) : durationText(time);
}

QString bestDistanceText(int comparedMetres)
{
    if (comparedMetres == kMarathonMetres)
        return Words::tr("Marathon");
    if (comparedMetres == kHalfMarathonMetres)
        return Words::tr("Half marathon");
    return distanceText(comparedMetres);
}

QString standingText(const ResultStanding& standing)
{
    if (!standing.gain)
        return Words::tr("first at this distance");
    if (*standing.gain == Seconds{0})
        return Words::tr("equals the best");
    if (standing.isNewBest())
        return Words::tr("new best by %1").arg(gainText(*standing.gain));
    return Words::tr("%1 slower than the best").arg(gainText(*standing.gain));
}

QString standingMark(const ResultStanding& standing)
{
    //: Personal best
    const QString best = standing.stands ? Words::tr("PB") : Words::tr("was PB");
    if (!standing.gain)
        return best;
    if (standing.isNewBest())
        return QStringLiteral("%1 −%2").arg(best, gainText(*standing.gain));
    return QStringLiteral("+%1").arg(gainText(*standing.gain));
}

} // namespace taper::words
