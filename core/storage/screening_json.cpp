// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/screening_json.h"

#include "core/storage/screening_store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace taper {

namespace {

QByteArray compact(const QJsonArray& array)
{
    return QJsonDocument{array}.toJson(QJsonDocument::Compact);
}

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument{object}.toJson(QJsonDocument::Compact);
}

QJsonValue isoOrNull(const std::optional<Moment>& moment)
{
    return moment ? QJsonValue{toIso(*moment)} : QJsonValue{QJsonValue::Null};
}

QJsonArray arrayOf(const std::vector<ScreeningAnswer>& answers)
{
    QJsonArray array;
    for (const ScreeningAnswer& answer : answers) {
        QJsonObject object{
            {QStringLiteral("condition"), answer.condition}, {QStringLiteral("reply"), keyOf(answer.reply)}};
        if (answer.known)
            object.insert(QStringLiteral("known"), answer.known->value());
        if (!answer.area.isEmpty())
            object.insert(QStringLiteral("area"), answer.area);
        if (!answer.detail.isEmpty())
            object.insert(QStringLiteral("detail"), answer.detail);
        array.append(object);
    }
    return array;
}

QJsonArray arrayOf(const std::vector<Id<ClientCondition>>& ids)
{
    QJsonArray array;
    for (const Id<ClientCondition> id : ids)
        array.append(id.value());
    return array;
}

} // namespace

QByteArray askedJson(const std::vector<ScreeningAnswer>& answers)
{
    QStringList keys;
    for (const ScreeningAnswer& answer : answers)
        keys << answer.condition;
    keys.removeDuplicates();
    return compact(QJsonArray::fromStringList(keys));
}

QByteArray answersJson(const std::vector<ScreeningAnswer>& answers)
{
    return compact(arrayOf(answers));
}

QByteArray idsJson(const std::vector<Id<ClientCondition>>& ids)
{
    return compact(arrayOf(ids));
}

std::optional<std::vector<ScreeningAnswer>> answersFrom(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isArray())
        return std::nullopt;
    const QJsonArray array = document.array();
    std::vector<ScreeningAnswer> answers;
    answers.reserve(static_cast<size_t>(array.size()));
    for (const auto& value : array) {
        const QJsonObject object = value.toObject();
        ScreeningAnswer& answer = answers.emplace_back();
        answer.condition = object.value(QLatin1String{"condition"}).toString();
        const auto reply = screeningReplyFrom(object.value(QLatin1String{"reply"}).toString());
        if (!reply || answer.condition.isEmpty())
            return std::nullopt;
        answer.reply = *reply;
        if (const QJsonValue known = object.value(QLatin1String{"known"}); known.isDouble())
            answer.known = Id<ClientCondition>{known.toInteger()};
        answer.area = object.value(QLatin1String{"area"}).toString();
        answer.detail = object.value(QLatin1String{"detail"}).toString();
    }
    return answers;
}

std::optional<std::vector<Id<ClientCondition>>> idsFrom(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isArray())
        return std::nullopt;
    const QJsonArray array = document.array();
    std::vector<Id<ClientCondition>> ids;
    ids.reserve(static_cast<size_t>(array.size()));
    for (const auto& value : array)
        ids.emplace_back(value.toInteger());
    return ids;
}

QByteArray rowJson(const ClientConditionFields& f)
{
    return compact(QJsonObject{{QStringLiteral("client_id"), f.client.value()},
        {QStringLiteral("condition"), f.condition}, {QStringLiteral("area"), f.area},
        {QStringLiteral("detail"), f.detail}, {QStringLiteral("noted_at_min"), toIso(f.notedAt)},
        {QStringLiteral("review_min"), isoOrNull(f.reviewAt)},
        {QStringLiteral("cleared_at_min"), isoOrNull(f.clearedAt)},
        {QStringLiteral("cleared_by"), f.clearedBy}, {QStringLiteral("cleared_reason"), f.clearedReason}});
}

QByteArray rowJson(const ScreeningFields& f)
{
    return compact(QJsonObject{{QStringLiteral("client_id"), f.client.value()},
        {QStringLiteral("booking_id"),
            f.booking ? QJsonValue{f.booking->value()} : QJsonValue{QJsonValue::Null}},
        {QStringLiteral("kind"), keyOf(f.kind)}, {QStringLiteral("at_min"), toIso(f.at)},
        {QStringLiteral("who"), f.who}, {QStringLiteral("nothing_new"), f.nothingNew},
        {QStringLiteral("answers"), arrayOf(f.answers)},
        {QStringLiteral("decision"),
            f.decision ? QJsonValue{keyOf(*f.decision)} : QJsonValue{QJsonValue::Null}},
        {QStringLiteral("decided_on"), arrayOf(f.decidedOn)}, {QStringLiteral("reason"), f.reason},
        {QStringLiteral("note"), f.note}});
}

} // namespace taper
