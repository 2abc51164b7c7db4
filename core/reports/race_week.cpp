// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/race_week.h"

#include "core/base/keys.h"
#include "core/base/text.h"

namespace taper {

namespace {

constexpr KeyTable<WeekPrivacy, 3> kKeys{{
    {WeekPrivacy::Full, "full"},
    {WeekPrivacy::Initials, "initials"},
    {WeekPrivacy::NoContact, "no_contact"},
}};

} // namespace

bool passes(WeekFilter filter, WeekSession before, WeekSession after, RunnerReach reach)
{
    switch (filter) {
    case WeekFilter::All:
        return true;
    case WeekFilter::Missing:
        return before == WeekSession::Missing || after == WeekSession::Missing;
    case WeekFilter::NotReachable:
        return reach != RunnerReach::Reachable && before != WeekSession::NotAsked;
    }
    Q_UNREACHABLE();
}

RaceWeekList filtered(RaceWeekList list, WeekFilter filter)
{
    list.filter = filter;
    std::erase_if(list.rows,
        [filter](const RaceWeekListRow& row) { return !passes(filter, row.before, row.after, row.reach); });
    return list;
}

QString keyOf(WeekPrivacy privacy)
{
    return keyIn(kKeys, privacy);
}

std::optional<WeekPrivacy> weekPrivacyFrom(QStringView key)
{
    return valueIn(kKeys, key);
}

RaceWeekList withPrivacy(RaceWeekList list, WeekPrivacy privacy)
{
    if (privacy == WeekPrivacy::Full)
        return list;
    for (RaceWeekListRow& row : list.rows) {
        row.phone.clear();
        row.email.clear();
        row.bestTime.clear();
        if (privacy == WeekPrivacy::Initials)
            row.name = initialsOf(row.name);
    }
    return list;
}

} // namespace taper
