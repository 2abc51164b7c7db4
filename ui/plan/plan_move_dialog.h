// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/course_plans.h"
#include "ui/shell/bridge.h"
#include "ui/shell/view_request.h"

#include <QDialog>
#include <QPointer>

class QLineEdit;
class QPushButton;
class QTableView;

namespace taper {

class Field;
class PlainLabel;
class PlanMoveModel;

/// What becomes of the sessions to come when a plan moves along with its race: before, after and verdict of
/// each, which is moved, left or cancelled; all of it is done or nothing. Space takes the next choice of a
/// row. Window-modal, opened without waiting, deletes itself when closed. Object name "planMoveDialog";
/// "moveTable", "reason"; labels "summary", "rowFindings", "error"; buttons "moveRow", "stayRow",
/// "cancelRow", "apply", "cancel".
class PlanMoveDialog final : public QDialog {
    Q_OBJECT

public:
    static PlanMoveDialog* open(AsyncBridge& bridge, QWidget* parent, Id<CoursePlan> plan);

    void reject() override;

Q_SIGNALS:
    void moved(const QString& sentence, const taper::WayBack& back);
    /// There is nothing to be moved, and why; the dialog has closed.
    void failed(const QString& sentence);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    PlanMoveDialog(AsyncBridge& bridge, QWidget* parent, Id<CoursePlan> plan);
    void build();
    void read();
    void show(Result<PlanMove> answer);
    void choose(MoveChoice choice);
    void showRow();
    void apply();
    void applied(const Result<PlanMoveOutcome>& answer);
    void say(const QString& sentence);

    QPointer<AsyncBridge> m_bridge;
    Id<CoursePlan> m_plan;
    ViewRequest m_request;
    bool m_isWriting = false;
    PlanMoveModel* m_model;
    QTableView* m_table;
    PlainLabel* m_title;
    PlainLabel* m_rowFindings;
    QPushButton* m_moveRow;
    QPushButton* m_stayRow;
    QPushButton* m_cancelRow;
    QLineEdit* m_reason;
    Field* m_reasonField;
    PlainLabel* m_summary;
    PlainLabel* m_error;
    QPushButton* m_apply;
    QPushButton* m_cancel;
};

} // namespace taper
