// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/json_node.h"
#include "core/exchange/profile_json.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace taper {

namespace {

/// Minutes beyond any check's limits all mean the same: out of range.
Minutes minutesOf(qint64 value)
{
    return Minutes{std::clamp<qint64>(value, -1'000'000, 1'000'000)};
}

ClinicSettingsFields settingsFrom(const JsonNode& root)
{
    ClinicSettingsFields settings;
    settings.name = root.child(QStringLiteral("name")).text();
    settings.timeZone = root.child(QStringLiteral("timezone")).textOr(settings.timeZone);
    settings.currency = root.child(QStringLiteral("currency")).textOr(settings.currency);
    settings.phoneRegion = root.child(QStringLiteral("phone_region")).textOr(settings.phoneRegion);
    if (const auto grid = root.child(QStringLiteral("grid_minutes")).integer())
        settings.grid = minutesOf(*grid);
    if (const auto late = root.child(QStringLiteral("late_cancel_minutes")).integer())
        settings.lateCancel = minutesOf(*late);
    settings.address = root.child(QStringLiteral("address")).text();
    settings.phone = root.child(QStringLiteral("phone")).text();
    settings.email = root.child(QStringLiteral("email")).text();
    Problems problems = check(settings);
    for (Problem& problem : problems) {
        if (problem.field == QLatin1String("late_cancel"))
            problem.field = QStringLiteral("late_cancel_minutes");
    }
    root.note(problems);
    return settings;
}

RoomFields roomFrom(const JsonNode& node)
{
    RoomFields room{.name = node.text()};
    // The room is its name here, so a fault of the name is one of the room.
    for (const Problem& problem : check(room))
        node.note(problem.code, problem.parameters);
    return room;
}

ClosureFields closureFrom(const JsonNode& node)
{
    ClosureFields closure;
    if (!node.requireObject())
        return closure;
    const auto from = node.child(QStringLiteral("from")).date();
    const JsonNode last = node.child(QStringLiteral("to"));
    const auto to = last.isThere() ? last.date() : from;
    closure.reason = node.child(QStringLiteral("reason")).text();
    if (from && to) {
        closure.from = *from;
        closure.to = *to;
    }
    node.note(check(closure));
    return closure;
}

TimeSpans spansFrom(const JsonNode& node)
{
    TimeSpans spans;
    for (const JsonNode& item : node.items()) {
        const auto ends = item.pair();
        if (!ends)
            continue;
        const auto from = ends->first.time();
        const auto to = ends->second.time();
        if (from && to)
            spans.push_back({*from, *to});
    }
    return spans;
}

WeeklyHours hoursFrom(const JsonNode& node)
{
    WeeklyHours hours;
    if (!node.isThere() || !node.requireObject())
        return hours;
    QStringList unknown = node.keys();
    for (int day = 0; day < 7; ++day) {
        hours.at(static_cast<size_t>(day)) = spansFrom(node.child(weekdayKey(day)));
        unknown.removeAll(weekdayKey(day));
    }
    // A day that is spelled otherwise would silently be a day off.
    for (const QString& key : unknown)
        node.child(key).note(ErrorCode::BadProfile);
    return hours;
}

std::vector<DatedHours> exceptionsFrom(const JsonNode& node)
{
    std::vector<DatedHours> exceptions;
    for (const JsonNode& item : node.items()) {
        if (!item.requireObject())
            continue;
        const auto date = item.child(QStringLiteral("date")).date();
        TimeSpans spans = spansFrom(item.child(QStringLiteral("hours")));
        if (date)
            exceptions.push_back({*date, std::move(spans)});
    }
    return exceptions;
}

std::vector<Leave> leaveFrom(const JsonNode& node)
{
    std::vector<Leave> all;
    for (const JsonNode& item : node.items()) {
        if (!item.requireObject())
            continue;
        const auto from = item.child(QStringLiteral("from")).moment();
        const auto to = item.child(QStringLiteral("to")).moment();
        const QString reason = item.child(QStringLiteral("reason")).text();
        if (from && to)
            all.push_back({{*from, *to}, reason});
    }
    return all;
}

/// Refused like any larger number, and an int.
constexpr qint64 kBeyondAnyCap = 1'000'000;

ProfileTherapist therapistFrom(const JsonNode& node)
{
    ProfileTherapist therapist;
    if (!node.requireObject())
        return therapist;
    therapist.fields.name = node.child(QStringLiteral("name")).text();
    therapist.fields.colour = node.child(QStringLiteral("colour")).text();
    therapist.fields.weeklyHours = hoursFrom(node.child(QStringLiteral("hours")));
    therapist.fields.exceptions = exceptionsFrom(node.child(QStringLiteral("exceptions")));
    therapist.fields.leave = leaveFrom(node.child(QStringLiteral("leave")));
    if (const auto cap = node.child(QStringLiteral("deep_cap")).integer())
        therapist.fields.deepCap = static_cast<int>(std::clamp<qint64>(*cap, -1, kBeyondAnyCap));
    if (const auto cap = node.child(QStringLiteral("minutes_cap")).integer())
        therapist.fields.minutesCap = minutesOf(*cap);
    node.note(check(therapist.fields));

    RoomFields room{.name = node.child(QStringLiteral("room")).text()};
    if (!room.name.isEmpty()) {
        for (const Problem& problem : check(room))
            node.child(QStringLiteral("room")).note(problem.code, problem.parameters);
    }
    therapist.room = room.name;
    return therapist;
}

LoadProfile loadFrom(const JsonNode& node)
{
    const QString word = node.text();
    if (const auto profile = loadProfileFrom(word))
        return *profile;
    QStringList choices;
    for (const LoadProfile profile : kLoadProfiles)
        choices.append(keyOf(profile));
    if (!node.isThere())
        node.note(ErrorCode::Required);
    else
        node.note(
            ErrorCode::NotAStatus, {{QStringLiteral("text"), word}, {QStringLiteral("choices"), choices}});
    return LoadProfile::Moderate;
}

SessionTypeFields typeFrom(const JsonNode& node)
{
    SessionTypeFields type;
    if (!node.requireObject())
        return type;
    type.name = node.child(QStringLiteral("name")).text();
    type.code = node.child(QStringLiteral("code")).text();
    type.profile = loadFrom(node.child(QStringLiteral("profile")));
    for (const JsonNode& length : node.child(QStringLiteral("minutes")).items()) {
        if (const auto minutes = length.integer())
            type.lengths.push_back(minutesOf(*minutes));
    }
    type.bufferBefore = minutesOf(node.child(QStringLiteral("buffer_before")).integer().value_or(0));
    type.bufferAfter = minutesOf(node.child(QStringLiteral("buffer_after")).integer().value_or(0));
    type.price.minor = node.child(QStringLiteral("price_minor")).integer().value_or(0);
    type.colour = node.child(QStringLiteral("colour")).text();
    Problems problems = check(type);
    for (Problem& problem : problems) {
        if (problem.field == QLatin1String("price"))
            problem.field = QStringLiteral("price_minor");
    }
    node.note(problems);
    return type;
}

template <class Read>
auto listFrom(const std::vector<JsonNode>& items, Read read)
{
    std::vector<decltype(read(items.front()))> values;
    values.reserve(items.size());
    for (const JsonNode& item : items)
        values.push_back(read(item));
    return values;
}

/// Notes every item whose name an earlier one has already. `key` is where the name stands in the item; empty:
/// the item is the name.
template <class Value, class NameOf>
void noteDuplicates(
    const std::vector<JsonNode>& items, const std::vector<Value>& values, const QString& key, NameOf nameOf)
{
    QSet<QString> names;
    for (size_t i = 0; i < items.size(); ++i) {
        const QString name = nameOf(values[i]);
        if (!name.isEmpty() && names.contains(name))
            (key.isEmpty() ? items[i] : items[i].child(key))
                .note(ErrorCode::Duplicate, {{QStringLiteral("name"), name}});
        names.insert(name);
    }
}

/// line:column of a place in a text, counted from 1, in bytes.
QString placeIn(const QByteArray& text, qsizetype offset)
{
    const QByteArrayView before = QByteArrayView{text}.first(std::clamp<qsizetype>(offset, 0, text.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    return QString::number(line) + u':' + QString::number(before.size() - before.lastIndexOf('\n'));
}

} // namespace

Result<ClinicProfile> profileFromJson(const QByteArray& json)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (!document.isObject()) {
        const qsizetype offset = parseError.error == QJsonParseError::NoError ? 0 : parseError.offset;
        return fail(ErrorCode::BadProfile, {{QStringLiteral("where"), placeIn(json, offset)}});
    }
    Problems problems;
    const JsonNode root{document.object(), {}, problems};
    const auto rooms = root.child(QStringLiteral("rooms")).items();
    const auto closures = root.child(QStringLiteral("closures")).items();
    const auto therapists = root.child(QStringLiteral("therapists")).items();
    const auto types = root.child(QStringLiteral("session_types")).items();

    ClinicProfile profile;
    profile.settings = settingsFrom(root);
    profile.hasLateCancel = root.child(QStringLiteral("late_cancel_minutes")).isThere();
    profile.rooms = listFrom(rooms, &roomFrom);
    profile.closures = listFrom(closures, &closureFrom);
    profile.therapists = listFrom(therapists, &therapistFrom);
    profile.sessionTypes = listFrom(types, &typeFrom);

    const QString name = QStringLiteral("name");
    noteDuplicates(rooms, profile.rooms, {}, [](const auto& room) { return room.name; });
    noteDuplicates(therapists, profile.therapists, name, [](const auto& each) { return each.fields.name; });
    noteDuplicates(types, profile.sessionTypes, name, [](const auto& type) { return type.name; });
    noteDuplicates(
        types, profile.sessionTypes, QStringLiteral("code"), [](const auto& type) { return type.code; });
    if (!problems.isEmpty())
        return fail(Error{std::move(problems)});
    return profile;
}

} // namespace taper
