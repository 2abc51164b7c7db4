// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/race/postpone_dialog.h"

#include "core/clinic/race_status.h"
#include "ui/shell/bridge.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/recheck_dialog.h"
#include "ui/widgets/time_field.h"
#include "ui/words/race_status_words.h"

#include <QHBoxLayout>
#include <QRadioButton>

namespace taper {

PostponeDialog* PostponeDialog::open(
    AsyncBridge& bridge, QWidget* parent, Date today, const Stored<Race>& race)
{
    auto* dialog = new PostponeDialog{bridge, parent, today, race};
    dialog->QDialog::open();
    dialog->m_date->setFocus();
    return dialog;
}

PostponeDialog::PostponeDialog(AsyncBridge& bridge, QWidget* parent, Date today, const Stored<Race>& race)
    : FormDialog{tr("Postpone race"), tr("&Postpone"), parent}
    , m_bridge{&bridge}
    , m_race{race}
    , m_known{new QRadioButton{tr("The new date is &known")}}
    , m_notYet{new QRadioButton{tr("&Not yet: the race does not count until it has one")}}
    , m_date{new DateField{today}}
    , m_start{new TimeField}
{
    setObjectName(QStringLiteral("postponeDialog"));
    m_known->setObjectName(QStringLiteral("dateKnown"));
    m_notYet->setObjectName(QStringLiteral("dateNotYet"));
    m_known->setChecked(true);
    m_start->setTime(race->startTime);

    auto* name = new PlainLabel{race->name, TextSize::Heading};
    name->setWeight(QFont::DemiBold);
    content()->addWidget(name);
    content()->addWidget(new PlainLabel{race->status == RaceStatus::Postponed
            ? tr("It was to be on %1.").arg(words::raceDaysText(race.fields()))
            : words::raceDaysText(race.fields()),
        TextSize::Body, PlainLabel::Ink::Muted});
    content()->addWidget(m_known);
    auto* row = addRow();
    fields()
        .add(row, QStringLiteral("date"), race->endDate ? tr("New first &day") : tr("New &date"), m_date)
        ->setHint(race->endDate ? tr("It stays as long as it was.") : QString{});
    fields().add(row, QStringLiteral("start_time"), tr("S&tart"), m_start);
    content()->addWidget(m_notYet);
    connect(m_known, &QRadioButton::toggled, this, &PostponeDialog::adapt);
}

void PostponeDialog::adapt()
{
    m_date->setEnabled(m_known->isChecked());
    m_start->setEnabled(m_known->isChecked());
    if (m_known->isChecked())
        m_date->setFocus();
    else
        fields().clear();
}

bool PostponeDialog::isChanged() const
{
    return m_notYet->isChecked() || !m_date->isEmpty() || m_start->time() != m_race->startTime;
}

void PostponeDialog::save()
{
    std::optional<Date> date;
    std::optional<TimeOfDay> start;
    if (m_known->isChecked()) {
        Problems problems;
        date = m_date->date();
        start = m_start->time();
        const auto unreadable = [&](const QString& field, ErrorCode code, const QString& typed) {
            problems.append({field, code, {{QStringLiteral("text"), typed}}});
        };
        if (m_date->isEmpty())
            problems.append({QStringLiteral("date"), ErrorCode::Required, {}});
        else if (!date)
            unreadable(QStringLiteral("date"), ErrorCode::NotADate, m_date->text());
        if (!start && !m_start->text().trimmed().isEmpty())
            unreadable(QStringLiteral("start_time"), ErrorCode::NotATime, m_start->text());
        if (!showProblems(problems))
            return;
    }
    if (!m_bridge)
        return;
    waitForAnswer();
    m_bridge->ask(
        this,
        [id = m_race.id, revision = m_race.revision, date, start](
            Clinic& clinic) { return postponeRace(clinic, id, revision, date, start); },
        [this](const Result<RaceChange>& change) {
            if (!change)
                return showError(change.error());
            Q_EMIT postponed(change->race);
            QWidget* parent = parentWidget();
            finish();
            showRecheck(parent, change->bookings);
        });
}

} // namespace taper
