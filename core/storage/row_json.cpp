// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/row_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace taper {

namespace {

QJsonValue json(const QString& text)
{
    return text;
}
QJsonValue json(bool value)
{
    return value;
}
QJsonValue json(int value)
{
    return value;
}
QJsonValue json(qint64 value)
{
    return value;
}
QJsonValue json(Date date)
{
    return toIso(date);
}
QJsonValue json(Moment moment)
{
    return toIso(moment);
}
QJsonValue json(Minutes minutes)
{
    return static_cast<qint64>(minutes.count());
}
QJsonValue json(Seconds seconds)
{
    return static_cast<qint64>(seconds.count());
}
QJsonValue json(Money amount)
{
    return amount.minor;
}
QJsonValue json(const QStringList& list)
{
    return QJsonArray::fromStringList(list);
}
template <class T>
QJsonValue json(Id<T> id)
{
    return id.value();
}
template <class T>
QJsonValue json(const std::optional<T>& value)
{
    return value ? json(*value) : QJsonValue{QJsonValue::Null};
}

QJsonArray spansJson(const TimeSpans& spans)
{
    QJsonArray array;
    for (const TimeSpan& span : spans)
        array.append(QJsonArray{toText(span.from), toText(span.to)});
    return array;
}

template <class... Pairs>
QByteArray object(const Pairs&... pairs)
{
    QJsonObject object;
    (object.insert(QLatin1String{pairs.first}, json(pairs.second)), ...);
    return QJsonDocument{object}.toJson(QJsonDocument::Compact);
}

template <class T>
struct Pair {
    const char* first;
    const T& second;
};
template <class T>
Pair(const char*, const T&) -> Pair<T>;

} // namespace

QByteArray rowJson(const ClinicSettingsFields& f)
{
    return object(Pair{"name", f.name}, Pair{"time_zone", f.timeZone}, Pair{"currency", f.currency},
        Pair{"phone_region", f.phoneRegion}, Pair{"grid_min", f.grid}, Pair{"late_cancel_min", f.lateCancel},
        Pair{"address", f.address}, Pair{"phone", f.phone}, Pair{"email", f.email});
}

QByteArray rowJson(const ClosureFields& f)
{
    return object(Pair{"first_day", f.from}, Pair{"last_day", f.to}, Pair{"reason", f.reason});
}

QByteArray rowJson(const RoomFields& f)
{
    return object(Pair{"name", f.name}, Pair{"archived", f.archived});
}

QByteArray rowJson(const TherapistFields& f)
{
    QJsonObject object{{QStringLiteral("name"), f.name}, {QStringLiteral("colour"), f.colour},
        {QStringLiteral("usual_room_id"), json(f.usualRoom)}, {QStringLiteral("deep_cap"), json(f.deepCap)},
        {QStringLiteral("minutes_cap"), json(f.minutesCap)}, {QStringLiteral("archived"), f.archived}};
    QJsonObject hours;
    for (int weekday = 0; weekday < 7; ++weekday)
        hours.insert(weekdayKey(weekday), spansJson(f.weeklyHours.at(static_cast<size_t>(weekday))));
    QJsonArray exceptions;
    for (const DatedHours& exception : f.exceptions)
        exceptions.append(QJsonObject{{QStringLiteral("day"), toIso(exception.date)},
            {QStringLiteral("hours"), spansJson(exception.spans)}});
    QJsonArray leaves;
    for (const Leave& leave : f.leave)
        leaves.append(QJsonObject{{QStringLiteral("start"), toIso(leave.interval.start)},
            {QStringLiteral("end"), toIso(leave.interval.end)}, {QStringLiteral("reason"), leave.reason}});
    object.insert(QStringLiteral("hours"), hours);
    object.insert(QStringLiteral("exceptions"), exceptions);
    object.insert(QStringLiteral("leave"), leaves);
    return QJsonDocument{object}.toJson(QJsonDocument::Compact);
}

QByteArray rowJson(const SessionTypeFields& f)
{
    QJsonArray lengths;
    for (const Minutes length : f.lengths)
        lengths.append(json(length));
    QJsonObject object{{QStringLiteral("name"), f.name}, {QStringLiteral("code"), f.code},
        {QStringLiteral("profile"), keyOf(f.profile)}, {QStringLiteral("lengths"), lengths},
        {QStringLiteral("buffer_before"), json(f.bufferBefore)},
        {QStringLiteral("buffer_after"), json(f.bufferAfter)}, {QStringLiteral("price_minor"), json(f.price)},
        {QStringLiteral("colour"), f.colour}, {QStringLiteral("archived"), f.archived}};
    return QJsonDocument{object}.toJson(QJsonDocument::Compact);
}

QByteArray rowJson(const ClientFields& f)
{
    return object(Pair{"name", f.name}, Pair{"preferred_name", f.preferredName},
        Pair{"date_of_birth", f.dateOfBirth}, Pair{"phone", f.phone}, Pair{"email", f.email},
        Pair{"address", f.address}, Pair{"emergency_contact", f.emergencyContact}, Pair{"notes", f.notes},
        Pair{"tags", f.tags}, Pair{"alerts", f.alerts}, Pair{"cadence_days", f.cadenceDays},
        Pair{"archived", f.archived}, Pair{"do_not_contact", f.doNotContact}, Pair{"best_time", f.bestTime});
}

QByteArray rowJson(const RaceFields& f)
{
    return object(Pair{"name", f.name}, Pair{"first_day", f.date}, Pair{"last_day", f.endDate},
        Pair{"start_min", f.startTime}, Pair{"finish_min", f.finishTime}, Pair{"time_zone", f.timeZone},
        Pair{"distance_m", f.distanceMetres}, Pair{"place", f.place}, Pair{"status", keyOf(f.status)},
        Pair{"is_virtual", f.isVirtual}, Pair{"postponed_from", f.postponedFrom});
}

QByteArray rowJson(const RaceEntryFields& f)
{
    return object(Pair{"client_id", f.client}, Pair{"race_id", f.race}, Pair{"priority", keyOf(f.priority)},
        Pair{"target_sec", f.targetTime}, Pair{"finish_sec", f.finishTime}, Pair{"status", keyOf(f.status)},
        Pair{"run_day", f.runDay}, Pair{"deferred_to_id", f.deferredTo});
}

QByteArray rowJson(const BookingFields& f)
{
    return object(Pair{"client_id", f.client}, Pair{"therapist_id", f.therapist}, Pair{"room_id", f.room},
        Pair{"session_type_id", f.sessionType}, Pair{"start", f.start}, Pair{"length_min", f.length},
        Pair{"buffer_before", f.bufferBefore}, Pair{"buffer_after", f.bufferAfter},
        Pair{"status", keyOf(f.status)},
        Pair{"cancel_reason", f.cancelReason ? std::optional{keyOf(*f.cancelReason)} : std::nullopt},
        Pair{"price_minor", f.price}, Pair{"note", f.note}, Pair{"reason", f.reason},
        Pair{"series_id", f.series}, Pair{"arrived", f.arrivedAt}, Pair{"started", f.startedAt},
        Pair{"ended", f.endedAt}, Pair{"late_cancel", f.lateCancel});
}

QByteArray rowJson(const WaitingFields& f)
{
    QJsonArray therapists;
    for (const Id<Therapist> therapist : f.therapists)
        therapists.append(json(therapist));
    QJsonArray times;
    for (const SuitingTime& time : f.times)
        times.append(QJsonObject{
            {QStringLiteral("weekday"),
                time.weekday ? QJsonValue{weekdayKey(*time.weekday)} : QJsonValue{QJsonValue::Null}},
            {QStringLiteral("from"), toText(time.span.from)}, {QStringLiteral("to"), toText(time.span.to)}});
    const QJsonObject object{{QStringLiteral("client_id"), json(f.client)},
        {QStringLiteral("kind"), keyOf(f.kind)}, {QStringLiteral("session_type_id"), json(f.sessionType)},
        {QStringLiteral("length_min"), json(f.length)}, {QStringLiteral("therapists"), therapists},
        {QStringLiteral("times"), times}, {QStringLiteral("from_day"), json(f.from)},
        {QStringLiteral("until_day"), json(f.until)}, {QStringLiteral("urgency"), keyOf(f.urgency)},
        {QStringLiteral("note"), f.note}, {QStringLiteral("held_booking_id"), json(f.heldBooking)},
        {QStringLiteral("status"), keyOf(f.status)},
        {QStringLiteral("removal"), f.removal ? QJsonValue{keyOf(*f.removal)} : QJsonValue{QJsonValue::Null}},
        {QStringLiteral("booking_id"), json(f.booking)}};
    return QJsonDocument{object}.toJson(QJsonDocument::Compact);
}

QByteArray rowJson(const ContactAttemptFields& f)
{
    return object(Pair{"client_id", f.client}, Pair{"about", f.about}, Pair{"race_id", f.race},
        Pair{"booking_id", f.booking}, Pair{"at_min", f.at}, Pair{"outcome", keyOf(f.outcome)},
        Pair{"call_on", f.callOn}, Pair{"note", f.note}, Pair{"who", f.who});
}

QByteArray rowJson(const RecallEntryFields& f)
{
    return object(
        Pair{"client_id", f.client}, Pair{"due_day", f.due}, Pair{"note", f.note}, Pair{"done", f.done});
}

QByteArray rowJson(const AttachmentFields& f)
{
    return object(Pair{"client_id", f.client}, Pair{"note_id", f.note}, Pair{"name", f.name},
        Pair{"format", keyOf(f.format)}, Pair{"size_bytes", f.size}, Pair{"text", f.text},
        Pair{"added_at_min", f.addedAt}, Pair{"who", f.who});
}

} // namespace taper
