// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/clients.h"

#include "core/clinic/clients_check.h"
#include "core/clinic/clients_hit.h"
#include "core/clinic/workspace.h"

namespace taper {

ClientHit hitOf(ClientSummary summary)
{
    return {.id = summary.id,
        .name = std::move(summary.name),
        .preferredName = std::move(summary.preferredName),
        .phone = std::move(summary.phone),
        .email = std::move(summary.email),
        .birth = summary.dateOfBirth,
        .archived = summary.archived};
}

Result<Client> checkedClient(const ClientFields& fields, Date today)
{
    Result<Client> client = Client::make(fields);
    if (!fields.dateOfBirth || *fields.dateOfBirth <= today)
        return client;
    Problems problems = client ? Problems{} : client.error().problems;
    problems.append({QStringLiteral("date_of_birth"), ErrorCode::InTheFuture,
        {{QStringLiteral("text"), toIso(*fields.dateOfBirth)}}});
    return fail(Error{std::move(problems)});
}

Result<std::vector<ClientHit>> possibleDuplicates(
    Clinic& clinic, const ClientFields& fields, Id<Client> except)
{
    return readUnit(clinic, [&](Workspace& workspace) -> Result<std::vector<ClientHit>> {
        std::vector<ClientHit> hits;
        for (ClientSummary& summary : workspace.clients().similar(fields, except))
            hits.push_back(hitOf(std::move(summary)));
        return hits;
    });
}

Result<Stored<Client>> addClient(Clinic& clinic, const ClientFields& fields)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<Stored<Client>> {
        const Result<Client> client = checkedClient(fields, workspace.today());
        if (!client)
            return fail(client.error());
        Stored<Client> stored = workspace.clients().insert(*client);
        workspace.audit(
            QStringLiteral("add"), QStringLiteral("client"), stored.id.value(), {}, rowJson(stored.fields()));
        changes.clients.insert(stored.id);
        return stored;
    });
}

Result<Stored<Client>> updateClient(Clinic& clinic, Id<Client> id, int revision, const ClientFields& fields)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<Stored<Client>> {
        const auto before = workspace.clients().byId(id);
        if (!before)
            return fail(Error::notFound(QStringLiteral("client"), QString::number(id.value())));
        const Result<Client> client = checkedClient(fields, workspace.today());
        if (!client)
            return fail(client.error());
        auto stored = workspace.clients().update(id, revision, *client);
        if (!stored)
            return stored;
        workspace.audit(QStringLiteral("update"), QStringLiteral("client"), id.value(),
            rowJson(before->fields()), rowJson(stored->fields()));
        changes.clients.insert(id);
        return stored;
    });
}

} // namespace taper
