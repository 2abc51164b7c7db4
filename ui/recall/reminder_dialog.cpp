// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recall/reminder_dialog.h"

#include "ui/booking/client_section.h"
#include "ui/shell/bridge.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/theme.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace taper {

ReminderDialog* ReminderDialog::openNew(
    AsyncBridge& bridge, QWidget* over, Date today, const std::optional<RecallClient>& client)
{
    auto* dialog = new ReminderDialog{bridge, over, today};
    dialog->open();
    if (client) {
        dialog->m_client->setClient(client->id, client->name, std::nullopt);
        dialog->m_due->setFocus();
    } else {
        dialog->m_client->focusPicker();
    }
    dialog->m_isChanged = false;
    return dialog;
}

ReminderDialog::ReminderDialog(AsyncBridge& bridge, QWidget* over, Date today)
    : FormDialog{tr("New reminder"), tr("&Remind"), over}
    , m_bridge{&bridge}
    , m_today{today}
    , m_client{new ClientSection{bridge, fields()}}
    , m_due{new DateField{today}}
    , m_note{new QPlainTextEdit}
{
    setObjectName(QStringLiteral("reminderDialog"));
    build();
}

void ReminderDialog::build()
{
    content()->addWidget(m_client);
    m_due->setDate(m_today + std::chrono::days{28});
    fields()
        .add(content(), QStringLiteral("due"), tr("&On"), m_due)
        ->setHint(
            tr("From that day on they are on the list, until they are booked or the reminder is done."));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(theme().space(20));
    fields().add(content(), QStringLiteral("notes"), tr("What &about"), m_note);
    connect(m_client, &ClientSection::edited, this, [this] { m_isChanged = true; });
    connect(m_client, &ClientSection::decided, this, [this] { m_due->setFocus(); });
    connect(m_due, &DateField::dateChanged, this, [this] { m_isChanged = true; });
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] { m_isChanged = true; });
}

Problems ReminderDialog::problems() const
{
    Problems problems;
    const QString field = QStringLiteral("due");
    const auto due = m_due->date();
    if (!due && m_due->isEmpty())
        problems.append({field, ErrorCode::Required, {}});
    else if (!due)
        problems.append({field, ErrorCode::NotADate, {{QStringLiteral("text"), m_due->text()}}});
    return problems;
}

void ReminderDialog::save()
{
    if (!m_bridge || isSaving() || !showProblems(problems()))
        return;
    const Date due = m_due->date().value_or(m_today);
    if (due < m_today) {
        fields()
            .field(QStringLiteral("due"))
            ->showProblem(tr("This day is over. Choose today or a later day."));
        return;
    }
    BookingDraft draft;
    m_client->fill(draft);
    if (!draft.client.isValid()) {
        fields()
            .field(QStringLiteral("client"))
            ->showProblem(tr("Choose somebody from the list of clients."));
        return;
    }
    RecallEntryFields entry;
    entry.client = draft.client;
    entry.due = due;
    entry.note = m_note->toPlainText();
    waitForAnswer();
    m_bridge->ask(
        this, [entry](Clinic& clinic) { return addRecallEntry(clinic, entry); },
        [this, name = draft.clientName, due](const Result<Stored<RecallEntry>>& stored) {
            if (!stored) {
                showError(stored.error());
                return;
            }
            Q_EMIT saved(name, due);
            finish();
        });
}

} // namespace taper
