// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/ask_dialog.h"

#include "ui/attention/attention_texts.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace taper {

namespace {

/// How far off a day to ask again is proposed.
constexpr std::chrono::days kLater{7};

struct Asked {
    Id<Client> client;
    QString text;
};

/// Who can be asked: the client, or for a race whoever has a booking that hangs on it.
std::vector<Asked> clientsOf(const AttentionPoint& point)
{
    std::vector<Asked> clients;
    const auto add = [&clients](Id<Client> client, const QString& name, const QString& phone) {
        for (const Asked& known : clients) {
            if (known.client == client)
                return;
        }
        clients.push_back({client, phone.isEmpty() ? name : name + QStringLiteral(" · ") + phone});
    };
    if (point.client.isValid())
        add(point.client, point.clientName, point.clientPhone);
    for (const BookingView& booking : point.depending)
        add(booking.fields.client, booking.clientName, booking.clientPhone);
    return clients;
}

} // namespace

AskDialog* AskDialog::open(QWidget* parent, const AttentionPoint& point, Date today)
{
    auto* dialog = new AskDialog{parent, point, today};
    dialog->QDialog::open();
    return dialog;
}

AskDialog::AskDialog(QWidget* parent, const AttentionPoint& point, Date today)
    : FormDialog{tr("Ask a question"), tr("&Note it"), parent}
    , m_point{point}
    , m_client{new QComboBox}
    , m_outcome{new QComboBox}
    , m_callOn{new DateField{today}}
    , m_note{new QLineEdit}
    , m_effect{new PlainLabel{{}, TextSize::Body, PlainLabel::Ink::Muted}}
{
    setObjectName(QStringLiteral("askDialog"));
    content()->addWidget(new PlainLabel{whoText(point) + QStringLiteral(": ") + matterText(point)});
    const std::vector<Asked> clients = clientsOf(point);
    for (const Asked& client : clients)
        m_client->addItem(client.text, client.client.value());
    if (clients.size() > 1) {
        fields().add(content(), QStringLiteral("client"), tr("&Who is asked"), m_client);
    } else {
        m_client->setParent(this);
        m_client->hide();
        if (!clients.empty())
            content()->addWidget(new PlainLabel{clients.front().text});
    }
    for (const ContactOutcome outcome : {ContactOutcome::Asked, ContactOutcome::Message,
             ContactOutcome::NoAnswer, ContactOutcome::CallOn, ContactOutcome::Declined})
        m_outcome->addItem(outcomeText(outcome), keyOf(outcome));
    fields().add(content(), QStringLiteral("outcome"), tr("&Outcome"), m_outcome);
    m_callOn->setDate(today + kLater);
    fields().add(content(), QStringLiteral("call_on"), tr("Ask &again on"), m_callOn);
    fields().add(content(), QStringLiteral("note"), tr("No&tes"), m_note);
    content()->addWidget(m_effect);
    connect(m_outcome, &QComboBox::currentIndexChanged, this, &AskDialog::adapt);
    adapt();
    (clients.size() > 1 ? m_client : m_outcome)->setFocus();
}

ContactOutcome AskDialog::outcome() const
{
    return contactOutcomeFrom(m_outcome->currentData().toString()).value_or(ContactOutcome::Asked);
}

void AskDialog::adapt()
{
    fields().field(QStringLiteral("call_on"))->setVisible(outcome() == ContactOutcome::CallOn);
    switch (outcome()) {
    case ContactOutcome::Asked:
    case ContactOutcome::Message:
        m_effect->setText(tr("It comes back after two working days, unless it is settled before."));
        break;
    case ContactOutcome::NoAnswer:
        m_effect->setText(tr("It comes back on the next working day."));
        break;
    case ContactOutcome::Declined:
        m_effect->setText(tr("It is kept as it is, with the note as the reason."));
        break;
    default:
        m_effect->setText(tr("It comes back on that day."));
    }
}

bool AskDialog::isChanged() const
{
    return !m_note->text().trimmed().isEmpty();
}

void AskDialog::save()
{
    Problems problems;
    ContactAttemptFields attempt;
    attempt.client = Id<Client>{m_client->currentData().toLongLong()};
    attempt.about = m_point.key();
    if (m_point.race.isValid())
        attempt.race = m_point.race;
    if (m_point.booking)
        attempt.booking = m_point.booking->id;
    attempt.outcome = outcome();
    attempt.note = m_note->text().trimmed();
    if (attempt.outcome == ContactOutcome::CallOn) {
        attempt.callOn = m_callOn->date();
        if (!attempt.callOn)
            problems.append(
                {QStringLiteral("call_on"), m_callOn->isEmpty() ? ErrorCode::Required : ErrorCode::NotADate,
                    {{QStringLiteral("text"), m_callOn->text()}}});
    }
    if (!showProblems(problems))
        return;
    Q_EMIT asked(attempt);
    finish();
}

} // namespace taper
