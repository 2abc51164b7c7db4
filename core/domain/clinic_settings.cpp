// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/clinic_settings.h"

#include "core/base/money.h"
#include "core/domain/checks.h"

#include <algorithm>

namespace taper {

namespace {

constexpr Minutes kLongestLateCancel{14 * 24 * 60};

} // namespace

Problems check(ClinicSettingsFields& fields)
{
    Problems problems;
    checkRequiredLine(fields.name, QStringLiteral("name"), problems);
    checkTimeZone(fields.timeZone, QStringLiteral("timezone"), problems);
    if (fields.timeZone.isEmpty())
        problems.append({QStringLiteral("timezone"), ErrorCode::Required, {}});
    fields.currency = fields.currency.trimmed().toUpper();
    if (!isCurrencyCode(fields.currency))
        problems.append({QStringLiteral("currency"), ErrorCode::NotACurrency,
            {{QStringLiteral("text"), fields.currency}}});
    fields.phoneRegion = fields.phoneRegion.trimmed().toUpper();
    const bool isRegion = fields.phoneRegion.size() == 2
        && std::all_of(fields.phoneRegion.cbegin(), fields.phoneRegion.cend(),
            [](QChar c) { return c >= u'A' && c <= u'Z'; });
    if (!isRegion)
        problems.append({QStringLiteral("phone_region"), ErrorCode::NotARegion,
            {{QStringLiteral("text"), fields.phoneRegion}}});
    const auto grid = fields.grid.count();
    if (grid < 5 || grid > 120 || kEndOfDay.count() % grid != 0)
        problems.append(outOfRange(QStringLiteral("grid_minutes"), 5, 120));
    if (fields.lateCancel < Minutes{0} || fields.lateCancel > kLongestLateCancel)
        problems.append(outOfRange(QStringLiteral("late_cancel"), 0, kLongestLateCancel.count()));
    checkText(fields.address, QStringLiteral("address"), problems);
    checkLine(fields.phone, QStringLiteral("phone"), problems);
    checkEmail(fields.email, QStringLiteral("email"), problems);
    return problems;
}

Problems check(ClosureFields& fields)
{
    Problems problems;
    if (fields.to < fields.from)
        problems.append({QStringLiteral("to"), ErrorCode::EndBeforeStart, {}});
    checkLine(fields.reason, QStringLiteral("reason"), problems);
    return problems;
}

} // namespace taper
