// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/list_tab.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_look.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPixmap>
#include <QStackedWidget>
#include <QTableWidget>

#include <algorithm>

namespace taper {

namespace {

QIcon swatch(const QString& colour)
{
    QPixmap pixmap{theme().space(4), theme().space(4)};
    pixmap.fill(QColor{colour});
    return pixmap;
}

} // namespace

ListTab::ListTab(AsyncBridge& bridge, const QString& name, const QString& explanation,
    const QString& addLabel, QWidget* parent)
    : SettingsTab{bridge, name, parent}
    , m_list{new QTableWidget{0, 2}}
    , m_empty{new EmptyState{tr("Nothing here yet"), explanation}}
    , m_stack{new QStackedWidget}
{
    m_list->setObjectName(name + QStringLiteral("List"));
    m_list->setAccessibleName(explanation);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    dressTable(m_list);
    m_list->horizontalHeader()->hide();
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);

    QPushButton* add = makeButton(addLabel, ButtonRole::Primary);
    add->setObjectName(name + QStringLiteral("Add"));
    add->setIcon(icon(QStringLiteral("plus"), theme().onAccent));
    auto* head = new QHBoxLayout;
    head->addWidget(new PlainLabel{explanation, TextSize::Body, PlainLabel::Ink::Muted}, 1);
    head->addWidget(add, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, theme().space(3), 0, 0);
    layout->setSpacing(theme().space(3));
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);

    connect(add, &QPushButton::clicked, this, [this] { this->add(); });
    connect(m_list, &QTableWidget::cellActivated, this, [this](int row) { edit(row); });
}

void ListTab::setPictureSize(QSize size)
{
    m_list->setIconSize(size);
    QHeaderView& rows = *m_list->verticalHeader();
    rows.setDefaultSectionSize(std::max(rows.defaultSectionSize(), size.height() + theme().space(2)));
}

void ListTab::setNothing(const QString& title, const QString& sentence)
{
    m_empty->setText(title, sentence);
}

void ListTab::setRows(const std::vector<SetupRow>& rows)
{
    const int current = m_list->currentRow();
    m_list->setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < m_list->rowCount(); ++row) {
        const SetupRow& shown = rows.at(static_cast<size_t>(row));
        auto* name =
            new QTableWidgetItem{shown.isArchived ? tr("%1 (archived)").arg(shown.name) : shown.name};
        name->setFont(theme().font(TextSize::Body, QFont::DemiBold));
        if (!shown.colour.isEmpty())
            name->setIcon(swatch(shown.colour));
        else if (!shown.picture.isNull())
            name->setIcon(shown.picture);
        auto* details = new QTableWidgetItem{shown.details};
        details->setForeground(theme().muted);
        if (shown.isArchived)
            name->setForeground(theme().muted);
        m_list->setItem(row, 0, name);
        m_list->setItem(row, 1, details);
    }
    m_list->resizeColumnToContents(0);
    m_stack->setCurrentIndex(rows.empty() ? 1 : 0);
    if (current >= 0 && current < m_list->rowCount())
        m_list->selectRow(current);
}

} // namespace taper
