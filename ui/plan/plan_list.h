// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/changes.h"
#include "core/clinic/course_plans.h"
#include "ui/shell/bridge.h"
#include "ui/shell/view_request.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace taper {

class PlanCard;
class UndoHistory;

/// The plans of one client, or of one race, each with how much of it happened, and what can be done with it:
/// moved along with its race, or dropped. Shows nothing at all while there is no plan. Object name
/// "planList"; a PlanCard for each.
class PlanList final : public QWidget {
    Q_OBJECT

public:
    /// `history` may be null: then nothing is offered to be undone.
    PlanList(AsyncBridge& bridge, UndoHistory* history, QWidget* parent = nullptr);

    void showClient(Id<Client> client);
    void showRace(Id<Race> race);
    void clear();
    /// Reads again what these changes may have touched.
    void refresh(const Changes& changes);
    [[nodiscard]] bool isEmpty() const { return m_cards.empty(); }

Q_SIGNALS:
    /// They were read and are shown.
    void plansShown(int plans);
    /// A quiet line that something was done.
    void noticed(const QString& sentence);
    /// A line that something could not be done, and why.
    void failed(const QString& sentence);
    /// Like noticed(), with a way back to be offered: see UndoHistory::offerFor().
    void undoOffered(const QString& sentence, const std::function<void()>& undo);

private:
    void read();
    void show(const Result<std::vector<PlanView>>& plans);
    void moveAlong(const PlanView& plan);
    void drop(const PlanView& plan);
    void say(const QString& sentence, const WayBack& back);

    QPointer<AsyncBridge> m_bridge;
    QPointer<UndoHistory> m_history;
    ViewRequest m_request;
    Id<Client> m_client;
    Id<Race> m_race;
    QVBoxLayout* m_lines;
    std::vector<PlanCard*> m_cards;
};

} // namespace taper
