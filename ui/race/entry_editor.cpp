// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/race/entry_editor.h"

#include "core/clinic/races.h"
#include "core/domain/race_results.h"
#include "ui/race/edition_picker.h"
#include "ui/race/entry_words.h"
#include "ui/race/race_editor.h"
#include "ui/race/race_picker.h"
#include "ui/shell/bridge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/recheck_dialog.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/result_words.h"

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

QString timeText(const std::optional<Seconds>& time)
{
    return time ? durationText(*time) : QString{};
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
    editor->m_client = entry.entry->client;
    editor->m_entry = entry.entry.id;
    editor->m_revision = entry.entry.revision;
    editor->build(clientName);
    editor->addRemoveButton();
    editor->fill(entry);
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
    , m_runDay{new DateField{today}}
    , m_edition{new EditionPicker{bridge}}
{
    setObjectName(QStringLiteral("entryEditor"));
    for (const RacePriority priority : kPriorities)
        m_priority->addItem(words::priorityText(priority), keyOf(priority));
    m_priority->setCurrentIndex(1);
    for (const EntryStatus status : kStatuses)
        m_status->addItem(words::capitalised(words::entryStatusWord(status)), keyOf(status));
    connect(
        m_race, &RacePicker::newRaceRequested, this, [this](const QString& name) { makeRace(name, false); });
    connect(m_edition, &EditionPicker::newRaceRequested, this,
        [this](const QString& name) { makeRace(name, true); });
    connect(m_race, &RacePicker::raceChosen, this, &EntryEditor::readRace);
    connect(m_status, &QComboBox::currentIndexChanged, this, &EntryEditor::adapt);
    for (const QLineEdit* edit : {m_target, m_finish})
        connect(edit, &QLineEdit::textChanged, this, &EntryEditor::adapt);
}

void EntryEditor::build(const QString& clientName)
{
    auto* who = new PlainLabel{clientName, TextSize::Heading};
    who->setWeight(QFont::DemiBold);
    content()->addWidget(who);
    fields()
        .add(content(), QStringLiteral("race"), tr("&Race"), m_race)
        ->setHint(tr("Choose it from the list, or make it with the last row."));
    fields().add(content(), QStringLiteral("run_day"), tr("Runs &on"), m_runDay);
    buildTimes();
    fields()
        .add(content(), QStringLiteral("deferred_to"), tr("Runs &instead"), m_edition)
        ->setHint(tr("They are entered there with the same priority and target."));
    adapt();
}

void EntryEditor::buildTimes()
{
    auto* before = addRow();
    fields()
        .add(before, QStringLiteral("priority"), tr("&Priority"), m_priority)
        ->setHint(tr("C softens what is said before the race, never after it."));
    m_target->setPlaceholderText(QStringLiteral("3:45"));
    fields().add(before, QStringLiteral("target_time"), tr("&Target time"), m_target);
    auto* after = addRow();
    fields().add(after, QStringLiteral("status"), tr("Stat&us"), m_status);
    m_finish->setPlaceholderText(QStringLiteral("3:42:10"));
    fields().add(after, QStringLiteral("finish_time"), tr("&Finish time"), m_finish);
}

void EntryEditor::fill(const EntryView& entry)
{
    const RaceEntryFields& known = entry.entry.fields();
    m_chosen = entry.race;
    m_race->setRace(hitOf(entry.race));
    m_priority->setCurrentIndex(m_priority->findData(keyOf(known.priority)));
    m_target->setText(timeText(known.targetTime));
    m_finish->setText(timeText(known.finishTime));
    m_runDay->setDate(known.runDay);
    m_status->setCurrentIndex(m_status->findData(keyOf(known.status)));
    m_initial = known;
    if (known.status != EntryStatus::Deferred)
        return;
    // Where the place went is known by its number only.
    m_offered = entry.race.id;
    m_edition->offer(entry.race.id, std::nullopt, false);
    if (!known.deferredTo || !m_bridge)
        return;
    m_waitsForEdition = true;
    m_bridge->ask(
        this, [id = *known.deferredTo](Clinic& clinic) { return raceById(clinic, id); },
        [this](const Result<Stored<Race>>& edition) {
            m_waitsForEdition = false;
            if (edition && m_chosen)
                m_edition->offer(m_chosen->id, hitOf(*edition), false);
        });
}

void EntryEditor::makeRace(const QString& name, bool isEdition)
{
    if (!m_bridge)
        return;
    RaceEditor* editor = RaceEditor::openNew(*m_bridge, this, m_today, name);
    connect(editor, &RaceEditor::saved, this, [this, isEdition](const Stored<Race>& race) {
        if (isEdition)
            m_edition->setOther(hitOf(race));
        else
            m_race->setRace(hitOf(race));
    });
}

void EntryEditor::readRace()
{
    const auto race = m_race->race();
    if (!race || !m_bridge || (m_chosen && m_chosen->id == race->id))
        return adapt();
    m_chosen.reset();
    m_request.run(
        *m_bridge, [id = race->id](Clinic& clinic) { return raceById(clinic, id); },
        [this](const Result<Stored<Race>>& stored) {
            if (!stored)
                return say(tr("This race was removed meanwhile. Choose another."));
            m_chosen = *stored;
            adapt();
        });
}

std::optional<int> EntryEditor::metres() const
{
    return m_chosen ? m_chosen->fields().distanceMetres : std::nullopt;
}

EntryStatus EntryEditor::status() const
{
    return entryStatusFrom(m_status->currentData().toString()).value_or(EntryStatus::Entered);
}

void EntryEditor::adapt()
{
    if (!fields().field(QStringLiteral("deferred_to")))
        return; // not built yet
    const bool isVirtual = m_chosen && m_chosen->fields().isVirtual;
    Field* runDay = fields().field(QStringLiteral("run_day"));
    runDay->setVisible(isVirtual);
    if (isVirtual) {
        const RaceFields& race = m_chosen->fields();
        runDay->setHint(
            tr("From %1 to %2. Without a day the race says nothing about bookings.")
                .arg(words::dateText(race.date), words::dateText(race.endDate.value_or(race.date))));
    }
    const bool isDeferred = status() == EntryStatus::Deferred;
    fields().field(QStringLiteral("deferred_to"))->setVisible(isDeferred);
    if (isDeferred && m_chosen && m_offered != m_chosen->id) {
        m_offered = m_chosen->id;
        m_edition->offer(m_chosen->id, std::nullopt);
    }
    const auto hint = [this](const QLineEdit* edit, const QString& otherwise) {
        const auto time = readRunningTime(edit->text(), metres());
        return time ? words::timeAndPaceText(*time, metres()) : otherwise;
    };
    fields()
        .field(QStringLiteral("target_time"))
        ->setHint(hint(m_target, tr("Hours and minutes, 3:45 or 3:45:30.")));
    fields()
        .field(QStringLiteral("finish_time"))
        ->setHint(hint(m_finish, tr("The runner's own, from the start.")));
}

void EntryEditor::addRemoveButton()
{
    QPushButton* button = makeButton(tr("Re&move this entry"), ButtonRole::Danger);
    button->setObjectName(QStringLiteral("removeEntry"));
    content()->addWidget(button, 0, Qt::AlignLeft);
    connect(button, &QPushButton::clicked, this, &EntryEditor::remove);
}

void EntryEditor::remove()
{
    if (!m_bridge
        || !confirm(this, tr("Remove this entry?"),
            tr("The race then says nothing about this client's bookings."), tr("Remove entry"), true))
        return;
    waitForAnswer();
    m_bridge->ask(
        this,
        [id = m_entry, revision = m_revision](Clinic& clinic) { return removeEntry(clinic, id, revision); },
        [this](const Result<RecheckedBookings>& removed) {
            if (!removed)
                return showError(removed.error());
            Q_EMIT saved();
            finish();
            if (words::isNews(*removed))
                showRecheck(parentWidget(), *removed);
        });
}

std::optional<Seconds> EntryEditor::readTime(
    const QLineEdit* edit, const QString& field, Problems& problems) const
{
    const QString text = edit->text().trimmed();
    const auto time = readRunningTime(text, metres());
    if (!time && !text.isEmpty())
        problems.append({field, ErrorCode::NotADuration, {{QStringLiteral("text"), text}}});
    return time;
}

RaceEntryFields EntryEditor::read(Problems& problems) const
{
    RaceEntryFields entry;
    entry.client = m_client;
    if (const auto race = m_race->race())
        entry.race = race->id;
    entry.priority = racePriorityFrom(m_priority->currentData().toString()).value_or(RacePriority::B);
    entry.status = status();
    entry.targetTime = readTime(m_target, QStringLiteral("target_time"), problems);
    entry.finishTime = readTime(m_finish, QStringLiteral("finish_time"), problems);
    if (m_chosen && m_chosen->fields().isVirtual) {
        entry.runDay = m_runDay->date();
        if (!entry.runDay && !m_runDay->isEmpty())
            problems.append({QStringLiteral("run_day"), ErrorCode::NotADate,
                {{QStringLiteral("text"), m_runDay->text()}}});
    }
    if (entry.status == EntryStatus::Deferred) {
        entry.deferredTo = m_waitsForEdition ? m_initial.deferredTo : m_edition->edition();
        if (m_edition->isOpen())
            problems.append({QStringLiteral("deferred_to"), ErrorCode::Required, {}});
    }
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
            if (words::isNews(answer->bookings))
                showRecheck(parentWidget(), answer->bookings);
        });
}

} // namespace taper
