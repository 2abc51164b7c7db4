// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/clinic/race_merge.h"
#include "core/clinic/workspace.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace taper {

namespace {

constexpr std::chrono::days kNear{45};
constexpr size_t kMostTwins = 10;
/// A word this short ("run", "10k") makes no name.
constexpr int kShortestName = 4;

QSet<QString> wordsOf(const QString& core)
{
    const QStringList words = core.split(u' ', Qt::SkipEmptyParts);
    return {words.begin(), words.end()};
}

bool isContained(const QString& one, const QString& other)
{
    const QString& shorter = one.size() < other.size() ? one : other;
    const QString& longer = one.size() < other.size() ? other : one;
    return shorter.size() >= kShortestName && wordsOf(longer).contains(wordsOf(shorter));
}

/// Organisers round: 42.2 km is 42.195 km.
bool isSameDistance(int one, int other)
{
    constexpr double kRounding = 0.01;
    return std::abs(one - other) <= kRounding * std::max(one, other);
}

Date lastDay(const RaceFields& race)
{
    return race.endDate.value_or(race.date);
}

/// What the race described has to be held against.
struct Probe {
    RaceFields fields;
    QString core;
    QString place;
    bool isDateKnown;

    [[nodiscard]] std::optional<RaceLikeness> likeness(const RaceFields& other) const
    {
        const QString otherCore = raceNameCore(other.name);
        if (!core.isEmpty() && core == otherCore)
            return RaceLikeness::SameName;
        if (!isDateKnown || other.date > lastDay(fields) || lastDay(other) < fields.date)
            return std::nullopt;
        if (isContained(core, otherCore))
            return RaceLikeness::SimilarName;
        if (!place.isEmpty() && place == foldForSearch(other.place) && fields.distanceMetres
            && other.distanceMetres && isSameDistance(*fields.distanceMetres, *other.distanceMetres))
            return RaceLikeness::SamePlace;
        return std::nullopt;
    }
    [[nodiscard]] bool isOtherDistance(const RaceFields& other) const
    {
        return fields.distanceMetres && other.distanceMetres
            && !isSameDistance(*fields.distanceMetres, *other.distanceMetres);
    }
    [[nodiscard]] int daysOff(const RaceFields& other) const
    {
        return isDateKnown ? std::abs(daysBetween(fields.date, other.date)) : 0;
    }
};

} // namespace

QString raceNameCore(const QString& name)
{
    static const QRegularExpression kEdition{QStringLiteral(
        R"(\b(?:19|20)\d\d\b|'\d\d\b|\b\d{1,3}(?:st|nd|rd|th|e|eme|er|re)\b|(?:^|\s)\d{1,3}\.(?=\s)|(?:^|\s)[ivxlc]+\.(?=\s))")};
    static const QRegularExpression kNoLetters{
        QStringLiteral(R"([^\p{L}\p{N}]+)"), QRegularExpression::UseUnicodePropertiesOption};
    QString core = foldForSearch(name);
    // Without them nothing may be left: "2026" alone is a name after all.
    QString bare = QString{core}.replace(kEdition, QStringLiteral(" "));
    bare = bare.replace(kNoLetters, QStringLiteral(" ")).trimmed();
    return bare.isEmpty() ? core : bare;
}

Result<std::vector<RaceTwin>> possibleRaceDuplicates(
    Clinic& clinic, const RaceFields& fields, Id<Race> except, bool isDateKnown)
{
    const Probe probe{fields, raceNameCore(fields.name), foldForSearch(fields.place), isDateKnown};
    return readUnit(clinic, [&](Workspace& workspace) -> Result<std::vector<RaceTwin>> {
        RaceQuery near{.endsFrom = (isDateKnown ? fields.date : workspace.today()) - kNear};
        if (isDateKnown)
            near.startsUntil = lastDay(fields) + kNear;
        std::vector<RaceTwin> twins;
        for (RaceSummary& summary : workspace.races().list(near)) {
            const auto likeness = probe.likeness(summary.race.fields());
            if (!likeness || summary.race.id == except)
                continue;
            const bool isOther = probe.isOtherDistance(summary.race.fields());
            twins.push_back({std::move(summary.race), *likeness, isOther, summary.entrants});
        }
        std::ranges::stable_sort(twins, {}, [&](const RaceTwin& twin) {
            return std::tuple{twin.isOtherDistance, twin.likeness, probe.daysOff(twin.race.fields())};
        });
        if (twins.size() > kMostTwins)
            twins.erase(twins.begin() + kMostTwins, twins.end());
        return twins;
    });
}

} // namespace taper
