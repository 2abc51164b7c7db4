// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/race/defer_dialog.h"

#include "ui/race/edition_picker.h"
#include "ui/race/race_editor.h"
#include "ui/shell/bridge.h"
#include "ui/widgets/labels.h"
#include "ui/words/figure_words.h"

#include <QVBoxLayout>

namespace taper {

DeferDialog* DeferDialog::openFor(
    AsyncBridge& bridge, QWidget* parent, Date today, const Stored<Race>& race, const EntrantRow& entrant)
{
    auto* dialog = new DeferDialog{bridge, parent, today, race, entrant};
    dialog->open();
    return dialog;
}

DeferDialog::DeferDialog(
    AsyncBridge& bridge, QWidget* parent, Date today, const Stored<Race>& race, const EntrantRow& entrant)
    : FormDialog{tr("Defer to another edition"), tr("&Defer"), parent}
    , m_bridge{&bridge}
    , m_entry{entrant.entry.id, entrant.entry.revision}
    , m_edition{new EditionPicker{bridge}}
{
    setObjectName(QStringLiteral("deferDialog"));
    auto* who = new PlainLabel{entrant.clientName, TextSize::Heading};
    who->setWeight(QFont::DemiBold);
    content()->addWidget(who);
    content()->addWidget(
        new PlainLabel{tr("Does not run %1 on %2. That race then says nothing about their bookings.")
                           .arg(race->name, words::dateText(race->date)),
            TextSize::Body, PlainLabel::Ink::Muted});
    fields()
        .add(content(), QStringLiteral("deferred_to"), tr("Runs &instead"), m_edition)
        ->setHint(tr("They are entered there with the same priority and target."));
    m_edition->offer(race.id, entrant.deferredTo);
    connect(m_edition, &EditionPicker::newRaceRequested, this, [this, today](const QString& name) {
        if (!m_bridge)
            return;
        RaceEditor* editor = RaceEditor::openNew(*m_bridge, this, today, name);
        connect(editor, &RaceEditor::saved, this, [this](const Stored<Race>& made) {
            m_edition->setOther({made.id, made->name, made->date, made->place, made->status});
        });
    });
}

void DeferDialog::save()
{
    Problems problems;
    if (m_edition->isOpen())
        problems.append({QStringLiteral("deferred_to"), ErrorCode::Required, {}});
    if (!showProblems(problems) || !m_bridge)
        return;
    waitForAnswer();
    m_bridge->ask(
        this,
        [seen = m_entry, to = m_edition->edition()](
            Clinic& clinic) { return deferEntry(clinic, seen.entry, seen.revision, to); },
        [this](const Result<DeferredEntry>& done) {
            if (!done)
                return showError(done.error());
            Q_EMIT deferred(*done);
            finish();
        });
}

} // namespace taper
