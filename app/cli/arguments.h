// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civil_time.h"
#include "core/base/result.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <utility>

namespace taper::cli {

/// What a verb takes, beyond --db, --json and --as, which every verb takes.
struct Grammar {
    QString places; ///< for the usage line: "DATE", "clients|races|entries|bookings FILE.csv"
    int fewest = 0; ///< how many words without a dash
    int most = 0;
    QStringList options; ///< with a value: "--start"
    QStringList required; ///< of these, those that must be there
    QStringList switches; ///< without a value: "--dry-run"
};

/// The words behind the verb, sorted out.
class Arguments {
public:
    /// `words`: everything behind the verb. An error is a sentence about how the verb is used.
    static tl::expected<Arguments, QString> parse(const QStringList& words, const Grammar& grammar);

    [[nodiscard]] QString place(int index) const { return m_places.value(index); }
    [[nodiscard]] bool has(const QString& option) const { return m_values.contains(option); }
    [[nodiscard]] QString text(const QString& option) const { return m_values.value(option); }
    [[nodiscard]] bool isOn(const QString& flag) const { return m_switches.contains(flag); }

    // Each gives nothing when the option is not there, and bad input under the option's name when it cannot
    // be read.
    [[nodiscard]] Result<std::optional<Date>> date(const QString& option) const;
    [[nodiscard]] Result<std::optional<Moment>> moment(const QString& option) const;
    [[nodiscard]] Result<std::optional<TimeOfDay>> time(const QString& option) const;
    [[nodiscard]] Result<std::optional<int>> number(const QString& option, int minimum, int maximum) const;

private:
    QStringList m_places;
    QHash<QString, QString> m_values;
    QStringList m_switches;
};

/// "start" for "--start": the field a problem is said of.
[[nodiscard]] QString fieldOf(const QString& option);

[[nodiscard]] Result<Date> readDate(const QString& text, const QString& field);
[[nodiscard]] Result<qint64> readNumber(const QString& text, const QString& field);

} // namespace taper::cli
