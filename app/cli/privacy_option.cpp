// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/privacy_option.h"

namespace taper::cli {

Result<Privacy> privacyOption(const Arguments& arguments)
{
    if (!arguments.has(QStringLiteral("--privacy")))
        return Privacy::Full;
    const QString word = arguments.text(QStringLiteral("--privacy"));
    if (const auto chosen = privacyFrom(word))
        return *chosen;
    QStringList known;
    for (const Privacy each : kPrivacies)
        known += keyOf(each);
    return fail(Error{Problems{{QStringLiteral("privacy"), ErrorCode::NotAStatus,
        {{QStringLiteral("text"), word}, {QStringLiteral("choices"), known.join(QStringLiteral(", "))}}}}});
}

} // namespace taper::cli
