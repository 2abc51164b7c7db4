// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/policy_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <limits>

namespace taper {

namespace {

/// Reads what it can and notes every fault with its place, so that a person mends a policy in one go.
class Reader {
public:
    void add(const QString& where, const char* rule, QVariantMap parameters = {})
    {
        parameters.insert(QStringLiteral("where"), where);
        parameters.insert(QStringLiteral("rule"), QString::fromLatin1(rule));
        problems.append({where, ErrorCode::BadPolicy, std::move(parameters)});
    }

    /// `value` times `unitsPerOne`, to the nearest whole unit.
    int number(const QJsonValue& value, const QString& where, double unitsPerOne)
    {
        if (value.isUndefined()) {
            add(where, "missing");
            return 0;
        }
        const double scaled = value.toDouble() * unitsPerOne;
        if (!value.isDouble() || std::abs(scaled) > std::numeric_limits<int>::max()) {
            add(where, "number");
            return 0;
        }
        return static_cast<int>(std::lround(scaled));
    }

    /// A whole number: half a day is a mistake, not something to round.
    int days(const QJsonValue& value, const QString& where)
    {
        if (value.isDouble() && value.toDouble() != std::floor(value.toDouble())) {
            add(where, "number");
            return 0;
        }
        return number(value, where, 1);
    }

    Minutes hours(const QJsonValue& value, const QString& where) { return Minutes{number(value, where, 60)}; }

    TimeOfDay timeOfDay(const QJsonValue& value, const QString& where)
    {
        if (value.isUndefined())
            add(where, "missing");
        else if (const auto time = parseTimeOfDay(value.toString()))
            return *time;
        else
            add(where, "time");
        return TimeOfDay{0};
    }

    QJsonArray list(const QJsonValue& value, const QString& where)
    {
        if (!value.isArray())
            add(where, value.isUndefined() ? "missing" : "list");
        return value.toArray();
    }

    QJsonObject object(const QJsonValue& value, const QString& where)
    {
        if (!value.isObject())
            add(where, value.isUndefined() ? "missing" : "object");
        return value.toObject();
    }

    std::set<LoadProfile> profiles(const QJsonObject& parent, const QString& where)
    {
        std::set<LoadProfile> found;
        const QJsonArray words = list(parent[where], where);
        for (qsizetype i = 0; i < words.size(); ++i) {
            if (const auto profile = loadProfileFrom(words[i].toString()))
                found.insert(*profile);
            else
                add(QStringLiteral("%1[%2]").arg(where).arg(i), "word");
        }
        return found;
    }

    Window window(const QJsonValue& value, const QString& where)
    {
        Window window;
        const QJsonArray row = value.toArray();
        if (row.size() != 4) {
            add(where, "list");
            return window;
        }
        const auto unit = windowUnitFrom(row[0].toString());
        const auto verdict = verdictFrom(row[3].toString());
        if (!unit || !verdict) {
            add(where, "word");
            return window;
        }
        const auto distance = [&](const QJsonValue& amount) {
            return *unit == WindowUnit::Days ? days(amount, where) : number(amount, where, 60);
        };
        window.unit = *unit;
        window.verdict = *verdict;
        window.from = distance(row[1]);
        if (!row[2].isNull())
            window.to = distance(row[2]);
        return window;
    }

    Windows windows(const QJsonValue& value, const QString& where)
    {
        Windows found;
        const QJsonArray rows = list(value, where);
        for (qsizetype i = 0; i < rows.size(); ++i)
            found.push_back(window(rows[i], QStringLiteral("%1[%2]").arg(where).arg(i)));
        return found;
    }

    WindowTable table(const QJsonObject& parent, const QString& side)
    {
        WindowTable table;
        const QJsonObject profiles = object(parent[side], side);
        noStrangers(profiles, side, [](const QString& key) { return loadProfileFrom(key).has_value(); });
        for (const LoadProfile profile : kLoadProfiles) {
            const QString where = side + u'.' + keyOf(profile);
            const QJsonObject classes = object(profiles[keyOf(profile)], where);
            if (classes.isEmpty())
                continue;
            noStrangers(classes, where, [](const QString& key) {
                return key == QLatin1String("default") || raceClassFrom(key).has_value();
            });
            ProfileWindows& own = table[static_cast<size_t>(profile)];
            own.standard = windows(classes[QLatin1String("default")], where + QLatin1String(".default"));
            for (const RaceClass raceClass : kRaceClasses) {
                const QString key = keyOf(raceClass);
                if (classes.contains(key))
                    own.byClass[static_cast<size_t>(raceClass)] = windows(classes[key], where + u'.' + key);
            }
        }
        return table;
    }

    /// The clinic's own words of one side; all of them may be missing.
    template <class Reasons>
    void reasons(const QJsonObject& parent, const QString& side, Reasons& reasons)
    {
        const QString where = QStringLiteral("reasons.") + side;
        if (parent[side].isUndefined())
            return;
        const QJsonObject given = object(parent[side], where);
        noStrangers(given, where, [](const QString& key) { return loadProfileFrom(key).has_value(); });
        for (const LoadProfile profile : kLoadProfiles) {
            const QJsonValue reason = given[keyOf(profile)];
            if (reason.isString())
                reasons[static_cast<size_t>(profile)] = reason.toString();
            else if (!reason.isUndefined())
                add(where + u'.' + keyOf(profile), "text");
        }
    }

    void classes(const QJsonObject& parent, TimingPolicy& policy)
    {
        const QString where = QStringLiteral("race_classes");
        const QJsonArray rows = list(parent[where], where);
        if (rows.size() != static_cast<qsizetype>(kRaceClasses.size())) {
            if (parent[where].isArray())
                add(where, "list");
            return;
        }
        for (size_t i = 0; i < kRaceClasses.size(); ++i) {
            const QString place = QStringLiteral("%1[%2]").arg(where).arg(i);
            const QJsonArray row = rows[static_cast<qsizetype>(i)].toArray();
            if (row.size() != 2)
                add(place, "list");
            else if (row[0].toString() != keyOf(kRaceClasses[i]))
                add(place, "word");
            else if (!row[1].isNull())
                policy.longestMetres[i] = number(row[1], place, 1000);
        }
    }

    Problems problems;

private:
    // A misspelt word would silently take a rule away.
    template <class IsKnown>
    void noStrangers(const QJsonObject& object, const QString& where, IsKnown isKnown)
    {
        for (const QString& key : object.keys()) {
            if (!isKnown(key) && key != QLatin1String("about"))
                add(where + u'.' + key, "word");
        }
    }
};

TimingPolicy readPolicy(const QJsonObject& root, Reader& reader)
{
    TimingPolicy policy;
    reader.classes(root, policy);

    const QString finish = QStringLiteral("default_finish_hours");
    const QJsonObject finishes = reader.object(root[finish], finish);
    const auto finishOf = [&](RaceClass raceClass) {
        return reader.hours(finishes[keyOf(raceClass)], finish + u'.' + keyOf(raceClass));
    };
    policy.shortFinish = finishOf(RaceClass::Short);
    policy.halfFinish = finishOf(RaceClass::Half);
    policy.marathonFinish = finishOf(RaceClass::Marathon);

    // Both came later than the first policies, which have these figures.
    QJsonObject shortFinish{{QStringLiteral("up_to_km"), 5.5}, {QStringLiteral("hours"), 1.0}};
    QJsonObject ultraFinish{{QStringLiteral("hours_per_km"), 0.2}, {QStringLiteral("hours_if_unknown"), 12}};
    if (const auto given = root[QLatin1String("short_finish")]; !given.isUndefined())
        shortFinish = reader.object(given, QStringLiteral("short_finish"));
    if (const auto given = root[QLatin1String("ultra_finish")]; !given.isUndefined())
        ultraFinish = reader.object(given, QStringLiteral("ultra_finish"));
    policy.shortestUpToMetres =
        reader.number(shortFinish[QLatin1String("up_to_km")], QStringLiteral("short_finish.up_to_km"), 1000);
    policy.shortestFinish =
        reader.hours(shortFinish[QLatin1String("hours")], QStringLiteral("short_finish.hours"));
    policy.ultraFinishPerKilometre =
        reader.hours(ultraFinish[QLatin1String("hours_per_km")], QStringLiteral("ultra_finish.hours_per_km"));
    policy.ultraFinishIfUnknown = reader.hours(
        ultraFinish[QLatin1String("hours_if_unknown")], QStringLiteral("ultra_finish.hours_if_unknown"));

    const auto timeOfDay = [&](const QString& key) { return reader.timeOfDay(root[key], key); };
    policy.assumedStart = timeOfDay(QStringLiteral("assumed_start_time"));
    policy.multiDayEnd = timeOfDay(QStringLiteral("multi_day_end_time"));
    const auto days = [&](const QString& key) { return reader.days(root[key], key); };
    policy.horizonDays = days(QStringLiteral("horizon_days"));
    policy.expectedRaceDays = days(QStringLiteral("expected_race_days"));

    const QString first = QStringLiteral("first_deep");
    if (const QJsonObject rule = reader.object(root[first], first); !rule.isEmpty()) {
        policy.firstDeepDays = reader.days(rule[QLatin1String("days")], first + QLatin1String(".days"));
        policy.firstDeepPauseDays = reader.days(rule[QLatin1String("no_deep_session_for_days")],
            first + QLatin1String(".no_deep_session_for_days"));
    }

    policy.deepProfiles = reader.profiles(root, QStringLiteral("deep_profiles"));
    policy.lightProfiles = reader.profiles(root, QStringLiteral("light_profiles"));
    policy.before = reader.table(root, QStringLiteral("before"));
    policy.after = reader.table(root, QStringLiteral("after"));

    // They came later still; a policy without them goes by Taper's words.
    const QString own = QStringLiteral("reasons");
    if (!root[own].isUndefined()) {
        const QJsonObject reasons = reader.object(root[own], own);
        reader.reasons(reasons, QStringLiteral("before"), policy.reasonsBefore);
        reader.reasons(reasons, QStringLiteral("after"), policy.reasonsAfter);
    }
    return policy;
}

} // namespace

Result<TimingPolicy> policyFromJson(const QByteArray& text)
{
    Reader reader;
    QJsonParseError fault{};
    const QJsonDocument document = QJsonDocument::fromJson(text, &fault);
    if (fault.error != QJsonParseError::NoError) {
        reader.add(
            QStringLiteral("byte %1").arg(fault.offset), "json", {{QStringLiteral("offset"), fault.offset}});
        return fail(Error{std::move(reader.problems)});
    }
    if (!document.isObject()) {
        reader.add(QStringLiteral("the text"), "object");
        return fail(Error{std::move(reader.problems)});
    }
    TimingPolicy policy = readPolicy(document.object(), reader);
    if (reader.problems.isEmpty())
        reader.problems = check(policy);
    if (!reader.problems.isEmpty())
        return fail(Error{std::move(reader.problems)});
    return policy;
}

} // namespace taper
