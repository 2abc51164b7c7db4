// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/privacy.h"

#include "core/base/keys.h"
#include "core/base/text.h"
#include "core/reports/without_name.h"

#include <QRegularExpression>

namespace taper {

namespace {

constexpr KeyTable<Privacy, 3> kKeys{{
    {Privacy::Full, "full"},
    {Privacy::Initials, "initials"},
    {Privacy::NoClinicalText, "no_clinical_text"},
}};

void hidePerson(DayListRow& row)
{
    const QString name = row.client;
    row.client = initialsOf(name);
    row.clientId = {};
    row.age.reset();
    row.phone.clear();
    row.note.clear();
    row.reason.clear();
    row.reasonBy.clear();
    for (QString& alert : row.alerts)
        alert = withoutName(std::move(alert), name);
    for (ConditionAlert& condition : row.conditions) {
        condition.area = withoutName(std::move(condition.area), name);
        condition.detail.clear();
    }
    if (row.lastVisit)
        row.lastVisit->focus = withoutName(std::move(row.lastVisit->focus), name);
}

void hideClinicalText(DayListRow& row)
{
    row.alerts.clear();
    row.conditions.clear();
    row.note.clear();
    row.reason.clear();
    row.reasonBy.clear();
    if (row.lastVisit)
        row.lastVisit->focus.clear();
}

} // namespace

QString withoutName(QString text, const QString& name)
{
    for (const QString& word : name.simplified().split(u' ', Qt::SkipEmptyParts)) {
        const QString initial = initialsOf(word);
        if (initial.size() > word.size())
            continue;
        const QRegularExpression whole{
            QStringLiteral("(?<![\\p{L}\\p{N}])%1(?![\\p{L}\\p{N}])").arg(QRegularExpression::escape(word)),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption};
        text.replace(whole, initial);
    }
    return text;
}

QString keyOf(Privacy privacy)
{
    return keyIn(kKeys, privacy);
}

std::optional<Privacy> privacyFrom(QStringView key)
{
    return valueIn(kKeys, key);
}

DayList withPrivacy(DayList list, Privacy privacy)
{
    if (privacy == Privacy::Full)
        return list;
    for (DayListTherapist& therapist : list.therapists) {
        for (DayListRow& row : therapist.rows)
            privacy == Privacy::Initials ? hidePerson(row) : hideClinicalText(row);
    }
    return list;
}

} // namespace taper
