// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/race/entrants_model.h"
#include "ui/race/entrants_pane.h"
#include "ui/race/finish_delegate.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_look.h"
#include "ui/words/domain_words.h"

#include <QMenu>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace taper {

EntrantsPane::EntrantsPane(AsyncBridge& bridge, QWidget* parent)
    : QWidget{parent}
    , m_bridge{bridge}
    , m_model{new EntrantsModel{this}}
    , m_finish{new FinishDelegate{*m_model, this}}
    , m_table{new QTableView}
    , m_stack{new QStackedWidget}
    , m_empty{new EmptyState{tr("Nobody is entered yet"),
          tr("Enter everybody of the clinic who runs this race: their bookings are then looked at against "
             "it."),
          tr("Enter runners …")}}
    , m_summary{new PlainLabel{{}, TextSize::Body, PlainLabel::Ink::Muted}}
    , m_problem{new PlainLabel{{}, TextSize::Body, PlainLabel::Ink::Danger}}
    , m_results{new QMenu{this}}
    , m_result{makeButton(tr("Resu&lt"))}
    , m_edit{makeButton(tr("Edit entr&y …"))}
    , m_defer{makeButton(tr("De&fer …"))}
    , m_remove{makeButton(tr("Re&move …"))}
    , m_client{makeButton(tr("&Go to client"))}
    , m_plan{makeButton(tr("Plan sess&ions …"))}
{
    setObjectName(QStringLiteral("entrantsPane"));
    build();
    connectDelegate();
    adapt();
}

QLayout* EntrantsPane::buildButtons()
{
    QPushButton* enter = makeButton(tr("Enter r&unners …"), ButtonRole::Primary);
    enter->setObjectName(QStringLiteral("enterRunners"));
    m_result->setObjectName(QStringLiteral("recordResult"));
    m_edit->setObjectName(QStringLiteral("editEntry"));
    m_defer->setObjectName(QStringLiteral("deferEntry"));
    m_remove->setObjectName(QStringLiteral("removeEntries"));
    m_client->setObjectName(QStringLiteral("openClient"));
    m_plan->setObjectName(QStringLiteral("planSessions"));
    auto* row = new FlowLayout{nullptr, theme().space(2)};
    for (QPushButton* button : {enter, m_result, m_edit, m_defer, m_plan, m_client, m_remove})
        row->addWidget(button);
    connect(enter, &QPushButton::clicked, this, &EntrantsPane::enterRunners);
    connect(m_edit, &QPushButton::clicked, this, [this] { edit(currentRow()); });
    connect(m_defer, &QPushButton::clicked, this, [this] { defer(currentRow()); });
    connect(m_remove, &QPushButton::clicked, this, &EntrantsPane::remove);
    connect(m_client, &QPushButton::clicked, this, [this] {
        if (currentRow() >= 0)
            Q_EMIT clientRequested(m_model->row(currentRow()).entry->client);
    });
    connect(m_plan, &QPushButton::clicked, this, [this] {
        if (m_race)
            Q_EMIT planRequested(m_race->id, chosenClients());
    });
    return row;
}

void EntrantsPane::buildResultMenu()
{
    m_results->setObjectName(QStringLiteral("resultMenu"));
    QAction* time = m_results->addAction(tr("&Finish time …"), this, [this] { typeFinish(currentRow()); });
    time->setObjectName(QStringLiteral("resultTime"));
    m_results->addSeparator();
    const auto add = [this](const QString& text, const char* name, EntryStatus status) {
        QAction* action = m_results->addAction(text, this, [this, status] {
            record(chosenRows(), {status, std::nullopt});
        });
        action->setObjectName(QLatin1String{name});
        return action;
    };
    QAction* finished = add(tr("Finished, &time not known"), "resultFinished", EntryStatus::Finished);
    QAction* dnf = add(tr("Did &not finish"), "resultDnf", EntryStatus::DidNotFinish);
    add(tr("Did not &start"), "resultDns", EntryStatus::DidNotStart);
    m_results->addSeparator();
    add(tr("&Entered again, no result"), "resultNone", EntryStatus::Entered);
    // What cannot be known before the day is not offered before it.
    connect(m_results, &QMenu::aboutToShow, this, [this, time, finished, dnf] {
        const auto rows = chosenRows();
        const bool isRun =
            !rows.empty() && std::ranges::all_of(rows, [this](int row) { return m_model->isRun(row); });
        time->setEnabled(isRun && rows.size() == 1);
        finished->setEnabled(isRun);
        dnf->setEnabled(isRun);
    });
    m_result->setMenu(m_results);
}

void EntrantsPane::build()
{
    m_table->setObjectName(QStringLiteral("entrantTable"));
    m_table->setAccessibleName(tr("Entrants"));
    m_table->setModel(m_model);
    dressTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setItemDelegateForColumn(EntrantsModel::Finish, m_finish);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->installEventFilter(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_summary->setObjectName(QStringLiteral("entrantSummary"));
    m_problem->setObjectName(QStringLiteral("entrantProblem"));
    m_problem->hide();

    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(2));
    layout->addLayout(buildButtons());
    layout->addWidget(m_summary);
    layout->addWidget(m_problem);
    layout->addWidget(m_stack, 1);
    buildResultMenu();

    connect(m_empty, &EmptyState::actionChosen, this, &EntrantsPane::enterRunners);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &EntrantsPane::adapt);
    connect(m_model, &QAbstractItemModel::modelReset, this, &EntrantsPane::adapt);
    connect(m_table, &QTableView::doubleClicked, this,
        [this](const QModelIndex& index) { activate(index.row()); });
    connect(m_table, &QTableView::customContextMenuRequested, this,
        [this](const QPoint& where) { m_results->popup(m_table->viewport()->mapToGlobal(where)); });
}

void EntrantsPane::connectDelegate()
{
    connect(m_finish, &FinishDelegate::typed, this,
        [this](int row, const ResultFields& result) { record({row}, result); });
    connect(m_finish, &FinishDelegate::moveWanted, this, &EntrantsPane::moveOn);
    connect(m_finish, &FinishDelegate::problem, this, [this](const QString& sentence) {
        m_problem->setText(sentence);
        m_problem->setVisible(!sentence.isEmpty());
    });
}

void EntrantsPane::fitColumns()
{
    m_table->resizeColumnsToContents();
    // One long name does not push the rest out of sight, and a finish time has room to be typed.
    for (int column = 0; column < EntrantsModel::Phone; ++column)
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), theme().space(52)));
    m_table->setColumnWidth(
        EntrantsModel::Finish, std::max(m_table->columnWidth(EntrantsModel::Finish), theme().space(36)));
    m_table->setColumnWidth(
        EntrantsModel::Best, std::max(m_table->columnWidth(EntrantsModel::Best), theme().space(26)));
}

} // namespace taper
