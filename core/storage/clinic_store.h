// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clinic_settings.h"
#include "core/sql/connection.h"

#include <QByteArray>

namespace taper {

// The stores. One for each aggregate, a few words on a connection each; make them where they are needed. They
// take part in whatever transaction is open. What a person can cause is a Result; everything else throws
// SqlError, which runUnit() turns into an Error at the border.

/// The clinic itself: one row of settings and the timing policy, each with a revision of its own.
class ClinicStore {
public:
    struct Policy {
        QByteArray json; ///< as written by timing/policy_json
        int revision = 0;
    };
    struct Settings {
        ClinicSettings value;
        int revision = 0;
    };

    explicit ClinicStore(sql::Connection& connection)
        : m_connection{connection}
    { }

    /// The first and only time, in a new file.
    void insert(const ClinicSettings& settings, const QByteArray& policyJson);
    /// Errors: NotFound before insert().
    [[nodiscard]] Result<Settings> settings();
    [[nodiscard]] Result<Policy> policy();
    /// Gives the new revision. A change of the phone region renews the clients' search keys. Errors:
    /// StaleRevision, NotFound.
    [[nodiscard]] Result<int> updateSettings(int revision, const ClinicSettings& settings);
    [[nodiscard]] Result<int> updatePolicy(int revision, const QByteArray& json);

private:
    sql::Connection& m_connection;
};

} // namespace taper
