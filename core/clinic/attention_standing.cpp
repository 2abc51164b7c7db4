// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/clinic/attention_sources.h"
#include "core/clinic/book.h"
#include "core/scheduling/opening_hours.h"
#include "core/storage/attention_store.h"

#include <QCryptographicHash>

#include <algorithm>
#include <unordered_map>

namespace taper {

namespace {

const QString kTable = QStringLiteral("attention_settled");

/// Longer ago nobody waits for an answer.
constexpr std::chrono::days kLongestWait{400};

bool isWorked(const KnownSetup& setup, Date day)
{
    return std::ranges::any_of(setup.therapists, [&](const Stored<Therapist>& therapist) {
        return !therapist->archived && !openIntervals(therapist.fields(), setup.closures, day).empty();
    });
}

/// The day on which the point is open again after this; nothing if it never left.
std::optional<Date> againAfter(const KnownSetup& setup, const ContactAttemptFields& attempt)
{
    switch (attempt.outcome) {
    case ContactOutcome::CallOn:
        return attempt.callOn;
    case ContactOutcome::Asked:
    case ContactOutcome::Message:
        return workingDaysAfter(setup, dateOf(attempt.at), kAnswerDays);
    case ContactOutcome::NoAnswer:
        return workingDaysAfter(setup, dateOf(attempt.at), kRedialDays);
    case ContactOutcome::Booked:
    case ContactOutcome::Declined:
        return std::nullopt; // an answer: what it leaves open is for the desk
    }
    Q_UNREACHABLE();
}

void addAsked(
    Workspace& workspace, std::vector<AttentionPoint>& points, const std::vector<Id<Client>>& clients)
{
    std::unordered_map<QString, const ContactAttemptFields*> latest;
    const auto attempts = workspace.contacts().ofClients(clients, workspace.now() - kLongestWait);
    for (const KnownContact& contact : attempts) {
        const ContactAttemptFields*& known = latest[contact.fields.about];
        if (!known || known->at < contact.fields.at)
            known = &contact.fields;
    }
    for (AttentionPoint& point : points) {
        const auto found = latest.find(point.key());
        if (found == latest.end())
            continue;
        const ContactAttemptFields& attempt = *found->second;
        const auto again = againAfter(workspace.setup(), attempt);
        if (!again)
            continue;
        point.asked = AskedNote{attempt.at, attempt.outcome, attempt.note, attempt.who, *again};
        if (point.isOpen() && *again > workspace.today())
            point.standing = AttentionStanding::Asked;
    }
}

void addKept(Workspace& workspace, std::vector<AttentionPoint>& points,
    const std::vector<Id<Client>>& clients, const std::vector<Id<Race>>& races)
{
    std::unordered_map<QString, SettledPoint> settled;
    const auto keyFor = [](const SettledPoint& point) {
        return QStringLiteral("%1:%2:%3:%4")
            .arg(point.kind)
            .arg(point.race.value_or(Id<Race>{}).value())
            .arg(point.client.value_or(Id<Client>{}).value())
            .arg(point.booking.value_or(Id<Booking>{}).value());
    };
    for (StoredSettledPoint& stored : AttentionStore{workspace.connection()}.settledOf(clients, races))
        settled.insert_or_assign(keyFor(stored.point), std::move(stored.point));
    for (AttentionPoint& point : points) {
        if (point.kind == AttentionKind::FlaggedBooking)
            continue; // its reason stands in the booking
        const auto found = settled.find(keyFor(subjectOf(point)));
        if (found == settled.end() || found->second.state != point.state)
            continue;
        point.standing = AttentionStanding::Kept;
        point.kept = KeptNote{found->second.reason, found->second.at, found->second.who};
    }
}

template <class T>
void tidy(std::vector<Id<T>>& ids)
{
    std::ranges::sort(ids);
    ids.erase(std::ranges::unique(ids).begin(), ids.end());
}

void announce(Changes& changes, const AttentionPoint& point)
{
    if (point.client.isValid())
        changes.clients.insert(point.client);
    if (point.race.isValid())
        changes.races.insert(point.race);
}

Result<void> checkSubject(Workspace& workspace, const SettledPoint& subject)
{
    const auto missing = [](const char* what, qint64 id) {
        return fail(Error::notFound(QString::fromLatin1(what), QString::number(id)));
    };
    if (subject.client && !workspace.clients().byId(*subject.client))
        return missing("client", subject.client->value());
    if (subject.race && !workspace.races().byId(*subject.race))
        return missing("race", subject.race->value());
    if (subject.booking && !workspace.bookings().byId(*subject.booking))
        return missing("booking", subject.booking->value());
    return {};
}

} // namespace

SettledPoint subjectOf(const AttentionPoint& point)
{
    SettledPoint subject;
    subject.kind = keyOf(point.kind);
    if (point.race.isValid())
        subject.race = point.race;
    if (point.client.isValid())
        subject.client = point.client;
    if (point.booking)
        subject.booking = point.booking->id;
    return subject;
}

QString digestOf(const QStringList& parts)
{
    const QByteArray joined = parts.join(QChar{u'\x1f'}).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(joined, QCryptographicHash::Sha1).toHex());
}

Date workingDaysAfter(const KnownSetup& setup, Date day, int workingDays)
{
    Date found = day;
    const Date last = day + std::chrono::weeks{workingDays};
    for (int left = workingDays; left > 0 && found < last;) {
        found += std::chrono::days{1};
        if (isWorked(setup, found))
            --left;
    }
    return found;
}

void addStandings(Workspace& workspace, std::vector<AttentionPoint>& points)
{
    std::vector<Id<Client>> clients;
    std::vector<Id<Race>> races;
    for (const AttentionPoint& point : points) {
        if (point.client.isValid())
            clients.push_back(point.client);
        else
            races.push_back(point.race);
        for (const BookingView& booking : point.depending)
            clients.push_back(booking.fields.client); // any of them may be asked about the race
    }
    tidy(clients);
    tidy(races);
    addKept(workspace, points, clients, races);
    addAsked(workspace, points, clients);
}

Result<void> settlePoint(Clinic& clinic, const AttentionPoint& point, const QString& reason)
{
    const QString told = tidyText(reason);
    if (told.isEmpty())
        return fail(Error{Problems{{QStringLiteral("reason"), ErrorCode::ReasonRequired, {}}}});
    if (point.kind == AttentionKind::FlaggedBooking) {
        const auto kept = keepBookingWithReason(clinic, point.booking->id, point.booking->revision, told);
        if (!kept)
            return fail(kept.error());
        return {};
    }
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<void> {
        SettledPoint settled = subjectOf(point);
        if (auto found = checkSubject(workspace, settled); !found)
            return found;
        settled.state = point.state;
        settled.reason = told;
        settled.at = workspace.now();
        settled.who = workspace.actor();
        AttentionStore store{workspace.connection()};
        const auto before = store.settled(settled);
        const Id<SettledPoint> id = before ? before->id : store.insert(settled);
        if (before)
            store.update(id, settled);
        workspace.audit(QStringLiteral("settle"), kTable, id.value(),
            before ? rowJson(before->point) : QByteArray{}, rowJson(settled));
        announce(changes, point);
        return {};
    });
}

Result<void> unsettlePoint(Clinic& clinic, const AttentionPoint& point)
{
    if (point.kind == AttentionKind::FlaggedBooking)
        return fail(ErrorCode::Refused, {{QStringLiteral("what"), QStringLiteral("booking")}});
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<void> {
        AttentionStore store{workspace.connection()};
        const auto before = store.settled(subjectOf(point));
        if (!before)
            return {};
        store.remove(before->id);
        workspace.audit(QStringLiteral("reopen"), kTable, before->id.value(), rowJson(before->point), {});
        announce(changes, point);
        return {};
    });
}

} // namespace taper
