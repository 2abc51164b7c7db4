// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/race/entry_editor.h"

#include "core/clinic/races.h"
#include "ui/race/race_editor.h"
#include "ui/race/race_picker.h"
#include "ui/shell/bridge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/labels.h"
#include "ui/words/domain_words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

namespace taper {

namespace {

constexpr std::array kPriorities{RacePriority::A, RacePriority::B, RacePriority::C};
constexpr std::array kStatuses{EntryStatus::Entered, EntryStatus::Finished, EntryStatus::DidNotFinish,
    EntryStatus::DidNotStart, EntryStatus::Deferred};

RaceHit hitOf(const Stored<Race>& race)
{
    return {race.id, race->name, race->date, race->place, race->status};
}

std::optional<Seconds> readTime(const QLineEdit* edit, const QString& field, Problems& problems)
{
    const QString text = edit->text().trimmed();
    const auto time = parseDuration(text);
    if (!time && !text.isEmpty())
        problems.append({field, ErrorCode::NotADuration, {{QStringLiteral("text"), text}}});
    return time;
}

} // namespace

EntryEditor* EntryEditor::openNew(
    AsyncBridge& bridge, QWidget* parent, Date today, Id<Client> client, const QString& clientName)
{
    auto* editor = new EntryEditor{bridge, parent, today, tr("Enter in a race")};
    editor->m_client = client;
    editor->build(clientName);
    Problems ignored;
    editor->m_initial = editor->read(ignored);
    editor->open();
    editor->m_race->setFocus();
    return editor;
}

EntryEditor* EntryEditor::openEdit(
    AsyncBridge& bridge, QWidget* parent, Date today, const EntryView& entry, const QString& clientName)
{
    auto* editor = new EntryEditor{bridge, parent, today, tr("Edit entry")};
    const RaceEntryFields& fields = entry.entry.fields();
    editor->m_client = fields.client;
    editor->m_entry = entry.entry.id;
    editor->m_revision = entry.entry.revision;
    editor->build(clientName);
    editor->addRemoveButton();
    editor->m_race->setRace(hitOf(entry.race));
    editor->m_priority->setCurrentIndex(editor->m_priority->findData(keyOf(fields.priority)));
    editor->m_status->setCurrentIndex(editor->m_status->findData(keyOf(fields.status)));
    editor->m_target->setText(fields.targetTime ? durationText(*fields.targetTime) : QString{});
    editor->m_finish->setText(fields.finishTime ? durationText(*fields.finishTime) : QString{});
    Problems ignored;
    editor->m_initial = editor->read(ignored);
    editor->open();
    editor->m_status->setFocus();
    return editor;
}

EntryEditor::EntryEditor(AsyncBridge& bridge, QWidget* parent, Date today, const QString& title)
    : FormDialog{title, tr("&Save entry"), parent}
    , m_bridge{&bridge}
    , m_today{today}
    , m_race{new RacePicker{bridge}}
    , m_priority{new QComboBox}
    , m_target{new QLineEdit}
    , m_status{new QComboBox}
    , m_finish{new QLineEdit}
{
    setObjectName(QStringLiteral("entryEditor"));
    for (const RacePriority priority : kPriorities)
        m_priority->addItem(words::priorityText(priority), keyOf(priority));
    m_priority->setCurrentIndex(1);
    for (const EntryStatus status : kStatuses)
        m_status->addItem(words::capitalised(words::entryStatusWord(status)), keyOf(status));
    connect(m_race, &RacePicker::newRaceRequested, this, [this](const QString& name) {
        if (!m_bridge)
            return;
        RaceEditor* editor = RaceEditor::openNew(*m_bridge, this, m_today, name);
        connect(editor, &RaceEditor::saved, this,
            [this](const Stored<Race>& race) { m_race->setRace(hitOf(race)); });
    });
}

void EntryEditor::build(const QString& clientName)
{
    auto* who = new PlainLabel{clientName, TextSize::Heading};
    who->setWeight(QFont::DemiBold);
    content()->addWidget(who);
    fields()
        .add(content(), QStringLiteral("race"), tr("&Race"), m_race)
        ->setHint(tr("Choose it from the list, or make it with the last row."));
    auto* before = addRow();
    fields()
        .add(before, QStringLiteral("priority"), tr("&Priority"), m_priority)
        ->setHint(tr("C softens what is said before the race, never after it."));
    m_target->setPlaceholderText(QStringLiteral("3:45"));
    fields()
        .add(before, QStringLiteral("target_time"), tr("&Target time"), m_target)
        ->setHint(tr("Hours and minutes, 3:45 or 3:45:30."));
    auto* after = addRow();
    fields().add(after, QStringLiteral("status"), tr("Stat&us"), m_status);
    fields()
        .add(after, QStringLiteral("finish_time"), tr("&Finish time"), m_finish)
        ->setHint(tr("The runner's own, from the start."));
}

void EntryEditor::addRemoveButton()
{
    QPushButton* remove = makeButton(tr("Re&move this entry"), ButtonRole::Danger);
    remove->setObjectName(QStringLiteral("removeEntry"));
    content()->addWidget(remove, 0, Qt::AlignLeft);
    connect(remove, &QPushButton::clicked, this, [this] {
        if (!m_bridge
            || !confirm(this, tr("Remove this entry?"),
                tr("The race then says nothing about this client's bookings."), tr("Remove entry"), true))
            return;
        waitForAnswer();
        m_bridge->ask(
            this,
            [id = m_entry, revision = m_revision](
                Clinic& clinic) { return removeEntry(clinic, id, revision); },
            [this](const Result<RecheckedBookings>& removed) {
                if (!removed)
                    return showError(removed.error());
                Q_EMIT saved();
                finish();
            });
    });
}

RaceEntryFields EntryEditor::read(Problems& problems) const
{
    RaceEntryFields entry;
    entry.client = m_client;
    if (const auto race = m_race->race())
        entry.race = race->id;
    entry.priority = racePriorityFrom(m_priority->currentData().toString()).value_or(RacePriority::B);
    entry.status = entryStatusFrom(m_status->currentData().toString()).value_or(EntryStatus::Entered);
    entry.targetTime = readTime(m_target, QStringLiteral("target_time"), problems);
    entry.finishTime = readTime(m_finish, QStringLiteral("finish_time"), problems);
    return entry;
}

bool EntryEditor::isChanged() const
{
    Problems problems;
    const RaceEntryFields now = read(problems);
    return now != m_initial || !problems.isEmpty();
}

void EntryEditor::save()
{
    Problems problems;
    RaceEntryFields entry = read(problems);
    problems += check(entry);
    if (!showProblems(problems) || !m_bridge)
        return;
    waitForAnswer();
    m_bridge->ask(
        this,
        [entry, id = m_entry, revision = m_revision](
            Clinic& clinic) { return saveEntry(clinic, id, revision, entry); },
        [this](const Result<EntryChange>& answer) {
            if (!answer)
                return showError(answer.error());
            Q_EMIT saved();
            finish();
        });
}

} // namespace taper
