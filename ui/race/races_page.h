// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/races.h"
#include "ui/shell/page.h"
#include "ui/shell/view_request.h"

class QLineEdit;
class QStackedWidget;
class QTableView;

namespace taper {

class AsyncBridge;
class EmptyState;
class RacesModel;

/// All races, coming ones first; Enter changes one, and then says what that means for the bookings of
/// everyone entered. Keys: Down from the search into the list, Ctrl+N a new race.
class RacesPage final : public Page {
    Q_OBJECT

public:
    explicit RacesPage(AsyncBridge& bridge, QWidget* parent = nullptr);

    void activate() override;
    void refresh(const Changes& changes) override;
    void focusFirst() override;
    /// Chooses the race in the list of all.
    void showRace(Id<Race> race);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Found {
        std::vector<RaceHit> races;
        Date today;
    };

    void build();
    void load();
    void present(Found found);
    void create();
    void edit(int row);

    AsyncBridge& m_bridge;
    ViewRequest m_request;
    QLineEdit* m_search;
    RacesModel* m_model;
    QTableView* m_table;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    Date m_today{};
    std::optional<Id<Race>> m_wanted; ///< to be chosen once it is there
    bool m_isStale = true;
};

} // namespace taper
