// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/alert_panel.h"
#include "ui/attention/attention_model.h"
#include "ui/attention/attention_page.h"
#include "ui/attention/entrant_panel.h"
#include "ui/attention/flag_panel.h"
#include "ui/attention/race_data_panel.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_look.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace taper {

void AttentionPage::build()
{
    m_table->setObjectName(QStringLiteral("attentionTable"));
    m_table->setAccessibleName(tr("What needs attention"));
    m_table->setModel(m_model);
    dressTable(m_table);
    m_table->installEventFilter(this);
    m_counts->setObjectName(QStringLiteral("attentionCounts"));
    m_done->setObjectName(QStringLiteral("attentionDone"));
    m_done->hide();

    m_stack->addWidget(m_table);
    m_stack->addWidget(new EmptyState{tr("Nothing needs attention"),
        tr("No coming booking is too close to a race, every runner has a session before theirs, and nobody "
           "is "
           "to be asked anything.")});

    auto* title = new PlainLabel{tr("Attention"), TextSize::Title};
    title->setWeight(QFont::DemiBold);
    auto* left = new QVBoxLayout;
    left->setContentsMargins(theme().space(6), theme().space(5), theme().space(6), theme().space(4));
    left->setSpacing(theme().space(3));
    left->addWidget(title);
    left->addWidget(m_counts);
    left->addWidget(m_done);
    left->addWidget(m_stack, 1);
    for (QWidget* panel : {m_noPanel, static_cast<QWidget*>(m_flag), static_cast<QWidget*>(m_race),
             static_cast<QWidget*>(m_entrant), static_cast<QWidget*>(m_alert)})
        m_panels->addWidget(panel);
    m_panels->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    auto* layout = new QHBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(left, 1);
    layout->addWidget(m_panels);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& current) {
            if (current.isValid())
                choose(current.row());
        });
    connect(m_table, &QTableView::doubleClicked, this, &AttentionPage::go);
}

void AttentionPage::showEmpty(bool isEmpty)
{
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    m_counts->setVisible(!isEmpty);
    if (isEmpty)
        m_done->hide(); // the empty state says it
    m_panels->setVisible(!isEmpty);
}

void AttentionPage::fitColumns()
{
    m_table->resizeColumnsToContents();
    if (m_table->horizontalHeader()->length() <= m_table->viewport()->width())
        return;
    // One long name or alert does not push the rest out of sight; its tool tip says it in full.
    m_table->setColumnWidth(
        AttentionModel::Who, std::min(m_table->columnWidth(AttentionModel::Who), theme().space(44)));
    m_table->setColumnWidth(
        AttentionModel::Matter, std::min(m_table->columnWidth(AttentionModel::Matter), theme().space(70)));
}

bool AttentionPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (key->modifiers() & Qt::ControlModifier)
                go();
            else
                enterPanel();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void AttentionPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_panels->isAncestorOf(focusWidget()))
        focusFirst();
    else
        Page::keyPressEvent(event);
}

/// To the first thing that can be typed or pressed: a missing figure, a way out, a free time.
void AttentionPage::enterPanel()
{
    QWidget* panel = m_panels->currentWidget();
    QWidget* first = nullptr;
    const auto place = [panel](const QWidget* widget) {
        const QPoint at = widget->mapTo(panel, QPoint{0, 0});
        return std::pair{at.y(), at.x()};
    };
    for (QWidget* widget : panel->findChildren<QWidget*>()) {
        const bool isUseful = qobject_cast<QPushButton*>(widget) || qobject_cast<QLineEdit*>(widget);
        if (!isUseful || !widget->isVisible() || !widget->isEnabled())
            continue;
        if (!first || place(widget) < place(first))
            first = widget;
    }
    if (first)
        first->setFocus(Qt::TabFocusReason);
}

} // namespace taper
