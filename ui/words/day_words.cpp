// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/day_words.h"

#include "ui/words/figure_words.h"
#include "ui/words/words_context.h"

namespace taper::words {

DayWords dayWords()
{
    return {.language = locale(),
        .today = Words::tr("today"),
        .tomorrow = Words::tr("tomorrow"),
        .yesterday = Words::tr("yesterday")};
}

} // namespace taper::words
