// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/race/entrants_pane.h"

#include "ui/race/defer_dialog.h"
#include "ui/race/enter_runners_dialog.h"
#include "ui/race/entrants_model.h"
#include "ui/race/entry_editor.h"
#include "ui/race/entry_words.h"
#include "ui/race/finish_delegate.h"
#include "ui/shell/bridge.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/recheck_dialog.h"
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace taper {

void EntrantsPane::showRace(const Stored<Race>& race, Date today)
{
    const bool isOther = !m_race || m_race->id != race.id;
    m_race = race;
    m_today = today;
    if (isOther) {
        m_model->clear();
        m_problem->hide();
        m_stack->setCurrentWidget(
            m_table); // empty for a moment, rather than "nobody" of somebody else's race
        m_summary->setText({});
    }
    setEnabled(true);
    load();
}

void EntrantsPane::clear()
{
    m_request.drop();
    m_race.reset();
    m_model->clear();
    setEnabled(false);
    adapt();
}

void EntrantsPane::refresh(const Changes& changes)
{
    if (!m_race)
        return;
    bool isTouched = changes.touches(m_race->id) || changes.setup;
    if (const auto& shown = m_model->entrants(); shown && !isTouched) {
        isTouched = std::ranges::any_of(
            shown->rows, [&](const EntrantRow& row) { return changes.touches(row.entry->client); });
    }
    if (isTouched)
        load();
}

void EntrantsPane::load()
{
    m_request.run(
        m_bridge, [race = m_race->id](Clinic& clinic) { return raceEntrants(clinic, race); },
        [this](Result<RaceEntrants> entrants) {
            if (entrants)
                present(*std::move(entrants));
            else if (entrants.error().code == ErrorCode::NotFound)
                clear(); // the race was removed or made one with another
            else
                Q_EMIT failed(words::errorText(entrants.error()));
        });
}

void EntrantsPane::present(RaceEntrants entrants)
{
    const bool isFirst = !m_model->entrants();
    const int row = currentRow();
    const auto was = row >= 0 ? std::optional{m_model->row(row).entry.id} : std::nullopt;
    m_race = entrants.race;
    m_today = entrants.today;
    m_model->setEntrants(std::move(entrants));
    if (isFirst)
        fitColumns();
    if (currentRow() < 0 && m_model->rowCount() > 0) {
        const int same = was ? m_model->rowOf(*was) : -1;
        m_table->selectRow(same >= 0 ? same : std::clamp(row, 0, m_model->rowCount() - 1));
    }
    m_summary->setText(words::entrantsSummary(*m_model->entrants()));
    adapt();
}

void EntrantsPane::adapt()
{
    const bool isEmpty = m_model->entrants() && m_model->rowCount() == 0;
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    const size_t chosen = chosenRows().size();
    for (QPushButton* button : {m_edit, m_defer, m_client})
        button->setEnabled(chosen == 1);
    for (QPushButton* button : {m_result, m_remove, m_plan})
        button->setEnabled(chosen > 0);
}

int EntrantsPane::currentRow() const
{
    const int row = m_table->currentIndex().row();
    return row < m_model->rowCount() ? row : -1;
}

std::vector<int> EntrantsPane::chosenRows() const
{
    std::vector<int> rows;
    const QModelIndexList chosen = m_table->selectionModel()->selectedRows();
    rows.reserve(static_cast<size_t>(chosen.size()));
    for (const QModelIndex& index : chosen)
        rows.push_back(index.row());
    std::ranges::sort(rows);
    return rows;
}

std::vector<Id<Client>> EntrantsPane::chosenClients() const
{
    std::vector<Id<Client>> clients;
    for (const int row : chosenRows())
        clients.push_back(m_model->row(row).entry->client);
    return clients;
}

bool EntrantsPane::typeFinish(int row, const QString& typed)
{
    if (row < 0 || !m_model->isRun(row))
        return false;
    const QModelIndex index = m_model->index(row, EntrantsModel::Finish);
    m_table->scrollTo(index);
    m_table->setCurrentIndex(index);
    m_table->edit(index);
    if (QLineEdit* editor = m_finish->editor(); editor && !typed.isEmpty())
        editor->setText(typed);
    return true;
}

void EntrantsPane::moveOn(int row, int step)
{
    const int next = row + step;
    if (step != 0 && next >= 0 && next < m_model->rowCount() && typeFinish(next))
        return;
    m_table->setFocus(Qt::OtherFocusReason);
    showPending();
}

void EntrantsPane::record(const std::vector<int>& rows, const ResultFields& result)
{
    std::vector<EntryResult> results;
    results.reserve(rows.size());
    for (const int row : rows)
        results.push_back({{m_model->row(row).entry.id, m_model->row(row).entry.revision}, result});
    if (results.empty())
        return;
    m_bridge.ask(
        this, [results = std::move(results)](Clinic& clinic) { return recordResults(clinic, results); },
        [this](const Result<RecordedResults>& done) {
            if (done) {
                sayRecorded(*done);
                return;
            }
            Q_EMIT failed(words::errorText(done.error()));
            if (m_race)
                load(); // what is shown may be old
        });
}

void EntrantsPane::sayRecorded(const RecordedResults& done)
{
    for (const RecordedResult& one : done.results)
        m_model->take(one.entry);
    if (done.results.size() == 1) {
        const int row = m_model->rowOf(done.results.front().entry.id);
        if (row >= 0)
            Q_EMIT noticed(
                words::resultNotice(m_model->row(row).clientName, done.results.front(), m_model->metres()));
    } else {
        Q_EMIT noticed(tr("%1 results are kept.").arg(done.results.size()));
    }
    words::addTo(m_pending, done.bookings);
    if (!m_finish->editor())
        showPending();
}

void EntrantsPane::showPending()
{
    const RecheckedBookings pending = std::exchange(m_pending, {});
    if (words::isNews(pending))
        showRecheck(this, pending);
}

void EntrantsPane::activate(int row)
{
    if (!typeFinish(row))
        edit(row);
}

void EntrantsPane::enterRunners()
{
    if (!m_race)
        return;
    std::set<Id<Client>> entered;
    if (const auto& shown = m_model->entrants()) {
        for (const EntrantRow& row : shown->rows)
            entered.insert(row.entry->client);
    }
    auto* dialog = EnterRunnersDialog::openFor(m_bridge, this, *m_race, std::move(entered));
    connect(dialog, &EnterRunnersDialog::entered, this, [this](const EnteredClients& done) {
        Q_EMIT noticed(words::enteredNotice(done));
        if (words::isNews(done.bookings))
            showRecheck(this, done.bookings);
    });
}

void EntrantsPane::edit(int row)
{
    if (row < 0 || !m_race)
        return;
    const EntrantRow& entrant = m_model->row(row);
    EntryEditor* editor =
        EntryEditor::openEdit(m_bridge, this, m_today, EntryView{entrant.entry, *m_race}, entrant.clientName);
    connect(editor, &EntryEditor::saved, this,
        [this, name = entrant.clientName] { Q_EMIT noticed(tr("Saved: the entry of %1.").arg(name)); });
}

void EntrantsPane::defer(int row)
{
    if (row < 0 || !m_race)
        return;
    const EntrantRow& entrant = m_model->row(row);
    auto* dialog = DeferDialog::openFor(m_bridge, this, m_today, *m_race, entrant);
    connect(
        dialog, &DeferDialog::deferred, this, [this, name = entrant.clientName](const DeferredEntry& done) {
            Q_EMIT noticed(words::deferredNotice(name, done));
            if (words::isNews(done.bookings))
                showRecheck(this, done.bookings);
        });
}

void EntrantsPane::remove()
{
    const std::vector<int> rows = chosenRows();
    if (rows.empty())
        return;
    std::vector<SeenEntry> entries;
    QStringList names;
    for (const int row : rows) {
        entries.push_back({m_model->row(row).entry.id, m_model->row(row).entry.revision});
        names += m_model->row(row).clientName;
    }
    if (!confirm(this, tr("Remove from this race?"),
            tr("%1. Results go as well, and the race then says nothing about their bookings. Whoever does "
               "not "
               "start or defers is better marked so.")
                .arg(names.join(QStringLiteral(", "))),
            tr("Remove"), true))
        return;
    m_bridge.ask(
        this, [entries = std::move(entries)](Clinic& clinic) { return removeEntries(clinic, entries); },
        [this, count = names.size()](const Result<RecheckedBookings>& removed) {
            if (!removed) {
                Q_EMIT failed(words::errorText(removed.error()));
                return;
            }
            Q_EMIT noticed(
                count == 1 ? tr("1 runner was removed.") : tr("%1 runners were removed.").arg(count));
            if (words::isNews(*removed))
                showRecheck(this, *removed);
        });
}

bool EntrantsPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* pressed = static_cast<QKeyEvent*>(event);
    const QString typed = pressed->text();
    const bool isDigit = typed.size() == 1 && typed.front().isDigit()
        && !(pressed->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (isDigit)
        return typeFinish(currentRow(), typed);
    switch (pressed->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentRow() < 0)
            return false;
        activate(currentRow());
        return true;
    case Qt::Key_F2:
        edit(currentRow());
        return true;
    case Qt::Key_Delete:
        remove();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace taper
