// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/changes.h"
#include "core/clinic/race_entrants.h"
#include "core/clinic/race_entries.h"
#include "ui/shell/view_request.h"

#include <QWidget>

class QMenu;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace taper {

class AsyncBridge;
class EmptyState;
class EntrantsModel;
class FinishDelegate;
class PlainLabel;

/// Who runs a race, and how it went: entering many at once, results typed down the list, bests, and what
/// becomes of those who do not run. Lives within a page that forwards what was committed to refresh().
///
/// Keys in the table: after the race a digit or Enter opens the finish time, Enter in it goes on to the next
/// runner; before it Enter changes the entry, and F2 always does; Delete removes. Object name "entrantsPane";
/// table "entrantTable", buttons "enterRunners", "recordResult", "editEntry", "deferEntry", "removeEntries",
/// "openClient", "planSessions"; labels "entrantSummary", "entrantProblem".
class EntrantsPane final : public QWidget {
    Q_OBJECT

public:
    explicit EntrantsPane(AsyncBridge& bridge, QWidget* parent = nullptr);

    void showRace(const Stored<Race>& race, Date today);
    void clear();
    void refresh(const Changes& changes);

Q_SIGNALS:
    void noticed(const QString& sentence);
    void failed(const QString& sentence);
    void clientRequested(taper::Id<taper::Client> client);
    void planRequested(taper::Id<taper::Race> race, const std::vector<taper::Id<taper::Client>>& clients);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    QLayout* buildButtons();
    void buildResultMenu();
    void connectDelegate();
    void load();
    void present(RaceEntrants entrants);
    void adapt();
    void fitColumns();
    /// Opens the finish time of a row, with what was typed so far; false before the race.
    bool typeFinish(int row, const QString& typed = {});
    void moveOn(int row, int step);
    void record(const std::vector<int>& rows, const ResultFields& result);
    void sayRecorded(const RecordedResults& done);
    void activate(int row);
    void enterRunners();
    void edit(int row);
    void defer(int row);
    void remove();
    void showPending();
    [[nodiscard]] int currentRow() const; ///< −1 if none
    [[nodiscard]] std::vector<int> chosenRows() const;
    [[nodiscard]] std::vector<Id<Client>> chosenClients() const;

    AsyncBridge& m_bridge;
    ViewRequest m_request;
    std::optional<Stored<Race>> m_race;
    Date m_today{};
    EntrantsModel* m_model;
    FinishDelegate* m_finish;
    QTableView* m_table;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    PlainLabel* m_summary;
    PlainLabel* m_problem;
    QMenu* m_results;
    QPushButton* m_result;
    QPushButton* m_edit;
    QPushButton* m_defer;
    QPushButton* m_remove;
    QPushButton* m_client;
    QPushButton* m_plan;
    RecheckedBookings m_pending; ///< of results typed one after the other; told once typing is over
};

} // namespace taper
