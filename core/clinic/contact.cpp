// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/contact.h"

#include "core/clinic/contact_write.h"

namespace taper {

namespace {

template <class Thing>
tl::unexpected<Error> notFound(const char* what, Id<Thing> id)
{
    return fail(Error::notFound(QString::fromLatin1(what), QString::number(id.value())));
}

} // namespace

Result<Id<ContactAttempt>> insertContact(
    Workspace& workspace, Changes& changes, const ContactAttemptFields& typed)
{
    ContactAttemptFields fields = typed;
    if (fields.at == Moment{})
        fields.at = workspace.now();
    if (fields.who.isEmpty())
        fields.who = workspace.actor();
    const auto attempt = ContactAttempt::make(std::move(fields));
    if (!attempt)
        return fail(attempt.error());
    const ContactAttemptFields& checked = **attempt;
    if (!workspace.clients().byId(checked.client))
        return notFound("client", checked.client);
    if (checked.race && !workspace.races().byId(*checked.race))
        return notFound("race", *checked.race);
    if (checked.booking && !workspace.bookings().byId(*checked.booking))
        return notFound("booking", *checked.booking);
    const Id<ContactAttempt> id = workspace.contacts().insert(*attempt);
    workspace.audit(
        QStringLiteral("add"), QStringLiteral("contact_attempt"), id.value(), {}, rowJson(checked));
    changes.clients.insert(checked.client);
    return id;
}

Result<Id<ContactAttempt>> noteContact(Clinic& clinic, const ContactAttemptFields& fields)
{
    return writeUnit(clinic,
        [&](Workspace& workspace, Changes& changes) { return insertContact(workspace, changes, fields); });
}

Result<std::vector<ContactView>> contactsOf(Clinic& clinic, Id<Client> client)
{
    return readUnit(clinic, [client](Workspace& workspace) -> Result<std::vector<ContactView>> {
        if (!workspace.clients().byId(client))
            return notFound("client", client);
        std::vector<ContactView> views;
        for (KnownContact& contact : workspace.contacts().ofClient(client))
            views.push_back({contact.id, std::move(contact.fields)});
        return views;
    });
}

} // namespace taper
