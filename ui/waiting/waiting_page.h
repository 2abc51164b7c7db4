// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/waiting.h"
#include "ui/shell/page.h"
#include "ui/shell/view_request.h"

class QComboBox;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace taper {

class AsyncBridge;
class EmptyState;
class UndoHistory;
class WaitingModel;
class WaitingWriter;

/// Everybody on the waiting list and the holding list: who, what, with whom, when, how long already, how
/// urgent and for which race. The count in the navigation is of all of them.
///
/// Keys: Enter books the chosen person, F2 changes what they asked for, Delete takes them off the list,
/// Ctrl+N puts somebody on it. Object name "waitingPage"; table "waitingTable", choice "waitingKind", buttons
/// "addWaiting", "holdCaller", "bookWaiting", "editWaiting", "removeWaiting".
class WaitingPage final : public Page {
    Q_OBJECT

public:
    explicit WaitingPage(AsyncBridge& bridge, QWidget* parent = nullptr);

    /// Where what is done here is remembered, to be undone.
    void setHistory(UndoHistory* history);

    void activate() override;
    void refresh(const Changes& changes) override;
    void focusFirst() override;
    /// Opens the dialog for a new entry.
    void add(WaitingKind kind);

Q_SIGNALS:
    /// "Another time": let the person choose a place on the board.
    void placeRequested(const taper::WaitingView& entry);
    /// Somebody from the list was booked: show it.
    void booked(const taper::BookingView& booking);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    QLayout* buildTop();
    void connectWriter();
    void load();
    void present(std::vector<WaitingView> entries);
    void adapt();
    void book();
    void edit();
    void remove();
    [[nodiscard]] const WaitingView* chosen() const;

    AsyncBridge& m_bridge;
    ViewRequest m_request;
    WaitingWriter* m_writer;
    WaitingModel* m_model;
    QTableView* m_table;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QComboBox* m_kind;
    QPushButton* m_book;
    QPushButton* m_edit;
    QPushButton* m_remove;
    bool m_isLoaded = false;
};

} // namespace taper
