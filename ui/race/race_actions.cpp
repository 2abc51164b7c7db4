// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/race/race_actions.h"

#include "core/clinic/race_status.h"
#include "ui/race/merge_dialog.h"
#include "ui/race/postpone_dialog.h"
#include "ui/race/race_editor.h"
#include "ui/shell/bridge.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/recheck_dialog.h"
#include "ui/words/error_words.h"
#include "ui/words/race_status_words.h"

#include <QWidget>

namespace taper {

RaceActions::RaceActions(AsyncBridge& bridge, QWidget* owner)
    : QObject{owner}
    , m_bridge{bridge}
    , m_owner{owner}
{ }

void RaceActions::create(Date today, const QString& name)
{
    RaceEditor* editor = RaceEditor::openNew(m_bridge, m_owner, today, name);
    connect(editor, &RaceEditor::saved, this, [this, editor](const Stored<Race>& race) {
        Q_EMIT done(race.id);
        if (!editor->tookExisting())
            Q_EMIT noticed(tr("Saved: %1, %2.").arg(race->name, words::raceDaysText(race.fields())));
    });
}

void RaceActions::edit(const RaceRow& race, Date today)
{
    RaceEditor* editor = RaceEditor::openEdit(m_bridge, m_owner, today, race.race);
    connect(editor, &RaceEditor::saved, this, [this](const Stored<Race>& saved) {
        Q_EMIT done(saved.id);
        Q_EMIT noticed(tr("Saved: %1, %2.").arg(saved->name, words::raceDaysText(saved.fields())));
    });
}

void RaceActions::postpone(const RaceRow& race, Date today)
{
    PostponeDialog* dialog = PostponeDialog::open(m_bridge, m_owner, today, race.race);
    connect(dialog, &PostponeDialog::postponed, this, [this](const Stored<Race>& moved) {
        Q_EMIT done(moved.id);
        Q_EMIT noticed(moved->status == RaceStatus::Postponed
                ? tr("Postponed: %1. It does not count until it has a new date.").arg(moved->name)
                : tr("Now on %2: %1.").arg(moved->name, words::raceDaysText(moved.fields())));
    });
}

template <class Write>
void RaceActions::change(Write write, const QString& sentence)
{
    m_bridge.ask(this, std::move(write), [this, sentence](const Result<RaceChange>& changed) {
        if (!changed) {
            Q_EMIT failed(words::errorText(changed.error()));
            return;
        }
        Q_EMIT done(changed->race.id);
        Q_EMIT noticed(sentence.arg(changed->race->name));
        showRecheck(m_owner, changed->bookings);
    });
}

void RaceActions::callOff(const RaceRow& race)
{
    const QString sentence = race.entrants > 0
        ? tr("%1: it then says nothing about the bookings of those entered. No booking is moved.")
        : tr("%1: it stays in the list, as called off.");
    if (!confirm(m_owner, tr("Call this race off?"), sentence.arg(race.race->name), tr("Call off"), true))
        return;
    change([id = race.race.id, revision = race.race.revision](
               Clinic& clinic) { return cancelRace(clinic, id, revision); },
        tr("Called off: %1."));
}

void RaceActions::reinstate(const RaceRow& race)
{
    change([id = race.race.id, revision = race.race.revision](
               Clinic& clinic) { return reinstateRace(clinic, id, revision); },
        tr("Takes place after all: %1."));
}

void RaceActions::merge(const RaceRow& keep, const std::optional<RaceRow>& drop, Date today)
{
    MergeDialog* dialog = MergeDialog::open(m_bridge, m_owner, today, keep, drop);
    connect(dialog, &MergeDialog::merged, this, [this](const Stored<Race>& race) {
        Q_EMIT done(race.id);
        Q_EMIT noticed(tr("The two are one now: %1.").arg(race->name));
    });
}

void RaceActions::remove(const RaceRow& race)
{
    if (!confirm(m_owner, tr("Remove this race?"),
            tr("%1 is taken out of the clinic's file. If it came from a calendar, the next import of that "
               "calendar brings it again.")
                .arg(race.race->name),
            tr("Remove race"), true))
        return;
    m_bridge.ask(
        this,
        [id = race.race.id, revision = race.race.revision](
            Clinic& clinic) { return removeRace(clinic, id, revision); },
        [this, name = race.race->name](const Result<void>& removed) {
            if (removed)
                Q_EMIT noticed(tr("Removed: %1.").arg(name));
            else
                Q_EMIT failed(words::errorText(removed.error()));
        });
}

void RaceActions::plan(const RaceRow& race)
{
    m_bridge.ask(
        this, [id = race.race.id](Clinic& clinic) { return raceRunners(clinic, id); },
        [this, id = race.race.id](const Result<std::vector<Id<Client>>>& runners) {
            if (!runners)
                Q_EMIT failed(words::errorText(runners.error()));
            else if (runners->empty())
                Q_EMIT noticed(tr("Nobody is entered yet. Enter those for whom sessions are to be planned."));
            else
                Q_EMIT planRequested(id, *runners);
        });
}

} // namespace taper
