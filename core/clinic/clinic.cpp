// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/clinic.h"

#include "core/clinic/house_types.h"
#include "core/clinic/workspace.h"
#include "core/timing/default_policy.h"
#include "core/timing/policy_json.h"

namespace taper {

namespace {

/// What a clinic is made of on its first day.
ClinicFile::Fill firstDay(const ClinicSettings& settings, Instant now, const QString& actor)
{
    return [&settings, now, &actor](sql::Connection& connection) -> Result<void> {
        AuditStore audit{connection};
        ClinicStore{connection}.insert(settings, policyToJson(defaultPolicy()));
        audit.append(
            {now, actor, QStringLiteral("create"), QStringLiteral("clinic"), 1, {}, rowJson(*settings)});
        for (const SessionTypeFields& fields : houseSessionTypes()) {
            const auto type = SessionType::make(fields);
            Q_ASSERT(type);
            const auto stored = SessionTypeStore{connection}.insert(*type);
            if (!stored)
                return fail(stored.error());
            audit.append({now, actor, QStringLiteral("add"), QStringLiteral("session_type"),
                stored->id.value(), {}, rowJson(stored->fields())});
        }
        return {};
    };
}

} // namespace

Clinic::Clinic(std::unique_ptr<Workspace> workspace)
    : m_workspace{std::move(workspace)}
{ }

Clinic::~Clinic() = default;

Result<std::unique_ptr<Clinic>> Clinic::over(
    Result<std::unique_ptr<ClinicFile>> file, const Clock& clock, const QString& actor)
{
    if (!file)
        return fail(std::move(file.error()));
    auto workspace = Workspace::over(std::move(*file), clock, actor);
    if (!workspace)
        return fail(std::move(workspace.error()));
    return std::unique_ptr<Clinic>{new Clinic{std::move(*workspace)}};
}

Result<std::unique_ptr<Clinic>> Clinic::create(
    const QString& path, const ClinicSettings& settings, const Clock& clock, const Options& options)
{
    const Instant now = clock.now();
    return over(ClinicFile::create(
                    path, now, firstDay(settings, now, options.actor), {.busyTimeout = options.busyTimeout}),
        clock, options.actor);
}

Result<std::unique_ptr<Clinic>> Clinic::open(const QString& path, const Clock& clock, const Options& options)
{
    const auto check = options.isCheckedLater ? ClinicFile::Check::Header : ClinicFile::Check::Quick;
    return over(ClinicFile::open(path, clock.now(), {.busyTimeout = options.busyTimeout, .check = check}),
        clock, options.actor);
}

Result<std::unique_ptr<Clinic>> Clinic::inMemory(const ClinicSettings& settings, const Clock& clock)
{
    const Instant now = clock.now();
    const QString nobody;
    return over(ClinicFile::inMemory(now, firstDay(settings, now, nobody)), clock, nobody);
}

QString Clinic::path() const
{
    return m_workspace->file().path();
}

Instant Clinic::instant() const
{
    return m_workspace->instant();
}

Moment Clinic::now() const
{
    return m_workspace->now();
}

Date Clinic::today() const
{
    return m_workspace->today();
}

const ClinicSettings& Clinic::settings() const
{
    return m_workspace->setup().settings;
}

const TimeZone& Clinic::zone() const
{
    return m_workspace->setup().zone;
}

void Clinic::onChanged(std::function<void(const Changes&)> listener)
{
    m_workspace->setListener(std::move(listener));
}

void Clinic::pollForeignChanges()
{
    m_workspace->pollForeignChanges();
}

} // namespace taper
