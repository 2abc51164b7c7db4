// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/waiting.h"
#include "ui/shell/bridge.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace taper {

class UndoHistory;

/// Writes what is done to an entry of the waiting list with a click, a key or a drag: booking it, taking it
/// off the list, taking a booking in hand. A caution asks for its reason in a ReasonDialog over `over`. While
/// one thing is under way, another is passed over (a double click).
///
/// For the page, the panel and the offers after a cancellation, and for the board on which somebody is
/// dropped.
class WaitingWriter final : public QObject {
    Q_OBJECT

public:
    WaitingWriter(AsyncBridge& bridge, QWidget* over);

    /// What is done is remembered there. Without one, a notice's Undo takes it back directly.
    void setHistory(UndoHistory* history);

    void book(const WaitingView& entry, const WaitingPlace& place);
    /// The same for what was dropped: whoever it is by now.
    void book(Id<WaitingEntry> entry, const WaitingPlace& place);
    void remove(const WaitingView& entry, WaitingRemoval removal);
    /// "Put on hold": takes the booking out of the diary and the client in hand.
    void hold(const BookingView& booking);
    /// Something was written elsewhere (a dialog): tells it, with its way back.
    void offerUndo(const QString& sentence, const WayBack& back);

    [[nodiscard]] bool isWriting() const { return m_isWriting; }

Q_SIGNALS:
    /// A quiet line that it is done, without and with a way back (UndoHistory::offerFor()).
    void noticed(const QString& sentence);
    void undoOffered(const QString& sentence, const std::function<void()>& undo);
    void booked(const taper::BookingView& booking);
    /// A booking was taken in hand and left a gap; `before` is how it stood.
    void gapOpened(const taper::BookingView& before);
    /// A line that something could not be done, and why.
    void failed(const QString& sentence);

private:
    struct Booked {
        WaitingView entry;
        WaitingOutcome outcome;
    };

    template <class Job, class OnAnswer>
    void write(Job job, OnAnswer onAnswer);
    void wasBooked(const Booked& answer, const WaitingPlace& place);
    void takeBack(const WayBack& back);
    void askReason(const Booked& answer, const WaitingPlace& place);

    QPointer<AsyncBridge> m_bridge;
    QPointer<QWidget> m_over;
    QPointer<UndoHistory> m_history;
    bool m_isWriting = false;
};

} // namespace taper
