// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/race_results.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>

namespace taper {

namespace {

constexpr std::array kStandard{5'000, 10'000, kHalfMarathonMetres, kMarathonMetres, 50'000, 100'000};
constexpr Seconds kLongest = std::chrono::hours{24 * 30};

/// In the order in which they were run.
bool isEarlier(const RunResult& one, const RunResult& other)
{
    return std::pair{one.date, one.entry} < std::pair{other.date, other.entry};
}

bool isBetter(const RunResult& one, const RunResult& other)
{
    return one.time != other.time ? one.time < other.time : isEarlier(one, other);
}

std::optional<Seconds> gainOver(const RunResult* before, const RunResult& run)
{
    return before ? std::optional{before->time - run.time} : std::nullopt;
}

bool isRunAt(Seconds time, std::optional<int> metres, Seconds fastest, Seconds slowest)
{
    if (!metres || *metres <= 0)
        return false;
    const auto thousandfold = time.count() * 1'000;
    return thousandfold >= fastest.count() * *metres && thousandfold <= slowest.count() * *metres;
}

bool fitsRunner(Seconds time, std::optional<int> metres)
{
    return isRunAt(time, metres, std::chrono::minutes{2}, std::chrono::minutes{20});
}

std::optional<Seconds> timeOf(int hours, int minutes, int seconds)
{
    if (minutes > 59 || seconds > 59)
        return std::nullopt;
    const Seconds time = std::chrono::hours{hours} + std::chrono::minutes{minutes} + Seconds{seconds};
    return time > Seconds{0} && time <= kLongest ? std::optional{time} : std::nullopt;
}

/// Two figures: hours and minutes, or minutes and seconds, whichever the distance speaks for.
std::optional<Seconds> timeOf(int first, int second, std::optional<int> metres)
{
    const auto hours = timeOf(first, second, 0);
    // More than 59 minutes may be typed as such: "75:30".
    const auto minutes = timeOf(first / 60, first % 60, second);
    if (!hours || !minutes)
        return hours ? hours : minutes;
    return fitsRunner(*minutes, metres) && !fitsRunner(*hours, metres) ? minutes : hours;
}

/// The figures between colons, points or blanks; nothing if anything else is in between.
std::optional<std::vector<int>> figuresOf(QStringView typed)
{
    constexpr size_t kMostParts = 3;
    constexpr qsizetype kMostDigits = 6;
    std::vector<int> figures;
    QString digits;
    const auto close = [&] {
        if (digits.isEmpty() || digits.size() > kMostDigits || figures.size() == kMostParts)
            return false;
        figures.push_back(digits.toInt());
        digits.clear();
        return true;
    };
    for (const QChar c : typed.trimmed()) {
        if (c.isDigit())
            digits += QChar{u'0' + c.digitValue()};
        else if ((c != u':' && c != u'.' && c != u' ' && c != u'\'' && c != u'h') || !close())
            return std::nullopt;
    }
    if (!close())
        return std::nullopt;
    return figures;
}

} // namespace

std::optional<Seconds> pacePerKilometre(Seconds time, std::optional<int> metres)
{
    if (!metres || *metres <= 0 || time <= Seconds{0})
        return std::nullopt;
    return Seconds{(time.count() * 1'000 + *metres / 2) / *metres};
}

int comparedDistance(int metres)
{
    for (const int standard : kStandard) {
        if (std::abs(metres - standard) * 200 <= standard)
            return standard;
    }
    return metres;
}

std::optional<RunResult> resultOf(Id<RaceEntry> entry, const RaceFields& race, const RaceEntryFields& fields)
{
    if (fields.status != EntryStatus::Finished || !fields.finishTime || !race.distanceMetres || race.isVirtual
        || race.status != RaceStatus::Scheduled)
        return std::nullopt;
    return RunResult{
        entry, fields.race, race.date, comparedDistance(*race.distanceMetres), *fields.finishTime};
}

std::vector<PersonalBest> personalBests(std::span<const RunResult> runs)
{
    std::vector<RunResult> inOrder{runs.begin(), runs.end()};
    std::ranges::sort(inOrder, isEarlier);
    std::map<int, PersonalBest> bests;
    for (const RunResult& run : inOrder) {
        const auto [best, isFirst] = bests.try_emplace(run.metres, PersonalBest{run, std::nullopt, 0});
        ++best->second.results;
        if (!isFirst && run.time < best->second.run.time) {
            best->second.gain = best->second.run.time - run.time;
            best->second.run = run;
        }
    }
    std::vector<PersonalBest> sorted;
    sorted.reserve(bests.size());
    for (const auto& [metres, best] : bests)
        sorted.push_back(best);
    return sorted;
}

std::optional<PersonalBest> bestBefore(std::span<const RunResult> runs, int metres, Date before)
{
    std::vector<RunResult> earlier;
    for (const RunResult& run : runs) {
        if (run.metres == comparedDistance(metres) && run.date < before)
            earlier.push_back(run);
    }
    const auto bests = personalBests(earlier);
    return bests.empty() ? std::nullopt : std::optional{bests.front()};
}

ResultStanding standingOf(const RunResult& run, std::span<const RunResult> runs)
{
    ResultStanding standing{.gain = std::nullopt, .stands = true};
    const RunResult* before = nullptr;
    for (const RunResult& other : runs) {
        if (other.metres != run.metres || other.entry == run.entry)
            continue;
        if (isEarlier(other, run) && (!before || isBetter(other, *before)))
            before = &other;
        if (isBetter(other, run))
            standing.stands = false;
    }
    standing.gain = gainOver(before, run);
    return standing;
}

std::optional<Seconds> readRunningTime(QStringView typed, std::optional<int> metres)
{
    const auto figures = figuresOf(typed);
    if (!figures)
        return std::nullopt;
    if (figures->size() == 3)
        return timeOf(figures->at(0), figures->at(1), figures->at(2));
    if (figures->size() == 2)
        return timeOf(figures->at(0), figures->at(1), metres);
    const int digits = figures->front();
    if (digits < 100) // a race of so many seconds, or hours, is not what anybody means
        return std::nullopt;
    if (digits < 10'000)
        return timeOf(digits / 100, digits % 100, metres);
    return timeOf(digits / 10'000, digits / 100 % 100, digits % 100);
}

bool isPlausible(Seconds time, std::optional<int> metres)
{
    return !metres || isRunAt(time, metres, std::chrono::minutes{2}, std::chrono::hours{1});
}

} // namespace taper
