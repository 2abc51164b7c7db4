// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/length_text.h"

#include <QRegularExpression>

namespace taper {

std::optional<Minutes> readLength(const QString& typed)
{
    static const QRegularExpression kMinutes{
        QStringLiteral(R"(^\s*(\d{1,4})\s*(?:′|'|m|min\.?|minutes?)?\s*$)"),
        QRegularExpression::CaseInsensitiveOption};
    static const QRegularExpression kHours{
        QStringLiteral(R"(^\s*(\d{1,2})\s*(?::|h|hours?)\s*(?:(\d{1,2})\s*(?:′|'|m|min\.?|minutes?)?)?\s*$)"),
        QRegularExpression::CaseInsensitiveOption};
    if (const auto match = kMinutes.match(typed); match.hasMatch())
        return Minutes{match.capturedView(1).toInt()};
    if (const auto match = kHours.match(typed); match.hasMatch())
        return Minutes{match.capturedView(1).toInt() * 60 + match.capturedView(2).toInt()};
    return std::nullopt;
}

} // namespace taper
