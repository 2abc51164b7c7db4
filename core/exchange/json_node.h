// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civil_time.h"
#include "core/base/error.h"

#include <QJsonValue>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace taper {

/// A value in a JSON document that knows its path ("therapists[2].hours.mon[0]") and notes under it whatever
/// does not have the expected shape. A value that is missing or null reads as empty without a problem, except
/// for dates and times, which are Required wherever they are asked for.
class JsonNode {
public:
    JsonNode(QJsonValue value, QString path, Problems& problems);

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] bool isThere() const { return !m_value.isUndefined() && !m_value.isNull(); }

    /// Notes anything but an object (a missing one as well) and says false.
    [[nodiscard]] bool requireObject() const;
    [[nodiscard]] QStringList keys() const;
    [[nodiscard]] JsonNode child(const QString& key) const;
    [[nodiscard]] std::vector<JsonNode> items() const;
    /// Nothing, and a problem, for anything but a list of two.
    [[nodiscard]] std::optional<std::pair<JsonNode, JsonNode>> pair() const;

    [[nodiscard]] QString text() const;
    [[nodiscard]] QString textOr(const QString& fallback) const;
    [[nodiscard]] std::optional<qint64> integer() const;
    [[nodiscard]] std::optional<Date> date() const;
    [[nodiscard]] std::optional<TimeOfDay> time() const;
    [[nodiscard]] std::optional<Moment> moment() const;

    /// Notes a fault of this value. "where" is added.
    void note(ErrorCode code, QVariantMap parameters = {}) const;
    /// Notes what a check found in the fields below this value.
    void note(const Problems& found) const;

private:
    template <class Parse>
    auto parsed(ErrorCode code, Parse parse) const -> decltype(parse(QStringView{}));

    QJsonValue m_value;
    QString m_path;
    Problems* m_problems;
};

} // namespace taper
