// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/race_entries.h"
#include "ui/shell/view_request.h"
#include "ui/widgets/form_dialog.h"

#include <set>

class QComboBox;
class QLineEdit;
class QListView;

namespace taper {

class EnterRunnersModel;
class PlainLabel;

/// Enters many clients in one race: search, Enter or Space ticks, search on. Object name "enterRunners";
/// inputs "runnerSearch", "runnerList", "priority"; label "chosenRunners".
class EnterRunnersDialog final : public FormDialog {
    Q_OBJECT

public:
    static EnterRunnersDialog* openFor(
        AsyncBridge& bridge, QWidget* parent, const Stored<Race>& race, std::set<Id<Client>> entered);

Q_SIGNALS:
    void entered(const taper::EnteredClients& done);

protected:
    [[nodiscard]] bool isChanged() const override;
    void save() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    EnterRunnersDialog(
        AsyncBridge& bridge, QWidget* parent, const Stored<Race>& race, std::set<Id<Client>> entered);

    void build(const Stored<Race>& race);
    void search();
    void tickCurrent();
    void sayChosen();

    AsyncBridge& m_bridge;
    ViewRequest m_request;
    Id<Race> m_race;
    QLineEdit* m_search;
    EnterRunnersModel* m_model;
    QListView* m_list;
    QComboBox* m_priority;
    PlainLabel* m_chosen;
    bool m_wantsFirst = false; ///< Enter came before what was found
};

} // namespace taper
