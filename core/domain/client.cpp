// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/client.h"

#include "core/base/text.h"
#include "core/domain/checks.h"

namespace taper {

namespace {

void checkList(QStringList& list, const QString& field, Problems& problems)
{
    for (QString& item : list)
        checkLine(item, field, problems);
    list.removeAll(QString{});
    list.removeDuplicates();
}

} // namespace

Problems check(ClientFields& fields)
{
    Problems problems;
    checkRequiredLine(fields.name, QStringLiteral("name"), problems);
    checkLine(fields.preferredName, QStringLiteral("preferred_name"), problems);
    checkLine(fields.phone, QStringLiteral("phone"), problems);
    if (!fields.phone.isEmpty() && digitsOf(fields.phone).isEmpty())
        problems.append(
            {QStringLiteral("phone"), ErrorCode::NotAPhoneNumber, {{QStringLiteral("text"), fields.phone}}});
    checkEmail(fields.email, QStringLiteral("email"), problems);
    checkText(fields.address, QStringLiteral("address"), problems);
    checkText(fields.emergencyContact, QStringLiteral("emergency_contact"), problems);
    checkText(fields.notes, QStringLiteral("notes"), problems);
    checkList(fields.tags, QStringLiteral("tags"), problems);
    checkList(fields.alerts, QStringLiteral("alerts"), problems);
    checkLine(fields.bestTime, QStringLiteral("best_time"), problems);
    if (fields.cadenceDays && (*fields.cadenceDays < 1 || *fields.cadenceDays > 365))
        problems.append(outOfRange(QStringLiteral("cadence"), 1, 365));
    return problems;
}

} // namespace taper
