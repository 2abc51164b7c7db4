// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recall/reason_delegate.h"
#include "ui/recall/recall_actions.h"
#include "ui/recall/recall_model.h"
#include "ui/recall/recall_page.h"
#include "ui/recall/recall_panel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_look.h"
#include "ui/words/recall_words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTableView>

namespace taper {

void RecallPage::buildChoices()
{
    m_show->setObjectName(QStringLiteral("recallShow"));
    m_show->setAccessibleName(tr("Whom to show"));
    m_show->addItem(tr("Due"), static_cast<int>(RecallShow::Due));
    m_show->addItem(tr("Overdue"), static_cast<int>(RecallShow::Overdue));
    m_show->addItem(tr("In the next four weeks"), static_cast<int>(RecallShow::Coming));
    m_show->addItem(tr("Snoozed"), static_cast<int>(RecallShow::Snoozed));
    m_show->addItem(tr("Not to be contacted"), static_cast<int>(RecallShow::DoNotContact));
    m_kind->setObjectName(QStringLiteral("recallKind"));
    m_kind->setAccessibleName(tr("For which reason"));
    m_kind->addItem(tr("Every reason"));
    for (const RecallKind kind : kRecallKinds)
        m_kind->addItem(words::recallKindText(kind), static_cast<int>(kind));
    for (QComboBox* combo : {m_show, m_kind}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        connect(combo, &QComboBox::currentIndexChanged, this, &RecallPage::load);
    }
}

QLayout* RecallPage::buildTop()
{
    buildChoices();
    m_book->setObjectName(QStringLiteral("bookRecall"));
    auto* reminder = makeButton(tr("New re&minder …"));
    reminder->setObjectName(QStringLiteral("newReminder"));
    auto* row = new FlowLayout{nullptr, theme().space(2)};
    for (QWidget* widget : std::initializer_list<QWidget*>{m_book, reminder, m_show, m_kind})
        row->addWidget(widget);
    connect(m_book, &QPushButton::clicked, this, &RecallPage::bookBest);
    connect(reminder, &QPushButton::clicked, this, &RecallPage::remind);
    return row;
}

void RecallPage::build()
{
    m_table->setObjectName(QStringLiteral("recallTable"));
    m_table->setAccessibleName(tr("Whom to call"));
    m_table->setModel(m_model);
    dressTable(m_table);
    m_table->setItemDelegateForColumn(RecallModel::Why, new ReasonDelegate{*m_model, m_table});
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);

    auto* title = new PlainLabel{tr("Recall"), TextSize::Title};
    title->setWeight(QFont::DemiBold);
    auto* left = new QVBoxLayout;
    left->setContentsMargins(theme().space(6), theme().space(5), theme().space(6), theme().space(4));
    left->setSpacing(theme().space(3));
    left->addWidget(title);
    left->addWidget(new PlainLabel{
        tr("Whom to call, and why. Whoever is booked for what they are listed for leaves the list."),
        TextSize::Body, PlainLabel::Ink::Muted});
    left->addLayout(buildTop());
    left->addWidget(m_stack, 1);
    auto* work = new QHBoxLayout{m_work};
    work->setContentsMargins({});
    work->setSpacing(0);
    work->addLayout(left, 1);
    work->addWidget(m_panel);
    auto* layout = new QHBoxLayout{this};
    layout->setContentsMargins({});
    layout->addWidget(m_work);

    // Not where a letter chooses from the filters.
    m_panel->actions().listenOn(m_stack);
    m_panel->actions().listenOn(m_panel);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& current) { choose(current.row()); });
    connect(m_table, &QTableView::activated, this, &RecallPage::bookBest);
    connect(m_empty, &EmptyState::actionChosen, this, &RecallPage::remind);
}

} // namespace taper
