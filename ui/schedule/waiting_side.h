// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/undo.h"

#include <QObject>

namespace taper {

class AsyncBridge;
class BoardMover;
struct Changes;
class GapOffer;
class ScheduleDesk;
class UndoHistory;
class WaitingPanel;
struct WaitingView;

/// The waiting and the holding list at the board: the panel beside it, from which people are carried over,
/// and the strip that names who fits a place that has come free. The page puts both where it wants them; they
/// are hidden until there is reason to show them.
class WaitingSide final : public QObject {
    Q_OBJECT

public:
    WaitingSide(AsyncBridge& bridge, ScheduleDesk* desk, QObject* parent);

    /// Where what was done is remembered.
    void setHistory(UndoHistory* history);
    [[nodiscard]] WaitingPanel* panel() const { return m_panel; }
    [[nodiscard]] GapOffer* offer() const { return m_offer; }

    void toggle(); ///< shows the panel and gives it the keyboard, or puts it away
    /// Takes a booking out of the diary and the client in hand.
    void hold(const BookingView& booking);
    /// Names who fits the place that this booking left.
    void offerGap(const BookingView& before);
    void refresh(const Changes& changes);

Q_SIGNALS:
    /// Let the person choose a place on the board for somebody on the list.
    void placeRequested(const taper::WaitingView& entry);
    void booked(const taper::BookingView& booking); ///< somebody from the list
    void putAway(); ///< the keyboard is free again

private:
    void connectPanel();
    void connectOffer();

    AsyncBridge& m_bridge;
    ScheduleDesk* m_desk;
    WaitingPanel* m_panel;
    GapOffer* m_offer;
};

} // namespace taper
