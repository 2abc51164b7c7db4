// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clients.h"
#include "ui/shell/page.h"
#include "ui/shell/view_request.h"

#include <QPointer>

class QCheckBox;
class QLineEdit;
class QScrollArea;
class QStackedWidget;
class QTableView;
class QTimer;

namespace taper {

class AsyncBridge;
class ClientsModel;
class EmptyState;
class PlanList;
class ScreeningCard;
class UndoHistory;

/// The clinic's clients: a list that follows what one types, and beside it the one who is chosen.
///
/// Keys: Ctrl+F the search, Down from there into the list, Ctrl+N a new client, Ctrl+E edits the one shown.
/// Object names: "clientSearch", "clientTable", "newClient", "withArchived".
class ClientsPage final : public Page {
    Q_OBJECT

public:
    explicit ClientsPage(AsyncBridge& bridge, QWidget* parent = nullptr);

    /// Where what is done here is remembered; without one nothing can be taken back.
    void setHistory(UndoHistory* history);

    void activate() override;
    void refresh(const Changes& changes) override;
    void focusFirst() override;

    void showClient(Id<Client> client);

Q_SIGNALS:
    void bookingRequested(taper::Id<taper::Client> client);
    void historyRequested(taper::Id<taper::Client> client);
    void dayRequested(taper::Date day, taper::Id<taper::Booking> booking);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Loaded {
        ClientDetail detail;
        Date today;
    };

    QWidget* buildList();
    void connectList();
    void addShortcuts();
    void search();
    void listLoaded();
    void fitColumns();
    void load(Id<Client> client);
    void present(const Loaded& loaded);
    void create();
    void edit();
    void enterList();
    void enterRace();
    void editEntry(const EntryView& entry);
    void planCourse();
    [[nodiscard]] PlanList* plans();
    [[nodiscard]] ScreeningCard* screening();

    AsyncBridge& m_bridge;
    QPointer<UndoHistory> m_history;
    QPointer<PlanList> m_plans; ///< on the sheet that is shown
    QPointer<ScreeningCard> m_screening; ///< on the sheet too
    ViewRequest m_request;
    ClientsModel* m_model;
    QLineEdit* m_search;
    QCheckBox* m_withArchived;
    QTableView* m_table;
    QStackedWidget* m_listStack;
    EmptyState* m_noneFound;
    QScrollArea* m_scroll;
    QTimer* m_typing;
    std::optional<Id<Client>> m_client; ///< shown, or about to be
    std::optional<Loaded> m_loaded;
    bool m_isStale = true;
    bool m_wantsList = false; ///< the keyboard goes into the list once it is there
    bool m_wantsEdit = false; ///< the client is edited once they are there
};

} // namespace taper
