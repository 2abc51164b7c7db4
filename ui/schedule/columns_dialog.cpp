// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/columns_dialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace taper {

ColumnsDialog* ColumnsDialog::ask(QWidget* parent, const Therapists& therapists, const ColumnChoice& choice)
{
    auto* dialog = new ColumnsDialog{parent, therapists, choice};
    dialog->open();
    return dialog;
}

ColumnsDialog::ColumnsDialog(QWidget* parent, const Therapists& therapists, const ColumnChoice& choice)
    : QDialog{parent}
    , m_list{new QListWidget}
    , m_up{makeButton(tr("Move &up"))}
    , m_down{makeButton(tr("Move &down"))}
{
    setObjectName(QStringLiteral("columnsDialog"));
    setWindowTitle(tr("Columns"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_list->setObjectName(QStringLiteral("columns"));
    m_list->setAccessibleName(tr("Therapists shown"));
    m_up->setObjectName(QStringLiteral("moveUp"));
    m_up->setToolTip(tr("Alt+Up"));
    m_down->setObjectName(QStringLiteral("moveDown"));
    m_down->setToolTip(tr("Alt+Down"));
    auto* all = makeButton(tr("Show &all"));
    all->setObjectName(QStringLiteral("showAll"));
    auto* save = makeButton(tr("&Save"), ButtonRole::Primary);
    save->setObjectName(QStringLiteral("save"));
    save->setDefault(true);
    auto* cancel = makeButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancel"));

    std::map<Id<Therapist>, QString> names;
    std::vector<Id<Therapist>> ids;
    for (const auto& [id, name] : therapists) {
        names.emplace(id, name);
        ids.push_back(id);
    }
    for (const Id<Therapist> id : ordered(ids, choice)) {
        auto* item = new QListWidgetItem{names.at(id), m_list};
        item->setData(Qt::UserRole, id.value());
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(choice.hidden.contains(id) ? Qt::Unchecked : Qt::Checked);
    }

    auto* order = new FlowLayout;
    order->addWidget(m_up);
    order->addWidget(m_down);
    order->addWidget(all);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(theme().space(5), theme().space(5), theme().space(5), theme().space(5));
    layout->setSpacing(theme().space(3));
    layout->addWidget(new PlainLabel{tr("Ticked therapists have a column on the board. This is kept on this "
                                        "computer; bookings are not touched.")});
    layout->addWidget(m_list, 1);
    layout->addLayout(order);
    layout->addLayout(buttons);
    resize(theme().space(90), theme().space(100));

    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(all, &QPushButton::clicked, this, [this] {
        for (int row = 0; row < m_list->count(); ++row)
            m_list->item(row)->setCheckState(Qt::Checked);
    });
    connect(save, &QPushButton::clicked, this, &ColumnsDialog::take);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, &ColumnsDialog::follow);
    connect(new QShortcut{QKeySequence{Qt::ALT | Qt::Key_Up}, this}, &QShortcut::activated, m_up,
        &QPushButton::click);
    connect(new QShortcut{QKeySequence{Qt::ALT | Qt::Key_Down}, this}, &QShortcut::activated, m_down,
        &QPushButton::click);
    m_list->setCurrentRow(0);
    m_list->setFocus();
    follow();
}

void ColumnsDialog::move(int rows)
{
    const int from = m_list->currentRow();
    const int to = from + rows;
    if (from < 0 || to < 0 || to >= m_list->count())
        return;
    QListWidgetItem* item = m_list->takeItem(from);
    m_list->insertItem(to, item);
    m_list->setCurrentRow(to);
}

void ColumnsDialog::follow()
{
    m_up->setEnabled(m_list->currentRow() > 0);
    m_down->setEnabled(m_list->currentRow() >= 0 && m_list->currentRow() < m_list->count() - 1);
}

void ColumnsDialog::take()
{
    ColumnChoice choice;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem* item = m_list->item(row);
        const Id<Therapist> id{item->data(Qt::UserRole).toLongLong()};
        choice.order.push_back(id);
        if (item->checkState() == Qt::Unchecked)
            choice.hidden.insert(id);
    }
    accept();
    Q_EMIT chosen(choice);
}

} // namespace taper
