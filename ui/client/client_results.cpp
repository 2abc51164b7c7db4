// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/client_results.h"

#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/result_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace taper {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ClientResults)
};

} // namespace

ClientResults::ClientResults(const std::vector<EntryView>& entries)
    : m_entries{entries}
{
    for (const EntryView& entry : entries) {
        if (const auto run = resultOf(entry.entry.id, entry.race.fields(), entry.entry.fields()))
            m_runs.push_back(*run);
    }
}

std::optional<ResultStanding> ClientResults::standing(const EntryView& entry) const
{
    const auto run = std::ranges::find(m_runs, entry.entry.id, &RunResult::entry);
    return run == m_runs.end() ? std::nullopt : std::optional{standingOf(*run, m_runs)};
}

const EntryView* ClientResults::edition(const EntryView& entry) const
{
    const auto other = std::ranges::find_if(
        m_entries, [&](const EntryView& view) { return view.race.id == entry.entry->deferredTo; });
    return other == m_entries.end() ? nullptr : &*other;
}

bool ClientResults::isBest(const EntryView& entry) const
{
    const auto known = standing(entry);
    return known && known->stands;
}

QString ClientResults::entryText(const EntryView& entry) const
{
    const RaceEntryFields& fields = entry.entry.fields();
    const auto metres = entry.race->distanceMetres;
    QStringList parts{words::priorityText(fields.priority)};
    if (const EntryView* other = edition(entry))
        parts += Words::tr("deferred to %1").arg(words::dateText(other->race->date));
    else if (fields.status != EntryStatus::Entered)
        parts += words::entryStatusWord(fields.status);
    if (entry.race->isVirtual && fields.runDay)
        parts += Words::tr("runs on %1").arg(words::dateText(*fields.runDay));
    else if (entry.race->isVirtual && fields.status == EntryStatus::Entered)
        parts += Words::tr("day not chosen");
    if (fields.finishTime)
        parts += words::timeAndPaceText(*fields.finishTime, metres);
    else if (fields.targetTime)
        parts += Words::tr("target %1").arg(words::timeAndPaceText(*fields.targetTime, metres));
    if (const auto known = standing(entry))
        parts += words::standingText(*known);
    return parts.join(QStringLiteral(" · "));
}

QStringList ClientResults::bests() const
{
    QStringList lines;
    for (const PersonalBest& best : personalBests(m_runs))
        lines += QStringLiteral("%1 %2 (%3)")
                     .arg(words::bestDistanceText(best.run.metres), durationText(best.run.time),
                         QString::number(toQDate(best.run.date).year()));
    return lines;
}

} // namespace taper
