// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/race_list.h"
#include "ui/shell/page.h"
#include "ui/shell/view_request.h"

class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTableView;

namespace taper {

class AsyncBridge;
class EmptyState;
class PlainLabel;
class RaceActions;
class RaceFilterBar;
class RaceSheet;
class RacesModel;
enum class RaceAction;

/// All races by date, those that answer to the filters, and beside them the one that is chosen with whoever
/// runs it. What is changed here says what it means for the bookings of everyone entered.
///
/// Keys: Ctrl+F the search, Down from there into the list, Ctrl+N a new race; in the list Enter or F2 edits,
/// Delete removes, two chosen with Shift or Ctrl are merged, the menu key has the rest. Object names:
/// "racesPage", "raceTable", "newRace", "importCalendar", "moreRaces", "raceMenu"; see RaceFilterBar and
/// RaceSheet.
class RacesPage final : public Page {
    Q_OBJECT

public:
    explicit RacesPage(AsyncBridge& bridge, QWidget* parent = nullptr);

    void activate() override;
    void refresh(const Changes& changes) override;
    void focusFirst() override;
    /// Chooses the race, whatever the filters say; they are cleared if they hide it.
    void showRace(Id<Race> race);

Q_SIGNALS:
    void weekRequested(taper::Id<taper::Race> race);
    /// Plan sessions towards the race for these clients; never empty.
    void planRequested(taper::Id<taper::Race> race, const std::vector<taper::Id<taper::Client>>& clients);
    /// What is planned towards the race.
    void plansRequested(taper::Id<taper::Race> race);
    void importRequested();
    void clientRequested(taper::Id<taper::Client> client);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QWidget* buildList();
    [[nodiscard]] QWidget* buildSheet();
    void dressList();
    void connectActions();
    void addShortcuts();
    void load();
    void present(const RaceList& list);
    void sayWhatIsMissing(int total);
    void fitColumns();
    void follow();
    void presentRace(const RaceRow& race);
    void loadHidden(Id<Race> race);
    void create();
    void act(RaceAction action);
    void merge(const RaceRow& race);
    void openMenu(const QPoint& place);

    AsyncBridge& m_bridge;
    ViewRequest m_request;
    ViewRequest m_single;
    RaceActions* m_actions;
    RaceFilterBar* m_filters;
    RacesModel* m_model;
    QTableView* m_table;
    QStackedWidget* m_listStack;
    EmptyState* m_empty;
    QPushButton* m_more;
    RaceSheet* m_sheet;
    QScrollArea* m_scroll;
    QStackedWidget* m_sheetStack;
    Date m_today{};
    int m_limit;
    std::optional<RaceRow> m_shown; ///< on the sheet
    std::optional<Id<Race>> m_wanted; ///< to be chosen once it is there
    bool m_wantsNew = false; ///< a new race was asked for before it was known what day it is
    bool m_isStale = true;
    bool m_isPresenting = false; ///< the list is being filled: no choice of anybody's
};

} // namespace taper
