// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leave/leave_list_dialog.h"

#include "ui/leave/leave_dialog.h"
#include "ui/leave/leave_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/words/error_words.h"

#include <QListWidget>
#include <QVBoxLayout>

namespace taper {

LeaveListDialog* LeaveListDialog::open(AsyncBridge& bridge, QWidget* parent)
{
    auto* dialog = new LeaveListDialog{bridge, parent};
    dialog->QDialog::open();
    return dialog;
}

LeaveListDialog::LeaveListDialog(AsyncBridge& bridge, QWidget* parent)
    : QDialog{parent}
    , m_bridge{&bridge}
    , m_problem{new PlainLabel{tr("Nobody is away in the year to come.")}}
    , m_list{new QListWidget}
    , m_open{makeButton(tr("&Change or end…"))}
{
    setObjectName(QStringLiteral("leaveList"));
    setWindowTitle(tr("Leave and closures"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    m_list->setObjectName(QStringLiteral("leaves"));
    m_list->setAccessibleName(windowTitle());
    m_list->setWordWrap(true);
    m_open->setObjectName(QStringLiteral("openLeave"));
    m_open->setDefault(true);
    auto* added = makeButton(tr("&New leave…"));
    added->setObjectName(QStringLiteral("newLeave"));
    added->setAutoDefault(false);
    auto* close = makeButton(tr("C&lose"));
    close->setObjectName(QStringLiteral("close"));
    close->setAutoDefault(false);
    auto* buttons = new FlowLayout{nullptr, theme().space(2)};
    for (QPushButton* button : {m_open, added, close})
        buttons->addWidget(button);

    const int margin = theme().space(5);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme().space(4));
    layout->addWidget(m_problem);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    m_problem->hide();
    connect(m_open, &QPushButton::clicked, this, &LeaveListDialog::openCurrent);
    connect(added, &QPushButton::clicked, this, &LeaveListDialog::openNew);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &LeaveListDialog::openCurrent);
    connect(&bridge, &AsyncBridge::changed, this, [this](const Changes& changes) {
        if (changes.setup || changes.everything)
            refresh();
    });
    resize(theme().space(130), theme().space(100));
    m_list->setFocus();
    refresh();
}

void LeaveListDialog::refresh()
{
    if (!m_bridge)
        return;
    m_request.run(
        *m_bridge,
        [](Clinic& clinic) {
            return leaveBetween(clinic, clinic.today(), clinic.today() + std::chrono::days{366});
        },
        [this](const Result<std::vector<EnteredLeave>>& leaves) { show(leaves); });
}

void LeaveListDialog::show(const Result<std::vector<EnteredLeave>>& leaves)
{
    const int row = m_list->currentRow();
    m_list->clear();
    m_leaves = leaves.value_or(std::vector<EnteredLeave>{});
    for (const EnteredLeave& leave : m_leaves)
        m_list->addItem(leaveText(leave));
    m_list->setCurrentRow(std::clamp(row, 0, std::max(0, m_list->count() - 1)));
    m_open->setEnabled(!m_leaves.empty());
    m_problem->setText(leaves ? tr("Nobody is away in the year to come.") : words::errorText(leaves.error()));
    m_problem->setVisible(m_leaves.empty());
}

void LeaveListDialog::openNew()
{
    if (!m_bridge)
        return;
    connect(LeaveDialog::open(*m_bridge, this), &LeaveDialog::entered, this, &LeaveListDialog::entered);
}

void LeaveListDialog::openCurrent()
{
    const int row = m_list->currentRow();
    if (!m_bridge || row < 0 || row >= static_cast<int>(m_leaves.size()))
        return;
    connect(LeaveDialog::openExisting(*m_bridge, this, m_leaves[static_cast<size_t>(row)]),
        &LeaveDialog::entered, this, &LeaveListDialog::entered);
}

} // namespace taper
