// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/slot_words.h"

#include "ui/words/figure_words.h"
#include "ui/words/words_context.h"

namespace taper::words {

namespace {

QString fillingText(const SlotFit& fit)
{
    const bool isAfterSession = fit.before == SlotFit::Beside::Session;
    const bool isBeforeSession = fit.after == SlotFit::Beside::Session;
    if (isAfterSession && isBeforeSession)
        return Words::tr("fills the gap %1").arg(spanText(fit.gap));
    if (isBeforeSession)
        return Words::tr("fills the gap before %1").arg(toText(timeOfDayOf(fit.gap.end)));
    if (isAfterSession)
        return Words::tr("fills the gap after %1").arg(toText(timeOfDayOf(fit.gap.start)));
    return Words::tr("fills the hours %1").arg(spanText(fit.gap));
}

} // namespace

QString slotFitText(const SlotFit& fit)
{
    if (fit.fillsGap())
        return fillingText(fit);
    if (fit.wasted > Minutes{0})
        //: %1: a length such as 15′
        return Words::tr("leaves %1 that nobody can use").arg(lengthText(fit.wasted));
    if (fit.leftBefore == Minutes{0}) {
        switch (fit.before) {
        case SlotFit::Beside::Session:
            return Words::tr("right after the session before");
        case SlotFit::Beside::Hours:
            return Words::tr("first of these hours");
        case SlotFit::Beside::Now:
            return Words::tr("the soonest there is");
        }
    }
    if (fit.leftAfter == Minutes{0})
        return fit.after == SlotFit::Beside::Session ? Words::tr("right before the next session")
                                                     : Words::tr("last of these hours");
    return {};
}

} // namespace taper::words
