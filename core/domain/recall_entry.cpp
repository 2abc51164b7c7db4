// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/recall_entry.h"

#include "core/domain/checks.h"

namespace taper {

Problems check(RecallEntryFields& fields)
{
    Problems problems;
    if (!fields.client.isValid())
        problems.append({QStringLiteral("client"), ErrorCode::Required, {}});
    checkText(fields.note, QStringLiteral("notes"), problems);
    return problems;
}

} // namespace taper
