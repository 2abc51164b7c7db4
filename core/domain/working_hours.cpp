// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/working_hours.h"

#include <algorithm>

namespace taper {

void checkSpans(TimeSpans& spans, const QString& field, Problems& problems)
{
    std::sort(spans.begin(), spans.end());
    for (size_t i = 0; i < spans.size(); ++i) {
        if (spans[i].to <= spans[i].from || spans[i].from < TimeOfDay::zero() || spans[i].to > kEndOfDay)
            problems.append({field, ErrorCode::EndBeforeStart, {}});
        else if (i > 0 && spans[i].from < spans[i - 1].to)
            problems.append({field, ErrorCode::Overlapping, {}});
    }
}

} // namespace taper
