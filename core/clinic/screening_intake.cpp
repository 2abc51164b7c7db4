// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/screening_write.h"

#include <algorithm>

namespace taper {

namespace {

const QString kConditionTable = QStringLiteral("client_condition");

tl::unexpected<Error> noClient(Id<Client> id)
{
    return fail(Error::notFound(QStringLiteral("client"), QString::number(id.value())));
}

tl::unexpected<Error> noCondition(Id<ClientCondition> id)
{
    return fail(Error::notFound(kConditionTable, QString::number(id.value())));
}

PastScreening pastOf(KnownScreening known)
{
    return {known.id, std::move(known.fields)};
}

} // namespace

Result<IntakeForm> intakeForm(Clinic& clinic, Id<Client> id)
{
    return readUnit(clinic, [id](Workspace& workspace) -> Result<IntakeForm> {
        auto client = workspace.clients().byId(id);
        if (!client)
            return noClient(id);
        IntakeForm form{.client = *std::move(client), .questions = {}, .last = std::nullopt};
        const std::vector<KnownCondition> known = knownConditions(workspace, id, workspace.now());
        for (const ScreeningCondition& condition : screeningConditions()) {
            IntakeQuestion question{.condition = QString::fromLatin1(condition.key), .known = {}};
            std::ranges::copy_if(known, std::back_inserter(question.known),
                [&](const KnownCondition& one) { return one.condition->condition == question.condition; });
            // What is asked elsewhere is shown here as long as it is known.
            if (condition.atIntake || !question.known.empty())
                form.questions.push_back(std::move(question));
        }
        if (auto last = workspace.screenings().lastIntake(id))
            form.last = pastOf(*std::move(last));
        form.needsGuardian = ageNeedsGuardian(form.client->dateOfBirth, workspace.today());
        return form;
    });
}

Result<PastScreening> saveIntake(Clinic& clinic, const IntakeAnswer& answer)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<PastScreening> {
        if (!workspace.clients().byId(answer.client))
            return noClient(answer.client);
        ScreeningFields fields;
        fields.client = answer.client;
        fields.kind = ScreeningKind::Intake;
        fields.at = workspace.now();
        fields.who = workspace.actor();
        fields.answers = answer.answers;
        fields.note = answer.note;
        const auto checked = Screening::make(std::move(fields));
        if (!checked)
            return fail(checked.error());
        if (auto applied = applyAnswers(workspace, changes, **checked); !applied)
            return fail(applied.error());
        return insertScreening(workspace, changes, **checked);
    });
}

Result<ClientConditions> conditionsOf(Clinic& clinic, Id<Client> id)
{
    return readUnit(clinic, [id](Workspace& workspace) -> Result<ClientConditions> {
        const auto client = workspace.clients().byId(id);
        if (!client)
            return noClient(id);
        ClientConditions conditions;
        for (Stored<ClientCondition>& condition : workspace.screenings().conditionsOf(id)) {
            const ConditionStanding standing = standingAt(condition.fields(), workspace.now());
            if (standing == ConditionStanding::Over)
                conditions.past.push_back(std::move(condition));
            else
                conditions.standing.push_back({std::move(condition), standing});
        }
        sortByWeight(conditions.standing);
        conditions.needsGuardian = ageNeedsGuardian(client->fields().dateOfBirth, workspace.today());
        conditions.guardianConsent = guardianConsentOf(workspace, client->fields(), id, workspace.today());
        for (KnownScreening& screening : workspace.screenings().ofClient(id))
            conditions.screenings.push_back(pastOf(std::move(screening)));
        return conditions;
    });
}

Result<Stored<ClientCondition>> addCondition(Clinic& clinic, const NewCondition& condition)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<Stored<ClientCondition>> {
        if (condition.client.isValid() && !workspace.clients().byId(condition.client))
            return noClient(condition.client);
        ClientConditionFields fields;
        fields.client = condition.client;
        fields.condition = condition.condition;
        fields.area = condition.area;
        fields.detail = condition.detail;
        return insertCondition(workspace, changes, std::move(fields));
    });
}

Result<Stored<ClientCondition>> changeCondition(
    Clinic& clinic, Id<ClientCondition> id, int revision, const QString& area, const QString& detail)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<Stored<ClientCondition>> {
        const auto before = workspace.screenings().condition(id);
        if (!before)
            return noCondition(id);
        if (before->revision != revision)
            return fail(ErrorCode::StaleRevision, {{QStringLiteral("what"), kConditionTable}});
        ClientConditionFields after = before->fields();
        after.area = area;
        after.detail = detail;
        return updateCondition(workspace, changes, *before, std::move(after), QStringLiteral("update"));
    });
}

Result<Stored<ClientCondition>> clearCondition(
    Clinic& clinic, Id<ClientCondition> id, int revision, const QString& reason)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<Stored<ClientCondition>> {
        auto before = workspace.screenings().condition(id);
        if (!before)
            return noCondition(id);
        if (before->fields().clearedAt)
            return *std::move(before);
        if (before->revision != revision)
            return fail(ErrorCode::StaleRevision, {{QStringLiteral("what"), kConditionTable}});
        return updateCondition(workspace, changes, *before, clearedNow(workspace, before->fields(), reason),
            QStringLiteral("clear"));
    });
}

} // namespace taper
