// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/attention.h"

#include "core/base/keys.h"
#include "core/clinic/attention_sources.h"
#include "core/clinic/booking_views.h"
#include "core/storage/attention_store.h"

#include <algorithm>
#include <unordered_set>

namespace taper {

namespace {

constexpr KeyTable<AttentionKind, 4> kKinds{
    {{AttentionKind::FlaggedBooking, "flagged_booking"}, {AttentionKind::MissingRaceData, "race_data"},
        {AttentionKind::EntrantWithoutSession, "entrant"}, {AttentionKind::ScreeningAlert, "alert"}}};

void setClient(AttentionPoint& point, const BookingView& booking)
{
    point.client = booking.fields.client;
    point.clientName = booking.clientName;
    point.clientPhone = booking.clientPhone;
}

AttentionPoint flagged(const BookingRow& row, const ClientTiming& timing)
{
    AttentionPoint point;
    point.kind = AttentionKind::FlaggedBooking;
    point.booking = viewOf(row, timing);
    if (Findings findings = timing.findings(row); !findings.empty())
        point.finding = std::move(findings.front());
    setClient(point, *point.booking);
    if (!point.booking->fields.reason.isEmpty()) {
        point.standing = AttentionStanding::Kept;
        point.kept = KeptNote{point.booking->fields.reason, std::nullopt, {}};
    }
    return point;
}

AttentionPoint alerted(const BookingRow& row, const ClientTiming& timing)
{
    AttentionPoint point;
    point.kind = AttentionKind::ScreeningAlert;
    point.booking = viewOf(row, timing);
    point.alerts = row.clientAlerts;
    setClient(point, *point.booking);
    // Another kind of work on the same visit is another thing to decide; another hour is not.
    QStringList parts = row.clientAlerts;
    for (const ConditionAlert& alert : point.booking->conditions)
        parts += alert.condition + u':' + alert.area + QLatin1String{alert.isDue ? ":due" : ""};
    parts.sort();
    parts.prepend(keyOf(row.profile));
    point.state = digestOf(parts);
    return point;
}

/// The next moment at which a list read now is no longer true by itself.
Instant trueUntil(Workspace& workspace, const std::vector<AttentionPoint>& points)
{
    const Moment now = workspace.now();
    Moment next{workspace.today() + std::chrono::days{1}};
    const auto mind = [&](Moment moment) {
        if (moment > now)
            next = std::min(next, moment);
    };
    for (const AttentionPoint& point : points) {
        if (point.booking)
            mind(point.booking->fields.start);
        if (point.raceStart)
            mind(*point.raceStart);
        for (const BookingView& booking : point.depending)
            mind(booking.fields.start);
    }
    return workspace.setup().zone.instantOf(next);
}

/// Bookings of both lists, each once.
std::vector<BookingRow> merged(std::vector<BookingRow> rows, const std::vector<BookingRow>& more)
{
    std::unordered_set<Id<Booking>> known;
    for (const BookingRow& row : rows)
        known.insert(row.booking.id);
    for (const BookingRow& row : more) {
        if (known.insert(row.booking.id).second)
            rows.push_back(row);
    }
    return rows;
}

AttentionList listOf(Workspace& workspace)
{
    AttentionStore store{workspace.connection()};
    const Moment now = workspace.now();
    const TimingPolicy& policy = workspace.setup().policy;
    const std::chrono::days reach{std::max(policy.horizonDays, policy.expectedRaceDays) + 3};
    const std::vector<BookingRow> near = store.bookingsNearRaces(now, workspace.today() - reach);
    std::vector<BookingRow> alerts =
        store.bookingsWithAlerts(now, Moment{workspace.today() + std::chrono::days{kAlertAhead}});
    std::erase_if(alerts,
        [](const BookingRow& row) { return row.clientAlerts.isEmpty() && conditionAlerts(row).empty(); });
    const ClientTiming timing = ClientTiming::load(workspace, merged(near, alerts));

    AttentionList list;
    list.now = now;
    for (const BookingRow& row : near) {
        if (timing.verdict(row) >= Verdict::Caution)
            list.points.push_back(flagged(row, timing));
    }
    const auto take = [&list](std::vector<AttentionPoint> points) {
        std::ranges::stable_sort(points, {}, &AttentionPoint::when);
        std::ranges::move(points, std::back_inserter(list.points));
    };
    take(missingRaceData(workspace, near, timing));
    take(entrantsWithoutSession(workspace));
    for (const BookingRow& row : alerts)
        list.points.push_back(alerted(row, timing));
    addStandings(workspace, list.points);
    list.until = trueUntil(workspace, list.points);
    return list;
}

} // namespace

QString keyOf(AttentionKind kind)
{
    return keyIn(kKinds, kind);
}

QString AttentionPoint::key() const
{
    QString text = keyOf(kind);
    if (booking)
        return text + u':' + QString::number(booking->id.value());
    text += u':' + QString::number(race.value());
    if (client.isValid())
        text += u':' + QString::number(client.value());
    return text;
}

Moment AttentionPoint::when() const
{
    if (booking)
        return booking->fields.start;
    return raceStart.value_or(Moment::max());
}

int AttentionList::count(AttentionStanding standing) const
{
    return static_cast<int>(std::ranges::count(points, standing, &AttentionPoint::standing));
}

Result<AttentionList> attentionList(Clinic& clinic)
{
    return readUnit(clinic, [](Workspace& workspace) -> Result<AttentionList> { return listOf(workspace); });
}

} // namespace taper
