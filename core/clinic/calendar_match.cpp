// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/calendar_match.h"

#include "core/base/text.h"
#include "core/clinic/calendar_rows.h"
#include "core/clinic/calendar_said.h"
#include "core/clinic/race_merge.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <map>

namespace taper {

namespace {

constexpr size_t kMostAlike = 8;
/// So many races of one day are looked through for names that are only much the same.
constexpr size_t kMostOfADay = 60;

/// Calendars round their distances, and correct them.
bool isSameDistance(int one, int other, double rounding = 0.012)
{
    return std::abs(one - other) <= rounding * std::max(one, other);
}

struct Known {
    const RaceSummary* summary = nullptr;
    QString name; ///< folded
    QString core;
    QStringList words; ///< of the core, sorted
};

bool holdsAll(const QStringList& words, const QStringList& wanted)
{
    return std::ranges::includes(words, wanted);
}

QStringList sortedWords(const QString& core)
{
    QStringList words = core.split(u' ', Qt::SkipEmptyParts);
    words.sort();
    return words;
}

/// The name of an event without the distance that an import has put behind it.
QString coreOf(const QString& name)
{
    const qsizetype dot = name.indexOf(QStringLiteral(" · "));
    return raceNameCore(dot > 0 ? name.left(dot) : name);
}

class Matcher {
public:
    Matcher(const std::vector<RaceSummary>& races, const std::vector<RaceSource>& sources)
    {
        m_known.reserve(races.size());
        for (const RaceSummary& summary : races) {
            const QString core = coreOf(summary.race->name);
            m_known.push_back({&summary, foldForSearch(summary.race->name), core, sortedWords(core)});
            m_byId.insert(summary.race.id.value(), m_known.size() - 1);
            m_byDay[summary.race->date].push_back(m_known.size() - 1);
        }
        for (const RaceSource& source : sources) {
            m_sources.insert(source.uid, &source);
            m_ofBase[baseOf(source.uid)].append(source.uid);
        }
    }

    void matchUids(std::vector<CalendarRow>& rows)
    {
        QMap<QString, std::vector<CalendarRow*>> left; // of events that are known, by base
        for (CalendarRow& row : rows) {
            if (!row.isChoice())
                continue;
            if (const RaceSource* source = m_sources.value(row.uid))
                link(row, *source);
            else if (m_ofBase.contains(baseOf(row.uid)))
                left[baseOf(row.uid)].push_back(&row);
        }
        for (auto ofBase = left.begin(); ofBase != left.end(); ++ofBase)
            matchRest(ofBase.key(), ofBase.value());
    }

    void matchNames(std::vector<CalendarRow>& rows)
    {
        for (CalendarRow& row : rows) {
            if (row.isChoice() && !row.known)
                matchName(row);
        }
    }

    void addGone(std::vector<CalendarRow>& rows, Date today) const
    {
        QSet<QString> present;
        for (const CalendarRow& row : rows)
            present.insert(baseOf(row.uid));
        std::vector<CalendarRow> gone;
        for (const RaceSource* source : m_sources) {
            const auto place = m_byId.constFind(source->race.value());
            if (present.contains(baseOf(source->uid)) || place == m_byId.constEnd())
                continue;
            const RaceSummary& summary = *m_known.at(*place).summary;
            const RaceFields& race = summary.race.fields();
            if (race.endDate.value_or(race.date) < today || race.status == RaceStatus::Cancelled)
                continue;
            CalendarRow row;
            row.uid = source->uid;
            row.change = CalendarChange::Gone;
            row.said = row.wanted = race;
            row.known = summary.race;
            row.entrants = summary.entrants;
            gone.push_back(std::move(row));
        }
        std::ranges::sort(gone, {}, [](const CalendarRow& row) { return std::pair{row.said.date, row.uid}; });
        std::ranges::move(gone, std::back_inserter(rows));
    }

private:
    void link(CalendarRow& row, const RaceSource& source)
    {
        m_used.insert(source.uid);
        const auto place = m_byId.constFind(source.race.value());
        if (place == m_byId.constEnd())
            return;
        const RaceSummary& summary = *m_known.at(*place).summary;
        m_claimed.insert(source.race.value());
        row.known = summary.race;
        row.entrants = summary.entrants;
        if (source.uid != row.uid)
            row.formerUid = source.uid;
        bool overrules = false;
        row.wanted = withNews(summary.race.fields(), saidFromJson(source.said), row.said, overrules);
        if (overrules)
            row.notes.push_back(CalendarNote::HandCorrected);
        checkRow(row);
        settleChange(row);
    }

    /// The distances of an event that the calendar has named otherwise since: corrected ("42K" is now
    /// "42.195K"), or named for the first time. What is left then is new, or was left out by choice.
    void matchRest(const QString& base, std::vector<CalendarRow*> rows)
    {
        QStringList uids;
        for (const QString& uid : m_ofBase.value(base)) {
            if (!m_used.contains(uid))
                uids.append(uid);
        }
        for (const QString& uid : std::as_const(uids)) {
            const int metres = uid == base ? 0 : uid.mid(base.size() + 1).toInt();
            const auto nearest = std::ranges::min_element(rows, {}, [metres](const CalendarRow* row) {
                return std::abs(row->said.distanceMetres.value_or(0) - metres);
            });
            if (nearest == rows.end())
                break;
            const int wanted = (*nearest)->said.distanceMetres.value_or(0);
            const bool isKnownNow = metres == 0 || wanted == 0;
            constexpr double kCorrected = 0.1;
            if (isKnownNow ? rows.size() == 1 : isSameDistance(metres, wanted, kCorrected)) {
                link(**nearest, *m_sources.value(uid));
                rows.erase(nearest);
            }
        }
        for (CalendarRow* row : rows)
            row->notes.push_back(CalendarNote::LeftOutBefore);
    }

    void matchName(CalendarRow& row)
    {
        const auto found = m_byDay.find(row.said.date);
        if (found == m_byDay.end())
            return;
        const std::vector<size_t>& day = found->second;
        const QString name = foldForSearch(row.said.name);
        const QString core = coreOf(row.said.name);
        const QStringList words = sortedWords(core);
        std::vector<const Known*> same;
        std::vector<const Known*> alike;
        for (const size_t place : day) {
            const Known& known = m_known.at(place);
            if (m_claimed.contains(known.summary->race.id.value()))
                continue;
            const auto& there = known.summary->race->distanceMetres;
            const auto& here = row.said.distanceMetres;
            const bool areKnown = here && there;
            const bool isDistance = areKnown && isSameDistance(*here, *there);
            if (areKnown && !isDistance)
                continue;
            if (known.name == name || (known.core == core && isDistance))
                same.push_back(&known);
            else if (known.core == core
                || (day.size() <= kMostOfADay && std::min(core.size(), known.core.size()) >= 4
                    && (holdsAll(words, known.words) || holdsAll(known.words, words))))
                alike.push_back(&known);
        }
        if (same.size() == 1) {
            const RaceSummary& summary = *same.front()->summary;
            m_claimed.insert(summary.race.id.value());
            row.entrants = summary.entrants;
            takeAsSame(row, summary.race);
            return;
        }
        alike.insert(alike.begin(), same.begin(), same.end());
        for (const Known* known : alike) {
            if (row.alike.size() < kMostAlike)
                row.alike.push_back(known->summary->race);
        }
        if (!row.alike.empty())
            row.notes.push_back(CalendarNote::MaybeSame);
    }

    std::vector<Known> m_known;
    QHash<qint64, size_t> m_byId;
    std::map<Date, std::vector<size_t>> m_byDay;
    QMap<QString, const RaceSource*> m_sources; ///< by uid
    QHash<QString, QStringList> m_ofBase;
    QSet<QString> m_used; ///< uids that have found their row
    QSet<qint64> m_claimed; ///< races that have
};

bool isToBeTaken(const CalendarRow& row)
{
    switch (row.change) {
    case CalendarChange::Update:
    case CalendarChange::Move:
    case CalendarChange::Cancel:
    case CalendarChange::Link:
        return true;
    case CalendarChange::Add:
        break;
    default:
        return false;
    }
    using enum CalendarNote;
    const bool isDoubtful = row.has(Past) || row.has(OtherSport) || row.has(ShortRun)
        || row.has(LeftOutBefore) || row.has(MaybeSame);
    return !isDoubtful && row.wanted.status == RaceStatus::Scheduled;
}

} // namespace

QString calendarOf(const std::vector<CalendarRow>& rows, const std::vector<RaceSource>& sources)
{
    QSet<QString> bases;
    for (const CalendarRow& row : rows) {
        if (!row.uid.isEmpty())
            bases.insert(baseOf(row.uid));
    }
    QMap<QString, int> counts;
    for (const RaceSource& source : sources) {
        if (bases.contains(baseOf(source.uid)))
            ++counts[source.calendar];
    }
    const auto most = std::max_element(counts.cbegin(), counts.cend());
    return most == counts.cend() ? QString{} : most.key();
}

void matchRows(std::vector<CalendarRow>& rows, const std::vector<RaceSummary>& races,
    const std::vector<RaceSource>& sources, Date today)
{
    Matcher matcher{races, sources};
    matcher.matchUids(rows);
    matcher.matchNames(rows);
    for (CalendarRow& row : rows)
        row.isSuggested = isToBeTaken(row);
    matcher.addGone(rows, today);
}

} // namespace taper
