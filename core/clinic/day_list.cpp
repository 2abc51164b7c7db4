// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/day_list.h"

#include "core/clinic/booking_views.h"
#include "core/scheduling/free_gaps.h"
#include "core/scheduling/opening_hours.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace taper {

namespace {

/// What the rows of one day are made from.
struct DaySources {
    Date date{};
    ClientTiming timing;
    std::unordered_map<Id<Client>, VisitBefore> lastVisits;
};

/// The shortest session that the clinic offers: a shorter gap is no use to anybody.
Minutes shortestSession(const KnownSetup& setup)
{
    Minutes shortest = kEndOfDay;
    for (const Stored<SessionType>& type : setup.sessionTypes) {
        if (!type->archived)
            shortest = std::min(shortest, std::ranges::min(type->lengths));
    }
    return shortest == kEndOfDay ? setup.settings->grid : shortest;
}

QString reasonIn(const QByteArray& row)
{
    return QJsonDocument::fromJson(row).object().value(QLatin1String{"reason"}).toString();
}

/// Who gave the reason that stands on record.
QString whoKept(Workspace& workspace, Id<Booking> booking)
{
    QString who;
    for (const StoredAuditEntry& audit :
        workspace.audits().ofRow(QStringLiteral("booking"), booking.value())) {
        if (reasonIn(audit.entry.after) != reasonIn(audit.entry.before))
            who = audit.entry.who;
    }
    return who;
}

std::optional<DayListRace> nearestRaceOf(const BookingRow& row, const ClientTiming& timing)
{
    const auto tag = timing.nearest(row.booking->client, row.booking->start);
    if (!tag)
        return std::nullopt;
    return DayListRace{.id = tag->race, .name = tag->name, .days = tag->days, .verdict = Verdict::Fine};
}

DayListRow listRow(Workspace& workspace, const BookingRow& row, const DaySources& sources)
{
    const BookingFields& fields = row.booking.fields();
    DayListRow line;
    line.booking = row.booking.id;
    line.interval = fields.interval();
    line.client = row.clientName;
    line.clientId = fields.client;
    if (row.clientBirth)
        line.age = ageOn(*row.clientBirth, sources.date);
    line.sessionType = row.sessionTypeName;
    line.minutes = fields.length;
    line.room = row.roomName;
    line.status = fields.status;
    line.phone = row.clientPhone;
    Findings findings = sources.timing.findings(row);
    line.verdict = verdictOf(findings);
    std::erase_if(findings, [](const Finding& finding) { return !finding.verdict; });
    line.findings = std::move(findings);
    line.race = raceOfRow(line.findings, nearestRaceOf(row, sources.timing));
    line.reason = fields.reason;
    if (!fields.reason.isEmpty())
        line.reasonBy = whoKept(workspace, row.booking.id);
    if (const auto visit = sources.lastVisits.find(fields.client); visit != sources.lastVisits.end())
        line.lastVisit = {dateOf(visit->second.start), firstLineOf(visit->second.note)};
    else
        line.firstVisit = true;
    line.alerts = row.clientAlerts;
    line.conditions = conditionAlerts(row);
    line.note = fields.note;
    return line;
}

DayAbsence absenceOf(const DayHours& hours)
{
    if (!hours.closedBecause)
        return DayAbsence::None;
    switch (*hours.closedBecause) {
    case ClosedBecause::ClinicClosed:
        return DayAbsence::ClinicClosed;
    case ClosedBecause::OnLeave:
        return DayAbsence::OnLeave;
    case ClosedBecause::DatedException:
    case ClosedBecause::DayOff:
        return DayAbsence::NotWorking;
    }
    Q_UNREACHABLE();
}

DayListTherapist pageOf(const KnownSetup& setup, const Stored<Therapist>& therapist, Date date)
{
    const DayHours hours = describeDay(therapist.fields(), setup.closures, date);
    DayListTherapist page;
    page.id = therapist.id;
    page.name = therapist->name;
    page.room = setup.roomName(therapist->usualRoom);
    page.hours = hours.open;
    page.open = totalOf(hours.open);
    page.absence = absenceOf(hours);
    page.closedReason = hours.closure.value_or(QString{});
    return page;
}

Result<DayList> listWithin(Workspace& workspace, Date date)
{
    const KnownSetup& setup = workspace.setup();
    DayList list{.date = date,
        .clinicName = setup.settings->name,
        .printedAt = workspace.now(),
        .printedBy = workspace.actor(),
        .therapists = {}};

    std::vector<BookingRow> rows = workspace.bookings().onDay(date);
    std::erase_if(
        rows, [](const BookingRow& row) { return row.booking->status == BookingStatus::Cancelled; });
    std::vector<Id<Client>> clients;
    clients.reserve(rows.size());
    for (const BookingRow& row : rows)
        clients.push_back(row.booking->client);
    const DaySources sources{.date = date,
        .timing = ClientTiming::load(workspace, rows),
        .lastVisits = workspace.bookings().lastVisitsBefore(clients, Moment{date})};

    const Minutes shortest = shortestSession(setup);
    for (const Stored<Therapist>& therapist : setup.therapists) {
        DayListTherapist page = pageOf(setup, therapist, date);
        std::vector<Interval> taken;
        for (const BookingRow& row : rows) {
            if (row.booking->therapist != therapist.id)
                continue;
            page.rows.push_back(listRow(workspace, row, sources));
            if (holdsSlot(row.booking->status))
                taken.push_back(row.booking->occupied());
        }
        if (therapist->archived && page.rows.empty())
            continue;
        page.free = freeGaps(page.hours, taken, shortest);
        countUp(page);
        list.therapists.push_back(std::move(page));
    }
    return list;
}

} // namespace

Result<DayList> dayList(Clinic& clinic, Date date, std::optional<Id<Therapist>> therapist)
{
    auto list = readUnit(clinic, [&](Workspace& workspace) -> Result<DayList> {
        if (therapist && !workspace.setup().therapist(*therapist))
            return fail(Error::notFound(QStringLiteral("therapist"), QString::number(therapist->value())));
        return listWithin(workspace, date);
    });
    if (!list)
        return list;
    return onlyTherapist(*std::move(list), therapist);
}

} // namespace taper
