// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/leave.h"
#include "ui/shell/bridge.h"
#include "ui/shell/view_request.h"

#include <QDialog>
#include <QPointer>

class QListWidget;
class QPushButton;

namespace taper {

class PlainLabel;

/// All leave and closures of a year to come, to be changed or ended (Enter, or a double click), and new ones
/// to be added. Object name "leaveList"; children "leaves", "newLeave", "openLeave", "close".
class LeaveListDialog final : public QDialog {
    Q_OBJECT

public:
    static LeaveListDialog* open(AsyncBridge& bridge, QWidget* parent);

Q_SIGNALS:
    /// As LeaveDialog::entered().
    void entered(const QString& sentence, const taper::WayBack& back, taper::Date firstDay);

private:
    LeaveListDialog(AsyncBridge& bridge, QWidget* parent);
    void refresh();
    void show(const Result<std::vector<EnteredLeave>>& leaves);
    void openNew();
    void openCurrent();

    QPointer<AsyncBridge> m_bridge;
    ViewRequest m_request;
    std::vector<EnteredLeave> m_leaves;
    PlainLabel* m_problem;
    QListWidget* m_list;
    QPushButton* m_open;
};

} // namespace taper
