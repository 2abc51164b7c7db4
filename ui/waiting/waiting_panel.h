// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/waiting.h"
#include "ui/shell/view_request.h"

#include <QWidget>

#include <functional>

namespace taper {

class AsyncBridge;
class PlainLabel;
class SectionLabel;
class UndoHistory;
class WaitingRows;
class WaitingWriter;

/// The holding list and the waiting list, narrow, to stand beside the board: rows are dragged onto a gap, or
/// chosen with Enter so that the board lets the place be chosen with the arrow keys. Object name
/// "waitingPanel"; lists "holdingRows" and "waitingRows", buttons "panelHold" and "panelAdd".
class WaitingPanel final : public QWidget {
    Q_OBJECT

public:
    explicit WaitingPanel(AsyncBridge& bridge, QWidget* parent = nullptr);

    /// Where what is done here is remembered, to be undone.
    void setHistory(UndoHistory* history);
    /// Loads, if it has not been yet.
    void activate();
    void refresh(const Changes& changes);
    /// To the holding list if somebody is on it, else to the waiting list.
    void focusFirst();
    /// What writes for the panel; the board books with it whoever is dropped there.
    [[nodiscard]] WaitingWriter& writer() const { return *m_writer; }
    /// The entry as last read, for the shading while it is dragged; null if it is not on the list.
    [[nodiscard]] const WaitingView* entry(Id<WaitingEntry> id) const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// Enter or a double click: choose a place on the board, then writer().book(entry, place).
    void placeRequested(const taper::WaitingView& entry);
    /// How many are on hold and how many are waiting.
    void counted(int holding, int waiting);
    // What the writer says as well: for the page's notices.
    void noticed(const QString& sentence);
    void undoOffered(const QString& sentence, const std::function<void()>& undo);
    void failed(const QString& sentence);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void connectRows(WaitingRows* rows);
    void load();
    void present(const std::vector<WaitingView>& entries);
    void add(WaitingKind kind);

    AsyncBridge& m_bridge;
    ViewRequest m_request;
    WaitingWriter* m_writer;
    SectionLabel* m_holdingHeading;
    SectionLabel* m_waitingHeading;
    PlainLabel* m_nobodyHeld;
    PlainLabel* m_nobodyWaits;
    WaitingRows* m_holding;
    WaitingRows* m_waiting;
    bool m_isLoaded = false;
};

} // namespace taper
