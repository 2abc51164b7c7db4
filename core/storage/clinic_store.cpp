// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/clinic_store.h"

#include "core/storage/client_store.h"
#include "core/storage/stored_row.h"

namespace taper {

namespace {

constexpr auto kTable = "clinic";

Error noClinic()
{
    return Error::notFound(QString::fromLatin1(kTable), {});
}

} // namespace

void ClinicStore::insert(const ClinicSettings& settings, const QByteArray& policyJson)
{
    m_connection.run(
        QStringLiteral("INSERT INTO clinic (id, name, time_zone, currency, phone_region, grid_min, address, "
                       "phone, email, late_cancel_min, revision, policy, policy_revision) "
                       "VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, 1)"),
        settings->name, settings->timeZone, settings->currency, settings->phoneRegion, settings->grid,
        settings->address, settings->phone, settings->email, settings->lateCancel, policyJson);
}

Result<ClinicStore::Settings> ClinicStore::settings()
{
    sql::Statement rows = m_connection.query(
        QStringLiteral("SELECT name, time_zone, currency, phone_region, grid_min, address, phone, email, "
                       "late_cancel_min, revision FROM clinic WHERE id = 1"));
    if (!rows.next())
        return fail(noClinic());
    sql::Row row = rows.row();
    ClinicSettingsFields fields;
    fields.name = row.take<QString>();
    fields.timeZone = row.take<QString>();
    fields.currency = row.take<QString>();
    fields.phoneRegion = row.take<QString>();
    fields.grid = row.take<Minutes>();
    fields.address = row.take<QString>();
    fields.phone = row.take<QString>();
    fields.email = row.take<QString>();
    fields.lateCancel = row.take<Minutes>();
    const int revision = row.take<int>();
    auto stored = storedRow(Id<ClinicSettings>{1}, revision, std::move(fields), kTable);
    return Settings{std::move(stored.value), revision};
}

Result<ClinicStore::Policy> ClinicStore::policy()
{
    sql::Statement rows =
        m_connection.query(QStringLiteral("SELECT policy, policy_revision FROM clinic WHERE id = 1"));
    if (!rows.next())
        return fail(noClinic());
    sql::Row row = rows.row();
    Policy policy;
    policy.json = row.take<QByteArray>();
    policy.revision = row.take<int>();
    return policy;
}

Result<int> ClinicStore::updateSettings(int revision, const ClinicSettings& settings)
{
    const auto regionBefore =
        m_connection.value<QString>(QStringLiteral("SELECT phone_region FROM clinic WHERE id = 1"));
    const auto next = m_connection.value<int>(
        QStringLiteral(
            "UPDATE clinic SET name = ?, time_zone = ?, currency = ?, phone_region = ?, grid_min = ?, "
            "address = ?, phone = ?, email = ?, late_cancel_min = ?, revision = revision + 1 "
            "WHERE id = 1 AND revision = ? RETURNING revision"),
        settings->name, settings->timeZone, settings->currency, settings->phoneRegion, settings->grid,
        settings->address, settings->phone, settings->email, settings->lateCancel, revision);
    if (!next)
        return fail(staleOrMissing(m_connection, kTable, Id<ClinicSettings>{1}));
    if (regionBefore != settings->phoneRegion)
        ClientStore{m_connection}.renewSearchKeys();
    return *next;
}

Result<int> ClinicStore::updatePolicy(int revision, const QByteArray& json)
{
    const auto next = m_connection.value<int>(
        QStringLiteral("UPDATE clinic SET policy = ?, policy_revision = policy_revision + 1 "
                       "WHERE id = 1 AND policy_revision = ? RETURNING policy_revision"),
        json, revision);
    if (!next)
        return fail(staleOrMissing(m_connection, kTable, Id<ClinicSettings>{1}));
    return *next;
}

} // namespace taper
