// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/course_plans.h"

#include <QDialog>

class QComboBox;
class QRadioButton;

namespace taper {

/// Asks what becomes of the bookings to come when a plan is given up. Window-modal, opened without waiting,
/// deletes itself when closed. Object name "dropPlanDialog"; choices "stay" and "cancelBookings",
/// "cancel_reason"; buttons "drop" and "cancel".
class DropPlanDialog final : public QDialog {
    Q_OBJECT

public:
    static DropPlanDialog* ask(QWidget* parent, const PlanView& plan);

Q_SIGNALS:
    /// With a reason the bookings to come are cancelled.
    void chosen(std::optional<taper::CancelReason> cancelComing);

private:
    DropPlanDialog(QWidget* parent, const PlanView& plan);
    void drop();

    QRadioButton* m_stay;
    QRadioButton* m_cancelBookings;
    QComboBox* m_reason;
};

} // namespace taper
