// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/workspace.h"

namespace taper {

Result<std::unique_ptr<Workspace>> Workspace::over(
    std::unique_ptr<ClinicFile> file, const Clock& clock, const QString& actor)
{
    sql::Connection& connection = file->connection();
    using Known = std::pair<KnownSetup, qint64>;
    auto known = sql::readUnit(connection, [&connection]() -> Result<Known> {
        const qint64 version = connection.dataVersion();
        return Known{readSetup(connection), version};
    });
    if (!known)
        return fail(std::move(known.error()));
    return std::unique_ptr<Workspace>{
        new Workspace{std::move(file), clock, actor, std::move(known->first), known->second}};
}

Workspace::Workspace(std::unique_ptr<ClinicFile> file, const Clock& clock, const QString& actor,
    KnownSetup setup, qint64 version)
    : m_file{std::move(file)}
    , m_clock{clock}
    , m_actor{actor}
    , m_setup{std::move(setup)}
    , m_setupVersion{version}
    , m_announcedVersion{version}
{ }

void Workspace::reloadSetup()
{
    m_setupIsCurrent = false; // should reading fail, or the unit be undone
    m_setup = readSetup(connection());
}

void Workspace::audit(const QString& action, const QString& table, qint64 row, const QByteArray& before,
    const QByteArray& after)
{
    audits().append({instant(), m_actor, action, table, row, before, after});
}

void Workspace::pollForeignChanges()
{
    const auto version = m_file->dataVersion();
    // Busy: the next look will tell.
    if (!version || *version == m_announcedVersion)
        return;
    m_announcedVersion = *version;
    Changes changes;
    changes.everything = true;
    if (m_listener)
        m_listener(changes);
}

void Workspace::beginUnit()
{
    const qint64 version = connection().dataVersion();
    if (m_setupIsCurrent && version == m_setupVersion)
        return;
    reloadSetup();
    m_setupVersion = version;
    m_setupIsCurrent = true;
}

void Workspace::endUnit(bool isWritten, const Changes& changes)
{
    // reloadSetup() has read what this unit wrote; undone, it has to be read again.
    if (!isWritten && !m_setupIsCurrent) {
        // Should this fail as well, the next unit tries again.
        (void)sql::readUnit(connection(), [this]() -> Result<void> {
            beginUnit();
            return {};
        });
    }
    if (isWritten)
        m_setupIsCurrent = true;
    if (isWritten && m_listener && !changes.isEmpty()) {
        const auto listener = m_listener; // which may set another
        listener(changes);
    }
}

} // namespace taper
