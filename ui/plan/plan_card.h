// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/course_plans.h"

#include <QFrame>

class QPushButton;

namespace taper {

class PlainLabel;

/// One plan: towards which race (or whose), how much of it happened, in words and as a bar, what became of
/// its race, and its sessions on request. Children "planTitle", "planProgress", "planTrouble",
/// "planSessions"; buttons "moveAlong", "showSessions", "dropPlan".
class PlanCard final : public QFrame {
    Q_OBJECT

public:
    enum class Names { OfRace, OfClient };

    explicit PlanCard(Names names, QWidget* parent = nullptr);

    void show(const PlanView& plan);
    [[nodiscard]] const PlanView& plan() const { return m_plan; }

Q_SIGNALS:
    void moveWanted();
    void dropWanted();

private:
    [[nodiscard]] QString sessionsText() const;

    Names m_names;
    PlanView m_plan;
    PlainLabel* m_title;
    PlainLabel* m_progress;
    QWidget* m_bar;
    PlainLabel* m_trouble;
    PlainLabel* m_sessions;
    QPushButton* m_moveAlong;
    QPushButton* m_showSessions;
    QPushButton* m_drop;
};

} // namespace taper
