// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/checks.h"

#include "core/base/text.h"
#include "core/base/time_zone.h"

#include <QRegularExpression>

namespace taper {

namespace {

QVariantMap textOf(const QString& value)
{
    return {{QStringLiteral("text"), value}};
}

void checkLength(const QString& value, const QString& field, qsizetype limit, Problems& problems)
{
    if (value.size() > limit)
        problems.append({field, ErrorCode::TooLong, {{QStringLiteral("limit"), limit}}});
}

} // namespace

void checkRequiredLine(QString& value, const QString& field, Problems& problems)
{
    checkLine(value, field, problems);
    if (value.isEmpty())
        problems.append({field, ErrorCode::Required, {}});
}

void checkLine(QString& value, const QString& field, Problems& problems)
{
    value = tidyLine(value);
    checkLength(value, field, kMaxLine, problems);
}

void checkText(QString& value, const QString& field, Problems& problems)
{
    value = tidyText(value);
    checkLength(value, field, kMaxText, problems);
}

void checkEmail(QString& value, const QString& field, Problems& problems)
{
    checkLine(value, field, problems);
    // Deliberately loose: the rules of the standard accept more than any shorter pattern, and only sending
    // tells.
    static const QRegularExpression shape{QStringLiteral(R"(^[^\s@]+@[^\s@]+\.[^\s@.]+$)")};
    if (!value.isEmpty() && !shape.match(value).hasMatch())
        problems.append({field, ErrorCode::NotAnEmail, textOf(value)});
}

void checkColour(QString& value, const QString& field, Problems& problems)
{
    checkLine(value, field, problems);
    static const QRegularExpression shape{QStringLiteral("^#[0-9a-fA-F]{6}$")};
    if (!value.isEmpty() && !shape.match(value).hasMatch())
        problems.append({field, ErrorCode::NotAColour, textOf(value)});
}

void checkTimeZone(QString& value, const QString& field, Problems& problems)
{
    checkLine(value, field, problems);
    if (!value.isEmpty() && !TimeZone::named(value))
        problems.append({field, ErrorCode::NotATimeZone, textOf(value)});
}

Problem outOfRange(const QString& field, qint64 minimum, qint64 maximum)
{
    return {field, ErrorCode::OutOfRange,
        {{QStringLiteral("minimum"), minimum}, {QStringLiteral("maximum"), maximum}}};
}

} // namespace taper
