// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/intake_paper.h"

#include "core/clinic/consents.h"
#include "core/clinic/screening.h"
#include "core/clinic/workspace.h"

namespace taper {

namespace {

std::vector<IntakePaperQuestion> blankQuestions()
{
    std::vector<IntakePaperQuestion> questions;
    for (const ScreeningCondition& condition : screeningConditions()) {
        if (condition.atIntake)
            questions.push_back({QString::fromLatin1(condition.key), {}});
    }
    return questions;
}

std::vector<IntakePaperQuestion> questionsOf(const IntakeForm& form)
{
    std::vector<IntakePaperQuestion> questions;
    questions.reserve(form.questions.size());
    for (const IntakeQuestion& asked : form.questions) {
        IntakePaperQuestion question{asked.condition, {}};
        for (const KnownCondition& known : asked.known) {
            QStringList parts{known.condition->area, known.condition->detail};
            parts.removeAll(QString{});
            question.known << parts.join(QStringLiteral(", "));
        }
        questions.push_back(std::move(question));
    }
    return questions;
}

/// Of each kind the words that hold now.
std::vector<IntakePaperConsent> blankConsents(const std::vector<ConsentWording>& wordings)
{
    std::vector<IntakePaperConsent> consents;
    for (const ConsentWording& wording : wordings) {
        if (consents.empty() || consents.back().wording.kind != wording.kind)
            consents.push_back({wording, std::nullopt});
    }
    return consents;
}

std::vector<IntakePaperConsent> consentsFrom(const std::vector<ConsentState>& states)
{
    std::vector<IntakePaperConsent> consents;
    consents.reserve(states.size());
    for (const ConsentState& state : states) {
        IntakePaperConsent consent{state.wording, std::nullopt};
        if (state.standing && !state.isOldWording && !state.needsGuardian)
            consent.givenOn = state.standing->fields().givenOn;
        consents.push_back(std::move(consent));
    }
    return consents;
}

} // namespace

Result<IntakePaper> intakePaper(Clinic& clinic, std::optional<Id<Client>> client)
{
    IntakePaper paper;
    const ClinicSettings& settings = clinic.settings();
    paper.stamp = {{settings->name, settings->address, settings->phone, settings->email}, clinic.now(),
        clinic.workspace().actor()};
    if (!client) {
        const auto wordings = consentWordings(clinic);
        if (!wordings)
            return fail(wordings.error());
        paper.questions = blankQuestions();
        paper.consents = blankConsents(*wordings);
        return paper;
    }
    const auto form = intakeForm(clinic, *client);
    if (!form)
        return fail(form.error());
    const auto consents = consentsOf(clinic, *client);
    if (!consents)
        return fail(consents.error());
    paper.client = form->client.fields();
    paper.questions = questionsOf(*form);
    paper.consents = consentsFrom(*consents);
    return paper;
}

} // namespace taper
