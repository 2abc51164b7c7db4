// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/import_lookup.h"

#include "core/base/text.h"
#include "core/domain/phone_number.h"

#include <algorithm>

namespace taper {

namespace {

Error lookupError(ErrorCode code, const char* column, const char* what, const QString& text)
{
    const QVariantMap parameters{
        {QStringLiteral("what"), QString::fromLatin1(what)}, {QStringLiteral("text"), text}};
    return Error{Problems{{QString::fromLatin1(column), code, parameters}}};
}

/// Among the setup's rows, archived or not.
template <class Thing>
Result<Id<Thing>> named(const std::vector<Stored<Thing>>& all, const char* column, const QString& name)
{
    const QString wanted = foldForSearch(name);
    const auto found = std::ranges::find_if(
        all, [&](const Stored<Thing>& thing) { return foldForSearch(thing->name) == wanted; });
    if (found == all.end())
        return fail(lookupError(ErrorCode::NotFound, column, column, name));
    return found->id;
}

bool samePhone(const QString& a, const QString& b, const QString& region)
{
    return !a.isEmpty() && !b.isEmpty() && phoneSearchKey(a, region) == phoneSearchKey(b, region);
}

/// Both are known and not the same.
bool differ(const std::optional<Date>& a, const std::optional<Date>& b)
{
    return a && b && *a != *b;
}

/// Nothing in the row that the client does not have already.
bool saysNothingNew(const ClientFields& row, const ClientFields& known)
{
    const auto same = [](const QString& cell, const QString& text) { return cell.isEmpty() || cell == text; };
    return row.name == known.name && same(row.preferredName, known.preferredName)
        && (!row.dateOfBirth || row.dateOfBirth == known.dateOfBirth) && same(row.email, known.email)
        && same(row.phone, known.phone) && same(row.address, known.address) && same(row.notes, known.notes)
        && (row.tags.isEmpty() || row.tags == known.tags);
}

} // namespace

Result<Id<Client>> ImportLookup::client(const QString& cell)
{
    if (const auto known = m_clients.constFind(cell); known != m_clients.constEnd())
        return *known;
    auto found = findClient(cell);
    if (found)
        m_clients.insert(cell, *found);
    return found;
}

Result<Id<Client>> ImportLookup::findClient(const QString& cell)
{
    ClientStore clients = m_workspace->clients();
    bool isNumber = false;
    const qint64 number = cell.toLongLong(&isNumber);
    std::vector<Id<Client>> hits;
    if (isNumber) {
        if (clients.byId(Id<Client>{number}))
            hits.push_back(Id<Client>{number});
    } else if (cell.contains(u'@')) {
        hits = clients.idsWithEmail(cell);
    }
    if (hits.empty()) {
        // The store finds names however they are spelt; a file must be exact, lest José's visit go to Jose.
        for (const Id<Client> id : clients.idsNamed(cell)) {
            const auto client = clients.byId(id);
            if (client && (*client)->name == cell)
                hits.push_back(id);
        }
    }
    if (hits.size() == 1)
        return hits.front();
    return fail(
        lookupError(hits.empty() ? ErrorCode::NotFound : ErrorCode::Ambiguous, "client", "client", cell));
}

Result<Stored<Race>> ImportLookup::race(const QString& name, std::optional<Date> date)
{
    std::vector<Stored<Race>> hits = m_workspace->races().named(name, date);
    std::erase_if(hits, [&](const Stored<Race>& race) { return race->name != name; });
    if (hits.size() == 1)
        return std::move(hits.front());
    const QString text = date ? name + u' ' + toIso(*date) : name;
    return fail(lookupError(hits.empty() ? ErrorCode::NotFound : ErrorCode::Ambiguous, "race", "race", text));
}

Result<Id<Therapist>> ImportLookup::therapist(const QString& name)
{
    return named(m_workspace->setup().therapists, "therapist", name);
}

Result<Id<Room>> ImportLookup::room(const QString& name)
{
    return named(m_workspace->setup().rooms, "room", name);
}

Result<Id<SessionType>> ImportLookup::sessionType(const QString& text)
{
    const auto& types = m_workspace->setup().sessionTypes;
    const auto coded = std::ranges::find_if(
        types, [&](const Stored<SessionType>& type) { return type->code == text.trimmed(); });
    if (coded != types.end())
        return coded->id;
    return named(types, "session_type", text);
}

std::optional<Stored<Client>> ImportLookup::sameClient(const ClientFields& row)
{
    ClientStore clients = m_workspace->clients();
    const QString name = foldForSearch(row.name);
    std::vector<Stored<Client>> byEmail;
    if (!row.email.isEmpty()) {
        for (const Id<Client> id : clients.idsWithEmail(row.email)) {
            if (auto client = clients.byId(id))
                byEmail.push_back(*std::move(client));
        }
    }
    for (Stored<Client>& client : byEmail) {
        if (foldForSearch(client->name) == name)
            return std::move(client);
    }
    // Another name with the same e-mail has been renamed, unless this is a family that shares it: then
    // several have it, this very file has just brought in the other, or they are born on different days.
    if (byEmail.size() == 1 && !m_written.contains(byEmail.front().id)
        && !differ(row.dateOfBirth, byEmail.front()->dateOfBirth))
        return std::move(byEmail.front());

    const QString region = m_workspace->setup().settings->phoneRegion;
    for (const Id<Client> id : clients.idsNamed(row.name)) {
        auto client = clients.byId(id);
        if (!client)
            continue;
        const ClientFields& known = client->fields();
        const bool sameBirth = row.dateOfBirth && row.dateOfBirth == known.dateOfBirth;
        const bool isNamesake = differ(row.dateOfBirth, known.dateOfBirth);
        if (sameBirth || (!isNamesake && samePhone(row.phone, known.phone, region))
            || saysNothingNew(row, known))
            return client;
    }
    return std::nullopt;
}

} // namespace taper
