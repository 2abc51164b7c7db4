// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QJsonObject>
#include <QString>

namespace taper::cli {

/// Exit statuses of the contract.
enum class Status { Done = 0, Refused = 1, WrongUsage = 2, StorageProblem = 3, NotFound = 4 };

[[nodiscard]] Status statusOf(const Error& error);

/// What a verb prints: lines for people, or one JSON document for programs. Text goes to standard output,
/// problems to standard error, both in UTF-8.
class Output {
public:
    explicit Output(bool asJson)
        : m_asJson{asJson}
    { }

    [[nodiscard]] bool isJson() const { return m_asJson; }

    void line(const QString& text) const; ///< only without --json
    void problem(const QString& text) const; ///< on standard error, always
    void document(const QJsonObject& json) const; ///< only with --json

    /// Says what went wrong, and with --json prints {"error": {"code", "text", "problems"}} as well.
    Status failure(const Error& error) const;

private:
    bool m_asJson;
};

} // namespace taper::cli
