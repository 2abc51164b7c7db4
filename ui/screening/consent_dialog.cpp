// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/consent_dialog.h"

#include "ui/screening/consent_row.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/labels.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/screening_words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace taper {

namespace {

/// What is typed as a date, or a problem at its field; an empty one is none.
std::optional<Date> dateIn(const DateField& field, const QString& name, Problems& problems)
{
    if (field.isEmpty())
        problems.append({name, ErrorCode::Required, {}});
    else if (!field.date())
        problems.append({name, ErrorCode::NotADate, {{QStringLiteral("text"), field.text()}}});
    return field.date();
}

} // namespace

GiveConsentDialog* GiveConsentDialog::ask(AsyncBridge& bridge, QWidget* over, Id<Client> client,
    const ConsentState& state, bool guardian, Date today)
{
    auto* dialog = new GiveConsentDialog{bridge, over, client, state, guardian, today};
    dialog->open();
    return dialog;
}

GiveConsentDialog::GiveConsentDialog(AsyncBridge& bridge, QWidget* over, Id<Client> client,
    const ConsentState& state, bool guardian, Date today)
    : FormDialog{tr("Consent given"), tr("&Note consent"), over}
    , m_bridge{&bridge}
    , m_client{client}
    , m_state{state}
    , m_today{today}
    , m_on{new DateField{today}}
    , m_how{new QComboBox}
    , m_by{new QLineEdit}
    , m_note{new QLineEdit}
{
    setObjectName(QStringLiteral("giveConsentDialog"));
    auto* name = new PlainLabel{words::consentKindName(state.kind), TextSize::Heading};
    name->setWeight(QFont::DemiBold);
    content()->addWidget(name);
    auto* wording = new PlainLabel{state.wording.text};
    wording->setObjectName(QStringLiteral("wording"));
    content()->addWidget(wording);
    content()->addWidget(
        new PlainLabel{wordingText(state.wording, today), TextSize::Small, PlainLabel::Ink::Muted});
    m_on->setDate(today);
    for (const ConsentHow how : kConsentHows)
        m_how->addItem(words::capitalised(words::consentHowName(how)), static_cast<int>(how));
    auto* row = addRow();
    fields().add(row, QStringLiteral("given_on"), tr("&Given on"), m_on);
    fields().add(row, QStringLiteral("how"), tr("&How"), m_how);
    fields()
        .add(content(), QStringLiteral("given_by"), tr("&Parent or guardian"), m_by)
        ->setHint(guardian ? tr("Under %1: a parent or guardian gives each consent.").arg(kFullAge)
                           : tr("Empty if the client gives it."));
    fields().add(content(), QStringLiteral("notes"), tr("N&ote"), m_note);
}

bool GiveConsentDialog::isChanged() const
{
    return m_on->date() != m_today || !m_by->text().isEmpty() || !m_note->text().isEmpty();
}

void GiveConsentDialog::save()
{
    Problems problems;
    const auto on = dateIn(*m_on, QStringLiteral("given_on"), problems);
    if (!showProblems(problems) || !m_bridge)
        return;
    waitForAnswer();
    // To the words that were shown, even if there are newer ones by now.
    const ConsentGiven given{.client = m_client,
        .kind = m_state.kind,
        .version = m_state.wording.version,
        .on = on,
        .by = m_by->text().trimmed(),
        .how = static_cast<ConsentHow>(m_how->currentData().toInt()),
        .note = m_note->text().trimmed()};
    m_bridge->ask(
        this, [given](Clinic& clinic) { return giveConsent(clinic, given); },
        [this](const Result<Stored<Consent>>& answer) {
            if (!answer)
                return showError(answer.error());
            finish();
            Q_EMIT noticed(tr("Consent noted: %1.").arg(words::consentKindName(m_state.kind)));
        });
}

WithdrawConsentDialog* WithdrawConsentDialog::ask(
    AsyncBridge& bridge, QWidget* over, const ConsentState& state, Date today)
{
    auto* dialog = new WithdrawConsentDialog{bridge, over, state, today};
    dialog->open();
    return dialog;
}

WithdrawConsentDialog::WithdrawConsentDialog(
    AsyncBridge& bridge, QWidget* over, const ConsentState& state, Date today)
    : FormDialog{tr("Consent withdrawn"), tr("&Withdraw consent"), over}
    , m_bridge{&bridge}
    , m_consent{*state.standing}
    , m_today{today}
    , m_on{new DateField{today}}
    , m_note{new QLineEdit}
{
    setObjectName(QStringLiteral("withdrawConsentDialog"));
    auto* name = new PlainLabel{words::consentKindName(state.kind), TextSize::Heading};
    name->setWeight(QFont::DemiBold);
    content()->addWidget(name);
    content()->addWidget(new PlainLabel{words::capitalised(consentText(state, today))});
    content()->addWidget(
        new PlainLabel{tr("What was done while it held stays as it is. It can be given again at any time."),
            TextSize::Body, PlainLabel::Ink::Muted});
    m_on->setDate(today);
    fields().add(content(), QStringLiteral("withdrawn_on"), tr("Withdrawn &on"), m_on);
    fields().add(content(), QStringLiteral("notes"), tr("&Note"), m_note);
}

bool WithdrawConsentDialog::isChanged() const
{
    return m_on->date() != m_today || !m_note->text().isEmpty();
}

void WithdrawConsentDialog::save()
{
    Problems problems;
    const auto on = dateIn(*m_on, QStringLiteral("withdrawn_on"), problems);
    if (!showProblems(problems) || !m_bridge)
        return;
    waitForAnswer();
    m_bridge->ask(
        this,
        [id = m_consent.id, revision = m_consent.revision, on, note = m_note->text().trimmed()](
            Clinic& clinic) { return withdrawConsent(clinic, id, revision, on, note); },
        [this](const Result<Stored<Consent>>& answer) {
            if (!answer)
                return showError(answer.error());
            finish();
            Q_EMIT noticed(tr("Consent withdrawn: %1.").arg(words::consentKindName(answer->fields().kind)));
        });
}

} // namespace taper
