// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/waiting.h"
#include "ui/shell/bridge.h"

#include <QObject>
#include <QPointer>

namespace taper {

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

    void book(const WaitingView& entry, const WaitingPlace& place);
    /// The same for what was dropped: whoever it is by now.
    void book(Id<WaitingEntry> entry, const WaitingPlace& place);
    void remove(const WaitingView& entry, WaitingRemoval removal);
    /// "Put on hold": takes the booking out of the diary and the client in hand.
    void hold(const BookingView& booking);
    /// The way back from one of these, for whoever keeps no history of what was done.
    void takeBack(const WayBack& back);

    [[nodiscard]] bool isWriting() const { return m_isWriting; }

Q_SIGNALS:
    /// It is written: a line for a quiet notice, and the way back for its Undo.
    void done(const QString& sentence, const taper::WayBack& back);
    void booked(const taper::BookingView& booking);
    /// A booking was taken in hand and left a gap; `before` is how it stood.
    void gapOpened(const taper::BookingView& before);
    void noticed(const QString& sentence);
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
    void askReason(const Booked& answer, const WaitingPlace& place);

    QPointer<AsyncBridge> m_bridge;
    QPointer<QWidget> m_over;
    bool m_isWriting = false;
};

} // namespace taper
