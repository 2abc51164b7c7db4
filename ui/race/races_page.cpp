// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/race/races_page.h"

#include "ui/race/entrants_pane.h"
#include "ui/race/race_actions.h"
#include "ui/race/race_filter_bar.h"
#include "ui/race/race_sheet.h"
#include "ui/race/races_model.h"
#include "ui/shell/bridge.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/theme.h"
#include "ui/words/error_words.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>

namespace taper {

void RacesPage::connectActions()
{
    connect(m_actions, &RaceActions::noticed, this, &RacesPage::noticed);
    connect(m_actions, &RaceActions::failed, this, [this](const QString& sentence) {
        Q_EMIT failed(sentence);
        load(); // what is shown may be old
    });
    connect(m_actions, &RaceActions::planRequested, this, &RacesPage::planRequested);
    connect(m_actions, &RaceActions::done, this, [this](Id<Race> race) {
        if (!m_shown || m_shown->race.id != race)
            showRace(race);
    });
    connect(m_sheet, &RaceSheet::actionChosen, this, &RacesPage::act);
    const EntrantsPane* entrants = m_sheet->entrants();
    connect(entrants, &EntrantsPane::noticed, this, &RacesPage::noticed);
    connect(entrants, &EntrantsPane::failed, this, &RacesPage::failed);
    connect(entrants, &EntrantsPane::clientRequested, this, &RacesPage::clientRequested);
    connect(entrants, &EntrantsPane::planRequested, this, &RacesPage::planRequested);
}

void RacesPage::addShortcuts()
{
    const auto add = [this](QWidget* within, const QKeySequence& keys, auto slot) {
        auto* shortcut = new QShortcut{keys, within};
        shortcut->setContext(within == this ? Qt::WidgetWithChildrenShortcut : Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    add(this, QKeySequence::Find, [this] { focusFirst(); });
    add(this, QKeySequence::New, [this] { create(); });
    // In the list only: among the entrants these keys are theirs.
    add(m_table, Qt::Key_F2, [this] { act(RaceAction::Edit); });
    add(m_table, Qt::Key_Delete, [this] { act(RaceAction::Remove); });
}

void RacesPage::activate()
{
    if (m_isStale)
        load();
}

void RacesPage::refresh(const Changes& changes)
{
    m_sheet->entrants()->refresh(changes);
    if (changes.races.empty() && !changes.everything && !changes.setup)
        return;
    m_isStale = true;
    if (isVisible())
        load();
}

void RacesPage::focusFirst()
{
    m_filters->search()->setFocus(Qt::OtherFocusReason);
    m_filters->search()->selectAll();
}

void RacesPage::showRace(Id<Race> race)
{
    m_wanted = race;
    m_filters->clear();
    load();
}

bool RacesPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &RacesPage::fitColumns, Qt::QueuedConnection);
    if (watched == m_filters->search() && event->type() == QEvent::KeyPress && m_model->raceCount() > 0) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_table->setFocus(Qt::TabFocusReason);
            if (!m_table->currentIndex().isValid())
                m_table->selectRow(m_model->firstRace());
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void RacesPage::load()
{
    m_request.run(
        m_bridge,
        [filter = m_filters->filter(m_today), limit = m_limit](
            Clinic& clinic) { return raceList(clinic, filter, limit); },
        [this](const Result<RaceList>& list) {
            if (list)
                present(*list);
            else
                Q_EMIT failed(words::errorText(list.error()));
        });
}

void RacesPage::present(const RaceList& list)
{
    const bool isAnotherDay = std::exchange(m_today, list.today) != list.today;
    const RaceFilter filter = m_filters->filter(m_today);
    if (isAnotherDay && (filter.from || filter.to))
        return load(); // "the next four weeks" are others now
    const bool isFirst = std::exchange(m_isStale, false) && m_model->raceCount() == 0;
    m_isPresenting = true;
    const int place = m_table->verticalScrollBar()->value();
    m_table->clearSpans();
    m_model->setRaces(list.rows, m_today);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->isHeading(row))
            m_table->setSpan(row, 0, 1, RacesModel::ColumnCount);
    }
    fitColumns();
    m_table->verticalScrollBar()->setValue(place);
    sayWhatIsMissing(list.total);

    const auto wanted = std::exchange(m_wanted, std::nullopt);
    const auto kept = wanted ? wanted : m_shown ? std::optional{m_shown->race.id} : std::nullopt;
    const int same = kept ? m_model->rowOf(*kept) : -1;
    // One that is beyond what is listed stays on the sheet; one that the filters hide gives way to the first.
    const bool isBeyond = kept && same < 0 && (wanted || m_model->raceCount() < list.total);
    const int row = same >= 0 ? same : isBeyond ? -1 : m_model->firstRace();
    if (row >= 0)
        m_table->selectRow(row);
    m_isPresenting = false;
    if (row >= 0 && (wanted || isFirst))
        m_table->scrollTo(m_model->index(row, 0));
    if (wanted)
        m_table->setFocus(Qt::OtherFocusReason);
    if (isBeyond)
        loadHidden(*kept);
    else
        follow();
    if (std::exchange(m_wantsNew, false))
        create();
    Q_EMIT statusChanged(list.total == 1 ? tr("1 race") : tr("%n races", nullptr, list.total));
}

void RacesPage::sayWhatIsMissing(int total)
{
    const int listed = m_model->raceCount();
    if (listed == 0 && m_filters->isNarrowing())
        m_empty->setText(
            tr("No race answers to this"), tr("Try a part of its name or place, other choices, or make it."));
    else if (listed == 0)
        m_empty->setText(tr("No race yet"),
            tr("Races are shared: one race, and every runner of the clinic who is entered in it."));
    m_listStack->setCurrentIndex(listed > 0 ? 0 : 1);
    m_more->setVisible(listed < total);
    m_more->setText(tr("%1 of %2 are listed: show more").arg(listed).arg(total));
}

void RacesPage::fitColumns()
{
    // Names come first: what does not fit beside them gives way, in this order.
    constexpr RacesModel::Column kLeastFirst[] = {
        RacesModel::Place, RacesModel::Distance, RacesModel::Entrants, RacesModel::Status, RacesModel::Away};
    int wanted = theme().space(42);
    for (int column = 0; column < RacesModel::ColumnCount; ++column) {
        m_table->setColumnHidden(column, false);
        if (column == RacesModel::Name)
            continue;
        m_table->resizeColumnToContents(column);
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), theme().space(48)));
        wanted += m_table->columnWidth(column);
    }
    for (const RacesModel::Column column : kLeastFirst) {
        if (wanted <= m_table->viewport()->width())
            return;
        wanted -= m_table->columnWidth(column);
        m_table->setColumnHidden(column, true);
    }
}

/// Shows whichever race is chosen in the list.
void RacesPage::follow()
{
    if (m_isPresenting)
        return;
    m_single.drop();
    if (const RaceRow* race = m_model->race(m_table->currentIndex().row())) {
        presentRace(*race);
        return;
    }
    m_shown.reset();
    m_sheet->entrants()->clear();
    m_sheetStack->setCurrentIndex(0);
}

void RacesPage::presentRace(const RaceRow& race)
{
    const bool isAnother = !m_shown || m_shown->race.id != race.race.id;
    m_shown = race;
    m_sheet->showRace(race, m_today);
    m_sheetStack->setCurrentIndex(1);
    if (isAnother)
        m_scroll->verticalScrollBar()->setValue(0);
}

/// A race that is not among those listed.
void RacesPage::loadHidden(Id<Race> race)
{
    m_single.run(
        m_bridge, [race](Clinic& clinic) { return raceRow(clinic, race); },
        [this](const Result<RaceRow>& row) {
            if (row)
                presentRace(*row);
            else
                follow(); // it is gone
        });
}

void RacesPage::create()
{
    if (m_isStale && m_today == Date{})
        m_wantsNew = true;
    else
        m_actions->create(m_today, m_filters->text());
}

void RacesPage::act(RaceAction action)
{
    if (!m_shown || !isPossible(action, *m_shown))
        return;
    const RaceRow race = *m_shown;
    switch (action) {
    case RaceAction::Edit:
        return m_actions->edit(race, m_today);
    case RaceAction::Postpone:
        return m_actions->postpone(race, m_today);
    case RaceAction::CallOff:
        return m_actions->callOff(race);
    case RaceAction::Reinstate:
        return m_actions->reinstate(race);
    case RaceAction::Week:
        Q_EMIT weekRequested(race.race.id);
        return;
    case RaceAction::Plan:
        return m_actions->plan(race);
    case RaceAction::Plans:
        Q_EMIT plansRequested(race.race.id);
        return;
    case RaceAction::Merge:
        return merge(race);
    case RaceAction::Remove:
        return m_actions->remove(race);
    }
}

/// Two that are chosen together are the two; else one is proposed.
void RacesPage::merge(const RaceRow& race)
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.size() != 2)
        return m_actions->merge(race, std::nullopt, m_today);
    const RaceRow* one = m_model->race(rows.first().row());
    const RaceRow* other = m_model->race(rows.last().row());
    if (!one || !other)
        return;
    // Where the runners are is what the clinic has worked with.
    const bool keepsOne = one->entrants >= other->entrants;
    m_actions->merge(keepsOne ? *one : *other, keepsOne ? *other : *one, m_today);
}

void RacesPage::openMenu(const QPoint& place)
{
    if (!m_shown)
        return;
    auto* menu = new QMenu{this};
    menu->setObjectName(QStringLiteral("raceMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool isPair = m_table->selectionModel()->selectedRows().size() == 2;
    const std::pair<RaceAction, QString> entries[] = {{RaceAction::Edit, tr("&Edit …")},
        {RaceAction::Week, tr("Race &week")}, {RaceAction::Plan, tr("P&lan for all …")},
        {RaceAction::Plans, tr("Plan&s …")}, {RaceAction::Postpone, tr("&Postpone …")},
        {RaceAction::CallOff, tr("&Call off …")}, {RaceAction::Reinstate, tr("Takes place after &all")},
        {RaceAction::Merge, isPair ? tr("&Merge these two …") : tr("&Merge with …")},
        {RaceAction::Remove, tr("&Remove …")}};
    for (const auto& [action, label] : entries) {
        if (isPossible(action, *m_shown))
            menu->addAction(label, this, [this, action = action] { act(action); });
    }
    menu->popup(place);
}

} // namespace taper
