// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/consents.h"

#include "core/clinic/session_gate.h"

#include <algorithm>

namespace taper {

namespace {

const QString kTable = QStringLiteral("consent");

tl::unexpected<Error> atField(const char* field, ErrorCode code)
{
    return fail(Error{Problems{{QString::fromLatin1(field), code, {}}}});
}

bool isStanding(const Stored<Consent>& consent)
{
    return !consent->withdrawnOn;
}

ConsentState stateOf(ConsentKind kind, ConsentWording wording, const std::vector<Stored<Consent>>& consents)
{
    ConsentState state;
    state.kind = kind;
    state.wording = std::move(wording);
    std::ranges::copy_if(consents, std::back_inserter(state.history),
        [kind](const Stored<Consent>& consent) { return consent->kind == kind; });
    if (const auto found = std::ranges::find_if(state.history, isStanding); found != state.history.end()) {
        state.standing = *found;
        state.isOldWording = (*found)->version < state.wording.version;
    }
    return state;
}

/// Withdraws one, with its audit row.
Result<Stored<Consent>> withdrawn(
    Workspace& workspace, const Stored<Consent>& before, int revision, Date on, const QString& note)
{
    ConsentFields fields = before.fields();
    fields.withdrawnOn = on;
    if (!note.trimmed().isEmpty())
        fields.note = fields.note.isEmpty() ? note : fields.note + u'\n' + note;
    const auto consent = Consent::make(std::move(fields));
    if (!consent)
        return fail(consent.error());
    auto stored = workspace.consents().update(before.id, revision, *consent);
    if (!stored)
        return stored;
    workspace.audit(QStringLiteral("withdraw"), kTable, before.id.value(), rowJson(before.fields()),
        rowJson(stored->fields()));
    return stored;
}

} // namespace

Result<std::vector<ConsentState>> consentsOf(Clinic& clinic, Id<Client> id)
{
    return readUnit(clinic, [id](Workspace& workspace) -> Result<std::vector<ConsentState>> {
        const auto client = workspace.clients().byId(id);
        if (!client)
            return fail(Error::notFound(QStringLiteral("client"), QString::number(id.value())));
        const std::vector<Stored<Consent>> consents = workspace.consents().ofClient(id);
        const std::vector<ConsentWording> wordings = workspace.consents().wordings();
        const bool isYoung = ageNeedsGuardian(client->fields().dateOfBirth, workspace.today());
        std::vector<ConsentState> states;
        states.reserve(kConsentKinds.size());
        for (const ConsentKind kind : kConsentKinds) {
            const auto wording = std::ranges::find(wordings, kind, &ConsentWording::kind);
            ConsentState& state = states.emplace_back(stateOf(kind,
                wording == wordings.end() ? ConsentWording{.kind = kind, .version = 0, .text = {}} : *wording,
                consents));
            state.needsGuardian = isYoung && (!state.standing || !(*state.standing)->isByGuardian());
        }
        return states;
    });
}

Result<Stored<Consent>> giveConsent(Clinic& clinic, const ConsentGiven& given)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<Stored<Consent>> {
        const auto client = workspace.clients().byId(given.client);
        if (!client)
            return fail(Error::notFound(QStringLiteral("client"), QString::number(given.client.value())));
        const auto wording = given.version ? workspace.consents().wording(given.kind, *given.version)
                                           : workspace.consents().wordingNow(given.kind);
        if (!wording)
            return fail(Error::notFound(QStringLiteral("consent_wording"), keyOf(given.kind)));
        ConsentFields fields;
        fields.client = given.client;
        fields.kind = given.kind;
        fields.version = wording->version;
        fields.givenOn = given.on.value_or(workspace.today());
        fields.givenBy = given.by;
        fields.how = given.how;
        fields.note = given.note;
        const auto consent = Consent::make(std::move(fields));
        if (!consent)
            return fail(consent.error());
        if ((*consent)->givenOn > workspace.today())
            return atField("given_on", ErrorCode::InTheFuture);
        if (!(*consent)->isByGuardian()
            && ageNeedsGuardian(client->fields().dateOfBirth, (*consent)->givenOn))
            return atField("given_by", ErrorCode::Required);
        Stored<Consent> stored = workspace.consents().insert(*consent);
        workspace.audit(QStringLiteral("give"), kTable, stored.id.value(), {}, rowJson(stored.fields()));
        noteScreened(workspace, changes, given.client);
        return stored;
    });
}

Result<Stored<Consent>> withdrawConsent(
    Clinic& clinic, Id<Consent> id, int revision, std::optional<Date> on, const QString& note)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<Stored<Consent>> {
        auto before = workspace.consents().byId(id);
        if (!before)
            return fail(Error::notFound(kTable, QString::number(id.value())));
        if (before->fields().withdrawnOn)
            return *std::move(before);
        const Date day = on.value_or(workspace.today());
        if (day > workspace.today())
            return atField("withdrawn_on", ErrorCode::InTheFuture);
        const ConsentFields fields = before->fields();
        auto stored = withdrawn(workspace, *before, revision, day, note);
        if (!stored)
            return stored;
        // Whoever takes consent back means the matter, not the last of several papers about it.
        for (const Stored<Consent>& earlier : workspace.consents().ofClient(fields.client)) {
            if (earlier->kind != fields.kind || !isStanding(earlier) || earlier->givenOn > fields.givenOn)
                continue;
            if (auto also = withdrawn(workspace, earlier, earlier.revision, day, {}); !also)
                return also;
        }
        noteScreened(workspace, changes, fields.client);
        return stored;
    });
}

Result<std::vector<ConsentWording>> consentWordings(Clinic& clinic)
{
    return readUnit(clinic, [](Workspace& workspace) -> Result<std::vector<ConsentWording>> {
        return workspace.consents().wordings();
    });
}

Result<ConsentWording> newWording(Clinic& clinic, ConsentKind kind, const QString& text)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<ConsentWording> {
        ConsentWording wording{.kind = kind, .version = 1, .text = text, .since = workspace.today()};
        if (Problems problems = check(wording); !problems.isEmpty())
            return fail(Error{std::move(problems)});
        const auto now = workspace.consents().wordingNow(kind);
        if (now && now->text == wording.text)
            return *now;
        if (now)
            wording.version = now->version + 1;
        workspace.consents().insert(wording);
        workspace.audit(QStringLiteral("add"), QStringLiteral("consent_wording"), wording.version,
            now ? rowJson(*now) : QByteArray{}, rowJson(wording));
        changes.setup = true;
        return wording;
    });
}

} // namespace taper
