// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/json_node.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

namespace taper {

JsonNode::JsonNode(QJsonValue value, QString path, Problems& problems)
    : m_value{std::move(value)}
    , m_path{std::move(path)}
    , m_problems{&problems}
{ }

bool JsonNode::requireObject() const
{
    if (!m_value.isObject())
        note(ErrorCode::BadProfile);
    return m_value.isObject();
}

QStringList JsonNode::keys() const
{
    return m_value.toObject().keys();
}

JsonNode JsonNode::child(const QString& key) const
{
    return {m_value.toObject().value(key), m_path.isEmpty() ? key : m_path + u'.' + key, *m_problems};
}

std::vector<JsonNode> JsonNode::items() const
{
    if (isThere() && !m_value.isArray())
        note(ErrorCode::BadProfile);
    std::vector<JsonNode> nodes;
    const QJsonArray array = m_value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        nodes.emplace_back(array.at(i), m_path + u'[' + QString::number(i) + u']', *m_problems);
    return nodes;
}

std::optional<std::pair<JsonNode, JsonNode>> JsonNode::pair() const
{
    if (!m_value.isArray() || m_value.toArray().size() != 2) {
        note(ErrorCode::BadProfile);
        return std::nullopt;
    }
    const auto both = items();
    return std::pair{both[0], both[1]};
}

QString JsonNode::text() const
{
    return textOr({});
}

QString JsonNode::textOr(const QString& fallback) const
{
    if (!isThere())
        return fallback;
    if (!m_value.isString())
        note(ErrorCode::BadProfile);
    return m_value.toString(fallback);
}

std::optional<qint64> JsonNode::integer() const
{
    if (!isThere())
        return std::nullopt;
    if (!m_value.isDouble()) {
        note(ErrorCode::BadProfile);
        return std::nullopt;
    }
    // Beyond this, numbers of JSON are no longer whole.
    constexpr double kLargest = 9e15;
    const double number = m_value.toDouble();
    if (std::trunc(number) != number || std::abs(number) > kLargest) {
        note(ErrorCode::NotANumber, {{QStringLiteral("text"), QString::number(number)}});
        return std::nullopt;
    }
    return static_cast<qint64>(number);
}

template <class Parse>
auto JsonNode::parsed(ErrorCode code, Parse parse) const -> decltype(parse(QStringView{}))
{
    if (isThere() && !m_value.isString()) {
        note(ErrorCode::BadProfile);
        return std::nullopt;
    }
    const QString typed = text();
    auto value = parse(QStringView{typed});
    if (!value && typed.isEmpty())
        note(ErrorCode::Required);
    else if (!value)
        note(code, {{QStringLiteral("text"), typed}});
    return value;
}

std::optional<Date> JsonNode::date() const
{
    return parsed(ErrorCode::NotADate, &parseDate);
}

std::optional<TimeOfDay> JsonNode::time() const
{
    return parsed(ErrorCode::NotATime, &parseTimeOfDay);
}

std::optional<Moment> JsonNode::moment() const
{
    return parsed(ErrorCode::NotATime, &parseMoment);
}

void JsonNode::note(ErrorCode code, QVariantMap parameters) const
{
    parameters.insert(QStringLiteral("where"), m_path);
    m_problems->append({m_path, code, std::move(parameters)});
}

void JsonNode::note(const Problems& found) const
{
    for (const Problem& problem : found)
        child(problem.field).note(problem.code, problem.parameters);
}

} // namespace taper
