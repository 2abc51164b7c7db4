// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/series.h"

#include "core/domain/checks.h"

namespace taper {

Problems check(SeriesFields& fields)
{
    Problems problems;
    if (!fields.client.isValid())
        problems.append({QStringLiteral("client"), ErrorCode::Required, {}});
    checkRequiredLine(fields.rule, QStringLiteral("rule"), problems);
    return problems;
}

Result<Series> Series::make(SeriesFields fields)
{
    auto valid = Valid::make(std::move(fields));
    if (!valid)
        return fail(std::move(valid.error()));
    return Series{*std::move(valid)};
}

} // namespace taper
