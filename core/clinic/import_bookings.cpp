// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/booking_review.h"
#include "core/clinic/import_row.h"
#include "core/clinic/room_choice.h"
#include "core/scheduling/conflicts.h"
#include "core/scheduling/diary.h"

#include <algorithm>

namespace taper {

namespace {

const QString kTable = QStringLiteral("booking");

struct Named {
    Id<Client> client;
    Id<Therapist> therapist;
    std::optional<Id<Room>> room;
    Id<SessionType> sessionType;
};

/// Looks all four cells up and names every one that leads nowhere.
Result<Named> lookUp(ImportLookup& lookup, const BookingCsvRow& row)
{
    Named named;
    Problems problems;
    const auto put = [&problems](auto& place, auto found) {
        if (found)
            place = *found;
        else
            problems += found.error().problems;
    };
    put(named.client, lookup.client(row.client));
    put(named.therapist, lookup.therapist(row.therapist));
    if (!row.room.isEmpty())
        put(named.room, lookup.room(row.room));
    put(named.sessionType, lookup.sessionType(row.sessionType));
    if (!problems.isEmpty())
        return fail(Error{std::move(problems)});
    return named;
}

std::optional<Stored<Booking>> bookedAlready(
    Workspace& workspace, Id<Client> client, Id<Therapist> therapist, Moment start)
{
    for (BookingRow& row : workspace.bookings().ofClients({client}, start, start + Minutes{1})) {
        if (row.booking->therapist == therapist)
            return std::move(row.booking);
    }
    return std::nullopt;
}

/// What has not begun can neither have been kept nor been missed.
bool isPossible(BookingStatus status, bool hasBegun)
{
    return hasBegun || status == BookingStatus::Booked || status == BookingStatus::Confirmed
        || status == BookingStatus::Cancelled;
}

Error wrongStatus(BookingStatus status)
{
    const QStringList choices{
        keyOf(BookingStatus::Booked), keyOf(BookingStatus::Confirmed), keyOf(BookingStatus::Cancelled)};
    return Error{Problems{{QStringLiteral("status"), ErrorCode::NotAStatus,
        {{QStringLiteral("text"), keyOf(status)}, {QStringLiteral("choices"), choices}}}}};
}

/// Which cell a stop is about.
QString columnOf(FindingCode code)
{
    switch (code) {
    case FindingCode::RoomBusy:
    case FindingCode::RoomBuffer:
    case FindingCode::RoomArchived:
        return QStringLiteral("room");
    case FindingCode::ClientBusy:
    case FindingCode::ClientArchived:
        return QStringLiteral("client");
    case FindingCode::TherapistArchived:
        return QStringLiteral("therapist");
    case FindingCode::SessionTypeArchived:
        return QStringLiteral("session_type");
    case FindingCode::LengthNotOffered:
        return QStringLiteral("minutes");
    default:
        return QStringLiteral("start");
    }
}

tl::unexpected<RowFault> stoppedBy(const Finding& finding)
{
    Error error{Problems{
        {columnOf(finding.code), ErrorCode::Refused, {{QStringLiteral("finding"), keyOf(finding.code)}}}}};
    return tl::unexpected<RowFault>{RowFault{std::move(error), finding}};
}

/// Reviews a booking that is to hold its slot, and gives it a room if it needs one. The first stop, if any.
std::optional<Finding> review(
    Workspace& workspace, BookingFields& fields, const std::optional<Stored<Booking>>& known, bool isPast)
{
    const KnownSetup& setup = workspace.setup();
    const Stored<Therapist>* therapist = setup.therapist(fields.therapist);
    const Stored<SessionType>* type = setup.sessionType(fields.sessionType);
    Q_ASSERT(therapist && type);
    std::vector<BusyBooking> busy;
    const Date day = dateOf(fields.start);
    for (const BusyTime& time : workspace.bookings().busy(day, day))
        busy.push_back(busyOf(time, setup));
    BookingProposal proposal{.client = fields.client,
        .therapist = fields.therapist,
        .room = fields.room,
        .sessionType = fields.sessionType,
        .start = fields.start,
        .length = fields.length,
        .replaces = known ? std::optional{known->id} : std::nullopt};
    if (isPast) {
        // What the hours were then, nobody knows any more.
        const Findings clashes = conflictsOf(proposal, fields.occupied(), busy);
        return clashes.empty() ? std::nullopt : std::optional{clashes.front()};
    }

    if (!proposal.room) {
        proposal.room = chooseRoom(setup, therapist->fields(), fields.occupied(), busy, proposal.replaces);
        if (!proposal.room && !setup.activeRooms().empty())
            return Finding{FindingCode::RoomBusy, Severity::Stop};
        fields.room = proposal.room;
    }
    const auto client = workspace.clients().byId(fields.client);
    const Stored<Room>* room = proposal.room ? setup.room(*proposal.room) : nullptr;
    DiaryContext context;
    context.therapist = &therapist->fields();
    context.type = &type->fields();
    context.client = client ? &client->fields() : nullptr;
    context.room = room ? &room->fields() : nullptr;
    context.closures = setup.closures;
    context.busy = busy;
    context.now = workspace.now();
    if (known)
        context.originalStart = known->fields().start;
    Findings findings = reviewDiary(proposal, context);
    // One that is going on right now is let in, though it began in the past.
    std::erase_if(findings, [](const Finding& finding) {
        return finding.severity != Severity::Stop || finding.code == FindingCode::InThePast;
    });
    return findings.empty() ? std::nullopt : std::optional{findings.front()};
}

bool sameSlot(const BookingFields& a, const BookingFields& b)
{
    return a.room == b.room && a.interval() == b.interval() && a.occupied() == b.occupied()
        && a.sessionType == b.sessionType && holdsSlot(a.status) == holdsSlot(b.status);
}

BookingFields fieldsFrom(const ImportScope& scope, const BookingCsvRow& row, const Named& named,
    const SessionTypeFields& type, const std::optional<Stored<Booking>>& known)
{
    BookingFields fields;
    if (known)
        fields = known->fields();
    fields.client = named.client;
    fields.therapist = named.therapist;
    fields.start = row.start;
    take(fields.room, named.room);
    if (!known || fields.sessionType != named.sessionType) {
        fields.sessionType = named.sessionType;
        fields.price = type.price;
        fields.bufferBefore = type.bufferBefore;
        fields.bufferAfter = type.bufferAfter;
    }
    if (row.length)
        fields.length = *row.length;
    else if (!known)
        fields.length = type.lengths.front();
    if (!known || scope.has("status"))
        fields.status = row.status;
    fields.cancelReason = fields.status == BookingStatus::Cancelled
        ? std::optional{fields.cancelReason.value_or(CancelReason::Other)}
        : std::nullopt;
    take(fields.note, row.notes);
    return fields;
}

} // namespace

RowResult importBooking(ImportScope& scope, const BookingCsvRow& row)
{
    Workspace& workspace = scope.workspace;
    const auto named = lookUp(scope.lookup, row);
    if (!named)
        return rowFault(named.error());
    const Stored<SessionType>* type = workspace.setup().sessionType(named->sessionType);
    Q_ASSERT(type);
    const auto known = bookedAlready(workspace, named->client, named->therapist, row.start);
    BookingFields fields = fieldsFrom(scope, row, *named, type->fields(), known);
    if (!isPossible(fields.status, fields.start <= workspace.now()))
        return rowFault(wrongStatus(fields.status));
    const bool isPast = fields.interval().end <= workspace.now();
    if (isPast && !known) {
        fields.bufferBefore = Minutes{0};
        fields.bufferAfter = Minutes{0};
    }

    if (known) {
        const Result<Booking> asKnown = Booking::make(fields);
        if (asKnown && **asKnown == known->fields())
            return RowOutcome::Skipped;
    }
    if (holdsSlot(fields.status) && !(known && sameSlot(known->fields(), fields))) {
        if (const auto stop = review(workspace, fields, known, isPast))
            return stoppedBy(*stop);
    }
    const Result<Booking> booking = Booking::make(fields);
    if (!booking)
        return rowFault(booking.error());
    BookingStore bookings = workspace.bookings();
    const Result<Stored<Booking>> stored = known ? bookings.update(known->id, known->revision, *booking)
                                                 : bookings.insert(*booking, workspace.instant());
    if (!stored)
        return rowFault(stored.error());
    workspace.audit(QStringLiteral("import"), kTable, stored->id.value(),
        known ? rowJson(known->fields()) : QByteArray{}, rowJson(stored->fields()));
    return known ? RowOutcome::Updated : RowOutcome::Added;
}

} // namespace taper
