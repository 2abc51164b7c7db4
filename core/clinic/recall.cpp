// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/recall.h"

#include "core/base/keys.h"
#include "core/clinic/recall_proposal.h"
#include "core/clinic/recall_reasons.h"
#include "core/clinic/workspace.h"

#include <algorithm>
#include <tuple>

namespace taper {

namespace {

using std::chrono::days;

constexpr KeyTable<RecallKind, 10> kKindKeys{{
    {RecallKind::RaceAhead, "race_ahead"},
    {RecallKind::RaceAfter, "race_after"},
    {RecallKind::CallBack, "call_back"},
    {RecallKind::Reminder, "reminder"},
    {RecallKind::NoShow, "no_show"},
    {RecallKind::SeriesEnding, "series_ending"},
    {RecallKind::Advised, "advised"},
    {RecallKind::Cadence, "cadence"},
    {RecallKind::Cancelled, "cancelled"},
    {RecallKind::NoVisit, "no_visit"},
}};

/// What was said of the same thing stays said: for a year, which is longer than any reason lasts.
constexpr days kMemory{365};

/// A client with reasons, before anything is read of them that only a row shows.
struct Calling {
    Id<Client> client;
    std::vector<RecallReason> reasons;
    int attempts = 0;
    const ContactAttemptFields* last = nullptr;
    std::optional<Date> snoozedUntil;
    bool triedToday = false;
    bool doNotContact = false;

    [[nodiscard]] bool isOverdue() const { return std::ranges::any_of(reasons, &RecallReason::isOverdue); }
};

bool concerns(const ContactAttemptFields& attempt, const RecallReason& reason)
{
    return attempt.about == keyOf(reason.kind) && attempt.race == reason.race
        && attempt.booking == reason.booking;
}

/// Notes on the candidate what was tried, and drops what was declined. `attempts` are the client's, latest
/// first.
void heed(Calling& candidate, std::span<const KnownContact> attempts, Date today)
{
    candidate.attempts = static_cast<int>(attempts.size());
    if (attempts.empty())
        return;
    const ContactAttemptFields& last = attempts.front().fields;
    candidate.last = &last;
    if (last.callOn && *last.callOn > today)
        candidate.snoozedUntil = last.callOn;
    candidate.triedToday = dateOf(last.at) == today && !last.callOn;
    std::erase_if(candidate.reasons, [attempts](const RecallReason& reason) {
        return std::ranges::any_of(attempts, [&reason](const KnownContact& attempt) {
            return attempt.fields.outcome == ContactOutcome::Declined && concerns(attempt.fields, reason);
        });
    });
}

auto rankOf(const Calling& candidate)
{
    const RecallReason& first = candidate.reasons.front();
    return std::tuple{candidate.triedToday, first.kind, first.due, candidate.client};
}

bool isShown(const Calling& candidate, const RecallOptions& options, Date today)
{
    const bool isDue = std::ranges::any_of(
        candidate.reasons, [today](const RecallReason& reason) { return reason.due <= today; });
    if (options.kind && std::ranges::count(candidate.reasons, *options.kind, &RecallReason::kind) == 0)
        return false;
    if (options.show == RecallShow::DoNotContact)
        return candidate.doNotContact;
    if (candidate.doNotContact)
        return false;
    if (options.show == RecallShow::Snoozed)
        return candidate.snoozedUntil.has_value();
    if (candidate.snoozedUntil)
        return false;
    switch (options.show) {
    case RecallShow::Due:
        return isDue;
    case RecallShow::Overdue:
        return isDue && candidate.isOverdue();
    default:
        return !isDue;
    }
}

/// Everybody with a reason, in order of urgency, and what they were told before.
class Callings {
public:
    Callings(Workspace& workspace, Date until)
    {
        RecallReasons found = RecallReasonFinder{workspace, until}.find();
        std::vector<Id<Client>> clients;
        clients.reserve(found.size());
        for (const auto& [client, reasons] : found)
            clients.push_back(client);
        std::ranges::sort(clients);
        m_contacts = workspace.contacts().ofClients(clients, workspace.now() - kMemory);
        std::unordered_map<Id<Client>, bool> barred;
        for (const auto& [client, isArchived] : workspace.recalls().barred(clients))
            barred.emplace(client, isArchived);

        m_all.reserve(clients.size());
        auto first = m_contacts.begin();
        for (const Id<Client> client : clients) {
            first = std::find_if(first, m_contacts.end(),
                [client](const KnownContact& each) { return each.fields.client >= client; });
            const auto last = std::find_if(first, m_contacts.end(),
                [client](const KnownContact& each) { return each.fields.client != client; });
            const auto bar = barred.find(client);
            if (bar != barred.end() && bar->second)
                continue;
            Calling candidate;
            candidate.client = client;
            candidate.reasons = std::move(found.at(client));
            candidate.doNotContact = bar != barred.end();
            heed(candidate, {first, last}, workspace.today());
            if (!candidate.reasons.empty())
                m_all.push_back(std::move(candidate));
        }
        std::ranges::sort(m_all, {}, rankOf);
    }

    [[nodiscard]] const std::vector<Calling>& all() const { return m_all; }

private:
    std::vector<KnownContact> m_contacts; ///< the candidates point into it
    std::vector<Calling> m_all;
};

std::optional<RaceTag> nextRace(const ClientTiming& timing, Id<Client> client, Date today)
{
    for (const PreparedRace& race : timing.races(client)) {
        if (race.lastDay() >= today)
            return RaceTag{race.id, race.name, daysBetween(race.times.dayAtClinic, today)};
    }
    return std::nullopt;
}

std::vector<RecallRow> rowsOf(Workspace& workspace, const std::vector<const Calling*>& shown)
{
    const Date today = workspace.today();
    std::vector<Id<Client>> clients;
    clients.reserve(shown.size());
    for (const Calling* candidate : shown)
        clients.push_back(candidate->client);
    std::unordered_map<Id<Client>, RecallPerson> people;
    for (RecallPerson& person : workspace.recalls().people(clients)) {
        const Id<Client> id = person.id;
        people.emplace(id, std::move(person));
    }
    const auto visits = workspace.recalls().lastVisits(clients);
    const ClientTiming timing =
        ClientTiming::load(workspace, clients, today, today + days{kComingDays + 2 * kProposalDays});

    std::vector<RecallRow> rows;
    rows.reserve(shown.size());
    for (const Calling* candidate : shown) {
        RecallRow& row = rows.emplace_back();
        const RecallPerson& person = people.at(candidate->client);
        row.client = {person.id, person.revision, person.name, person.preferredName, person.phone,
            person.email, person.bestTime, person.doNotContact};
        row.reasons = candidate->reasons;
        row.attempts = candidate->attempts;
        if (candidate->last)
            row.lastAttempt = *candidate->last;
        row.snoozedUntil = candidate->snoozedUntil;
        row.triedToday = candidate->triedToday;
        row.nextRace = nextRace(timing, person.id, today);
        const auto visit = visits.find(person.id);
        const RecallSession* last = visit == visits.end() ? nullptr : &visit->second;
        if (last)
            row.lastVisit = dateOf(last->start);
        row.proposal = proposalFor(workspace.setup(), timing, person.id, row.first(), last, today);
    }
    return rows;
}

void count(RecallList& list, const Calling& candidate, Date today)
{
    if (candidate.doNotContact) {
        ++list.doNotContact;
    } else if (candidate.snoozedUntil) {
        ++list.snoozed;
    } else if (isShown(candidate, {}, today)) {
        ++list.due;
        list.left += candidate.triedToday ? 0 : 1;
        list.overdue += candidate.isOverdue() ? 1 : 0;
    }
}

Result<RecallList> listIn(Workspace& workspace, const RecallOptions& options)
{
    RecallList list;
    list.today = workspace.today();
    const bool looksAhead = options.show == RecallShow::Coming;
    const Callings candidates{workspace, list.today + days{looksAhead ? kComingDays : 0}};
    std::vector<const Calling*> shown;
    for (const Calling& candidate : candidates.all()) {
        count(list, candidate, list.today);
        if (!isShown(candidate, options, list.today))
            continue;
        if (list.found++ < options.limit)
            shown.push_back(&candidate);
    }
    list.rows = rowsOf(workspace, shown);
    return list;
}

} // namespace

QString keyOf(RecallKind kind)
{
    return keyIn(kKindKeys, kind);
}

std::optional<RecallKind> recallKindFrom(QStringView key)
{
    return valueIn(kKindKeys, key);
}

bool RecallRow::isOverdue() const
{
    return std::ranges::any_of(reasons, &RecallReason::isOverdue);
}

Result<RecallList> recallList(Clinic& clinic, const RecallOptions& options)
{
    return readUnit(clinic, [&](Workspace& workspace) { return listIn(workspace, options); });
}

} // namespace taper
