// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/profile_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace taper {

namespace {

/// Optional texts are written only where there is one.
void addText(QJsonObject& object, const QString& key, const QString& text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

QJsonArray jsonOf(const TimeSpans& spans)
{
    QJsonArray array;
    for (const TimeSpan& span : spans)
        array.append(QJsonArray{toText(span.from), toText(span.to)});
    return array;
}

QJsonObject jsonOf(const ClosureFields& closure)
{
    return {{QStringLiteral("from"), toIso(closure.from)}, {QStringLiteral("to"), toIso(closure.to)},
        {QStringLiteral("reason"), closure.reason}};
}

QJsonObject jsonOf(const ProfileTherapist& therapist)
{
    const TherapistFields& fields = therapist.fields;
    QJsonObject hours;
    for (int day = 0; day < 7; ++day)
        hours.insert(weekdayKey(day), jsonOf(fields.weeklyHours.at(static_cast<size_t>(day))));
    QJsonArray exceptions;
    for (const DatedHours& exception : fields.exceptions)
        exceptions.append(QJsonObject{{QStringLiteral("date"), toIso(exception.date)},
            {QStringLiteral("hours"), jsonOf(exception.spans)}});
    QJsonArray allLeave;
    for (const Leave& leave : fields.leave)
        allLeave.append(QJsonObject{{QStringLiteral("from"), toIso(leave.interval.start)},
            {QStringLiteral("to"), toIso(leave.interval.end)}, {QStringLiteral("reason"), leave.reason}});

    QJsonObject object{{QStringLiteral("name"), fields.name}, {QStringLiteral("hours"), hours},
        {QStringLiteral("exceptions"), exceptions}, {QStringLiteral("leave"), allLeave}};
    addText(object, QStringLiteral("colour"), fields.colour);
    addText(object, QStringLiteral("room"), therapist.room);
    if (fields.deepCap)
        object.insert(QStringLiteral("deep_cap"), *fields.deepCap);
    if (fields.minutesCap)
        object.insert(QStringLiteral("minutes_cap"), static_cast<qint64>(fields.minutesCap->count()));
    return object;
}

QJsonObject jsonOf(const SessionTypeFields& type)
{
    QJsonArray lengths;
    for (const Minutes length : type.lengths)
        lengths.append(static_cast<qint64>(length.count()));
    QJsonObject object{{QStringLiteral("name"), type.name}, {QStringLiteral("code"), type.code},
        {QStringLiteral("profile"), keyOf(type.profile)}, {QStringLiteral("minutes"), lengths},
        {QStringLiteral("buffer_before"), static_cast<qint64>(type.bufferBefore.count())},
        {QStringLiteral("buffer_after"), static_cast<qint64>(type.bufferAfter.count())},
        {QStringLiteral("price_minor"), type.price.minor}};
    addText(object, QStringLiteral("colour"), type.colour);
    return object;
}

} // namespace

QByteArray profileToJson(const ClinicProfile& profile)
{
    const ClinicSettingsFields& settings = profile.settings;
    QJsonObject root{{QStringLiteral("name"), settings.name}, {QStringLiteral("timezone"), settings.timeZone},
        {QStringLiteral("currency"), settings.currency},
        {QStringLiteral("phone_region"), settings.phoneRegion},
        {QStringLiteral("grid_minutes"), static_cast<qint64>(settings.grid.count())}};
    if (profile.hasLateCancel)
        root.insert(QStringLiteral("late_cancel_minutes"), static_cast<qint64>(settings.lateCancel.count()));
    addText(root, QStringLiteral("address"), settings.address);
    addText(root, QStringLiteral("phone"), settings.phone);
    addText(root, QStringLiteral("email"), settings.email);

    QJsonArray rooms;
    for (const RoomFields& room : profile.rooms) {
        if (!room.archived)
            rooms.append(room.name);
    }
    QJsonArray closures;
    for (const ClosureFields& closure : profile.closures)
        closures.append(jsonOf(closure));
    QJsonArray therapists;
    for (const ProfileTherapist& therapist : profile.therapists) {
        if (!therapist.fields.archived)
            therapists.append(jsonOf(therapist));
    }
    QJsonArray types;
    for (const SessionTypeFields& type : profile.sessionTypes) {
        if (!type.archived)
            types.append(jsonOf(type));
    }
    root.insert(QStringLiteral("rooms"), rooms);
    root.insert(QStringLiteral("closures"), closures);
    root.insert(QStringLiteral("therapists"), therapists);
    root.insert(QStringLiteral("session_types"), types);
    return QJsonDocument{root}.toJson(QJsonDocument::Indented);
}

} // namespace taper
