// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/race.h"
#include "core/domain/valid.h"
#include "ui/shell/bridge.h"

#include <QDialog>

#include <functional>

namespace taper {

class UndoHistory;

/// The courses planned towards one race, with how much of each happened; where one can be moved along with
/// the race or dropped. Window-modal, deletes itself. Object name "racePlans"; label "noPlans", a PlanList,
/// button "close".
class RacePlansDialog final : public QDialog {
    Q_OBJECT

public:
    /// `history` may be null: then nothing is offered to be undone.
    static RacePlansDialog* open(AsyncBridge& bridge, UndoHistory* history, QWidget* parent, Id<Race> race);

Q_SIGNALS:
    void noticed(const QString& sentence);
    void failed(const QString& sentence);
    void undoOffered(const QString& sentence, const std::function<void()>& undo);

private:
    RacePlansDialog(AsyncBridge& bridge, UndoHistory* history, QWidget* parent, Id<Race> race);
};

} // namespace taper
