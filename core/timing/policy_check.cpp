// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/policy.h"

#include "core/base/text.h"

#include <algorithm>

namespace taper {

namespace {

constexpr int kLongestMetres = 1'000'000;
constexpr int kMostDays = 365;
constexpr Minutes kLongestFinish = std::chrono::hours{24 * 30};
constexpr int kLongestReason = 300; // characters: it stands in a card beside the booking

class Checker {
public:
    void add(const QString& where, const char* rule, QVariantMap parameters = {})
    {
        parameters.insert(QStringLiteral("where"), where);
        parameters.insert(QStringLiteral("rule"), QString::fromLatin1(rule));
        problems.append({where, ErrorCode::BadPolicy, std::move(parameters)});
    }

    void range(const QString& where, qint64 value, qint64 minimum, qint64 maximum)
    {
        if (value < minimum || value > maximum)
            add(where, "range", {{QStringLiteral("minimum"), minimum}, {QStringLiteral("maximum"), maximum}});
    }

    void finish(const QString& where, Minutes value)
    {
        range(where, value.count(), 1, kLongestFinish.count());
    }

    void timeOfDay(const QString& where, TimeOfDay value)
    {
        range(where, value.count(), 0, kEndOfDay.count() - 1);
    }

    void windows(const QString& where, const Windows& windows, bool hoursOnly)
    {
        if (windows.empty())
            return add(where, "missing");
        for (size_t i = 0; i < windows.size(); ++i) {
            const QString row = QStringLiteral("%1[%2]").arg(where).arg(i);
            const Window& window = windows[i];
            const bool isLast = i + 1 == windows.size();
            const bool isDays = window.unit == WindowUnit::Days;
            if (window.unit != windows.front().unit || (hoursOnly && isDays))
                add(row, "unit");
            else if (i == 0 && window.from != 0)
                add(row, "starts_at_zero");
            else if (window.to && (isDays ? *window.to < window.from : *window.to <= window.from))
                add(row, "order");
            else if (window.to.has_value() == isLast)
                add(row, "open_end");
            else if (i > 0 && windows[i - 1].to && window.from != *windows[i - 1].to + (isDays ? 1 : 0))
                add(row, "gap");
        }
    }

    void table(const QString& side, const WindowTable& table, bool hoursOnly)
    {
        for (const LoadProfile profile : kLoadProfiles) {
            const QString where = side + u'.' + keyOf(profile);
            const ProfileWindows& own = table[static_cast<size_t>(profile)];
            windows(where + QLatin1String(".default"), own.standard, hoursOnly);
            for (const RaceClass raceClass : kRaceClasses) {
                if (const auto& special = own.byClass[static_cast<size_t>(raceClass)])
                    windows(where + u'.' + keyOf(raceClass), *special, hoursOnly);
            }
        }
    }

    template <class Reasons>
    void reasons(const QString& side, Reasons& reasons)
    {
        for (const LoadProfile profile : kLoadProfiles) {
            QString& reason = reasons[static_cast<size_t>(profile)];
            reason = tidyLine(reason);
            if (reason.size() > kLongestReason)
                add(QStringLiteral("reasons.%1.%2").arg(side, keyOf(profile)), "too_long",
                    {{QStringLiteral("limit"), kLongestReason}});
        }
    }

    void classes(const TimingPolicy& policy)
    {
        int longest = 0;
        for (size_t i = 0; i < policy.longestMetres.size(); ++i) {
            const QString where = QStringLiteral("race_classes[%1]").arg(i);
            const auto& metres = policy.longestMetres[i];
            if (metres.has_value() == (i + 1 == policy.longestMetres.size()))
                add(where, "open_end");
            else if (metres && *metres <= longest)
                add(where, "ascending");
            else if (metres)
                range(where, *metres, 1, kLongestMetres);
            longest = metres.value_or(longest);
        }
    }

    Problems problems;
};

} // namespace

Problems check(TimingPolicy& policy)
{
    Checker checker;
    checker.classes(policy);
    checker.finish(QStringLiteral("default_finish_hours.short"), policy.shortFinish);
    checker.finish(QStringLiteral("default_finish_hours.half"), policy.halfFinish);
    checker.finish(QStringLiteral("default_finish_hours.marathon"), policy.marathonFinish);
    checker.range(QStringLiteral("short_finish.up_to_km"), policy.shortestUpToMetres, 0, kLongestMetres);
    checker.finish(QStringLiteral("short_finish.hours"), policy.shortestFinish);
    checker.range(
        QStringLiteral("ultra_finish.hours_per_km"), policy.ultraFinishPerKilometre.count(), 1, 24 * 60);
    checker.finish(QStringLiteral("ultra_finish.hours_if_unknown"), policy.ultraFinishIfUnknown);
    checker.timeOfDay(QStringLiteral("assumed_start_time"), policy.assumedStart);
    checker.timeOfDay(QStringLiteral("multi_day_end_time"), policy.multiDayEnd);
    checker.range(QStringLiteral("horizon_days"), policy.horizonDays, 1, kMostDays);
    checker.range(QStringLiteral("expected_race_days"), policy.expectedRaceDays, 0, kMostDays);
    checker.range(QStringLiteral("first_deep.days"), policy.firstDeepDays, 0, kMostDays);
    checker.range(
        QStringLiteral("first_deep.no_deep_session_for_days"), policy.firstDeepPauseDays, 0, 10 * kMostDays);
    for (const LoadProfile profile : policy.lightProfiles) {
        if (policy.deepProfiles.contains(profile))
            checker.add(QStringLiteral("light_profiles"), "deep_and_light");
    }
    checker.table(QStringLiteral("before"), policy.before, false);
    checker.table(QStringLiteral("after"), policy.after, true);
    checker.reasons(QStringLiteral("before"), policy.reasonsBefore);
    checker.reasons(QStringLiteral("after"), policy.reasonsAfter);
    return checker.problems;
}

} // namespace taper
