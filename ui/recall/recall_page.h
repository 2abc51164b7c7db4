// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/recall.h"
#include "ui/shell/page.h"
#include "ui/shell/view_request.h"

#include <QPointer>

#include <optional>

class QComboBox;
class QLayout;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace taper {

class AsyncBridge;
class BookingEditor;
class EmptyState;
class RecallModel;
class RecallPanel;
class RecallWriter;
class UndoHistory;

/// Whom to call today: each client with the reasons, how to reach them, a race-safe time to offer, and what
/// came of it. The count in the navigation is of those who are due and were not tried today.
///
/// Keys in the list: Enter books the best time proposed, the letters on the buttons say what came of the call
/// (see RecallActions), Ctrl+N writes a reminder. After each the next client is chosen. Object name
/// "recallPage"; table "recallTable", choices "recallShow" and "recallKind", buttons "newReminder" and
/// "bookRecall".
class RecallPage final : public Page {
    Q_OBJECT

public:
    explicit RecallPage(AsyncBridge& bridge, QWidget* parent = nullptr);

    /// Where bookings made here are remembered, to be undone.
    void setHistory(UndoHistory* history);

    void activate() override;
    void refresh(const Changes& changes) override;
    void focusFirst() override;

Q_SIGNALS:
    void clientRequested(taper::Id<taper::Client> client);
    void raceRequested(taper::Id<taper::Race> race);
    /// Show it on the board.
    void dayRequested(taper::Date date, taper::Id<taper::Booking> booking);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void buildChoices();
    QLayout* buildTop();
    void connectPanel();
    void connectActions();
    void load();
    void present(RecallList list);
    void adapt();
    void choose(int row);
    void selectWanted(int rowBefore, std::optional<Id<Client>> before);
    void remind();
    void bookBest();
    void book(const std::optional<RankedSlot>& slot);
    void wasBooked(const RecallRow& row, const BookingEditor& editor, const BookingView& booking);
    void moveOn();
    void askDoNotContact(bool doNotContact);
    [[nodiscard]] const RecallRow* chosen() const;
    [[nodiscard]] RecallOptions options() const;

    AsyncBridge& m_bridge;
    QPointer<UndoHistory> m_history;
    ViewRequest m_request;
    RecallWriter* m_writer;
    RecallModel* m_model;
    QTableView* m_table;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    RecallPanel* m_panel;
    QWidget* m_work; ///< the list and the panel: where the letters are keys
    QComboBox* m_show;
    QComboBox* m_kind;
    QPushButton* m_book;
    Date m_today{};
    std::optional<Id<Client>> m_next; ///< to be chosen once the list is read again
    bool m_isLoaded = false;
};

} // namespace taper
