// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/flags.h"
#include "ui/shell/page.h"
#include "ui/shell/view_request.h"

#include <QPointer>

class QStackedWidget;
class QTableView;

namespace taper {

class AsyncBridge;
class AttentionModel;
class BookingEditor;
class BookingPanel;
class EmptyState;
class UndoHistory;

/// Every coming booking that carries a caution or worse, with the same panel as on the board: its fixes, and
/// the reason for which it is kept. The count in the navigation is of those without a reason.
class AttentionPage final : public Page {
    Q_OBJECT

public:
    explicit AttentionPage(AsyncBridge& bridge, QWidget* parent = nullptr);

    /// Where what is done here is remembered; without one nothing can be taken back.
    void setHistory(UndoHistory* history);

    void activate() override;
    void refresh(const Changes& changes) override;
    void focusFirst() override;

Q_SIGNALS:
    /// Enter or a double click on a row: show it on the board.
    void dayRequested(taper::Date date, taper::Id<taper::Booking> booking);

private:
    void build();
    void connectPanel();
    /// Says what the editor saved, `sentence` with client and time, and offers the way back.
    void follow(BookingEditor* editor, const QString& sentence);
    void load();
    void present(std::vector<Flag> flags);
    void choose(int row);

    AsyncBridge& m_bridge;
    QPointer<UndoHistory> m_history;
    ViewRequest m_request;
    AttentionModel* m_model;
    QTableView* m_table;
    QStackedWidget* m_stack;
    BookingPanel* m_panel;
    bool m_isLoaded = false;
};

} // namespace taper
