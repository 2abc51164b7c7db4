// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/race/entry_words.h"

#include "ui/words/domain_words.h"
#include "ui/words/result_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace taper::words {

namespace {

struct EntryWords {
    Q_DECLARE_TR_FUNCTIONS(EntryWords)
};

} // namespace

QString entrantsSummary(const RaceEntrants& entrants)
{
    const auto count = [&](EntryStatus status) {
        return std::ranges::count_if(
            entrants.rows, [status](const EntrantRow& row) { return row.entry->status == status; });
    };
    const auto all = entrants.rows.size();
    if (all == 0)
        return {};
    QStringList parts;
    for (const EntryStatus status :
        {EntryStatus::Finished, EntryStatus::DidNotFinish, EntryStatus::DidNotStart, EntryStatus::Deferred}) {
        if (const auto some = count(status); some > 0)
            parts += QStringLiteral("%1 %2").arg(some).arg(entryStatusWord(status));
    }
    const auto open = count(EntryStatus::Entered);
    if (!parts.isEmpty() && open > 0)
        parts += EntryWords::tr("%1 without a result").arg(open);
    const QString entered = EntryWords::tr("%1 entered").arg(all);
    return parts.isEmpty() ? entered
                           : EntryWords::tr("%1: %2").arg(entered, parts.join(QStringLiteral(", ")));
}

QString resultNotice(const QString& name, const RecordedResult& result, std::optional<int> metres)
{
    const RaceEntryFields& entry = result.entry.fields();
    if (!entry.finishTime)
        return EntryWords::tr("%1: %2.").arg(name, entryStatusWord(entry.status));
    const QString time = timeAndPaceText(*entry.finishTime, metres);
    return result.standing ? EntryWords::tr("%1: %2, %3.").arg(name, time, standingText(*result.standing))
                           : EntryWords::tr("%1: %2.").arg(name, time);
}

QString enteredNotice(const EnteredClients& done)
{
    const auto count = done.entered.size();
    QString text = count == 1 ? EntryWords::tr("1 runner is entered.")
                              : EntryWords::tr("%1 runners are entered.").arg(count);
    if (!done.already.isEmpty())
        text +=
            u' ' + EntryWords::tr("Already entered before: %1.").arg(done.already.join(QStringLiteral(", ")));
    return text;
}

QString deferredNotice(const QString& name, const DeferredEntry& done)
{
    if (!done.other)
        return EntryWords::tr("%1 does not run this time.").arg(name);
    return done.wasEntered
        ? EntryWords::tr("%1 does not run this time, and was entered in the other race already.").arg(name)
        : EntryWords::tr("%1 does not run this time, and is entered in the other race.").arg(name);
}

bool isNews(const RecheckedBookings& bookings)
{
    return !bookings.worse.empty() || !bookings.better.empty();
}

void addTo(RecheckedBookings& all, const RecheckedBookings& more)
{
    std::vector<VerdictChange> changes;
    for (auto* list : {&all.worse, &all.better, &all.stillFlagged}) {
        changes.insert(changes.end(), list->begin(), list->end());
        list->clear();
    }
    for (const auto* list : {&more.worse, &more.better, &more.stillFlagged}) {
        for (const VerdictChange& change : *list) {
            const auto known = std::ranges::find(
                changes, change.booking.id, [](const VerdictChange& other) { return other.booking.id; });
            if (known == changes.end()) {
                changes.push_back(change);
            } else {
                const Verdict first = known->before;
                *known = change;
                known->before = first;
            }
        }
    }
    all.unchanged += more.unchanged;
    for (VerdictChange& change : changes) {
        const Verdict after = change.booking.verdict;
        if (after == change.before && after < Verdict::Caution)
            ++all.unchanged; // there and back again
        else
            (after > change.before          ? all.worse
                    : after < change.before ? all.better
                                            : all.stillFlagged)
                .push_back(std::move(change));
    }
}

} // namespace taper::words
