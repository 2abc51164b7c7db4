// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recall/call_on_dialog.h"

#include "ui/widgets/date_field.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace taper {

CallOnDialog* CallOnDialog::ask(QWidget* over, const QString& client, Date today)
{
    auto* dialog = new CallOnDialog{over, client, today};
    dialog->open();
    dialog->m_day->setFocus();
    return dialog;
}

CallOnDialog::CallOnDialog(QWidget* over, const QString& client, Date today)
    : FormDialog{tr("When to call %1 again").arg(client), tr("&Remember"), over}
    , m_today{today}
    , m_day{new DateField{today}}
    , m_note{new QLineEdit}
{
    setObjectName(QStringLiteral("callOnDialog"));
    m_day->setDate(today + std::chrono::days{7});
    fields()
        .add(content(), QStringLiteral("call_on"), tr("Call again &on"), m_day)
        ->setHint(tr("Until then they are not on the list."));
    fields().add(content(), QStringLiteral("notes"), tr("&Note"), m_note);
}

bool CallOnDialog::isChanged() const
{
    return !m_note->text().isEmpty();
}

void CallOnDialog::save()
{
    const auto day = m_day->date();
    Problems problems;
    const QString field = QStringLiteral("call_on");
    if (!day && m_day->isEmpty())
        problems.append({field, ErrorCode::Required, {}});
    else if (!day)
        problems.append({field, ErrorCode::NotADate, {{QStringLiteral("text"), m_day->text()}}});
    if (!showProblems(problems))
        return;
    if (*day <= m_today) {
        fields().field(field)->showProblem(tr("Choose a day after today."));
        return;
    }
    Q_EMIT dayChosen(*day, m_note->text().trimmed());
    finish();
}

} // namespace taper
