// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/client_editor.h"

#include "ui/client/client_merge.h"
#include "ui/shell/bridge.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace taper {

namespace {

/// A few lines of free text; Tab goes on to the next field, as in every form.
QPlainTextEdit* textBox(int lines)
{
    auto* box = new QPlainTextEdit;
    box->setTabChangesFocus(true);
    box->setFixedHeight(box->fontMetrics().lineSpacing() * lines + theme().space(4));
    return box;
}

QStringList splitTags(const QString& typed)
{
    QStringList tags;
    for (const QString& tag : typed.split(u',', Qt::SkipEmptyParts))
        tags += tag.trimmed();
    return tags;
}

} // namespace

ClientEditor* ClientEditor::openNew(AsyncBridge& bridge, QWidget* parent, Date today, const QString& name)
{
    auto* editor = new ClientEditor{bridge, parent, today, tr("New client")};
    editor->m_name->setText(name);
    Problems none;
    editor->m_initial = editor->read(none);
    editor->open();
    return editor;
}

ClientEditor* ClientEditor::openEdit(
    AsyncBridge& bridge, QWidget* parent, Date today, const Stored<Client>& client)
{
    auto* editor = new ClientEditor{bridge, parent, today, tr("Edit client")};
    editor->m_client = client.id;
    editor->m_revision = client.revision;
    editor->fill(client.fields());
    editor->open();
    return editor;
}

ClientEditor::ClientEditor(AsyncBridge& bridge, QWidget* parent, Date today, const QString& title)
    : FormDialog{title, tr("&Save client"), parent}
    , m_bridge{&bridge}
    , m_name{new QLineEdit}
    , m_preferred{new QLineEdit}
    , m_birth{new DateField{today}}
    , m_phone{new QLineEdit}
    , m_email{new QLineEdit}
    , m_bestTime{new QLineEdit}
    , m_address{textBox(3)}
    , m_emergency{textBox(2)}
    , m_cadence{new QSpinBox}
    , m_tags{new QLineEdit}
    , m_alerts{textBox(2)}
    , m_notes{textBox(4)}
    , m_doNotContact{new QCheckBox{
          tr("Do not contact: the clinic does not call or &write of its own accord")}}
    , m_archived{new QCheckBox{tr("A&rchived: no longer offered when booking")}}
{
    setObjectName(QStringLiteral("clientEditor"));
    build();
}

void ClientEditor::build()
{
    auto* names = addRow();
    fields()
        .add(names, QStringLiteral("name"), tr("&Name"), m_name)
        ->setHint(tr("The rest can follow on arrival."));
    fields().add(names, QStringLiteral("preferred_name"), tr("&Called"), m_preferred);
    auto* reach = addRow();
    fields().add(reach, QStringLiteral("phone"), tr("&Phone"), m_phone);
    fields().add(reach, QStringLiteral("email"), tr("E-&mail"), m_email);
    m_bestTime->setPlaceholderText(tr("evenings after 6, not on Fridays …"));
    fields().add(content(), QStringLiteral("best_time"), tr("Best t&ime to call"), m_bestTime);
    auto* dates = addRow();
    m_birth->setPlaceholder(QStringLiteral("1984-03-12"));
    fields().add(dates, QStringLiteral("date_of_birth"), tr("Date of &birth"), m_birth);
    m_cadence->setRange(0, 365);
    m_cadence->setSpecialValueText(tr("not agreed"));
    m_cadence->setSuffix(tr(" days"));
    fields().add(dates, QStringLiteral("cadence"), tr("Comes &every"), m_cadence);
    fields()
        .add(content(), QStringLiteral("alerts"), tr("A&lerts"), m_alerts)
        ->setHint(tr("What to ask or heed at each visit, one a line. Shown with every booking."));
    fields().add(content(), QStringLiteral("notes"), tr("N&otes"), m_notes);
    fields().add(content(), QStringLiteral("tags"), tr("&Tags"), m_tags)->setHint(tr("Separated by commas."));
    auto* texts = addRow();
    fields().add(texts, QStringLiteral("address"), tr("A&ddress"), m_address);
    fields().add(texts, QStringLiteral("emergency_contact"), tr("Emergency &contact"), m_emergency);
    m_doNotContact->setObjectName(QStringLiteral("do_not_contact"));
    content()->addWidget(m_doNotContact);
    m_archived->setObjectName(QStringLiteral("archived"));
    content()->addWidget(m_archived);
}

void ClientEditor::fill(const ClientFields& client)
{
    m_name->setText(client.name);
    m_preferred->setText(client.preferredName);
    m_birth->setDate(client.dateOfBirth);
    m_phone->setText(client.phone);
    m_email->setText(client.email);
    m_bestTime->setText(client.bestTime);
    m_address->setPlainText(client.address);
    m_emergency->setPlainText(client.emergencyContact);
    m_cadence->setValue(client.cadenceDays.value_or(0));
    m_tags->setText(client.tags.join(QStringLiteral(", ")));
    m_alerts->setPlainText(client.alerts.join(u'\n'));
    m_notes->setPlainText(client.notes);
    m_doNotContact->setChecked(client.doNotContact);
    m_archived->setChecked(client.archived);
    Problems ignored;
    m_initial = read(ignored);
}

ClientFields ClientEditor::read(Problems& problems) const
{
    ClientFields client;
    client.name = m_name->text();
    client.preferredName = m_preferred->text();
    client.dateOfBirth = m_birth->date();
    if (!client.dateOfBirth && !m_birth->isEmpty())
        problems.append({QStringLiteral("date_of_birth"), ErrorCode::NotADate,
            {{QStringLiteral("text"), m_birth->text()}}});
    client.phone = m_phone->text();
    client.email = m_email->text();
    client.bestTime = m_bestTime->text();
    client.address = m_address->toPlainText();
    client.emergencyContact = m_emergency->toPlainText();
    if (m_cadence->value() > 0)
        client.cadenceDays = m_cadence->value();
    client.tags = splitTags(m_tags->text());
    client.alerts = m_alerts->toPlainText().split(u'\n', Qt::SkipEmptyParts);
    client.notes = m_notes->toPlainText();
    client.doNotContact = m_doNotContact->isChecked();
    client.archived = m_archived->isChecked();
    return client;
}

bool ClientEditor::isChanged() const
{
    Problems problems;
    const ClientFields now = read(problems);
    return now != m_initial || !problems.isEmpty();
}

void ClientEditor::save()
{
    Problems problems;
    ClientFields client = read(problems);
    problems += check(client);
    if (!showProblems(problems) || !m_bridge)
        return;
    waitForAnswer();
    if (!m_client.isValid() && m_warnedOf != client.name)
        warnOfDuplicates(client);
    else
        write(client);
}

void ClientEditor::warnOfDuplicates(const ClientFields& client)
{
    m_bridge->ask(
        this, [client](Clinic& clinic) { return possibleDuplicates(clinic, client); },
        [this, client](const Result<std::vector<ClientHit>>& same) {
            if (!same)
                return showError(same.error());
            if (same->empty())
                return write(client);
            m_warnedOf = client.name;
            stopWaiting();
            const ClientHit& first = same->front();
            const QString known = first.phone.isEmpty() ? first.name : first.name + u' ' + first.phone;
            say(tr("%1 is known already. If this is somebody else, save again.").arg(known));
        });
}

void ClientEditor::write(const ClientFields& client)
{
    m_bridge->ask(
        this,
        [client, id = m_client, revision = m_revision](Clinic& clinic) {
            return id.isValid() ? updateClient(clinic, id, revision, client) : addClient(clinic, client);
        },
        [this, client](const Result<Stored<Client>>& stored) {
            if (!stored && stored.error().code == ErrorCode::StaleRevision)
                return meetTheirs(client);
            if (!stored)
                return showError(stored.error());
            Q_EMIT saved(*stored);
            finish();
        });
}

void ClientEditor::meetTheirs(const ClientFields& mine)
{
    m_bridge->ask(
        this, [id = m_client](Clinic& clinic) { return clientDetail(clinic, id); },
        [this, mine](const Result<ClientDetail>& now) {
            if (!now)
                return showError(now.error());
            const ClientFields& theirs = now->client.fields();
            const ClientMerge merge = mergeClient(m_initial, mine, theirs);
            m_revision = now->client.revision;
            fill(theirs); // what is thrown away from here on is measured against theirs
            const ClientFields known = m_initial;
            fill(merge.merged);
            m_initial = known;
            stopWaiting();
            for (const auto& [field, text] : merge.clashes) {
                if (Field* home = fields().field(field))
                    home->showProblem(text.isEmpty() ? tr("Emptied meanwhile by somebody else.")
                                                     : tr("Meanwhile changed to “%1”.").arg(text));
            }
            say(tr(
                "Somebody else has changed this client meanwhile, and nothing was saved yet. Their changes "
                "are taken in; what you typed stands. Save again to keep it so."));
        });
}

} // namespace taper
