// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/client_section.h"

#include "ui/booking/client_glance.h"
#include "ui/booking/client_picker.h"
#include "ui/widgets/field.h"
#include "ui/widgets/theme.h"

#include <QVBoxLayout>

namespace taper {

ClientSection::ClientSection(AsyncBridge& bridge, FieldSet& fields, QWidget* parent)
    : QWidget{parent}
    , m_bridge{&bridge}
    , m_picker{new ClientPicker{bridge}}
    , m_glance{new ClientGlance}
    , m_newClient{new QWidget}
    , m_name{new QLineEdit}
    , m_phone{new QLineEdit}
    , m_email{new QLineEdit}
{
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(2));
    fields.add(layout, QStringLiteral("client"), tr("C&lient"), m_picker);
    layout->addWidget(m_glance);

    auto* lines = new QVBoxLayout{m_newClient};
    lines->setContentsMargins(theme().space(3), 0, 0, 0);
    lines->setSpacing(theme().space(2));
    Field* name = fields.add(lines, QStringLiteral("name"), tr("Na&me of the new client"), m_name);
    name->setHint(tr("A name is enough for now."));
    auto* contact = new QHBoxLayout;
    contact->setSpacing(theme().space(3));
    fields.add(contact, QStringLiteral("phone"), tr("&Phone"), m_phone);
    fields.add(contact, QStringLiteral("email"), tr("E-ma&il"), m_email);
    lines->addLayout(contact);
    layout->addWidget(m_newClient);
    m_newClient->hide();

    connect(m_picker, &ClientPicker::clientChosen, this, [this](const ClientHit& client) {
        choose(client.id);
        Q_EMIT edited();
        Q_EMIT decided();
    });
    connect(m_picker, &ClientPicker::newClientChosen, this, [this](const ClientFields& client) {
        showNewClient(client);
        Q_EMIT edited();
        if (!client.name.isEmpty())
            Q_EMIT decided();
    });
    connect(m_picker, &ClientPicker::choiceCleared, this, [this] {
        m_isNew = false;
        m_newClient->hide();
        m_glance->clear();
        Q_EMIT edited();
    });
    for (QLineEdit* edit : {m_name, m_phone, m_email})
        connect(edit, &QLineEdit::textEdited, this, &ClientSection::edited);
}

void ClientSection::setRegion(const QString& region)
{
    m_picker->setRegion(region);
}

void ClientSection::setClient(Id<Client> client, const QString& name, std::optional<Id<Booking>> except)
{
    m_except = except;
    m_picker->setChosen(client, name);
    choose(client);
}

void ClientSection::loadClient(Id<Client> client)
{
    if (!m_bridge)
        return;
    m_nameRequest.run(
        *m_bridge, [client](Clinic& clinic) { return clientDetail(clinic, client); },
        [this, client](const Result<ClientDetail>& detail) {
            if (!detail || !m_picker->text().isEmpty())
                return;
            setClient(client, detail->client->name, m_except);
            Q_EMIT loaded();
        });
}

void ClientSection::type(const QString& text)
{
    m_picker->type(text);
    m_picker->setCursorPosition(static_cast<int>(m_picker->text().size()));
}

void ClientSection::choose(Id<Client> client)
{
    m_isNew = false;
    m_newClient->hide();
    if (m_bridge)
        m_glance->show(*m_bridge, client, m_except);
}

void ClientSection::showNewClient(const ClientFields& fields)
{
    m_isNew = true;
    m_glance->clear();
    m_name->setText(fields.name);
    m_phone->setText(fields.phone);
    m_email->setText(fields.email);
    m_newClient->show();
    if (fields.name.isEmpty())
        m_name->setFocus();
}

void ClientSection::fill(BookingDraft& draft) const
{
    draft.clientName = m_isNew ? m_name->text().trimmed() : m_picker->text().trimmed();
    draft.client = m_isNew ? Id<Client>{} : m_picker->chosen();
    draft.newClient.reset();
    if (!m_isNew)
        return;
    draft.newClient.emplace();
    draft.newClient->name = m_name->text();
    draft.newClient->phone = m_phone->text();
    draft.newClient->email = m_email->text();
}

bool ClientSection::isUndecided() const
{
    return !m_isNew && !m_picker->chosen().isValid() && !m_picker->text().trimmed().isEmpty();
}

QList<QWidget*> ClientSection::tabOrder() const
{
    return {m_picker, m_name, m_phone, m_email};
}

void ClientSection::focusPicker()
{
    m_picker->setFocus(Qt::OtherFocusReason);
}

} // namespace taper
